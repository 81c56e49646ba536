import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, DateField } from '#ui'
import type { Consultation } from '../consultation.ts'
import { Promises } from '../pages/consultation-page.tsx'
import { youthDesk, youthDeskPath } from './frame.tsx'
import { localisedFields, LocalisedFields, localisedTo } from './localised.tsx'

export const promisesFields = [...localisedFields('audience'), ...localisedFields('influence'), 'answerBy']

/** Who will listen, what can change and when the answer comes: said before anything opens, and not changed after. */
export function promisesPage(view: View, consultation: Consultation, typed?: Typed): Frame {
  const { t, href } = view
  const { audience, influence, answerBy, languages } = consultation
  const field = fieldsOf(typed, {
    ...localisedTo(audience, 'audience'),
    ...localisedTo(influence, 'influence'),
    answerBy: answerBy ?? '',
  })
  const isFixed = consultation.stages.some(({ openedAt }) => openedAt)
  return youthDesk(view, {
    consultation,
    tab: 'promises',
    title: t('youth.desk.tab.promises'),
    lead: <p>{t(isFixed ? 'youth.promises.fixed' : 'youth.promises.lead')}</p>,
    typed,
    children: isFixed ? (
      <Promises view={view} consultation={consultation} />
    ) : (
      <form method="post" action={href(youthDeskPath(consultation.symbol, 'promises'))}>
        <LocalisedFields
          view={view}
          field={field}
          name="audience"
          legend={t('youth.promises.audience')}
          hint={t('youth.promises.audience.hint')}
          shown={languages}
          rows={2}
        />
        <LocalisedFields
          view={view}
          field={field}
          name="influence"
          legend={t('youth.promises.influence')}
          hint={t('youth.promises.influence.hint')}
          shown={languages}
          rows={2}
        />
        <DateField
          {...field('answerBy')}
          label={t('youth.promises.answer-by')}
          hint={t('youth.promises.answer-by.hint')}
        />
        <Button text={t('youth.save')} />
      </form>
    ),
  })
}
