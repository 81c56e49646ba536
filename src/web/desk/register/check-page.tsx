import type { Child } from 'hono/jsx'
import { raw } from 'hono/html'
import { lengthOf } from '#base/codepoints'
import { htmlBody, type Document } from '#document'
import type { HandedIn } from '#areas/registry'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Details, FormProblem, Notice, Section, Select, SummaryList, TextArea, TextField } from '#ui'
import { languageOptions } from './language-options.ts'

export type CheckProps = {
  handedIn: HandedIn
  title: string
  action: string
  breadcrumb: { text: string; href: string }[]
  typed: Typed | undefined
  first: Record<string, string>
  /** Documents of the register that were made from this very file. */
  same: string[]
  /** What is asked beside title, cover and language. */
  children: Child
}

/** The second step: the text as it was read, beside what is said about it; only what is seen here is registered. */
export function checkPage(view: View, props: CheckProps): Frame {
  const { t, href } = view
  const { handedIn, typed } = props
  return {
    title: props.title,
    path: props.action,
    desk: true,
    current: 'desk-register',
    breadcrumb: props.breadcrumb,
    eyebrow: <bdi>{handedIn.fileName}</bdi>,
    lead: <p>{t('desk.check.lead')}</p>,
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        <Warnings view={view} handedIn={handedIn} same={props.same} />
        <form method="post" action={href(props.action)}>
          <CoverFields view={view} {...props} />
          {props.children}
        </form>
        <SetAsideList view={view} handedIn={handedIn} />
        <Text view={view} document={handedIn.reading.document} />
      </>
    ),
  }
}

/** Names of the fields that every check asks for. */
export const coverFieldsOf = ({ reading }: HandedIn): string[] => [
  'title',
  'language',
  ...reading.document.cover.map((_, index) => `cover-${index + 1}`),
]

/** First values of the title, the language and the cover. */
export const coverValues = ({ reading: { document } }: HandedIn): Record<string, string> => ({
  title: document.title,
  language: document.language,
  ...Object.fromEntries(document.cover.map(({ text }, index) => [`cover-${index + 1}`, text])),
})

function Warnings({ view, handedIn, same }: { view: View; handedIn: HandedIn; same: string[] }) {
  const { t } = view
  const { warnings } = handedIn.reading
  if (!warnings.length && !same.length) return <></>
  return (
    <Notice kind="warning" title={t('desk.check.warnings')}>
      <ul>
        {warnings.map((warning) => (
          <li>{t(`registry.warning.${warning}`)}</li>
        ))}
        {same.length > 0 && <li>{t('desk.check.same', { symbols: same.join(', ') })}</li>}
      </ul>
    </Notice>
  )
}

function CoverFields({ view, handedIn, typed, first }: CheckProps & { view: View }) {
  const { t } = view
  const { document } = handedIn.reading
  const field = fieldsOf(typed, first)
  return (
    <Section title={t('desk.check.cover')}>
      <TextArea {...field('title')} label={t('desk.check.paper-title')} rows={2} lang={document.language} record />
      <Select
        {...field('language')}
        label={t('desk.check.language')}
        hint={t('desk.check.language.hint')}
        options={languageOptions(view.language, document.language)}
      />
      {document.cover.length > 0 && (
        <Details summary={t('desk.check.cover.fields', { count: document.cover.length })} open>
          {document.cover.map(({ name, text, label }, index) => {
            const one = {
              ...field(`cover-${index + 1}`),
              label: coverLabel(view, name, label),
              lang: document.language,
            }
            return lengthOf(text) > 70 ? <TextArea {...one} rows={3} /> : <TextField {...one} width="full" />
          })}
          <p class="hint">{t('desk.check.cover.hint')}</p>
        </Details>
      )}
    </Section>
  )
}

const coverLabel = ({ t }: View, name: Document['cover'][number]['name'], label: string | undefined): string => {
  const words = t(`registry.cover.${name}`)
  return label && label.toLowerCase() !== words.toLowerCase() ? `${words} (${label})` : words
}

/** So many pieces are shown; the others are counted. */
const shownPieces = 40

function SetAsideList({ view, handedIn }: { view: View; handedIn: HandedIn }) {
  const { t } = view
  const { setAside } = handedIn.reading
  if (!setAside.length) return <></>
  return (
    <Details summary={t('desk.check.set-aside', { count: setAside.length })}>
      <p>{t('desk.check.set-aside.text')}</p>
      <ul>
        {setAside.slice(0, shownPieces).map(({ rule, text }) => (
          <li>
            {t(`registry.set-aside.${rule}`)}
            {rule !== 'control' && (
              <>
                : <bdi>{text.trim().slice(0, 120)}</bdi>
              </>
            )}
          </li>
        ))}
        {setAside.length > shownPieces && <li>…</li>}
      </ul>
    </Details>
  )
}

function Text({ view, document }: { view: View; document: Document }) {
  const { t } = view
  const count = (kind: string) => String(document.blocks.filter((block) => block.kind === kind).length)
  return (
    <Section title={t('desk.check.text')} id="text">
      <SummaryList
        items={[
          { term: t('desk.check.headings'), value: count('heading') },
          { term: t('desk.check.paragraphs'), value: count('paragraph') },
          { term: t('desk.check.tables'), value: count('table') },
          { term: t('desk.check.notes'), value: String(document.notes.length) },
        ]}
      />
      <article class="document" lang={document.language} dir={document.direction}>
        {raw(htmlBody(document))}
      </article>
    </Section>
  )
}
