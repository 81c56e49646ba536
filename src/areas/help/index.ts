export { checkHelpService } from './check.ts'
export { helpDesk } from './desk/routes.tsx'
export { enterHelpService } from './enter.ts'
export { helpRoutes } from './routes.tsx'
