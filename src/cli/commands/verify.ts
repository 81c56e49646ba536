import type { Command } from '../command.ts'
export const verify: Command = { name: 'verify', does: 'verify', help: 'verify', run: async () => 'failed' }
