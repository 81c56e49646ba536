import type { Command } from '../command.ts'
export const importDocuments: Command = { name: 'import', does: 'import', help: 'import', run: async () => 'failed' }
