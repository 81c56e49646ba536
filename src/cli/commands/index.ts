import type { Command } from '../command.ts'
import { convert } from './convert.ts'
import { doctor } from './doctor.ts'
import { importDocuments } from './import.ts'
import { invitePerson } from './invite.ts'
import { migrateDatabase } from './migrate.ts'
import { publishEditions } from './publish.ts'
import { serve } from './serve.ts'
import { verify } from './verify.ts'
import { worker } from './worker.ts'

export const commands: Command[] = [
  serve,
  worker,
  migrateDatabase,
  doctor,
  convert,
  importDocuments,
  publishEditions,
  verify,
  invitePerson,
]
