import { dayThere, type Body } from '#areas/bodies'
import { documentAddress, SourceNames } from '#areas/registry'
import type { View } from '#platform/view'
import { publishedAt } from '../documents.ts'
import type { ThreadVoice } from '../thread.ts'
import type { Step } from './thread-steps.tsx'

/** Somebody's own words with who said them and when; of words that were taken back, only that they were. */
export function voiceStep(view: View, body: Body, { stance, label, document }: ThreadVoice): Step {
  const { t, href } = view
  const { symbol, version, language, block, anchor, stakeholder, stands } = label
  const speaker = stakeholder ? t(`voices.stakeholder.${stakeholder}`) : t('followup.thread.voice.unknown')
  const name = t('followup.thread.voice', { speaker })
  if (!stands || !document)
    return {
      label: name,
      text: t('followup.thread.voice.gone'),
      href: href(documentAddress({ symbol })),
      source: <bdi>{symbol}</bdi>,
    }
  return {
    label: name,
    text: anchor.exact,
    quoted: true,
    language,
    href: href(`${documentAddress({ symbol, version, language })}#${encodeURIComponent(block)}`),
    ...(stance === 'against' && { chip: { text: t('followup.thread.against'), tone: 'wait' } }),
    source: (
      <>
        {document.sources.length > 0 && (
          <>
            <bdi>
              <SourceNames view={view} sources={document.sources} />
            </bdi>{' '}
            ·{' '}
          </>
        )}
        <bdi>{symbol}</bdi> · {dayThere(view, publishedAt(document), body.timezone)}
      </>
    ),
  }
}
