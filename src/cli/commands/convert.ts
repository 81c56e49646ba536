import type { Command } from '../command.ts'
export const convert: Command = { name: 'convert', does: 'convert', help: 'convert', run: async () => 'failed' }
