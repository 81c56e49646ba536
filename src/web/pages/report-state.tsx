import { dayThere, type Body, type Meeting } from '#areas/bodies'
import { documentAddress } from '#areas/registry'
import type { IssuedReport } from '#areas/reports'
import type { View } from '#platform/view'
import { Chip, DataTable, Said, type ChipProps, type SaidProps } from '#ui'

/** What the group did with a report. */
export const stateChip = ({ t }: View, report: IssuedReport): ChipProps => ({
  text: t(`state.${report.state}`),
  tone: report.state === 'issued' ? 'info' : 'good',
})

/** "Version 1, issued on 2 November 2026". */
export const issuedWords = (view: View, report: IssuedReport, body: Body): string =>
  view.t('reports.issued', { version: report.version, day: dayThere(view, report.at, body.timezone) })

/** Where a report is read: that of a meeting with its meeting, any other by its symbol. */
export const reportAddress = ({ meeting, symbol }: Pick<IssuedReport, 'meeting' | 'symbol'>): string =>
  meeting ? `/meetings/${meeting}/report` : documentAddress({ symbol })

/** The name of a report: computed for a meeting, else its own title. */
export function titleOf(view: View, report: IssuedReport, meetings: Meeting[]): SaidProps {
  const meeting = meetings.find((one) => one.symbol === report.meeting)
  return meeting ? { text: reportName(view, meeting) } : view.say(report.titles ?? { en: report.symbol })
}

/** "Report of the 24th meeting". */
export const reportName = ({ t }: View, meeting: Meeting): string => t('reports.name', { ordinal: meeting.ordinal })

type ReportsTableProps = {
  view: View
  reports: IssuedReport[]
  meetings: Meeting[]
  bodies: Body[]
  withBody?: boolean
}

/** Issued reports, each with its state and what its group did with it; `withBody` says whose each one is. */
export function ReportsTable({ view, reports, meetings, bodies, withBody }: ReportsTableProps) {
  const { t, href, say } = view
  return (
    <DataTable
      caption={t('site.reports')}
      captionHidden
      columns={[
        { text: t('reports.column.report') },
        ...(withBody ? [{ text: t('body.column.body') }] : []),
        { text: t('reports.column.version') },
        { text: t('reports.column.state') },
      ]}
      rows={reports.map((report) => {
        const body = bodies.find((one) => one.symbol === report.body)!
        return [
          <a href={href(reportAddress(report))}>
            <Said {...titleOf(view, report, meetings)} />
          </a>,
          ...(withBody
            ? [
                <a href={href(`/bodies/${body.symbol}`)}>
                  <Said {...say(body.names)} />
                </a>,
              ]
            : []),
          issuedWords(view, report, body),
          <>
            <Chip {...stateChip(view, report)} /> {report.on && view.day(report.on)}
          </>,
        ]
      })}
    />
  )
}

/** The report of a meeting on the page of that meeting: its link, state and version, or that there is none yet. */
export function ReportLink({ view, report, meeting, body }: ReportLinkProps) {
  const { t, href } = view
  if (!report) return <>{t('reports.none-yet')}</>
  return (
    <>
      <a href={href(`/meetings/${meeting.symbol}/report`)}>{reportName(view, meeting)}</a>{' '}
      <Chip {...stateChip(view, report)} />
      <br />
      <span class="muted">{issuedWords(view, report, body)}</span>
    </>
  )
}

type ReportLinkProps = { view: View; report: IssuedReport | undefined; meeting: Meeting; body: Body }
