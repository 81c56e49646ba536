import type { Command } from '../command.ts'
export const doctor: Command = { name: 'doctor', does: 'doctor', help: 'doctor', run: async () => 'failed' }
