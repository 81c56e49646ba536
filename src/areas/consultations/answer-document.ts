import { isLanguage, languages, localise, type Language, type Localised } from '#base/languages'
import type { Body } from '#areas/bodies'
import { finish, type Block, type Document, type DraftBlock } from '#document'
import { translator } from '#platform/i18n'
import type { CompleteWords } from './answer.ts'
import { questionsFor, type Call } from './call.ts'

/** The answer as a document of the register: each question a heading under its number, each paragraph below it numbered. */
export function answerDocument(call: Call, body: Body, words: CompleteWords): Document {
  const language = spoken(words.language)
  const t = translator(language)
  const say = (texts: Localised) => localise(texts, language).text
  return finish({
    language: words.language,
    title: titleOf(words, language),
    cover: [
      { name: 'body', text: say(body.names) },
      { name: 'other', label: t('consultations.cover.call'), text: `${say(call.titles)} (${call.symbol})` },
    ],
    blocks: [
      ...questionsFor(call, words.stakeholder).flatMap(({ number, text }) =>
        replyBlocks(number, text, words.replies[number] ?? '', language),
      ),
      ...(words.document ? handedIn(words.document, t('consultations.cover.document')) : []),
    ],
    notes: words.document?.notes ?? [],
  })
}

/** T-34: the name of the organization stands in the title only where its author chose so. */
function titleOf({ publication, organisation }: CompleteWords, language: Language): string {
  const t = translator(language)
  return publication === 'named' ? t('consultations.title.named', { organisation }) : t('consultations.title.unnamed')
}

/** Who is said to have submitted it: the organization, or nobody by name. */
export const sourceNames = ({ publication, organisation, language }: CompleteWords): Localised =>
  publication === 'named'
    ? { [language]: organisation }
    : Object.fromEntries(languages.map((one) => [one, translator(one)('consultations.source.unnamed')]))

function replyBlocks(number: number, question: Localised, reply: string, language: Language): DraftBlock[] {
  const paragraphs = reply.split(/\n+/u).flatMap((line) => line.trim() || [])
  if (!paragraphs.length) return []
  const asked = localise(question, language)
  return [
    {
      kind: 'heading',
      level: 1,
      label: String(number),
      text: asked.text,
      ...(asked.language !== language && { language: asked.language }),
    },
    ...paragraphs.map((text, index): DraftBlock => ({ kind: 'paragraph', label: `${number}.${index + 1}`, text })),
  ]
}

/** A document that was handed in, whole: what stood on its cover is text like the rest. */
const handedIn = ({ title, cover, blocks }: Document, heading: string): DraftBlock[] => [
  { kind: 'heading', level: 1, text: heading },
  { kind: 'heading', level: 2, text: title },
  ...cover.map(({ label, text }): DraftBlock => ({ kind: 'paragraph', text: label ? `${label}: ${text}` : text })),
  ...blocks.map((block) => draftOf(block)),
]

const draftOf = (block: Block): DraftBlock =>
  block.kind === 'heading' ? { ...block, level: Math.min(block.level + 1, 6) as typeof block.level } : block

const spoken = (language: string): Language => (isLanguage(language) ? language : 'en')
