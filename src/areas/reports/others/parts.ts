import { isLanguage, localise, type Language, type Localised } from '#base/languages'
import { anchorTo, type Anchor, type Document, type Paragraph } from '#document'
import { formatDay, listWords, translator, type Translate } from '#platform/i18n'
import { sentencesOf } from '../paragraph-text.ts'
import { tidy, type Form, type NewParagraph, type Section } from '../report.ts'

/** How a report speaks: in its own language, whoever composes it. */
export type Words = {
  t: Translate
  language: Language
  say: (texts: Localised) => string
  list: (texts: string[]) => string
  day: (day: string) => string
}

export function wordsIn(written: string): Words {
  const language = isLanguage(written) ? written : 'en'
  return {
    t: translator(language),
    language,
    say: (texts) => localise(texts, language).text,
    list: (texts) => listWords(texts, language),
    day: (day) => formatDay(day, language),
  }
}

type Place = { section: Section; form?: Form; origin: string }

/** A paragraph in the secretariat's own words, each sentence marked: counts, lists, what is computed. */
export const own = (words: Words, place: Place, text: string): NewParagraph =>
  paragraph(
    place,
    sentences(text, words).map((one) => ({ text: one, anchors: [], secretariat: true })),
  )

/** A paragraph that rests, sentence by sentence, on these passages. The gate stops it where there is none. */
export const resting = (words: Words, place: Place, text: string, anchors: Anchor[]): NewParagraph =>
  paragraph(
    place,
    sentences(text, words).map((one) => ({ text: one, anchors })),
  )

/** A heading within a section. */
export const subheading = ({ section, origin }: Place, text: string): NewParagraph =>
  paragraph({ section, origin, form: 'subheading' }, [{ text: tidy(text), anchors: [] }])

/** Several paragraphs as one, so that what is said of a sentence stands beside it. */
export const together = (first: NewParagraph, ...others: (NewParagraph | false | undefined)[]): NewParagraph => ({
  ...first,
  sentences: [first, ...others.filter((one) => one !== undefined && one !== false)].flatMap((one) => one.sentences),
})

/** A published text, to take passages from. */
export type PublicText = { symbol: string; version: number; document: Document }

/** The paragraphs of a text with a label that `wanted` takes, word for word, each resting on itself. */
export const taken = (
  place: Omit<Place, 'origin'>,
  { symbol, version, document }: PublicText,
  wanted: (label: string) => boolean,
): NewParagraph[] =>
  labelled(document)
    .filter(({ label }) => wanted(label))
    .map((entry) =>
      paragraph(
        { ...place, origin: `${symbol} ${entry.label}` },
        entry.sentences.map((span) => {
          const anchor = anchorTo(document, { symbol, version }, entry.id, span)
          return { text: anchor.exact, anchors: [anchor] }
        }),
      ),
    )

const labelled = ({ blocks }: Document): (Paragraph & { label: string })[] =>
  blocks.filter((block): block is Paragraph & { label: string } => block.kind === 'paragraph' && Boolean(block.label))

const paragraph = ({ section, form = 'numbered', origin }: Place, found: NewParagraph['sentences']): NewParagraph => ({
  section,
  form,
  origins: [origin],
  sentences: found,
})

const sentences = (text: string, { language }: Words): string[] => sentencesOf(tidy(text), language)
