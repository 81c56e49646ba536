export { allow, may, type Grant, type Permission, type Role } from './access.ts'
export { grant, grantsOf, type AccessTables } from './grants.ts'
