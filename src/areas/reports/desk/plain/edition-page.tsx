import type { Frame, Typed, View } from '#platform/view'
import {
  Button,
  ButtonLink,
  Columns,
  Details,
  ErrorSummary,
  HiddenFields,
  inLanguage,
  Notice,
  NumberedParagraph,
  RecordText,
  Section,
  TextArea,
  TextField,
} from '#ui'
import type { Draft, DraftParagraph } from '../../draft.ts'
import type { PlainFinding } from '../../plain/check-edition.ts'
import type { PlainEdition, PlainParagraph } from '../../plain/edition.ts'
import type { EditionStanding } from '../../plain/release.ts'
import { joinSentences } from '../../report.ts'
import type { Occasion } from '../occasion.ts'
import { frameOf, WrongSummary } from '../overview.tsx'
import { deskOf, paragraphName } from '../places.tsx'
import { glossaryText } from './glossary.ts'
import { editionName, findingWords, numberOf, plainName, toldBy } from './words.ts'

export type EditionPageProps = {
  view: View
  occasion: Occasion
  draft: Draft
  standing: EditionStanding
  typed?: Typed | undefined
  isSaved?: boolean
}

/** An edition in plain words: what is still wrong with it, its text beside the official one, and its word list. */
export function editionPage(props: EditionPageProps): Frame {
  const { view, occasion, draft, standing, typed, isSaved } = props
  const { edition, findings } = standing
  const { t, href } = view
  const desk = deskOf(occasion.symbol)
  return {
    ...editionFrame(view, occasion, edition),
    children: (
      <>
        {typed?.problem && <WrongSummary view={view} typed={typed} />}
        {isSaved && <Notice kind="success">{t('reports.desk.paragraph.saved')}</Notice>}
        {findings.length > 0 ? (
          <PlainFindings {...{ view, draft, edition, findings }} />
        ) : (
          <p class="check">{t('reports.desk.plain.passes')}</p>
        )}
        <Section title={t('reports.desk.plain.text')} id="text">
          <RecordText language={edition.language}>
            {edition.paragraphs.map((paragraph) => (
              <PlainPassage {...{ view, draft, standing, paragraph }} />
            ))}
          </RecordText>
          <p>
            <ButtonLink
              kind="secondary"
              text={t('reports.desk.plain.add')}
              href={href(desk.newPlainParagraph(edition.id))}
            />
          </p>
        </Section>
        <Section title={t('reports.desk.plain.rest')} id="rest">
          <RestForm {...{ view, occasion, edition, typed }} />
        </Section>
      </>
    ),
  }
}

/** The frame of the pages of one edition. */
export function editionFrame(view: View, occasion: Occasion, edition: PlainEdition): Omit<Frame, 'children'> {
  const frame = frameOf(view, occasion)
  const desk = deskOf(occasion.symbol)
  return {
    ...frame,
    title: edition.title,
    headingLanguage: edition.language,
    path: desk.edition(edition.id),
    breadcrumb: [...frame.breadcrumb!, { text: frame.title, href: desk.report }],
    eyebrow: editionName(view, edition),
  }
}

type FindingsProps = { view: View; draft: Draft; edition: PlainEdition; findings: PlainFinding[] }

/** What keeps the edition back, each with a link to where it can be put right. */
export const PlainFindings = ({ view, draft, edition, findings }: FindingsProps) => (
  <ErrorSummary
    title={view.t('reports.desk.findings', { count: findings.length })}
    errors={findings.map((finding) => ({
      ...placeOf(view, draft, edition, finding),
      more: <bdi>{findingWords(view, draft, finding)}</bdi>,
    }))}
  />
)

function placeOf(view: View, draft: Draft, edition: PlainEdition, { place, code }: PlainFinding) {
  const desk = deskOf(draft.report.occasion)
  if ('paragraph' in place) {
    const paragraph = edition.paragraphs.find(({ id }) => id === place.paragraph)!
    return {
      text: plainName(view, edition, paragraph),
      href: view.href(desk.plainParagraph(edition.id, paragraph.id)),
    }
  }
  const page = view.href(desk.edition(edition.id))
  const field = { title: 'title', glossary: 'glossary', edition: code === 'unchecked' ? 'checked-by' : 'text' }
  return { text: view.t(`reports.desk.plain.part.${place.part}`), href: `${page}#${field[place.part]}` }
}

type PassageProps = { view: View; draft: Draft; standing: EditionStanding; paragraph: PlainParagraph }

/** A paragraph, with the official ones that it tells beside it. */
function PlainPassage({ view, draft, standing: { edition, findings }, paragraph }: PassageProps) {
  const { t, href } = view
  const name = plainName(view, edition, paragraph)
  const isHeading = paragraph.form === 'heading'
  const number = String(numberOf(edition.paragraphs, paragraph))
  const told = toldBy(draft, paragraph)
  const isWrong = findings.some(({ place }) => 'paragraph' in place && place.paragraph === paragraph.id)
  return (
    <NumberedParagraph
      id={`p-${paragraph.id}`}
      {...(!isHeading && { number, label: name })}
      marginLabel={t('reports.desk.plain.told-by', { paragraph: name })}
      marginLanguage={view.language}
      margin={
        <>
          {isWrong && <p class="check check-failed">{t('reports.desk.plain.wrong')}</p>}
          {told.map((one) => (
            <OfficialText {...{ view, draft, told: one, open: told.length <= 2 }} />
          ))}
          <p>
            <a
              href={href(deskOf(draft.report.occasion).plainParagraph(edition.id, paragraph.id))}
              aria-label={t('reports.desk.edit.about', { paragraph: name })}
            >
              {t('reports.desk.edit')}
            </a>{' '}
            ·{' '}
            <a
              href={href(deskOf(draft.report.occasion).newPlainParagraph(edition.id, paragraph.id))}
              aria-label={t('reports.desk.plain.add.after', { paragraph: name })}
            >
              {t('reports.desk.plain.add')}
            </a>
          </p>
        </>
      }
    >
      {isHeading ? <strong>{paragraph.text}</strong> : paragraph.text}
    </NumberedParagraph>
  )
}

type OfficialProps = { view: View; draft: Draft; told: DraftParagraph; open: boolean }

const OfficialText = ({ view, draft, told, open }: OfficialProps) => (
  <Details summary={paragraphName(view, told)} open={open}>
    <p {...inLanguage(draft.report.language)}>{joinSentences(told.sentences, draft.report.language)}</p>
  </Details>
)

type RestProps = { view: View; occasion: Occasion; edition: PlainEdition; typed?: Typed | undefined }

/** The title, the word list, and who checked it. */
function RestForm({ view, occasion, edition, typed }: RestProps) {
  const { t, href } = view
  const valueOf = (name: string, now: string) => typed?.values[name] ?? now
  const errorOf = (name: string) => (typed?.problem?.field === name ? { error: typed.problem.text } : {})
  return (
    <form method="post" action={href(deskOf(occasion.symbol).edition(edition.id))}>
      <HiddenFields fields={{ revision: String(edition.revision) }} />
      <Columns
        side={
          <TextArea
            name="checked-by"
            label={t('reports.desk.plain.checked-by')}
            hint={t('reports.desk.plain.checked-by.hint')}
            rows={4}
            lang={edition.language}
            value={valueOf('checked-by', edition.checkedBy)}
            {...errorOf('checked-by')}
          />
        }
      >
        <TextField
          name="title"
          label={t('reports.desk.plain.title')}
          width="full"
          lang={edition.language}
          value={valueOf('title', edition.title)}
          {...errorOf('title')}
        />
        <TextArea
          record
          name="glossary"
          label={t('reports.desk.plain.glossary')}
          hint={t('reports.desk.plain.glossary.hint')}
          rows={8}
          lang={edition.language}
          value={valueOf('glossary', glossaryText(edition.glossary))}
          {...errorOf('glossary')}
        />
      </Columns>
      <Button text={t('reports.desk.plain.save')} />
    </form>
  )
}
