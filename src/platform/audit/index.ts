export { record, type NewEvent, type Who } from './record.ts'
export { history, stamp, type Event, type Scope } from './queries.ts'
