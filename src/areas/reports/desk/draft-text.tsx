import { inLanguage, LinkRow, NumberedParagraph, RecordText, Section, Sentence } from '#ui'
import type { View } from '#platform/view'
import type { Draft, DraftParagraph, DraftSection } from '../draft.ts'
import { sectionsOf, type ReportSentence } from '../report.ts'
import { sectionTitle } from '../section-title.ts'
import { anchorSource, deskOf, paragraphName, sourceName } from './places.tsx'

export type DraftTextProps = { view: View; draft: Draft; mayWrite: boolean }

/** The draft, section by section: every sentence with what it rests on. */
export const DraftText = ({ view, draft, mayWrite }: DraftTextProps) => (
  <Section title={view.t('reports.desk.draft')} id="draft">
    <RecordText language={draft.report.language}>
      {draft.sections.map((section) => (
        <>
          <h3 id={sectionId(section)}>
            {section.number} {section.title}
          </h3>
          {section.paragraphs.map((paragraph) => (
            <DraftPassage {...{ view, draft, paragraph, mayWrite }} />
          ))}
          {mayWrite && <AddAtEnd {...{ view, draft, section }} />}
        </>
      ))}
    </RecordText>
    {mayWrite && <EmptySections {...{ view, draft }} />}
  </Section>
)

/** A section of which nothing is on record: somebody may write it. */
function EmptySections({ view, draft }: Omit<DraftTextProps, 'mayWrite'>) {
  const { template, occasion } = draft.report
  const present = new Set(draft.sections.map(({ section }) => section))
  const empty = template === 'meeting' ? [] : sectionsOf[template].filter((section) => !present.has(section))
  if (!empty.length) return <></>
  return (
    <>
      <p>{view.t('reports.desk.empty-sections')}</p>
      <LinkRow
        links={empty.map((section) => ({
          text: sectionTitle(view.t, section),
          href: view.href(deskOf(occasion).newParagraph(section)),
        }))}
      />
    </>
  )
}

export const sectionId = ({ section }: DraftSection) => `section-${section}`

const AddAtEnd = ({ view, draft, section }: { view: View; draft: Draft; section: DraftSection }) => (
  <p class="margin" {...inLanguage(view.language)}>
    <a href={view.href(deskOf(draft.report.occasion).newParagraph(section.section))}>
      {view.t('reports.desk.add-at-end')}
    </a>
  </p>
)

type DraftPassageProps = DraftTextProps & { paragraph: DraftParagraph }

function DraftPassage({ view, draft, paragraph, mayWrite }: DraftPassageProps) {
  const name = paragraphName(view, paragraph)
  const isNumbered = paragraph.form === 'numbered'
  const isHeading = paragraph.form === 'subheading'
  return (
    <NumberedParagraph
      id={paragraph.block}
      {...(isNumbered && { number: paragraph.label!, label: name })}
      marginLabel={view.t('reports.desk.sources.of', { paragraph: name })}
      marginLanguage={view.language}
      margin={
        <>
          {!isHeading && <States {...{ view, draft, paragraph }} />}
          {mayWrite && (
            <p>
              <a
                href={view.href(deskOf(draft.report.occasion).paragraph(paragraph.id))}
                aria-label={view.t('reports.desk.edit.about', { paragraph: name })}
              >
                {view.t('reports.desk.edit')}
              </a>
            </p>
          )}
        </>
      }
    >
      {!isNumbered && paragraph.label && `${paragraph.label} `}
      {isHeading ? (
        <strong>{paragraph.sentences[0]?.text}</strong>
      ) : (
        paragraph.sentences.map((sentence, index) => (
          <>
            <Sentence
              marked={isWanting(paragraph, sentence, index)}
              reference={{
                letter: String(index + 1),
                href: `#state-${sentence.id}`,
                label: view.t('reports.desk.sentence', { number: index + 1 }),
              }}
            >
              {sentence.text}
            </Sentence>{' '}
          </>
        ))
      )}
    </NumberedParagraph>
  )
}

const isWanting = (paragraph: DraftParagraph, sentence: ReportSentence, index: number): boolean =>
  (!sentence.evidence.length && !sentence.secretariat) ||
  paragraph.findings.some((finding) => finding.sentence === index + 1)

/** How it stands with each sentence: its sources, the secretariat's mark, or nothing yet. */
const States = ({ view, draft, paragraph }: Omit<DraftPassageProps, 'mayWrite'>) => (
  <>
    {paragraph.sentences.map((sentence, index) => (
      <p id={`state-${sentence.id}`}>
        <span aria-hidden="true">{index + 1} · </span>
        <span class="hidden">{view.t('reports.desk.sentence', { number: index + 1 })}: </span>
        <State {...{ view, draft, sentence }} />
      </p>
    ))}
  </>
)

function State({ view, draft, sentence }: { view: View; draft: Draft; sentence: ReportSentence }) {
  const count = sentence.evidence.length
  if (!count && sentence.secretariat) return view.t('reports.desk.secretariat')
  if (!count) return <span class="check check-failed">{view.t('reports.desk.no-source')}</span>
  const names = sentence.evidence.map(({ anchor }) => {
    const source = anchorSource(anchor)
    // Papers of the meeting or body itself are named in short.
    const symbol = source.symbol.replace(`${draft.report.meeting ?? draft.report.body}/`, '')
    return sourceName(view, { ...source, symbol })
  })
  return (
    <>
      {view.t('reports.desk.sources', { count })}: <bdi>{names.join(', ')}</bdi>
    </>
  )
}
