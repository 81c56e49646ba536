import { languages } from '#base/languages'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, Checkboxes, FormProblem } from '#ui'
import { publicationChoices, type Body } from '../body.ts'
import { ParticularsFields } from './new-body-page.tsx'

export const particularsFields = [
  ...languages.map((language) => `name-${language}`),
  'parent',
  'purpose',
  'founded',
  'timezone',
  'practice',
]

/** The form with which what is said of a group is completed or put right. */
export function particularsPage(view: View, body: Body, typed?: Typed, chosen: string[] = body.publication): Frame {
  const { t, href } = view
  const desk = `/desk/bodies/${encodeURIComponent(body.symbol)}`
  const names = languages.map((language) => [`name-${language}`, body.names[language] ?? ''])
  const known = (texts: Body['parent']) => texts[body.language] ?? ''
  const field = fieldsOf(typed, {
    ...Object.fromEntries(names),
    parent: known(body.parent),
    purpose: known(body.purpose),
    founded: known(body.founded),
    timezone: body.timezone,
    practice: body.practice,
  })
  return {
    title: t('desk.body.particulars'),
    path: `${desk}/particulars`,
    desk: true,
    current: 'desk',
    breadcrumb: [
      { text: t('desk.title'), href: '/desk' },
      { text: body.symbol, href: desk },
    ],
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        <form method="post" action={href(`${desk}/particulars`)}>
          <ParticularsFields view={view} field={field} />
          <Checkboxes
            {...field('publication')}
            label={t('desk.body.publication')}
            hint={t('desk.body.publication.hint')}
            values={chosen}
            choices={publicationChoices.map((choice) => ({
              value: choice,
              text: t(`desk.body.publication.${choice}`),
            }))}
          />
          <Button text={t('desk.body.particulars.save')} />
        </form>
      </>
    ),
  }
}
