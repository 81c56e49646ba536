import { dayOf } from '#areas/registry'
import type { NewParagraph, Section } from '../report.ts'
import { passagesOf } from './findings.ts'
import { optionsOf } from './options.ts'
import { own, resting, subheading, taken, type Words } from './parts.ts'
import type { Sources } from './sources.ts'
import { youngPeople } from './young-people.ts'

/** The annual report to the parent body: what was done in the period, from the mandate to the proposals. */
export const composeAnnual = (words: Words, sources: Sources): NewParagraph[] => [
  ...mandate(words, sources),
  ...meetings(words, sources),
  ...documents(words, sources),
  ...youngPeople(words, sources),
  ...reports(words, sources),
  ...outcomes(words, sources),
  ...proposals(words, sources),
]

/** The final report of a cycle: the same over the cycle, and clause by clause what was done under it. */
export const composeFinal = (words: Words, sources: Sources): NewParagraph[] => [
  ...composeAnnual(words, sources),
  ...underEachClause(words, sources),
]

const none = (words: Words, section: Section, what: 'mandate' | 'meetings' | 'outcomes' | 'reports' | 'proposals') =>
  own(words, { section, origin: `none.${what}` }, words.t(`reports.compose.none.${what}`))

/** Some paragraphs, or that there is nothing on record. */
const orNone = (found: NewParagraph[], nothing: NewParagraph): NewParagraph[] => (found.length ? found : [nothing])

function mandate(words: Words, { clauses }: Sources): NewParagraph[] {
  const section = 'mandate' as const
  const { t, say } = words
  const told = clauses.map(({ code, label, text }) =>
    own(words, { section, origin: `mandate.${code}` }, t('reports.compose.mandate', { label, text: say(text) })),
  )
  return orNone(told, none(words, section, 'mandate'))
}

/** What the record of a meeting says of it; without a record, that it is in the calendar. */
function meetings(words: Words, { meetings: held, body }: Sources): NewParagraph[] {
  const section = 'meetings' as const
  const { t, say, day } = words
  const told = held.flatMap((meeting) => {
    const { record, ordinal, startsOn, symbol } = meeting
    if (record) return taken({ section }, record, (label) => label.startsWith('M.'))
    const text = t('reports.compose.meeting', { ordinal, body: say(body.names), date: day(startsOn) })
    return [own(words, { section, origin: `meeting.${symbol}` }, text)]
  })
  return orNone(told, none(words, section, 'meetings'))
}

function documents(words: Words, { documents: published }: Sources): NewParagraph[] {
  const section = 'documents' as const
  const { t, list } = words
  const byType = [...Map.groupBy(published, ({ type }) => type)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const kinds = byType.map(([type, { length }]) =>
    t('reports.compose.counted', { name: t(`document.type.${type}`), count: length }),
  )
  return [
    own(words, { section, origin: 'documents' }, t('reports.compose.documents', { count: published.length })),
    ...(kinds.length
      ? [own(words, { section, origin: 'documents.types' }, t('reports.compose.types', { list: list(kinds) }))]
      : []),
  ]
}

function reports(words: Words, { reports: issued, body, meetings: held }: Sources): NewParagraph[] {
  const section = 'reports' as const
  const { t, say, day } = words
  const told = issued.map(({ symbol, titles, meeting, version, at, state, on, ground }) => {
    const ordinal = held.find((one) => one.symbol === meeting)?.ordinal
    const title = titles ? say(titles) : ordinal ? t('report.title', { ordinal }) : symbol
    const issue = t('reports.compose.report', { title, symbol, version, date: day(dayOf(at, body.timezone)) })
    const received = state !== 'issued' && on && t(`reports.compose.${state}`, { date: day(on), ground: ground ?? '' })
    return own(words, { section, origin: `report.${symbol}` }, [issue, received].filter(Boolean).join(' '))
  })
  return orNone(told, none(words, section, 'reports'))
}

/** What came of the meetings, in the words of their records. */
function outcomes(words: Words, { meetings: held }: Sources): NewParagraph[] {
  const section = 'outcomes' as const
  const told = held.flatMap(({ symbol, ordinal, record }) => {
    const entries = record ? taken({ section }, record, (label) => label.startsWith('O.')) : []
    const title = words.t('report.section.outcomes', { ordinal })
    return entries.length ? [subheading({ section, origin: `heading.outcomes.${symbol}` }, title), ...entries] : []
  })
  return orNone(told, none(words, section, 'outcomes'))
}

/** What is proposed for further consideration: the published recommendations, and the options that follow from them. */
function proposals(words: Words, { findings, options }: Sources): NewParagraph[] {
  const section = 'proposals' as const
  const made = findings
    .filter(({ kind }) => kind === 'recommendation')
    .map((finding) =>
      resting(
        words,
        { section, origin: `finding.${finding.number}` },
        words.say(finding.texts),
        passagesOf(finding, 'for'),
      ),
    )
  return orNone([...made, ...optionsOf(words, section, options)], none(words, section, 'proposals'))
}

function underEachClause(words: Words, { clauses }: Sources): NewParagraph[] {
  const section = 'clauses' as const
  const { t, say } = words
  return clauses.flatMap(({ code, label, evidence }) => {
    const count = evidence.length
    return [
      subheading({ section, origin: `heading.clause.${code}` }, label),
      own(words, { section, origin: `clause.${code}` }, t('reports.compose.under', { count })),
      ...evidence.map(({ path, title, meeting, phase }) =>
        own(
          words,
          { section, form: 'bullet', origin: `clause.${code}.${path}.${meeting ?? ''}.${phase ?? ''}` },
          t('reports.compose.evidence', { title: say(title), path }),
        ),
      ),
    ]
  })
}
