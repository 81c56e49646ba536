import type { Frame, Typed, View } from '#platform/view'
import { Button, ButtonLink, ButtonRow, HiddenFields, inLanguage, Radios, TextArea } from '#ui'
import type { Draft, DraftParagraph, DraftSection } from '../draft.ts'
import { forms, joinSentences } from '../report.ts'
import type { Occasion } from './occasion.ts'
import { frameOf, WrongSummary } from './overview.tsx'
import { paragraphFrame } from './paragraph-page.tsx'
import { deskOf, paragraphName } from './places.tsx'

/** Asks once more before a paragraph leaves the draft. */
export function removalPage(view: View, occasion: Occasion, draft: Draft, paragraph: DraftParagraph): Frame {
  const { t, href } = view
  const desk = deskOf(occasion.symbol)
  return {
    ...paragraphFrame(view, occasion, draft, paragraph),
    path: desk.removal(paragraph.id),
    eyebrow: paragraphName(view, paragraph),
    title: t('reports.desk.removal.title'),
    lead: <p>{t('reports.desk.removal.text')}</p>,
    children: (
      <>
        <blockquote {...inLanguage(draft.report.language)}>
          {joinSentences(paragraph.sentences, draft.report.language)}
        </blockquote>
        <form method="post" action={href(desk.removal(paragraph.id))}>
          <ButtonRow>
            <Button kind="danger" text={t('reports.desk.removal.button')} />
            <ButtonLink kind="link" text={t('reports.desk.removal.keep')} href={href(desk.paragraph(paragraph.id))} />
          </ButtonRow>
        </form>
      </>
    ),
  }
}

export type NewParagraphProps = {
  view: View
  occasion: Occasion
  draft: Draft
  section: Pick<DraftSection, 'section' | 'number' | 'title'>
  after: DraftParagraph | undefined
  typed?: Typed | undefined
}

/** A form for a paragraph after another, or at the end of its section. */
export function newParagraphPage({ view, occasion, draft, section, after, typed }: NewParagraphProps): Frame {
  const { t, href } = view
  const desk = deskOf(occasion.symbol)
  const frame = frameOf(view, occasion)
  const errorOf = (field: string) => (typed?.problem?.field === field ? { error: typed.problem.text } : {})
  return {
    ...frame,
    title: t('reports.desk.new.title'),
    path: desk.newParagraph(section.section, after?.id),
    breadcrumb: [...frame.breadcrumb!, { text: frame.title, href: desk.report }],
    eyebrow: after
      ? t('reports.desk.new.after', { paragraph: paragraphName(view, after) })
      : t('reports.desk.new.end', { section: `${section.number} ${section.title}`.trim() }),
    children: (
      <>
        {typed?.problem && <WrongSummary view={view} typed={typed} />}
        <form method="post" action={href(desk.paragraphs)}>
          <HiddenFields fields={{ section: section.section, after: after?.id ?? '' }} />
          <Radios
            name="form"
            label={t('reports.desk.new.form')}
            value={typed?.values['form'] ?? 'numbered'}
            choices={forms.map((form) => ({ value: form, text: t(`reports.form.${form}`) }))}
            {...errorOf('form')}
          />
          <TextArea
            record
            name="text"
            label={t('reports.desk.paragraph.text')}
            lang={draft.report.language}
            value={typed?.values['text'] ?? ''}
            {...errorOf('text')}
          />
          <Button text={t('reports.desk.new.button')} />
        </form>
      </>
    ),
  }
}
