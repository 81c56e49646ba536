import { bodyNotice } from '#areas/bodies'
import { documentAddress } from '#areas/registry'
import type { Finding } from '#areas/synthesis'
import type { Frame, View } from '#platform/view'
import { LinkRow, Steps } from '#ui'
import type { StatesToday } from '../commitment.ts'
import { threadPath, type Message } from '../reply.ts'
import type { Thread, ThreadVoice } from '../thread.ts'
import { laterSteps, type Step } from './thread-steps.tsx'
import { InWords } from './words.tsx'
import { voiceStep } from './voice-step.tsx'

type FindingProps = { thread: Thread & { voices: ThreadVoice[] }; finding: Finding; states: StatesToday }

/** One page from the first voice behind a finding to what is done about it today. */
export function findingThreadPage(view: View, { thread, finding, states }: FindingProps): Frame {
  const { t } = view
  const { body } = thread
  const { kind, number } = finding
  return {
    ...threadFrame(view, thread),
    title: `${t(`voices.kind.${kind}`)} ${number}`,
    path: threadPath(body.symbol, { finding: number }),
    lead: (
      <p>
        <InWords view={view} texts={finding.texts} />
      </p>
    ),
    children: (
      <ThreadSteps
        view={view}
        steps={[
          ...thread.voices.map((voice) => voiceStep(view, body, voice)),
          ...laterSteps(view, thread, states, kind === 'recommendation'),
        ]}
        body={body.symbol}
      />
    ),
  }
}

type MessageProps = { thread: Thread; message: Message; states: StatesToday }

/** The same from a main message of young people. */
export function messageThreadPage(view: View, { thread, message, states }: MessageProps): Frame {
  const { t, href } = view
  const { body } = thread
  const said = view.say(message.texts)
  const { symbol, block, number } = message
  return {
    ...threadFrame(view, thread),
    title: t('followup.message', { number }),
    path: threadPath(body.symbol, { symbol, block }),
    lead: (
      <p>
        <InWords view={view} texts={message.titles} />
      </p>
    ),
    children: (
      <ThreadSteps
        view={view}
        steps={[
          {
            label: t('followup.thread.voice', { speaker: t('voices.stakeholder.children') }),
            text: said.text,
            ...(said.language && { language: said.language }),
            quoted: true,
            href: href(`${documentAddress({ symbol })}#${encodeURIComponent(block)}`),
            source: <bdi>{symbol}</bdi>,
          },
          ...laterSteps(view, thread, states, true),
        ]}
        body={body.symbol}
      />
    ),
  }
}

const threadFrame = (view: View, { body }: Thread) => ({
  notice: bodyNotice(view, [body]),
  breadcrumb: [{ text: view.t('followup.replies.title'), href: `/replies/${encodeURIComponent(body.symbol)}` }],
  eyebrow: (
    <>
      <bdi>{body.symbol}</bdi> · {view.t('followup.thread.title')}
    </>
  ),
})

const ThreadSteps = ({ view, steps, body }: { view: View; steps: Step[]; body: string }) => (
  <>
    <Steps steps={steps} />
    <LinkRow
      links={[
        {
          text: view.t('followup.commitments.title'),
          href: view.href(`/commitments?body=${encodeURIComponent(body)}`),
        },
      ]}
    />
  </>
)
