import { languageNames, languages } from '#base/languages'
import type { Frame, Typed, View } from '#platform/view'
import { Button, Radios, Select, TextField } from '#ui'
import type { Draft } from '../../draft.ts'
import { readersOf } from '../../plain/edition.ts'
import type { Occasion } from '../occasion.ts'
import { frameOf, WrongSummary } from '../overview.tsx'
import { deskOf } from '../places.tsx'

type NewEditionProps = { view: View; occasion: Occasion; draft: Draft; typed?: Typed | undefined }

/** A form to start an edition in plain words: for whom, in which language, under which title. */
export function newEditionPage({ view, occasion, draft, typed }: NewEditionProps): Frame {
  const { t, href } = view
  const desk = deskOf(occasion.symbol)
  const frame = frameOf(view, occasion)
  const errorOf = (name: string) => (typed?.problem?.field === name ? { error: typed.problem.text } : {})
  return {
    ...frame,
    title: t('reports.desk.plain.start'),
    path: desk.newEdition,
    breadcrumb: [...frame.breadcrumb!, { text: frame.title, href: desk.report }],
    lead: <p>{t('reports.desk.plain.start.text')}</p>,
    children: (
      <>
        {typed?.problem && <WrongSummary view={view} typed={typed} />}
        <form method="post" action={href(desk.editions)}>
          <Radios
            name="readers"
            label={t('reports.desk.plain.readers')}
            value={typed?.values['readers'] ?? '10-12'}
            choices={readersOf.map((readers) => ({ value: readers, text: t(`reports.desk.plain.readers.${readers}`) }))}
            {...errorOf('readers')}
          />
          <Select
            name="language"
            label={t('reports.desk.plain.language')}
            value={typed?.values['language'] ?? draft.report.language}
            options={languages.map((language) => ({ value: language, text: languageNames[language], language }))}
            {...errorOf('language')}
          />
          <TextField
            name="title"
            label={t('reports.desk.plain.title')}
            hint={t('reports.desk.plain.title.hint')}
            width="full"
            value={typed?.values['title'] ?? ''}
            {...errorOf('title')}
          />
          <Button text={t('reports.desk.plain.start')} />
        </form>
      </>
    ),
  }
}
