import type { Frame, Typed, View } from '#platform/view'
import { Button, ButtonRow, Checkboxes, Columns, HiddenFields, Notice, Radios, TextArea } from '#ui'
import type { Draft, DraftParagraph } from '../../draft.ts'
import { plainForms, type PlainParagraph } from '../../plain/edition.ts'
import type { EditionStanding } from '../../plain/release.ts'
import { joinSentences } from '../../report.ts'
import type { Occasion } from '../occasion.ts'
import { WrongSummary } from '../overview.tsx'
import { deskOf, paragraphName } from '../places.tsx'
import { editionFrame, PlainFindings } from './edition-page.tsx'
import { plainName } from './words.ts'

export type PlainParagraphProps = {
  view: View
  occasion: Occasion
  draft: Draft
  standing: EditionStanding
  /** The one that is edited; without it, a new one is written. */
  paragraph?: PlainParagraph | undefined
  /** After which a new one stands. */
  after?: PlainParagraph | undefined
  typed?: Typed | undefined
  /** What was ticked in a form that is shown again. */
  ticked?: string[] | undefined
}

/** A paragraph in plain words beside the official text: what it says, and which official paragraphs it tells. */
export function plainParagraphPage(props: PlainParagraphProps): Frame {
  const { view, occasion, draft, standing, paragraph, typed } = props
  const { t, href } = view
  const { edition } = standing
  const desk = deskOf(occasion.symbol)
  const frame = editionFrame(view, occasion, edition)
  const { headingLanguage: _, ...outer } = frame
  const findings = standing.findings.filter(({ place }) => 'paragraph' in place && place.paragraph === paragraph?.id)
  const path = paragraph ? desk.plainParagraph(edition.id, paragraph.id) : desk.plainParagraphs(edition.id)
  return {
    ...outer,
    title: paragraph ? plainName(view, edition, paragraph) : t('reports.desk.plain.add'),
    path: paragraph ? path : desk.newPlainParagraph(edition.id),
    breadcrumb: [...frame.breadcrumb!, { text: edition.title, href: desk.edition(edition.id) }],
    children: (
      <>
        {typed?.problem && <WrongSummary view={view} typed={typed} />}
        {findings.length > 0 && !typed?.problem && <PlainFindings {...{ view, draft, edition, findings }} />}
        <form method="post" action={href(path)}>
          <Columns side={<Told {...props} />}>
            <TextFields {...props} />
            <ButtonRow>
              <Button text={t('reports.desk.plain.save')} />
              <a href={href(desk.edition(edition.id))}>{t('reports.desk.plain.back')}</a>
            </ButtonRow>
          </Columns>
        </form>
        {paragraph && <Place {...props} paragraph={paragraph} />}
      </>
    ),
  }
}

function TextFields(props: PlainParagraphProps) {
  const { view, standing, paragraph, typed } = props
  const { edition } = standing
  const error = typed?.problem?.field === 'text' ? { error: typed.problem.text } : {}
  return (
    <>
      {paragraph ? (
        <HiddenFields fields={{ revision: typed?.values['revision'] ?? String(paragraph.revision) }} />
      ) : (
        <NewFields {...props} />
      )}
      <TextArea
        record
        name="text"
        label={view.t('reports.desk.plain.words')}
        hint={view.t(`reports.desk.plain.words.hint.${edition.readers}`)}
        lang={edition.language}
        rows={7}
        value={typed?.values['text'] ?? paragraph?.text ?? ''}
        {...error}
      />
    </>
  )
}

/** Where a new one stands, and whether it is a heading. */
const NewFields = ({ view: { t }, after, typed }: PlainParagraphProps) => (
  <>
    <HiddenFields fields={{ after: typed?.values['after'] ?? after?.id ?? '' }} />
    <Radios
      name="form"
      label={t('reports.desk.new.form')}
      value={typed?.values['form'] ?? 'paragraph'}
      choices={plainForms.map((form) => ({ value: form, text: t(`reports.desk.plain.form.${form}`) }))}
      inline
    />
  </>
)

/** The official text to choose from: each paragraph with a box, section by section. */
function Told({ view, draft, paragraph, typed, ticked }: PlainParagraphProps) {
  const { t } = view
  if (paragraph?.form === 'heading') return <Notice>{t('reports.desk.paragraph.none')}</Notice>
  const values = ticked ?? paragraph?.tells.map((one) => one.paragraph) ?? []
  return (
    <div id="tells">
      <h2>{t('reports.desk.plain.tells')}</h2>
      <p>{t('reports.desk.plain.tells.hint')}</p>
      {typed?.problem?.field === 'tells' && <p class="check check-failed">{typed.problem.text}</p>}
      {draft.sections.map((section) => (
        <Checkboxes
          name="tells"
          id={`tells-${section.section}`}
          label={`${section.number} ${section.title}`}
          values={values}
          choices={section.paragraphs
            .filter(({ form }) => form !== 'subheading')
            .map((one) => choiceOf(view, draft, one))}
        />
      ))}
      <Button text={t('reports.desk.plain.save')} />
    </div>
  )
}

const choiceOf = (view: View, draft: Draft, paragraph: DraftParagraph) => ({
  value: paragraph.id,
  text: paragraphName(view, paragraph),
  hint: (
    <span lang={draft.report.language} dir="auto">
      {joinSentences(paragraph.sentences, draft.report.language)}
    </span>
  ),
})

function Place({ view: { t, href }, occasion, standing: { edition }, paragraph }: PlainParagraphProps & Edited) {
  const desk = deskOf(occasion.symbol)
  const path = desk.plainParagraph(edition.id, paragraph.id)
  return (
    <div class="row section">
      <form method="post" action={href(`${path}/place`)}>
        <p class="row">
          <Button kind="secondary" name="direction" value="up" text={t('reports.desk.paragraph.up')} />
          <Button kind="secondary" name="direction" value="down" text={t('reports.desk.paragraph.down')} />
        </p>
      </form>
      <a href={href(desk.newPlainParagraph(edition.id, paragraph.id))}>{t('reports.desk.paragraph.add')}</a>
      <form method="post" action={href(`${path}/removal`)}>
        <Button kind="link" text={t('reports.desk.paragraph.remove')} />
      </form>
    </div>
  )
}

type Edited = { paragraph: PlainParagraph }
