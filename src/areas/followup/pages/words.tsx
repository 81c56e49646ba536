import type { Child } from 'hono/jsx'
import type { Localised } from '#base/languages'
import { dayThere, type Body } from '#areas/bodies'
import { documentAddress } from '#areas/registry'
import type { View } from '#platform/view'
import { Said, type ChipProps, type Tone } from '#ui'
import type { Commitment, CommitmentState, Progress } from '../commitment.ts'
import { isToEarlierWords, type Matter, type Reply, type Verdict } from '../reply.ts'

/** A text in the language of the reader, or the next best marked as such. */
export const InWords = ({ view, texts }: { view: View; texts: Localised }) => <Said {...view.say(texts)} />

const verdictTones: Record<Verdict, Tone> = {
  accepted: 'good',
  partly: 'info',
  'not-now': 'wait',
  'not-possible': 'stop',
}

/** What was said back, or that nothing was yet. */
export const verdictChip = ({ t }: View, reply: Reply | undefined): ChipProps =>
  reply
    ? { text: t(`followup.verdict.${reply.verdict}`), tone: verdictTones[reply.verdict] }
    : { text: t('followup.no-reply'), tone: 'wait' }

const stateTones: Record<CommitmentState, Tone> = {
  'under-way': 'info',
  overdue: 'wait',
  stale: 'stop',
  done: 'good',
  dropped: 'neutral',
}

/** How a commitment stands. */
export const stateChip = ({ t }: View, state: CommitmentState): ChipProps => ({
  text: t(`followup.state.${state}`),
  tone: stateTones[state],
})

type ReplyProps = { view: View; body: Body; matter: Matter; reply: Reply }

/** A reply with its reason, the same for children, and for which office it was given on which day. */
export const ReplyText = ({ view, body, matter, reply }: ReplyProps) => (
  <>
    <p>
      <InWords view={view} texts={reply.reason} />
    </p>
    <p>
      <strong>{view.t('followup.child-words')}</strong> <InWords view={view} texts={reply.childReason} />
    </p>
    <p class="muted">
      <ReplyFrom view={view} body={body} reply={reply} />
      {matter.kind === 'message' && isToEarlierWords(matter.message, reply) && (
        <> · {view.t('followup.earlier-words')}</>
      )}
    </p>
  </>
)

/** For whom it was said, and when. */
export const ReplyFrom = ({ view, body, reply }: Omit<ReplyProps, 'matter'>) => (
  <>
    <InWords view={view} texts={reply.by} /> ·{' '}
    <time datetime={reply.at.toISOString()}>{dayThere(view, reply.at, body.timezone)}</time>
  </>
)

/** "Recommendation 8", or "Message 2 of young people". */
export const matterLabel = ({ t }: View, matter: Matter): string =>
  matter.kind === 'message'
    ? t('followup.message', { number: matter.message.number })
    : t('followup.recommendation', { number: matter.finding.number })

/** Its words: of a message those that were said, where there is no translation. */
export const matterTexts = (matter: Matter): Localised =>
  matter.kind === 'message' ? matter.message.texts : matter.finding.texts

/** What shows that something was reported truly: a document here, or a page elsewhere. */
export function EvidenceLink({ view, progress }: { view: View; progress: Progress }): Child {
  const { symbol, address } = progress
  if (symbol)
    return (
      <a href={view.href(documentAddress({ symbol }))}>
        <bdi>{symbol}</bdi>
      </a>
    )
  if (address)
    return (
      <a href={address} rel="external nofollow noopener">
        <bdi>{address}</bdi>
      </a>
    )
  return <>{view.t('followup.no-evidence')}</>
}

/** The recommendation or outcome that a commitment follows from. */
export function SourceLink({ view, commitment }: { view: View; commitment: Commitment }): Child {
  const { from, body } = commitment
  if (from.kind === 'recommendation')
    return (
      <>
        <a href={view.href(`/threads/${encodeURIComponent(body)}/${from.number}`)}>
          {view.t('followup.recommendation', { number: from.number })}
        </a>
        : <InWords view={view} texts={from.texts} />
      </>
    )
  return (
    <>
      <a href={view.href(`/meetings/${encodeURIComponent(from.meeting)}`)}>
        {view.t('followup.outcome', { number: from.outcome, meeting: from.meeting })}
      </a>
      : <bdi>{from.text}</bdi>
    </>
  )
}
