import { languageNames, languages } from '#base/languages'
import type { RegisteredDocument } from '#areas/registry'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, FileField, FormProblem, Select, TextArea } from '#ui'
import { documentDeskPath } from './paths.ts'
import { placeOptions, type Place } from './place.ts'

export const handInFields = ['place', 'text', 'language']

/** The first step: a file, or a text that is pasted, and where it belongs. */
export function handInPage(view: View, places: Place[], chosen: string, typed?: Typed): Frame {
  const { t, href } = view
  const field = fieldsOf(typed, { place: chosen })
  return {
    title: t('desk.register.new'),
    path: '/desk/documents/new',
    desk: true,
    current: 'desk-register',
    breadcrumb: [{ text: t('desk.register.title'), href: '/desk/documents' }],
    lead: <p>{t('desk.hand-in.lead')}</p>,
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        <form method="post" action={href('/desk/documents/new')} enctype="multipart/form-data">
          <Select {...field('place')} label={t('desk.hand-in.place')} options={placeOptions(view, places)} />
          <TextItself view={view} typed={typed} />
          <Button text={t('desk.hand-in.button')} />
        </form>
      </>
    ),
  }
}

/** The same for a new version of a document, or for the document in another language. */
export function newVersionPage(view: View, document: RegisteredDocument, typed?: Typed): Frame {
  const { t, href } = view
  const path = documentDeskPath(document.symbol)
  return {
    title: t('desk.version.new'),
    path: `${path}/-/versions/new`,
    desk: true,
    current: 'desk-register',
    breadcrumb: [
      { text: t('desk.register.title'), href: '/desk/documents' },
      { text: document.symbol, href: path },
    ],
    eyebrow: <bdi>{document.symbol}</bdi>,
    lead: <p>{t('desk.version.lead')}</p>,
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        <form method="post" action={href(`${path}/-/versions/new`)} enctype="multipart/form-data">
          <TextItself view={view} typed={typed} />
          <Button text={t('desk.hand-in.button')} />
        </form>
      </>
    ),
  }
}

function TextItself({ view, typed }: { view: View; typed: Typed | undefined }) {
  const { t } = view
  const field = fieldsOf(typed)
  return (
    <>
      <FileField
        {...field('file')}
        label={t('desk.hand-in.file')}
        hint={t('desk.hand-in.file.hint')}
        accept=".docx,.pdf,.txt,.md,.markdown,text/plain"
      />
      <TextArea {...field('text')} label={t('desk.hand-in.text')} hint={t('desk.hand-in.text.hint')} rows={8} record />
      <Select
        {...field('language')}
        label={t('desk.hand-in.language')}
        options={[
          { value: '', text: t('desk.hand-in.language.detect') },
          ...languages.map((language) => ({ value: language, text: languageNames[language], language })),
        ]}
      />
    </>
  )
}
