import { dayThere } from '#areas/bodies'
import { documentAddress } from '#areas/registry'
import { listWords } from '#platform/i18n'
import type { View } from '#platform/view'
import type { StepsProps } from '#ui'
import { commitmentStates, type StatesToday } from '../commitment.ts'
import type { Thread } from '../thread.ts'
import { EvidenceLink, InWords, ReplyFrom, stateChip, verdictChip } from './words.tsx'

export type Step = StepsProps['steps'][number]

/** The parts of a thread after the voices, in order; `isOwed` where a reply can be expected. */
export type Part = { id: 'finding' | 'option' | 'report' | 'reply' | 'commitment'; steps: Step[] }

export const laterParts = (view: View, thread: Thread, states: StatesToday, isOwed: boolean): Part[] => [
  { id: 'finding', steps: findingSteps(view, thread) },
  { id: 'option', steps: optionSteps(view, thread) },
  { id: 'report', steps: sentenceSteps(view, thread) },
  ...(isOwed
    ? [
        { id: 'reply' as const, steps: replySteps(view, thread) },
        { id: 'commitment' as const, steps: commitmentSteps(view, thread, states) },
      ]
    : []),
]

const findingSteps = (view: View, { findings, body }: Thread): Step[] =>
  findings.map(({ number, kind, texts, published }) => ({
    label: `${view.t(`voices.kind.${kind}`)} ${number}`,
    ...view.say(texts),
    href: view.href(`/findings/${encodeURIComponent(body.symbol)}/${number}`),
    ...(published && { source: dayThere(view, published, body.timezone) }),
  }))

const optionSteps = (view: View, { options, body }: Thread): Step[] =>
  options.map(({ number, names, published }) => ({
    label: view.t('options.number', { number }),
    ...view.say(names),
    href: view.href(`/options/${encodeURIComponent(body.symbol)}/${number}`),
    ...(published && { source: dayThere(view, published, body.timezone) }),
  }))

const sentenceSteps = (view: View, { sentences }: Thread): Step[] =>
  sentences.map(({ citing: { symbol, version, language }, sentence }) => ({
    label: sentence.place.label
      ? view.t('followup.thread.report.paragraph', { symbol, label: sentence.place.label })
      : view.t('followup.thread.report.in', { symbol }),
    text: sentence.text,
    ...(language !== view.language && { language }),
    href: view.href(`${documentAddress({ symbol, version, language })}#${encodeURIComponent(sentence.citing.block)}`),
  }))

const replySteps = (view: View, { replies, body }: Thread): Step[] =>
  replies.toReversed().map((reply) => ({
    label: view.t('followup.thread.reply'),
    ...view.say(reply.reason),
    chip: verdictChip(view, reply),
    source: (
      <>
        {view.t('followup.child-words')} <InWords view={view} texts={reply.childReason} />
        <br />
        <ReplyFrom view={view} body={body} reply={reply} />
      </>
    ),
  }))

const commitmentSteps = (view: View, { commitments }: Thread, states: StatesToday): Step[] =>
  commitments.flatMap((commitment) => {
    const { body, number, text, owner, dueOn, progress } = commitment
    const promised: Step = {
      label: view.t('followup.commitment.number', { number }),
      ...view.say(text),
      href: view.href(`/commitments/${encodeURIComponent(body)}/${number}`),
      chip: stateChip(view, states.get(number)!),
      source: (
        <>
          <InWords view={view} texts={owner} /> · {view.t('followup.commitment.due')}: {view.day(dueOn)}
        </>
      ),
    }
    const reported = progress.map((one): Step => ({
      label: view.t('followup.progress'),
      ...view.say(one.text),
      chip: stateChip(view, one.state),
      source: (
        <>
          {view.day(one.on)} · {view.t('followup.progress.evidence')}: <EvidenceLink view={view} progress={one} />
        </>
      ),
    }))
    const silence: Step = {
      label: view.t('followup.progress'),
      text: view.t('followup.progress.none'),
      chip: { text: view.t('followup.thread.not-yet'), tone: 'wait' },
    }
    return [promised, ...(reported.length ? reported : [silence])]
  })

/** How it stands today, in a sentence or two. */
export function todayWords(view: View, { replies, commitments }: Thread, states: StatesToday, isOwed: boolean): string {
  const { t } = view
  if (!isOwed) return t('followup.today.finding')
  const reply = replies[0]
  const said = reply
    ? t('followup.today.replied', { verdict: t(`followup.verdict.${reply.verdict}`) })
    : t('followup.today.no-reply')
  if (!commitments.length) return `${said} ${t('followup.today.no-commitment')}`
  const counts = commitmentStates.flatMap((state) => {
    const count = commitments.filter(({ number }) => states.get(number) === state).length
    return count ? [t('followup.today.count', { count, state: t(`followup.state.${state}`) })] : []
  })
  return `${said} ${t('followup.today.commitments', { states: listWords(counts, view.language) })}`
}
