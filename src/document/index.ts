export * from './model.ts'
export * from './draft.ts'
export { anchorTo, blockText, checkAnchor, findText, textsOf, toWebAnnotation, type AnchorFinding } from './anchor.ts'
export { finish } from './finish.ts'
export { misquotations, quotationsIn, standsIn, type Misquotation } from './quotations.ts'
export { differences, nearestStretch, type Difference, type Stretch } from './nearest.ts'
export { sentencesOf } from './sentences.ts'
export { read, Unreadable, type Reading, type SetAside, type UnreadableCode } from './reading/index.ts'
export { editionInWorker } from './editions/in-worker.ts'
export {
  edition,
  editionSchema,
  evidenceByBlock,
  formats,
  htmlBody,
  mediaTypes,
  textHash,
  wordsFor,
  type Facts,
  type Format,
} from './editions/index.ts'
