import type { DraftBlock, DraftCell } from '#document'
import { isOneOf } from '#areas/registry'
import { statementChoices, type Question, type Wording } from '../question.ts'
import type { BandTable, Cell, Row } from '../results.ts'
import type { Words } from './words.ts'

/** What is shown of a band: how many took part, then each question with its table; or that too few took part. */
export function bandBlocks({ band, children, rows }: BandTable, questions: Question[], words: Words): DraftBlock[] {
  const { t } = words
  const name = t(`youth.band.${band}`)
  const heading: DraftBlock = { kind: 'heading', level: 2, text: name }
  if (children === null) return [heading, { kind: 'paragraph', text: t('youth.record.band.small', { band: name }) }]
  return [
    heading,
    { kind: 'paragraph', text: t('youth.record.children', { band: name, count: children }) },
    ...rows.flatMap((row) => {
      const wordings = questions.find((question) => question.number === row.number)!.wordings
      const wording = wordingIn(
        words.language,
        wordings.filter((one) => one.band === band),
      )
      return [questionBlock(row, wording, words), tableBlock(row, wording, name, words)]
    }),
  ]
}

const wordingIn = (language: string, wordings: Wording[]): Wording =>
  wordings.find((one) => one.language === language) ?? wordings.find((one) => one.language === 'en') ?? wordings[0]!

const questionBlock = ({ number }: Row, wording: Wording, { t, language }: Words): DraftBlock => ({
  kind: 'paragraph',
  text: t('youth.record.question', { number, text: wording.text }),
  ...(wording.language !== language && { language: wording.language }),
})

function tableBlock(row: Row, wording: Wording, band: string, words: Words): DraftBlock {
  const { t, language } = words
  const inItsLanguage = row.kind !== 'statement' && wording.language !== language && { language: wording.language }
  return {
    kind: 'table',
    caption: t(`youth.record.table.${row.kind}`, { band }),
    rows: [
      [textCell(t('youth.record.choice'), true), textCell(t('youth.record.count'), true)],
      ...row.cells.map((cell) => [
        textCell(choiceWords(row, cell, wording, words), true, inItsLanguage || {}),
        textCell(countWords(row, cell, words)),
      ]),
    ],
  }
}

const textCell = (text: string, header = false, more: { language?: string } = {}): DraftCell => ({
  header,
  paragraphs: [{ kind: 'paragraph', text, ...more }],
})

const choiceWords = ({ kind }: Row, { choice }: Cell, { choices }: Wording, { t }: Words): string =>
  kind === 'statement' && isOneOf(statementChoices, choice) ? t(`youth.choice.${choice}`) : choices[choice]!

function countWords({ kind }: Row, { count }: Cell, { t }: Words): string {
  if (count !== null) return String(count)
  return t(kind === 'dots' ? 'youth.record.cell.hidden.dots' : 'youth.record.cell.hidden')
}
