import type { View } from '#platform/view'
import { Notice, Receipt } from '#ui'
import type { OwnAnswer } from '../answers.ts'
import type { FormFace } from './answer-form.tsx'
import { Moment } from './moment.tsx'

/** What has just happened to the answer, or how it stands. */
export type Standing = {
  /** The code, where it is shown this once. */
  newCode?: string | undefined
  savedAt?: Date | undefined
  sentAt?: Date | undefined
  /** What was saved is newer than what was sent. */
  isAhead?: boolean
  /** A document was read, and is to be checked before it is sent. */
  isRead?: boolean
  /** The answer as it is kept, to say what became of it. */
  answer?: OwnAnswer
  /** The replies as another window saved them meanwhile. */
  meanwhile?: Record<string, string> | undefined
}

/** In words and with the instant: that it was sent and has arrived, or that it is only saved. */
export function StandingNotice({
  view,
  face: { body, isShut },
  standing,
}: {
  view: View
  face: Pick<FormFace, 'body' | 'isShut'>
  standing: Standing
}) {
  const { t } = view
  const { newCode, savedAt, sentAt, isAhead, isRead } = standing
  const moment = (at: Date) => <Moment view={view} at={at} timezone={body.timezone} />
  return (
    <>
      {sentAt && (
        <Notice kind="success" title={t('consultations.sent')}>
          <p>
            {t('consultations.sent.on')} {moment(sentAt)}. {t('consultations.sent.have')}
          </p>
          {isAhead && <p>{t('consultations.sent.ahead')}</p>}
          {!isShut && <p>{t('consultations.sent.again')}</p>}
        </Notice>
      )}
      {savedAt && !sentAt && (
        <Notice kind={isShut ? 'warning' : 'success'} title={t('consultations.saved')}>
          <p>
            {t('consultations.saved.on')} {moment(savedAt)}. {t('consultations.saved.not-sent')}
          </p>
        </Notice>
      )}
      {isRead && (
        <Notice kind="warning">
          <p>{t('consultations.form.document.then-send')}</p>
        </Notice>
      )}
      {newCode && <Receipt label={t('consultations.code')} code={newCode} text={t('consultations.code.text')} />}
    </>
  )
}
