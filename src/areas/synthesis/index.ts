export { findFinding, listFindings, type Finding, type Label } from './queries.ts'
