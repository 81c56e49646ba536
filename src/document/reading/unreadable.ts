export type UnreadableCode =
  | 'empty'
  | 'too-large'
  | 'not-a-readable-kind'
  | 'broken'
  | 'encrypted'
  | 'has-doctype'
  | 'expands-too-far'
  | 'no-text'

const sentences: Record<UnreadableCode, string> = {
  empty: 'The file is empty; choose the file again and check that it opens on your computer.',
  'too-large': 'The file is larger than 50 MB; save it without large pictures and send it again.',
  'not-a-readable-kind': 'The file is not a document that can be read here; save it as DOCX, PDF or plain text.',
  broken: 'The file is damaged or incomplete; open it, save it anew and send it again.',
  encrypted: 'The file is protected by a password; save it without a password and send it again.',
  'has-doctype':
    'The file holds a document type declaration, which is not accepted; save it anew from your word processor.',
  'expands-too-far': 'The file unpacks to far more than its size; save it anew from your word processor.',
  'no-text': 'The file holds pictures of pages and no text; send the original, or run text recognition on it first.',
}

/** A file that cannot be read, and why: the interface words it by `code`, the message says it in English. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  constructor(
    readonly code: UnreadableCode,
    options?: ErrorOptions,
  ) {
    super(sentences[code], options)
  }
}
