import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '#base/hash'

export type StyleSheet = { text: string; hash: string }

let joined: StyleSheet | undefined
let joinedOfRoom: StyleSheet | undefined

/** The whole style sheet: base.css, then each component's in alphabetical order; `hash` names it in its address. Read once. */
export const styleSheet = (): StyleSheet =>
  (joined ??= gather((file) => file !== 'base.css' && !isOfRoom(file), ['base.css']))

/** What the young people's room needs besides; the other pages do not carry it. */
export const roomSheet = (): StyleSheet => (joinedOfRoom ??= gather(isOfRoom))

const isOfRoom = (file: string): boolean => file.startsWith('young/')

function gather(isWanted: (file: string) => boolean, first: string[] = []): StyleSheet {
  const folder = import.meta.dirname
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css') && isWanted(file))
    .sort()
  const text = [...first, ...files].map((file) => readFileSync(join(folder, file), 'utf8')).join('\n')
  return { text, hash: sha256(text).slice(0, 16) }
}
