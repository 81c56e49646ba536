import { Unreadable } from './unreadable.ts'

export type Kind = 'text' | 'markdown' | 'docx' | 'pdf'
/** What a reader must know of a file beside its bytes. */
export type Hint = { name?: string; language?: string }

/** What the bytes are, by what they begin with; a text is told from Markdown when it is read. */
export function sniff(bytes: Uint8Array): 'zip' | 'pdf' | 'text' {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return 'zip'
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0'))
    throw new Unreadable(Buffer.from(bytes).includes(encryptedPackage) ? 'encrypted' : 'not-a-readable-kind')
  if (foreign.test(head)) throw new Unreadable('not-a-readable-kind')
  return 'text'
}

/** Word puts a document with a password into an older kind of container. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')
const foreign = /^(?:\{\\rtf|\s*<(?:!doctype html|html|\?xml)|\u0089PNG|\u00ff\u00d8\u00ff|GIF8|%!PS)/i

/** The bytes of a text as a string, byte order mark included, and whether its encoding was a guess. */
export function decode(bytes: Uint8Array, language = ''): { text: string; guessed: boolean } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: whole('utf-16le', bytes), guessed: false }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: whole('utf-16be', bytes), guessed: false }
  if (bytes.includes(0)) throw new Unreadable('not-a-readable-kind')
  try {
    return { text: whole('utf-8', bytes), guessed: false }
  } catch {
    // Not UTF-8: an older encoding, or no text at all.
  }
  const text = whole(older[language.slice(0, 2)] ?? 'windows-1252', bytes)
  // oxlint-disable-next-line no-control-regex
  const strange = text.match(/[\u0001-\u0008\u000e-\u001f\u007f-\u009f]/g)?.length ?? 0
  if (strange > text.length / 50) throw new Unreadable('not-a-readable-kind')
  return { text, guessed: true }
}

const older: Record<string, string> = { ru: 'windows-1251', ar: 'windows-1256', zh: 'gb18030' }

const whole = (encoding: string, bytes: Uint8Array) => {
  const text = new TextDecoder(encoding, { fatal: encoding === 'utf-8', ignoreBOM: true }).decode(bytes)
  return text.toWellFormed()
}
