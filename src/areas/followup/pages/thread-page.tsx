import { bodyNotice } from '#areas/bodies'
import { documentAddress } from '#areas/registry'
import type { Finding } from '#areas/synthesis'
import type { Frame, View } from '#platform/view'
import { Chip, LinkRow, Section, Steps } from '#ui'
import type { StatesToday } from '../commitment.ts'
import { threadPath, type Message } from '../reply.ts'
import type { Thread, ThreadVoice } from '../thread.ts'
import { laterParts, todayWords, type Step } from './thread-steps.tsx'
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
    current: 'consultations',
    lead: (
      <p>
        <InWords view={view} texts={finding.texts} />
      </p>
    ),
    children: (
      <WholeThread
        view={view}
        thread={thread}
        voices={thread.voices.map((voice) => voiceStep(view, body, voice))}
        states={states}
        isOwed={kind === 'recommendation'}
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
    current: 'consultations',
    lead: (
      <p>
        <InWords view={view} texts={message.titles} />
      </p>
    ),
    children: (
      <WholeThread
        view={view}
        thread={thread}
        voices={[
          {
            label: t('followup.thread.voice', { speaker: t('voices.stakeholder.children') }),
            text: said.text,
            ...(said.language && { language: said.language }),
            quoted: true,
            href: href(`${documentAddress({ symbol })}#${encodeURIComponent(block)}`),
            source: <bdi>{symbol}</bdi>,
          },
        ]}
        states={states}
        isOwed
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

type WholeProps = { view: View; thread: Thread; voices: Step[]; states: StatesToday; isOwed: boolean }

/** Part by part from what was said to today; a part of which nothing is on record says so. */
function WholeThread({ view, thread, voices, states, isOwed }: WholeProps) {
  const { t, href } = view
  return (
    <>
      <Section title={t('followup.thread.voices')} id="voices">
        <Steps steps={voices} />
      </Section>
      {laterParts(view, thread, states, isOwed).map(({ id, steps }) => (
        <Section title={t(`followup.thread.${id}`)} id={id}>
          {steps.length ? (
            <Steps steps={steps} />
          ) : (
            <p>
              <Chip text={t('followup.thread.not-yet')} tone="wait" /> {t(`followup.thread.${id}.none`)}
            </p>
          )}
        </Section>
      ))}
      <Section title={t('followup.thread.today')} id="today">
        <p>
          <strong>{todayWords(view, thread, states, isOwed)}</strong>
        </p>
        <LinkRow
          links={[
            {
              text: t('followup.commitments.title'),
              href: href(`/commitments?body=${encodeURIComponent(thread.body.symbol)}`),
            },
          ]}
        />
      </Section>
    </>
  )
}
