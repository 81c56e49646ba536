import { SourceNames } from '#areas/bodies'
import { documentAddress } from '#areas/registry'
import type { View } from '#platform/view'
import type { StepsProps } from '#ui'
import type { WholeThread } from './thread.ts'

/** The three steps of a thread, each with the address where it can be read in its place. */
export function threadSteps(view: View, thread: WholeThread): StepsProps['steps'] {
  const { t, href } = view
  const { passage, sentence, report, outcome, turn } = thread
  const inOther = (language: string) => (language === view.language ? {} : { language })
  const place = documentAddress({ symbol: passage.symbol, version: passage.version, language: passage.language })
  const meeting = href(`/meetings/${report.meeting}`)
  return [
    {
      label: t('home.thread.paper'),
      quoted: true,
      text: passage.text,
      ...inOther(passage.language),
      href: `${href(place)}#${passage.block}`,
      source: (
        <>
          <bdi>{passage.symbol}</bdi> · <SourceNames view={view} sources={passage.sources} />
        </>
      ),
    },
    {
      label: t('home.thread.report'),
      text: sentence.text,
      ...inOther(report.language),
      href: `${meeting}/report#${sentence.block}`,
      source: sentence.label && t('home.thread.paragraph', { number: sentence.label }),
    },
    {
      label: t('home.thread.outcome'),
      text: outcome.text,
      ...inOther(report.language),
      href: `${meeting}#outcome-${outcome.number}`,
      source: (
        <>
          {t('meeting.arose-from')} <a href={`${meeting}#said-${turn}`}>{t('meeting.turn', { number: turn })}</a>
        </>
      ),
      chip: { text: t(`meeting.verb.${outcome.verb}`), tone: 'good' },
    },
  ]
}
