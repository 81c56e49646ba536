import { differences } from '#document'
import type { Frame, Typed, View } from '#platform/view'
import {
  Button,
  ButtonRow,
  Card,
  Columns,
  HiddenFields,
  inLanguage,
  Notice,
  Section,
  TextArea,
  TextDifference,
} from '#ui'
import type { Draft, DraftParagraph } from '../draft.ts'
import { joinSentences } from '../report.ts'
import { Findings } from './findings.tsx'
import type { Occasion } from './occasion.ts'
import { frameOf, WrongSummary } from './overview.tsx'
import { deskOf, paragraphName } from './places.tsx'
import { SentenceList } from './sentence-list.tsx'

export type ParagraphPageProps = {
  view: View
  occasion: Occasion
  draft: Draft
  paragraph: DraftParagraph
  typed?: Typed | undefined
  /** Somebody else has changed the paragraph in the meantime. */
  hasChanged?: boolean
  isSaved?: boolean
}

/** One paragraph: its text to be edited, and each of its sentences with what it rests on. */
export function paragraphPage(props: ParagraphPageProps): Frame {
  const { view, occasion, draft, paragraph, typed, isSaved } = props
  const { t } = view
  return {
    ...paragraphFrame(view, occasion, draft, paragraph),
    children: (
      <>
        {typed?.problem && <WrongSummary view={view} typed={typed} />}
        {isSaved && <Notice kind="success">{t('reports.desk.paragraph.saved')}</Notice>}
        {paragraph.findings.length > 0 && !typed?.problem && (
          <Findings {...{ view, draft, findings: paragraph.findings }} />
        )}
        {props.hasChanged && <Theirs {...props} />}
        <Columns side={<Place {...props} />}>
          <EditForm {...props} />
        </Columns>
        <Section title={t('reports.desk.sentences')} id="sentences">
          {paragraph.form === 'subheading' ? (
            <p>{t('reports.desk.paragraph.none')}</p>
          ) : (
            <SentenceList {...{ view, draft, paragraph }} />
          )}
        </Section>
      </>
    ),
  }
}

/** The frame of a page about one paragraph. */
export function paragraphFrame(view: View, occasion: Occasion, draft: Draft, paragraph: DraftParagraph) {
  const frame = frameOf(view, occasion)
  const desk = deskOf(occasion.symbol)
  const section = draft.sections.find((one) => one.section === paragraph.section)!
  return {
    ...frame,
    title: paragraphName(view, paragraph),
    path: desk.paragraph(paragraph.id),
    breadcrumb: [...frame.breadcrumb!, { text: frame.title, href: desk.report }],
    eyebrow: (
      <bdi {...inLanguage(draft.report.language)}>
        {section.number} {section.title}
      </bdi>
    ),
  }
}

function EditForm({ view, draft, paragraph, typed }: ParagraphPageProps) {
  const { t, href } = view
  const { language, occasion } = draft.report
  const error = typed?.problem?.field === 'text' ? { error: typed.problem.text } : {}
  return (
    <form method="post" action={href(deskOf(occasion).paragraph(paragraph.id))}>
      <HiddenFields fields={{ revision: String(paragraph.revision) }} />
      <TextArea
        record
        name="text"
        label={t('reports.desk.paragraph.text')}
        hint={t('reports.desk.paragraph.hint')}
        lang={language}
        rows={paragraph.form === 'subheading' ? 2 : 9}
        value={typed?.values['text'] ?? joinSentences(paragraph.sentences, language)}
        {...error}
      />
      <ButtonRow>
        <Button text={t('reports.desk.paragraph.save')} />
        <a href={href(`${deskOf(occasion).report}#${paragraph.block}`)}>{t('reports.desk.draft')}</a>
      </ButtonRow>
    </form>
  )
}

/** What somebody else wrote meanwhile, and what the typed text would change in it. */
function Theirs({ view, draft, paragraph, typed }: ParagraphPageProps) {
  const { t } = view
  const { language } = draft.report
  const theirs = joinSentences(paragraph.sentences, language)
  return (
    <Notice kind="warning" title={t('reports.desk.paragraph.theirs')}>
      <p {...inLanguage(language)}>{theirs}</p>
      <h2>{t('reports.desk.paragraph.yours')}</h2>
      <p>
        <TextDifference
          language={language}
          parts={differences(theirs, typed?.values['text'] ?? '')}
          words={{ deleted: t('reports.desk.removed'), inserted: t('reports.desk.added') }}
        />
      </p>
    </Notice>
  )
}

function Place({ view, draft, paragraph }: ParagraphPageProps) {
  const { t, href } = view
  const desk = deskOf(draft.report.occasion)
  const members = draft.sections.find((section) => section.section === paragraph.section)!.paragraphs
  const at = members.findIndex((one) => one.id === paragraph.id)
  return (
    <Card title={t('reports.desk.paragraph.place')}>
      <p>{t(`reports.form.${paragraph.form}`)}</p>
      <form method="post" action={href(desk.place(paragraph.id))}>
        <p class="row">
          {at > 0 && <Button kind="secondary" name="direction" value="up" text={t('reports.desk.paragraph.up')} />}
          {at < members.length - 1 && (
            <Button kind="secondary" name="direction" value="down" text={t('reports.desk.paragraph.down')} />
          )}
        </p>
      </form>
      <p>
        <a href={href(desk.newParagraph(paragraph.section, paragraph.id))}>{t('reports.desk.paragraph.add')}</a>
      </p>
      <p>
        <a href={href(desk.removal(paragraph.id))}>{t('reports.desk.paragraph.remove')}</a>
      </p>
    </Card>
  )
}
