import { bodyNotice, type Body } from '#areas/bodies'
import type { Frame, View } from '#platform/view'
import { ButtonLink, Chip, Columns, Contents, Section } from '#ui'
import type { AnswerCounts } from '../entries.ts'
import type { PublicAnswer } from '../public-answers.ts'
import { closingOf, phaseOf, type Call } from '../call.ts'
import { answerPath, callPath } from '../paths.ts'
import { PublishedAnswers } from './answers-section.tsx'
import { CallFacts } from './call-facts.tsx'
import { nextChange, phaseTones } from './call-list.tsx'
import { HowToAnswer } from './how-to-answer.tsx'
import { Invitees } from './invitees.tsx'
import { Moment } from './moment.tsx'
import { Paragraphs } from './paragraphs.tsx'
import { Questions } from './questions.tsx'

export type Clause = { label: string; path: string } | null
export type CallFace = {
  call: Call
  body: Body
  clause: Clause
  counts: AnswerCounts
  answers: PublicAnswer[]
  now: Date
}

/** A call for input: what is asked of whom, until when, what will happen with the answers, and the answers. */
export function callPage(view: View, face: CallFace): Frame {
  const { t, say } = view
  const { call, body, now } = face
  const title = say(call.titles)
  const phase = phaseOf(call, now)
  return {
    title: title.text,
    ...(title.language && { headingLanguage: title.language }),
    path: callPath(call.symbol),
    current: 'consultations',
    notice: bodyNotice(view, [body]),
    breadcrumb: [{ text: t('consultations.title'), href: '/consultations' }],
    eyebrow: (
      <>
        <bdi>{call.symbol}</bdi> <Chip text={t(`consultations.phase.${phase}`)} tone={phaseTones[phase]} />
      </>
    ),
    description: say(call.purpose).text,
    lead: (
      <>
        <Paragraphs view={view} texts={call.purpose} />
        <Standing view={view} face={face} />
      </>
    ),
    until: nextChange([call], now),
    children: (
      <Columns
        side={
          <Contents
            title={t('consultations.contents')}
            items={(['questions', 'use', 'how', 'invitees', 'answers'] as const).map((part) => ({
              text: t(`consultations.${part}`),
              href: `#${part}`,
            }))}
          />
        }
      >
        <CallFacts view={view} face={face} />
        <Questions view={view} questions={call.questions} />
        <Section title={t('consultations.use')} id="use">
          <Paragraphs view={view} texts={call.use} />
        </Section>
        <HowToAnswer view={view} call={call} />
        <Invitees view={view} face={face} />
        <PublishedAnswers view={view} face={face} />
      </Columns>
    ),
  }
}

/** Until when it is open, and the way to answer it; first of all on a phone. */
function Standing({ view, face: { call, body, now } }: { view: View; face: CallFace }) {
  const { t, href } = view
  const phase = phaseOf(call, now)
  const at = phase === 'coming' ? call.opensAt : closingOf(call)
  return (
    <>
      {phase !== 'draft' && (
        <p>
          {t(`consultations.beside.${phase}`)} <Moment view={view} at={at} timezone={body.timezone} />
        </p>
      )}
      <p class="row">
        {phase === 'open' && <ButtonLink text={t('consultations.answer')} href={href(answerPath(call.symbol))} />}
        <a href={href('/answers')}>{t('consultations.come-back')}</a>
      </p>
    </>
  )
}
