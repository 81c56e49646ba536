import { regions, stakeholders } from '#areas/voices'
import type { NewParagraph } from '../report.ts'
import { findingsOf, recommendations } from './findings.ts'
import { openQuestions, optionsOf } from './options.ts'
import { own, taken, type Words } from './parts.ts'
import type { Sources } from './sources.ts'
import { youngPeople } from './young-people.ts'

/** The report of a consultation: how people were heard, what was found, what could be done. */
export const composeConsultation = (words: Words, sources: Sources): NewParagraph[] => [
  ...introduction(words, sources),
  ...heard(words, sources),
  ...findingsOf(words, 'risks', sources.findings, 'risk'),
  ...findingsOf(words, 'practices', sources.findings, 'practice'),
  ...findingsOf(words, 'gaps', sources.findings, 'gap'),
  ...youngPeople(words, sources),
  ...recommendations(words, sources.findings),
  ...optionsOf(words, 'options', sources.options),
  ...openQuestions(words, sources.options),
]

function introduction(words: Words, { report, body, clauses }: Sources): NewParagraph[] {
  const { t, say } = words
  const section = 'introduction' as const
  const clause = clauses.find(({ code }) => code === report.clause)
  return [
    own(words, { section, origin: 'introduction' }, t('reports.compose.introduction', { body: say(body.names) })),
    ...(clause
      ? [
          own(
            words,
            { section, origin: `clause.${clause.code}` },
            t('reports.compose.clause', { label: clause.label, text: say(clause.text) }),
          ),
        ]
      : []),
    own(words, { section, origin: 'introduction.how' }, t('reports.compose.how')),
  ]
}

/** How people were heard: the answers to the call, by region and by who sent them, and each workshop. */
function heard(words: Words, sources: Sources): NewParagraph[] {
  const { voices } = sources
  const { t, list } = words
  const section = 'consultations' as const
  const answers = voices.filter(({ channel }) => channel === 'answer')
  const workshops = voices.filter(({ channel }) => channel === 'workshop')
  const young = voices.filter(({ channel }) => channel === 'young-people')
  const counted = (names: { name: string; count: number }[]) =>
    list(names.filter(({ count }) => count).map((one) => t('reports.compose.counted', one)))
  const byRegion = counted(
    regions.map((region) => ({
      name: t(`voices.region.${region}`),
      count: answers.filter((one) => one.region === region).length,
    })),
  )
  const bySpeaker = counted(
    stakeholders.map((stakeholder) => ({
      name: t(`voices.stakeholder.${stakeholder}`),
      count: answers.filter((one) => one.stakeholder === stakeholder).length,
    })),
  )
  return [
    own(words, { section, origin: 'consultations.answers' }, t('reports.compose.answers', { count: answers.length })),
    ...kept(words, sources),
    ...(byRegion
      ? [own(words, { section, origin: 'consultations.regions' }, t('reports.compose.regions', { list: byRegion }))]
      : []),
    ...(bySpeaker
      ? [own(words, { section, origin: 'consultations.speakers' }, t('reports.compose.speakers', { list: bySpeaker }))]
      : []),
    own(
      words,
      { section, origin: 'consultations.workshops' },
      t('reports.compose.workshops', { count: workshops.length }),
    ),
    ...workshops.flatMap(({ text }) => taken({ section, form: 'bullet' }, text, (label) => label === 'W.1')),
    own(words, { section, origin: 'consultations.young-people' }, t('reports.compose.young', { count: young.length })),
  ]
}

/** What those who answered chose: their name with it, no name, or that it is read and not published. */
function kept(words: Words, { answers }: Sources): NewParagraph[] {
  const { accepted, named, unnamed, notPublished } = answers
  if (!accepted) return []
  const text = words.t('reports.compose.kept', { accepted, named, unnamed, kept: notPublished })
  return [own(words, { section: 'consultations', origin: 'consultations.kept' }, text)]
}
