import type { View } from '#platform/view'
import { ProgressTable, Section } from '#ui'
import type { Draft, DraftSection } from '../draft.ts'
import { sectionId } from './draft-text.tsx'
import { isolate } from './places.tsx'

/** How many sentences of each section have a source. */
export const DraftProgress = ({ view, draft }: { view: View; draft: Draft }) => (
  <Section title={view.t('reports.desk.progress')} id="progress">
    <ProgressTable
      caption={view.t('reports.desk.progress')}
      captionHidden
      columns={[
        { text: view.t('reports.desk.progress.section') },
        { text: view.t('reports.desk.progress.sentences') },
        { text: view.t('reports.desk.progress.secretariat'), numeric: true },
        { text: view.t('reports.desk.progress.paragraphs'), numeric: true },
      ]}
      rows={draft.sections.map((section) => rowOf(view, section))}
    />
  </Section>
)

function rowOf(view: View, section: DraftSection) {
  const paragraphs = section.paragraphs.filter((paragraph) => paragraph.form !== 'subheading')
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences)
  const done = sentences.filter((sentence) => sentence.evidence.length).length
  const secretariat = sentences.filter((sentence) => !sentence.evidence.length && sentence.secretariat).length
  const total = sentences.length
  return {
    name: isolate(view, `${section.number} ${section.title}`),
    href: `#${sectionId(section)}`,
    progress: { done, total, text: view.t('reports.desk.progress.of', { done, total }) },
    others: [String(secretariat), String(paragraphs.length)],
  }
}
