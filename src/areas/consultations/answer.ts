import { problem, type Problem } from '#base/result'
import type { PublicationChoice } from '#areas/bodies'
import type { Region, Stakeholder } from '#areas/voices'
import { textsOf, type Document } from '#document'
import { questionsFor, type Call } from './call.ts'

export const channels = ['web', 'paper', 'spoken', 'mail'] as const
export type Channel = (typeof channels)[number]

/** What somebody answers: as far as it is written, until it is sent. */
export type Words = {
  language: string | null
  stakeholder: Stakeholder
  region: Region | null
  /** An organization, never a person; may be empty where no name is published. */
  organisation: string
  publication: PublicationChoice | null
  /** The invitee that answers, by its number. */
  invitee: number | null
  /** By the number of the question. */
  replies: Record<string, string>
  /** A document handed in with the replies or instead of them, as Heed read it. */
  document: Document | null
}

/** An answer that can be sent. */
export type CompleteWords = Words & { language: string; region: Region; publication: PublicationChoice }

/** The most that is kept of one answer, in characters, so that nobody fills the house. */
export const largest = 400_000

/** How many words a text has, as its language counts them: Chinese and Arabic too. */
export const countWords = (text: string, language: string): number =>
  [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].filter((part) => part.isWordLike).length

/** How many words a document may have: as many as all the replies that it stands for. */
export const wordsAllowed = (call: Pick<Call, 'questions'>, stakeholder: Stakeholder): number =>
  questionsFor(call, stakeholder).reduce((sum, { words }) => sum + words, 0)

export type SendProblem =
  | 'language-missing'
  | 'region-missing'
  | 'publication-missing'
  | 'organisation-missing'
  | 'reply-missing'
  | 'too-many-words'
  | 'document-too-long'

/** What is missing or too much in an answer that is to be sent, the first thing from above; null where nothing is. */
export function whatIsWrong(call: Call, words: Words): Problem<SendProblem> | null {
  const { language, region, publication } = words
  if (!region) return problem('region-missing', 'region')
  if (!publication || !call.publication.includes(publication)) return problem('publication-missing', 'publication')
  if (publication === 'named' && !words.organisation) return problem('organisation-missing', 'organisation')
  if (!language || !call.languages.includes(language)) return problem('language-missing', 'language')
  return replyProblem(call, words, language)
}

function replyProblem(call: Call, words: Words, language: string): Problem<SendProblem> | null {
  const questions = questionsFor(call, words.stakeholder)
  const replies = questions.map((question) => ({ question, text: words.replies[question.number] ?? '' }))
  if (!words.document && replies.every(({ text }) => !text.trim()))
    return problem('reply-missing', `reply-${questions[0]?.number ?? 1}`)
  for (const { question, text } of replies) {
    const count = countWords(text, language)
    if (count > question.words) {
      const { number, words: limit } = question
      return problem('too-many-words', `reply-${number}`, { number, limit, count, over: count - limit })
    }
  }
  const limit = wordsAllowed(call, words.stakeholder)
  const count = words.document ? countWords(textOf(words.document), language) : 0
  return count > limit ? problem('document-too-long', 'file', { limit, count }) : null
}

const textOf = (document: Document): string => [...textsOf(document)].map(({ text }) => text).join('\n')

/** The words as they are kept: tidy, of questions that are asked of this stakeholder, and of what the call offers. */
export function tidyWords(call: Call, words: Words): Words {
  const asked = questionsFor(call, words.stakeholder)
  const replies = asked.flatMap(({ number }) => {
    const text = tidy(words.replies[number] ?? '')
    return text ? [[String(number), text]] : []
  })
  const invitee = call.invitees.find(({ number }) => number === words.invitee)
  return {
    ...words,
    language: call.languages.find((language) => language === words.language) ?? null,
    organisation: tidy(words.organisation).replaceAll(/\s+/gu, ' '),
    publication: call.publication.find((choice) => choice === words.publication) ?? null,
    invitee: invitee?.number ?? null,
    replies: Object.fromEntries(replies),
  }
}

// Neither the character NUL nor half a character can be kept.
const tidy = (text: string): string =>
  text.replaceAll('\0', '').toWellFormed().replaceAll('\r\n', '\n').normalize('NFC').trim()

/** How much there is to keep of it, in characters. */
export const sizeOf = (words: Words): number => JSON.stringify(words).length
