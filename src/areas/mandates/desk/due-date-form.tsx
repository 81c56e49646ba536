import { fieldsOf, type Typed, type View } from '#platform/view'
import { Button, DateField, TextField } from '#ui'
import type { ClauseDesk } from './clause-page.tsx'
import { inLanguages, LanguagesField } from './languages-field.tsx'
import { clausePath } from './paths.ts'

export const dueDateFields = [...inLanguages('dueWords'), 'dueOn', ...inLanguages('statedBy'), 'statedOn', 'source']

/** The form that notes when a clause is due, and who states it. */
export function DueDateForm({ view, desk, typed }: { view: View; desk: ClauseDesk; typed: Typed | undefined }) {
  const { t, href } = view
  const field = fieldsOf(typed, {}, 'due')
  const optional = t('desk.optional')
  const texts = { view, field, first: desk.body.language }
  return (
    <form method="post" action={href(`${clausePath(desk.mandate.id, desk.clause.code)}/due-dates`)}>
      <p>{t('mandates.desk.due.lead')}</p>
      <LanguagesField
        {...texts}
        name="dueWords"
        legend={t('mandates.desk.due.words')}
        hint={t('mandates.desk.due.words.hint')}
      />
      <DateField {...field('dueOn')} label={t('mandates.desk.due.on')} requirement={optional} />
      <LanguagesField {...texts} name="statedBy" legend={t('mandates.desk.due.stated-by')} />
      <DateField {...field('statedOn')} label={t('mandates.desk.due.stated-on')} requirement={optional} />
      <TextField
        {...field('source')}
        label={t('mandates.desk.due.source')}
        hint={t('mandates.desk.address.hint')}
        requirement={optional}
        width="full"
        autocomplete="off"
      />
      <Button text={t('mandates.desk.due.button')} />
    </form>
  )
}
