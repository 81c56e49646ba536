import type { Command } from '../command.ts'
export const publishEditions: Command = { name: 'publish', does: 'publish', help: 'publish', run: async () => 'failed' }
