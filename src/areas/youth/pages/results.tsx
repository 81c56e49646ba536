import type { Child } from 'hono/jsx'
import type { View } from '#platform/view'
import { Bars, inLanguage } from '#ui'
import type { BandTable, Row } from '../results.ts'
import type { Question } from '../question.ts'
import type { PhaseHeard } from './consultation-page.tsx'
import { bandName, choiceName, Said, otherLanguage, wordingOf } from './words.tsx'

/** The main messages and the tables of a phase, labelled for what they are. */
export function Results({ view, heard }: { view: View; heard: PhaseHeard }) {
  const { t, href } = view
  return (
    <>
      <p>
        <strong>{t('youth.results.voices')}</strong> {t('youth.results.voices.text')}
      </p>
      <h3>{t('youth.messages')}</h3>
      <ol class="plain-list">
        {heard.messages.map(({ childText }) => (
          <li>
            <Said view={view} texts={childText} />
          </li>
        ))}
      </ol>
      <Tables view={view} tables={heard.tables} questions={heard.questions} />
      <p>
        <a href={href(heard.address)}>{t('youth.results.document', { symbol: heard.record })}</a>
      </p>
    </>
  )
}

type TablesProps = { view: View; tables: BandTable[]; questions: Question[] }

/** For each band a table with bars for each question; a band that is too small says so. */
export function Tables({ view, tables, questions }: TablesProps) {
  const { t } = view
  const isHidden = tables.some(({ rows }) => rows.some(({ cells }) => cells.some(({ count }) => count === null)))
  return (
    <>
      {tables.map(({ band, children, rows }) => (
        <>
          <h3>{bandName(view, band)}</h3>
          {children === null ? (
            <p>{t('youth.results.few')}</p>
          ) : (
            <>
              <p>{t('youth.results.children', { count: children })}</p>
              {rows.map((row) => (
                <RowBars view={view} band={{ band, children }} row={row} questions={questions} />
              ))}
            </>
          )}
        </>
      ))}
      {isHidden && <p class="muted">{t('youth.results.hidden.text', { hidden: t('youth.results.hidden') })}</p>}
    </>
  )
}

type RowProps = { view: View; band: { band: BandTable['band']; children: number }; row: Row; questions: Question[] }

function RowBars({ view, band: { band, children }, row, questions }: RowProps): Child {
  const { t } = view
  const question = questions.find(({ number }) => number === row.number)
  if (!question) return <></>
  const wording = wordingOf(question, band, view.language)
  const other = otherLanguage(view, wording)
  if (row.cells.every(({ count }) => count === null))
    return (
      <p>
        <strong {...inLanguage(other)}>{wording?.text}</strong>
        <br />
        {t('youth.results.hidden.all')}
      </p>
    )
  const counts = row.cells.map(({ count }) => count ?? 0)
  return (
    <div {...inLanguage(other)}>
      <Bars
        caption={wording?.text ?? ''}
        columns={{ choice: t('youth.results.answer'), count: t(`youth.results.count.${row.kind}`) }}
        most={row.kind === 'dots' ? Math.max(1, ...counts) : children}
        rows={row.cells.map(({ choice, count }) => ({
          choice: choiceName(view, question, wording, choice),
          count,
          text: count === null ? t('youth.results.hidden') : String(count),
        }))}
      />
    </div>
  )
}
