import { bodyNotice, type Body } from '#areas/bodies'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, EntryList, FormProblem, Notice, Said, Section, TextField } from '#ui'
import type { OwnAnswer } from '../answers.ts'
import { questionsFor, type Call } from '../call.ts'
import { callPath } from '../paths.ts'
import { Became } from './became.tsx'
import { StandingNotice } from './standing.tsx'
import { momentIn } from './moment.tsx'
import { TakeBack } from './take-back.tsx'

/** Where an author comes back by the receipt code. The code never stands in an address. */
export function codePage(view: View, typed?: Typed): Frame {
  const { t, href } = view
  const field = fieldsOf(typed)
  return {
    title: t('consultations.code.title'),
    path: '/answers',
    lead: <p>{t('consultations.code.lead')}</p>,
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        <form method="post" action={href('/answers')}>
          <TextField
            {...field('code')}
            label={t('consultations.code')}
            hint={t('consultations.code.hint')}
            autocomplete="off"
          />
          <Button text={t('consultations.code.button')} />
        </form>
        <p class="muted">{t('consultations.code.lost')}</p>
      </>
    ),
  }
}

export type OwnFace = { call: Call; body: Body; answer: OwnAnswer; code: string; isClosed: boolean }

/** An answer as its author finds it when nothing can be added to it any more. */
export function ownAnswerPage(view: View, { call, body, answer, code, isClosed }: OwnFace): Frame {
  const { t, say } = view
  const { entry, savedAt } = answer
  const isOver = entry?.state === 'withdrawn' || entry?.state === 'erased'
  return {
    title: t('consultations.own'),
    path: '/answers',
    unlisted: true,
    notice: bodyNotice(view, [body]),
    breadcrumb: [
      { text: t('consultations.title'), href: '/consultations' },
      { text: call.symbol, href: callPath(call.symbol) },
    ],
    eyebrow: <Said {...say(call.titles)} />,
    children: (
      <>
        {isClosed && !isOver && (
          <Notice kind="warning" title={t('consultations.phase.closed')}>
            <p>{t('consultations.problem.closed', { when: whenClosed(view, call, body) })}</p>
          </Notice>
        )}
        {!isOver && (
          <StandingNotice
            view={view}
            face={{ body, isShut: true }}
            standing={{ savedAt, ...(entry && { sentAt: entry.sentAt }) }}
          />
        )}
        <Became view={view} face={{ answer, body }} />
        <Written view={view} call={call} answer={answer} />
        {!isOver && <TakeBack view={view} code={code} isAccepted={!!entry?.accepted} isSent={!!entry} />}
      </>
    ),
  }
}

export const whenClosed = (view: View, call: Call, { timezone }: Body): string =>
  momentIn(view, call.extensions.at(-1)?.closesAt ?? call.closesAt, timezone)

function Written({ view, call, answer: { words } }: { view: View; call: Call; answer: OwnAnswer }) {
  const { t, say, language } = view
  const entries = questionsFor(call, words.stakeholder).flatMap(({ number, text }) => {
    const reply = words.replies[number]
    const spoken = words.language ? { language: words.language } : {}
    return reply ? [{ id: `reply-${number}`, about: `${number}. ${say(text).text}`, text: reply, ...spoken }] : []
  })
  if (!entries.length) return <></>
  return (
    <Section title={t('consultations.own.written')}>
      <EntryList language={language} entries={entries} />
    </Section>
  )
}
