import type { Body } from '#areas/bodies'
import { documentAddress } from '#areas/registry'
import type { View } from '#platform/view'
import { Chip, type Tone } from '#ui'
import type { Report } from '../report.ts'

export type StandingProps = { view: View; body: Body; report: Report }

const tones: Record<'issued' | Body['practice'], Tone> = { issued: 'info', noted: 'good', adopted: 'good' }

/** What became of the report so far: each version, newest first, and what the group did with it. */
export function Standing({ view, body, report }: StandingProps) {
  const { t, href } = view
  if (!report.issues.length)
    return (
      <>
        <p>
          <Chip text={t('reports.desk.state.draft')} tone="wait" />
        </p>
        <p>{t('reports.desk.state.none')}</p>
      </>
    )
  return (
    <>
      {report.issues.toReversed().map(({ version, at, reason }) => {
        const reception = report.receptions.find((one) => one.version === version)
        const state = reception?.kind ?? 'issued'
        return (
          <p>
            <a href={href(documentAddress({ symbol: report.symbol, version }))}>
              {t('reports.desk.state.version', { version })}
            </a>{' '}
            <Chip text={t(`reports.desk.state.${state}`)} tone={tones[state]} />
            {[
              t('reports.desk.state.issued-at', { instant: view.instant(at, body.timezone) }),
              reason && t('reports.desk.state.reason', { reason }),
              reception &&
                t(`reports.desk.state.${reception.kind}-on`, { day: view.day(reception.on), ground: reception.ground }),
              !reception && version === report.issues.length && t(`reports.desk.state.waiting.${body.practice}`),
            ]
              .filter(Boolean)
              .map((line) => (
                <>
                  <br />
                  {line}
                </>
              ))}
          </p>
        )
      })}
      <p>
        <a href={href(publicAddress(report))}>{t('reports.desk.public')}</a>
      </p>
    </>
  )
}

/** Where readers find the newest version: a meeting's report with the meeting, any other by its symbol. */
const publicAddress = ({ meeting, symbol }: Report): string =>
  meeting ? `/meetings/${encodeURIComponent(meeting)}/report` : documentAddress({ symbol })
