import { problem, type Problem } from '#base/result'
import { publicationChoices } from '#areas/bodies'
import { regions, type Stakeholder } from '#areas/voices'
import { read, Unreadable, type Document, type UnreadableCode } from '#document'
import { readForm, type Request } from '#platform/view'
import type { Words } from './answer.ts'
import { findOwnAnswer } from './answers.ts'
import { questionsFor, type Call } from './call.ts'
import type { Typing } from './keep-answer.ts'

/** The form of an answer as it was sent; `isRead` where a document came with it that its author has not seen as read. */
export type TypedAnswer = {
  typing: Typing
  values: Record<string, string>
  isRead: boolean
  problem: Problem<FileProblem> | null
}

type FileProblem = `unreadable-${UnreadableCode}` | 'file-too-large'

/** A document of an answer is text; ten million bytes hold more than anybody may answer. */
const largestFile = 10 * 1024 * 1024

const fields = ['code', 'revision', 'region', 'organisation', 'language', 'publication', 'invitee', 'drop']

const answerFields = (call: Call, stakeholder: Stakeholder): string[] => [
  ...fields,
  ...questionsFor(call, stakeholder).map(({ number }) => `reply-${number}`),
]

/** Reads the form. What was handed in before stays, unless another document comes or its author takes it out. */
export async function readAnswer(c: Request, call: Call, stakeholder: Stakeholder): Promise<TypedAnswer> {
  const values = await readForm(c, answerFields(call, stakeholder))
  const taken = await readDocument(c, values['language'])
  const problem = taken && 'problem' in taken ? taken : null
  const document = taken && !('problem' in taken) ? taken : await documentBefore(c, values)
  const words: Words = {
    language: values['language'] || null,
    stakeholder,
    region: regions.find((region) => region === values['region']) ?? null,
    organisation: values['organisation']!,
    publication: publicationChoices.find((choice) => choice === values['publication']) ?? null,
    invitee: Number(values['invitee']) || null,
    replies: Object.fromEntries(call.questions.map(({ number }) => [number, values[`reply-${number}`] ?? ''])),
    document,
  }
  const revision = Number.parseInt(values['revision'] || '0', 10) || 0
  return { typing: { code: values['code']!, revision, words }, values, isRead: Boolean(taken) && !problem, problem }
}

async function readDocument(c: Request, language?: string): Promise<Document | Problem<FileProblem> | null> {
  const { file } = await c.req.parseBody()
  if (!(file instanceof File) || (!file.name && !file.size)) return null
  if (file.size > largestFile) return problem('file-too-large', 'file')
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    // Without the name of the file: it can be that of a person, and would become the title.
    const name = file.name.replace(/^.*(?=\.[a-z]{1,8}$)/i, 'document')
    return (await read(bytes, { name, ...(language && { language }) })).document
  } catch (error) {
    // The one kind of failure that the person who handed it in can mend.
    if (error instanceof Unreadable) return problem(`unreadable-${error.code}`, 'file')
    throw error
  }
}

async function documentBefore(c: Request, { code = '', drop }: Record<string, string>): Promise<Document | null> {
  if (drop) return null
  return (await findOwnAnswer(c.get('context').db, code))?.words.document ?? null
}

/** The values with which the form of a kept answer is filled. */
export const valuesOf = ({ language, region, organisation, publication, invitee, replies }: Words) => ({
  language: language ?? '',
  region: region ?? '',
  organisation,
  publication: publication ?? '',
  invitee: invitee ? String(invitee) : '',
  ...Object.fromEntries(Object.entries(replies).map(([number, text]) => [`reply-${number}`, text])),
})
