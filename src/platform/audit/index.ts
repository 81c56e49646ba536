export { record, type NewEvent, type Who } from './record.ts'
export { history, stamp, type Event, type Scope } from './queries.ts'
export { readLog, verifyLog, type LogEntry, type LogFinding, type LoggedEvent } from './log.ts'
