import type { Meeting } from '#areas/bodies'
import { documentAddress, SourceLine } from '#areas/registry'
import type { View } from '#platform/view'
import type { StepsProps } from '#ui'
import { reportName } from './report-state.tsx'
import type { WholeThread } from './thread.ts'

/** The three steps of a thread, each with the address where it can be read in its place. */
export function threadSteps(view: View, thread: WholeThread, meeting: Meeting): StepsProps['steps'] {
  const { t, href } = view
  const { passage, sentence, report, outcome, turn } = thread
  const inOther = (language: string) => (language === view.language ? {} : { language })
  const place = documentAddress({ symbol: passage.symbol, version: passage.version, language: passage.language })
  const address = href(`/meetings/${report.meeting}`)
  return [
    {
      label: t('home.thread.paper'),
      quoted: true,
      text: passage.text,
      ...inOther(passage.language),
      href: `${href(place)}#${passage.block}`,
      source: (
        <>
          <bdi>{passage.symbol}</bdi> · <SourceLine view={view} sources={passage.sources} />
        </>
      ),
    },
    {
      label: t('home.thread.report'),
      text: sentence.text,
      ...inOther(report.language),
      href: `${address}/report#${sentence.block}`,
      source: sentence.label
        ? `${reportName(view, meeting)} · ${t('home.thread.paragraph', { number: sentence.label })}`
        : reportName(view, meeting),
    },
    {
      label: t('home.thread.outcome'),
      text: outcome.text,
      ...inOther(report.language),
      href: `${address}#outcome-${outcome.number}`,
      source: (
        <>
          {t('meeting.arose-from')} <a href={`${address}#said-${turn}`}>{t('meeting.turn', { number: turn })}</a>
        </>
      ),
      chip: { text: t(`meeting.verb.${outcome.verb}`), tone: 'good' },
    },
  ]
}
