import { bodyNotice } from '#areas/bodies'
import { fieldsOf, type Frame, type View } from '#platform/view'
import { ButtonLink, DateField, FormProblem, Notice, Radios, Receipt, Section } from '#ui'
import { channels } from '../answer.ts'
import { AnswerForm, type FormFace } from '../pages/answer-form.tsx'
import { Moment } from '../pages/moment.tsx'
import { deskAnswerPath } from '../paths.ts'
import { crumbs } from './list-page.tsx'

/** The form with which the desk enters what came on paper, spoken or by mail. */
export function behalfFormPage(view: View, face: FormFace): Frame {
  const { t } = view
  const { call, body, stakeholder } = face
  const field = fieldsOf(face.typed, face.values)
  return {
    title: t('consultations.desk.behalf'),
    path: face.action,
    desk: true,
    current: 'desk',
    notice: bodyNotice(view, [body]),
    breadcrumb: crumbs(view, body, call),
    lead: <p>{t('consultations.form.as', { stakeholder: t(`voices.stakeholder.${stakeholder}`) })}</p>,
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={face.typed} />
        <AnswerForm view={view} face={face} onBehalf>
          <Section title={t('consultations.desk.reception')}>
            <Radios
              {...field('channel')}
              label={t('consultations.desk.channel')}
              choices={channels
                .filter((channel) => channel !== 'web')
                .map((channel) => ({ value: channel, text: t(`consultations.channel.${channel}`) }))}
            />
            <DateField
              {...field('received')}
              label={t('consultations.desk.received')}
              hint={t('consultations.desk.received.hint')}
              requirement={t('consultations.optional')}
            />
          </Section>
        </AnswerForm>
      </>
    ),
  }
}

/** It was entered; here is the code, which is handed to whoever it is from. */
export function enteredPage(view: View, face: FormFace, entered: { id: string; sentAt: Date }): Frame {
  const { t, href } = view
  const { call, body, code } = face
  return {
    title: t('consultations.sent'),
    path: face.action,
    desk: true,
    current: 'desk',
    breadcrumb: crumbs(view, body, call),
    children: (
      <>
        <Notice kind="success">
          <p>
            {t('consultations.sent.on')} <Moment view={view} at={entered.sentAt} timezone={body.timezone} />.
          </p>
        </Notice>
        <Receipt label={t('consultations.code')} code={code} text={t('consultations.desk.code.text')} />
        <ButtonLink text={t('consultations.desk.read')} href={href(deskAnswerPath(call.symbol, entered.id))} />
      </>
    ),
  }
}
