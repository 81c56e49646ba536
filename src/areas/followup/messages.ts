import { listNewestTexts, type NewestText } from '#areas/registry'
import { listVoices } from '#areas/voices'
import type { Paragraph } from '#document'
import type { Database } from '#platform/db'
import type { Message } from './reply.ts'

/** The main messages of young people in the records of a body that everybody can read, in order. */
export async function listMessages(db: Database, body: string): Promise<Message[]> {
  const voices = await listVoices(db, { body, channel: 'young-people' })
  return messagesOf(
    db,
    voices.map(({ symbol }) => symbol),
  )
}

/** The main messages in these records: the paragraphs labelled m1, m2 …, in every language of the record. */
export async function messagesOf(db: Database, symbols: string[]): Promise<Message[]> {
  const texts = await listNewestTexts(db, symbols)
  const records = Map.groupBy(texts, ({ symbol }) => symbol)
  return [...records.values()].flatMap(messagesIn)
}

function messagesIn(texts: NewestText[]): Message[] {
  const original = texts.find(({ isOriginal }) => isOriginal) ?? texts[0]!
  const titles = Object.fromEntries(texts.map(({ language, text }) => [language, text.title]))
  return mainOf(original).map(({ id, label }, index) => ({
    symbol: original.symbol,
    block: id,
    number: Number(label!.slice(1)) || index + 1,
    titles,
    version: original.version,
    language: original.language,
    texts: Object.fromEntries(
      texts.flatMap((one) => {
        const same = mainOf(one).find((paragraph) => paragraph.label === label)
        return same ? [[one.language, same.text]] : []
      }),
    ),
  }))
}

const mainOf = ({ text }: NewestText): Paragraph[] =>
  text.blocks.filter((block): block is Paragraph => block.kind === 'paragraph' && /^m[1-9]\d*$/.test(block.label ?? ''))
