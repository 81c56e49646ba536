import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, DateField, FormProblem, Select, TextField } from '#ui'
import { modalities, type Body } from '../body.ts'

export const conveneFields = ['ordinal', 'startsOn', 'endsOn', 'modality', 'place']

/** The form with which the next meeting is convened; its number is proposed. */
export function convenePage(view: View, body: Body, next: number, typed?: Typed): Frame {
  const { t, href } = view
  const field = fieldsOf(typed, { ordinal: String(next) })
  const path = `/desk/bodies/${body.symbol}/meetings/new`
  return {
    title: t('desk.convene.title'),
    path,
    desk: true,
    current: 'desk',
    eyebrow: body.symbol,
    breadcrumb: [
      { text: t('desk.title'), href: '/desk' },
      { text: body.symbol, href: `/desk/bodies/${body.symbol}` },
    ],
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        <form method="post" action={href(path)}>
          <TextField
            {...field('ordinal')}
            label={t('desk.convene.ordinal')}
            hint={t('desk.convene.ordinal.hint', { symbol: `${body.symbol}-${next}` })}
            inputmode="numeric"
            width="short"
          />
          <DateField {...field('startsOn')} label={t('desk.convene.starts')} />
          <DateField
            {...field('endsOn')}
            label={t('desk.convene.ends')}
            hint={t('desk.convene.ends.hint')}
            requirement={t('desk.optional')}
          />
          <Select
            {...field('modality')}
            label={t('desk.convene.modality')}
            options={[
              { value: '', text: t('desk.not-said') },
              ...modalities.map((modality) => ({ value: modality, text: t(`body.modality.${modality}`) })),
            ]}
          />
          <TextField {...field('place')} label={t('desk.convene.place')} requirement={t('desk.optional')} />
          <Button text={t('desk.convene.button')} />
        </form>
      </>
    ),
  }
}
