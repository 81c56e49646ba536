export { Page, type PageProps } from './page/page.tsx'
export type { HeadProps } from './page/head.tsx'
export type { HeaderProps, NavigationItem, SignedIn } from './page/header.tsx'
export type { FooterProps } from './page/footer.tsx'
export { signFile } from './page/sign-mark.tsx'
export { Breadcrumb, type BreadcrumbProps } from './breadcrumb/breadcrumb.tsx'
export { Calm, CallLink } from './calm/calm.tsx'
export { Chip, type ChipProps, type Tone } from './chip/chip.tsx'
export { Button, ButtonLink, type ButtonKind, type ButtonLinkProps, type ButtonProps } from './button/button.tsx'
export type { FieldProps } from './field/field.tsx'
export { TextField, type TextFieldProps } from './field/text-field.tsx'
export { TextArea, type TextAreaProps } from './field/text-area.tsx'
export { Select, type Option, type SelectProps } from './field/select.tsx'
export { Checkboxes, Radios, type CheckboxesProps, type Choice, type RadiosProps } from './field/choices.tsx'
export { DateField, type DateFieldProps } from './field/date-field.tsx'
export { FileField, type FileFieldProps } from './field/file-field.tsx'
export { Fieldset, type FieldsetProps } from './field/fieldset.tsx'
export { HiddenFields } from './field/hidden-fields.tsx'
export { ErrorSummary, type ErrorSummaryProps } from './error-summary/error-summary.tsx'
export { FormProblem, type FormProblemProps } from './error-summary/form-problem.tsx'
export { Notice, type NoticeProps } from './notice/notice.tsx'
export { Said, type SaidProps } from './said/said.tsx'
export { Turn, type TurnProps } from './turn/turn.tsx'
export { inLanguage } from './in-language.ts'
export { Tabs, type TabsProps } from './tabs/tabs.tsx'
export { roomSheet, styleSheet, type StyleSheet } from './style-sheet.ts'
export { Columns, ButtonRow, Card, LinkRow, Section, type LinkRowProps } from './layout/layout.tsx'
export { DataTable, type Column, type DataTableProps } from './data-table/data-table.tsx'
export { SummaryList, type SummaryListProps } from './summary-list/summary-list.tsx'
export { DocumentList, type DocumentListProps } from './document-list/document-list.tsx'
export { Contents, type ContentsItem, type ContentsProps } from './contents/contents.tsx'
export {
  NumberedParagraph,
  RecordText,
  type NumberedParagraphProps,
  type RecordTextProps,
} from './record/numbered-paragraph.tsx'
export { SecretariatMark, Sentence, type Reference, type SentenceProps } from './record/sentence.tsx'
export { MarginNote, SourceCard, Sources, type SourceCardProps, type SourcesProps } from './record/source-card.tsx'
export { Timeline, type TimelineProps } from './timeline/timeline.tsx'
export {
  PassageChoice,
  PassageChoices,
  type PassageChoiceProps,
  type PassageChoicesProps,
} from './passage-choice/passage-choice.tsx'
export { Pagination, type PaginationProps } from './pagination/pagination.tsx'
export { EmptyState, type EmptyStateProps } from './empty-state/empty-state.tsx'
export { Steps, type StepsProps } from './steps/steps.tsx'
export { EntryList, type EntryListProps } from './entry-list/entry-list.tsx'
export { Details, type DetailsProps } from './details/details.tsx'
export { ActionList, type Action, type ActionListProps } from './action-list/action-list.tsx'
export { Progress, ProgressTable, type ProgressProps, type ProgressTableProps } from './progress/progress.tsx'
export { StatusList, type StatusListProps } from './status-list/status-list.tsx'
export { Hero, type HeroProps } from './hero/hero.tsx'
export { TextDifference, type TextDifferenceProps } from './text-difference/text-difference.tsx'
export { Citation, type CitationProps } from './citation/citation.tsx'
export { DocumentText, type DocumentTextProps } from './document/document.tsx'
export { SearchForm, type SearchFormProps } from './search-form/search-form.tsx'
export { FilterForm, type FilterFormProps } from './filter-form/filter-form.tsx'
export { BarChart, Charts, type BarChartProps } from './bar-chart/bar-chart.tsx'
export { CrossTable, type CrossCell, type CrossTableProps } from './cross-table/cross-table.tsx'
export { Receipt, type ReceiptProps } from './receipt/receipt.tsx'
export { Bars, type BarsProps } from './young/bars.tsx'
export {
  BigChoices,
  DotChoices,
  PictureChoices,
  type Answer,
  type AskedProps,
  type DotChoicesProps,
  type PictureChoicesProps,
} from './young/choices.tsx'
