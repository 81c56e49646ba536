import type { Frame, View } from '#platform/view'
import { Button, ButtonLink, ButtonRow, HiddenFields, Notice, Section } from '#ui'
import type { RequestKind } from '../tables.ts'

export const requestPaths: Record<RequestKind, string> = {
  withdraw: '/answers/withdrawal',
  erase: '/answers/erasure',
}

/** The ways to take an answer back; each is asked once more before it is done. */
export function TakeBack({
  view,
  code,
  isAccepted,
  isSent,
}: {
  view: View
  code: string
  isAccepted: boolean
  isSent: boolean
}) {
  const { t } = view
  if (!code) return <></>
  const state = isAccepted ? 'accepted' : isSent ? 'sent' : 'draft'
  return (
    <Section title={t('consultations.take-back')} id="take-back">
      <p>{t(`consultations.take-back.${state}`)}</p>
      <div class="row">
        <RequestForm view={view} code={code} kind="withdraw" text={t(`consultations.withdraw.${state}`)} />
        {isAccepted && <RequestForm view={view} code={code} kind="erase" text={t('consultations.erase')} />}
      </div>
    </Section>
  )
}

type Request = { view: View; code: string; kind: RequestKind; text: string }

const RequestForm = ({ view, code, kind, text }: Request) => (
  <form method="post" action={view.href(requestPaths[kind])}>
    <HiddenFields fields={{ code }} />
    <Button text={text} kind="danger" />
  </form>
)

/** Asks once more, before anything is done that cannot be undone. */
export function surePage(view: View, { kind, code }: { kind: RequestKind; code: string }): Frame {
  const { t, href } = view
  return {
    title: t(`consultations.sure.${kind}`),
    path: '/answers',
    unlisted: true,
    children: (
      <form method="post" action={href(requestPaths[kind])}>
        <p>{t(`consultations.sure.${kind}.text`)}</p>
        <HiddenFields fields={{ code, sure: 'yes' }} />
        <ButtonRow>
          <Button text={t(`consultations.sure.${kind}.button`)} kind="danger" />
          <Button text={t('consultations.sure.no')} kind="secondary" action={href('/answers')} />
        </ButtonRow>
      </form>
    ),
  }
}

/** What became of it. */
export function askedPage(view: View, became: 'deleted' | 'done' | 'asked'): Frame {
  const { t, href } = view
  return {
    title: t('consultations.take-back'),
    path: '/answers',
    unlisted: true,
    children: (
      <>
        <Notice kind="success">
          <p>{t(`consultations.became.${became}`)}</p>
        </Notice>
        <ButtonLink text={t('consultations.title')} href={href('/consultations')} kind="secondary" />
      </>
    ),
  }
}
