import { calmExamples } from './calm/calm.examples.tsx'
import { barChartExamples } from './bar-chart/bar-chart.examples.tsx'
import { breadcrumbExamples } from './breadcrumb/breadcrumb.examples.tsx'
import { chipExamples } from './chip/chip.examples.tsx'
import { buttonExamples } from './button/button.examples.tsx'
import { fieldExamples } from './field/field.examples.tsx'
import { errorSummaryExamples } from './error-summary/error-summary.examples.tsx'
import { noticeExamples } from './notice/notice.examples.tsx'
import { crossTableExamples } from './cross-table/cross-table.examples.tsx'
import { dataTableExamples } from './data-table/data-table.examples.tsx'
import { summaryListExamples } from './summary-list/summary-list.examples.tsx'
import { documentListExamples } from './document-list/document-list.examples.tsx'
import { contentsExamples } from './contents/contents.examples.tsx'
import { recordExamples } from './record/record.examples.tsx'
import { timelineExamples } from './timeline/timeline.examples.tsx'
import { paginationExamples } from './pagination/pagination.examples.tsx'
import { passageChoiceExamples } from './passage-choice/passage-choice.examples.tsx'
import { emptyStateExamples } from './empty-state/empty-state.examples.tsx'
import { stepsExamples } from './steps/steps.examples.tsx'
import { detailsExamples } from './details/details.examples.tsx'
import { actionListExamples } from './action-list/action-list.examples.tsx'
import { progressExamples } from './progress/progress.examples.tsx'
import { statusListExamples } from './status-list/status-list.examples.tsx'
import { heroExamples } from './hero/hero.examples.tsx'
import { textDifferenceExamples } from './text-difference/text-difference.examples.tsx'
import { citationExamples } from './citation/citation.examples.tsx'
import { layoutExamples } from './layout/layout.examples.tsx'
import { searchFormExamples } from './search-form/search-form.examples.tsx'
import { turnExamples } from './turn/turn.examples.tsx'
import { filterFormExamples } from './filter-form/filter-form.examples.tsx'
import { documentExamples } from './document/document.examples.tsx'
import { entryListExamples } from './entry-list/entry-list.examples.tsx'
import { receiptExamples } from './receipt/receipt.examples.tsx'
import { tabsExamples } from './tabs/tabs.examples.tsx'
import { youngExamples } from './young/young.examples.tsx'
import type { Direction } from '#base/languages'
import type { Examples } from './example.ts'
import { Page, Section } from './index.ts'
import { frame } from './samples/frame.ts'

const all: Record<string, Examples> = {
  'Bar chart': barChartExamples,
  Breadcrumb: breadcrumbExamples,
  Calm: calmExamples,
  Chip: chipExamples,
  Button: buttonExamples,
  Field: fieldExamples,
  'Error summary': errorSummaryExamples,
  Notice: noticeExamples,
  'Cross table': crossTableExamples,
  'Data table': dataTableExamples,
  'Summary list': summaryListExamples,
  'Document list': documentListExamples,
  Contents: contentsExamples,
  Record: recordExamples,
  Timeline: timelineExamples,
  Pagination: paginationExamples,
  'Empty state': emptyStateExamples,
  Steps: stepsExamples,
  Details: detailsExamples,
  'Action list': actionListExamples,
  Progress: progressExamples,
  'Status list': statusListExamples,
  Hero: heroExamples,
  'Text difference': textDifferenceExamples,
  Citation: citationExamples,
  Layout: layoutExamples,
  'Search form': searchFormExamples,
  Turn: turnExamples,
  'Filter form': filterFormExamples,
  'Passage choice': passageChoiceExamples,
  Document: documentExamples,
  'Entry list': entryListExamples,
  Receipt: receiptExamples,
  Tabs: tabsExamples,
  'Young people’s room': youngExamples,
}

/** Every example of every component on one page, in a frame of the direction asked for. */
export const galleryPage = (direction: Direction) => (
  <Page {...frame(direction, 1)} title="Gallery" lead="Every component, with words that fit and words that do not.">
    {Object.entries(all).map(([component, examples]) => (
      <Section title={component} id={`ui-${component.toLowerCase().replaceAll(' ', '-')}`}>
        {Object.entries(examples).map(([name, example]) => (
          <>
            <p class="muted">{name}</p>
            {example}
          </>
        ))}
      </Section>
    ))}
  </Page>
)
