import { erasureGrounds, type RegisteredDocument } from '#areas/registry'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, ButtonLink, ButtonRow, FormProblem, Notice, Radios, TextArea, TextField } from '#ui'
import { documentDeskPath } from './paths.ts'

export const lateDecisions = ['heard', 'for-information', 'deferred'] as const

const frame = (view: View, document: RegisteredDocument, noun: string) => ({
  path: `${documentDeskPath(document.symbol)}/-/${noun}`,
  desk: true,
  current: 'desk-register' as const,
  breadcrumb: [
    { text: view.t('desk.register.title'), href: '/desk/documents' },
    { text: document.symbol, href: documentDeskPath(document.symbol) },
  ],
  eyebrow: <bdi>{document.symbol}</bdi>,
})

/** Asks for the reason before a document is taken back, and says what that means. */
export function withdrawalPage(view: View, document: RegisteredDocument, typed?: Typed): Frame {
  const { t, href } = view
  const page = frame(view, document, 'withdrawal')
  const field = fieldsOf(typed)
  return {
    ...page,
    title: t('desk.withdraw.title', { symbol: document.symbol }),
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        <Notice kind="warning">{t('desk.withdraw.text')}</Notice>
        <form method="post" action={href(page.path)}>
          <TextArea
            {...field('reason')}
            label={t('desk.withdraw.reason')}
            hint={t('desk.withdraw.reason.hint')}
            rows={3}
          />
          <ButtonRow>
            <Button text={t('desk.withdraw')} kind="danger" />
            <ButtonLink text={t('desk.back')} href={href(documentDeskPath(document.symbol))} kind="link" />
          </ButtonRow>
        </form>
      </>
    ),
  }
}

/** Asks for ground and reason before the words of a document are removed for good, and says what that means. */
export function erasurePage(view: View, document: RegisteredDocument, typed?: Typed): Frame {
  const { t, href } = view
  const page = frame(view, document, 'erasure')
  const field = fieldsOf(typed, { ground: 'asked' })
  return {
    ...page,
    title: t('desk.erase.title', { symbol: document.symbol }),
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        <Notice kind="warning">{t('desk.erase.text')}</Notice>
        <form method="post" action={href(page.path)}>
          <Radios
            {...field('ground')}
            label={t('desk.erase.ground')}
            choices={erasureGrounds.map((value) => ({ value, text: t(`desk.erase.ground.${value}`) }))}
          />
          <TextArea
            {...field('reason')}
            label={t('desk.withdraw.reason')}
            hint={t('desk.withdraw.reason.hint')}
            rows={3}
          />
          <ButtonRow>
            <Button text={t('desk.erase')} kind="danger" />
            <ButtonLink text={t('desk.back')} href={href(documentDeskPath(document.symbol))} kind="link" />
          </ButtonRow>
        </form>
      </>
    ),
  }
}

/** Records what the group decided about a paper that came after the deadline. */
export function lateDecisionPage(view: View, document: RegisteredDocument, typed?: Typed): Frame {
  const { t, href } = view
  const page = frame(view, document, 'late-decision')
  const field = fieldsOf(typed, { decision: 'heard' })
  return {
    ...page,
    title: t('desk.late.title'),
    lead: <p>{t('desk.late.text')}</p>,
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        <form method="post" action={href(page.path)}>
          <Radios
            {...field('decision')}
            label={t('desk.late.decision')}
            choices={lateDecisions.map((decision) => ({ value: decision, text: t(`desk.late.${decision}`) }))}
          />
          <TextField
            {...field('slot')}
            label={t('desk.late.slot')}
            hint={t('desk.late.slot.hint')}
            requirement={t('desk.optional')}
          />
          <TextField
            {...field('reason')}
            label={t('desk.late.reason')}
            hint={t('desk.late.reason.hint')}
            width="full"
          />
          <ButtonRow>
            <Button text={t('desk.late.button')} />
            <ButtonLink text={t('desk.back')} href={href(documentDeskPath(document.symbol))} kind="link" />
          </ButtonRow>
        </form>
      </>
    ),
  }
}
