import { bodyNotice } from '#areas/bodies'
import type { Frame, View } from '#platform/view'
import { Details, FormProblem, Said } from '#ui'
import { closingOf } from '../call.ts'
import { answerPath, callPath } from '../paths.ts'
import { Became } from './became.tsx'
import { AnswerForm, type FormFace } from './answer-form.tsx'
import { Moment } from './moment.tsx'
import { StandingNotice, type Standing } from './standing.tsx'
import { TakeBack } from './take-back.tsx'

/** The form of an answer, with how it stands above it and the way to take it back below. */
export function formPage(view: View, face: FormFace, standing: Standing = {}): Frame {
  const { t, href, say } = view
  const { call, body, stakeholder } = face
  const isKept = face.revision > 0
  return {
    title: t(`voices.stakeholder.${stakeholder}`),
    path: face.action,
    unlisted: true,
    notice: bodyNotice(view, [body]),
    breadcrumb: [
      { text: t('consultations.title'), href: '/consultations' },
      { text: call.symbol, href: callPath(call.symbol) },
      { text: t('consultations.answer'), href: answerPath(call.symbol) },
    ],
    eyebrow: <Said {...say(call.titles)} />,
    heading: t('consultations.form.title'),
    lead: (
      <p>
        {t('consultations.form.as', { stakeholder: t(`voices.stakeholder.${stakeholder}`) })}{' '}
        {!isKept && <a href={href(answerPath(call.symbol))}>{t('consultations.form.as.change')}</a>}
        <br />
        {t('consultations.closes')}: <Moment view={view} at={closingOf(call)} timezone={body.timezone} />
      </p>
    ),
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={face.typed} />
        <StandingNotice view={view} face={face} standing={standing} />
        {standing.answer && <Became view={view} face={{ answer: standing.answer, body }} />}
        <Meanwhile view={view} meanwhile={standing.meanwhile} />
        <AnswerForm view={view} face={face} />
        {isKept && (
          <TakeBack view={view} code={face.code} isAccepted={face.isAccepted ?? false} isSent={!!standing.sentAt} />
        )}
      </>
    ),
  }
}

function Meanwhile({ view: { t }, meanwhile }: { view: View; meanwhile: Standing['meanwhile'] }) {
  if (!meanwhile) return <></>
  return (
    <Details summary={t('consultations.meanwhile')}>
      {Object.entries(meanwhile).map(([number, text]) => (
        <p dir="auto">
          {number}. {text}
        </p>
      ))}
    </Details>
  )
}
