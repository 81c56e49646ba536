import type { View } from '#platform/view'
import { languageName } from '#areas/registry'
import type { Draft, DraftParagraph } from '../../draft.ts'
import type { PlainFinding } from '../../plain/check-edition.ts'
import type { PlainEdition, PlainParagraph } from '../../plain/edition.ts'

/** "For readers aged 10 to 12, in English". */
export const editionName = (view: View, { readers, language }: Pick<PlainEdition, 'readers' | 'language'>): string =>
  view.t('reports.desk.plain.name', {
    readers: view.t(`reports.desk.plain.readers.${readers}`),
    language: languageName(language, view.language),
  })

/** "Paragraph 3", counting the paragraphs of the edition; a heading by its words. */
export function plainName({ t }: View, { paragraphs }: PlainEdition, paragraph: PlainParagraph): string {
  if (paragraph.form === 'heading') return t('reports.place.heading', { text: paragraph.text })
  return t('reports.place.numbered', { label: String(numberOf(paragraphs, paragraph)) })
}

/** The number under which a paragraph will stand. */
export const numberOf = (paragraphs: PlainParagraph[], { id }: PlainParagraph): number =>
  paragraphs.filter(({ form }) => form === 'paragraph').findIndex((one) => one.id === id) + 1

/** The official paragraphs that one tells; those that are gone are left out. */
export function toldBy(draft: Draft, { tells }: PlainParagraph): DraftParagraph[] {
  const told = new Set(tells.map(({ paragraph }) => paragraph))
  return draft.sections.flatMap(({ paragraphs }) => paragraphs).filter(({ id }) => told.has(id))
}

/** What is wrong, in words. */
export function findingWords(view: View, draft: Draft, finding: PlainFinding): string {
  const { t } = view
  const { code, words = '', count = 0, limit = 0 } = finding
  if (code === 'sentence-long') {
    return t(
      isChinese(words) ? 'reports.plain.finding.sentence-long.characters' : 'reports.plain.finding.sentence-long',
      {
        words,
        count,
        limit,
      },
    )
  }
  if (code === 'paragraph-long') return t('reports.plain.finding.paragraph-long', { count, limit })
  if (code === 'section-untold') {
    const section = draft.sections.find((one) => one.section === finding.section)
    return t('reports.plain.finding.section-untold', { section: section ? `${section.number} ${section.title}` : '' })
  }
  return t(`reports.plain.finding.${code}`, { words })
}

/** There, characters are counted. */
const isChinese = (words: string): boolean => /\p{Script=Han}/u.test(words)
