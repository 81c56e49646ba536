import type { View } from '#platform/view'
import { Said, SummaryList } from '#ui'
import type { DueDate } from '../mandate.ts'

/** When a clause is due: what was mandated, all that was stated since, and what holds now, each with who states it. */
export function DueDates({ view, dates }: { view: View; dates: DueDate[] }) {
  const { t } = view
  if (!dates.length) return <></>
  const term = (index: number) => {
    if (index === 0) return t('mandates.due.mandated')
    return index === dates.length - 1 ? t('mandates.due.now') : t('mandates.due.then')
  }
  return (
    <>
      <h3>{t('mandates.due')}</h3>
      <SummaryList
        items={dates.map((date, index) => ({ term: term(index), value: <Due view={view} date={date} /> }))}
      />
    </>
  )
}

function Due({ view: { t, href, say, day }, date }: { view: View; date: DueDate }) {
  const { dueOn, dueWords, statedBy, statedOn, source } = date
  return (
    <>
      <strong>
        <Said {...say(dueWords)} />
      </strong>
      {dueOn && <> ({day(dueOn)})</>},{' '}
      <span class="muted">
        {t('mandates.due.stated-by')} <Said {...say(statedBy)} />
        {statedOn && <>, {day(statedOn)}</>}
      </span>
      {source && (
        <>
          {' · '}
          <a href={source.startsWith('/') ? href(source) : source}>{t('mandates.due.source')}</a>
        </>
      )}
    </>
  )
}
