export { answer } from './answer.ts'
export { close } from './close.ts'
export {
  type Band,
  type Consultation,
  type Gate,
  type Group,
  type Message,
  type Phase,
  type Requirement,
  type Stage,
  type Told,
} from './consultation.ts'
export { declare, type Declaration } from './declare.ts'
export { forgetMessages } from './forget-messages.ts'
export { makeGroup, type NewGroup } from './make-group.ts'
export { meetGate } from './meet-gate.ts'
export { whatIsMissing, type Missing } from './missing.ts'
export { open, type NotReady } from './open.ts'
export { isAnnounced, youngPath } from './pages/words.tsx'
export { youngRow } from './pages/young-row.ts'
export { openSheet, type Sheet } from './open-sheet.ts'
export { prepare, type NewConsultation } from './prepare.ts'
export { findConsultation, listConsultations, listGroups, listMessages, listQuestions } from './queries.ts'
export { type Marks, type Question, type QuestionKind, type Replies, type Wording } from './question.ts'
export { results, type BandTable, type Cell, type Row } from './results.ts'
export { publishResults } from './publish-results.ts'
export { removeQuestion, setQuestion, type NewQuestion } from './set-question.ts'
export { tally } from './tally.ts'
export { wordQuestion } from './word-question.ts'
export { youthDesk } from './desk-routes.tsx'
export { youthRoutes, type RepliesTo } from './routes.tsx'
export { removeMessage, writeMessage } from './write-message.ts'
