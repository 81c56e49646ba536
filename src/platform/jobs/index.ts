export { later, type Payload } from './later.ts'
export { runJobs, startWorker, type Tasks, type Worker } from './worker.ts'
