import { languageNames, languages, type Language } from '#base/languages'
import type { Body } from '#areas/bodies'
import type { Draft, DraftBlock } from '#document'
import { formatDay, listWords, type Translate } from '#platform/i18n'
import { told, type Consultation, type Message, type Phase, type Told } from '../consultation.ts'
import type { Question } from '../question.ts'
import type { BandTable } from '../results.ts'
import { bandBlocks } from './band-blocks.ts'
import { wordsIn, type Words } from './words.ts'

/** All that the record of what young people said is made from. */
export type RecordSources = {
  body: Body
  consultation: Consultation
  phase: Phase
  checkedWith: string
  messages: Message[]
  questions: Question[]
  /** What the groups told about themselves. */
  told: Told[]
  bands: BandTable[]
}

/** What young people said in a phase, in the working language of the body. Main messages are labelled m1, m2 … */
export function recordText(sources: RecordSources): Draft {
  const words = wordsIn(languages.find((known) => known === sources.body.language) ?? 'en')
  const { t, language, say } = words
  const title = t(`youth.record.title.${sources.phase}`, { title: say(sources.consultation.titles).text })
  const voices = t('youth.record.purpose')
  return {
    language,
    title,
    cover: [
      { name: 'body', text: say(sources.body.names).text },
      { name: 'purpose', text: voices },
    ],
    notes: [],
    blocks: [
      heading(t('youth.record.section.method')),
      ...[voices, ...method(sources, words)].map(paragraph),
      heading(t('youth.record.gates'), 2),
      ...gates(sources, words),
      heading(t('youth.record.section.messages')),
      ...sources.messages.map(({ number, text }): DraftBlock => ({
        kind: 'paragraph',
        label: `m${number}`,
        ...say(text),
      })),
      heading(t('youth.record.section.counts')),
      paragraph(t('youth.record.hidden')),
      ...sources.bands.flatMap((band) => bandBlocks(band, sources.questions, words)),
    ],
  }
}

const heading = (text: string, level: 1 | 2 = 1): DraftBlock => ({ kind: 'heading', level, text })
const paragraph = (text: string): DraftBlock => ({ kind: 'paragraph', text })

/** T-37: which groups took part is told without saying how many. */
function method({ consultation, phase, ...sources }: RecordSources, { t, language, say }: Words): string[] {
  const { meeting, audience, influence, answerBy } = consultation
  const groups = told.filter((one) => sources.told.includes(one)).map((one) => t(`youth.told.${one}`))
  const bands = consultation.bands.map((band) => t(`youth.band.${band}`))
  const names = consultation.languages.map((one) => languageNames[one as Language])
  return [
    t('youth.record.asked'),
    heardWhen(phase, meeting, t),
    t('youth.record.bands', { bands: listWords(bands, language) }),
    t('youth.record.languages', { languages: listWords(names, language) }),
    groups.length ? t('youth.record.told', { told: listWords(groups, language) }) : t('youth.record.told.nothing'),
    t('youth.record.audience', { text: say(audience).text }),
    t('youth.record.influence', { text: say(influence).text }),
    t('youth.record.answer-by', { day: formatDay(answerBy!, language) }),
    t('youth.record.checked', { text: sources.checkedWith }),
  ]
}

function heardWhen(phase: Phase, meeting: string | null, t: Translate): string {
  if (meeting === null) return t('youth.record.phase.before')
  return phase === 'before'
    ? t('youth.record.phase.before.meeting', { meeting })
    : t('youth.record.phase.during', { meeting })
}

const gates = ({ consultation }: RecordSources, { t }: Words): DraftBlock[] =>
  consultation.gates.map(({ requirement, how }) => ({
    kind: 'paragraph',
    label: `${requirement}`,
    text: t('youth.record.gate', { requirement: t(`youth.requirement.${requirement}`), how }),
  }))
