import { most, statementChoices, type Question, type Replies } from './question.ts'

export type SheetProblem = { field: string; problem: 'part-missing' | 'pictures-many' | 'dots-many' }

/** The name under which the answer to a question is sent. */
export const fieldOf = ({ number }: Pick<Question, 'number'>): string => `q${number}`

/**
 * What is marked on a sheet, from what its form sent. T-38: only the choices of the questions are looked for; whatever
 * else was sent is not read.
 */
export function readSheet(
  questions: Question[],
  form: URLSearchParams,
): { replies: Replies; problems: SheetProblem[] } {
  const replies: Replies = {}
  const problems: SheetProblem[] = form.get('part') === 'yes' ? [] : [{ field: 'part', problem: 'part-missing' }]
  for (const question of questions) {
    const marked = markedOn(question, form)
    const sum = Object.values(marked).reduce((total, count) => total + count, 0)
    if (question.kind !== 'statement' && sum > most)
      problems.push({ field: fieldOf(question), problem: question.kind === 'pictures' ? 'pictures-many' : 'dots-many' })
    if (sum) replies[question.number] = marked
  }
  return { replies, problems }
}

function markedOn(question: Question, form: URLSearchParams): Record<string, number> {
  const name = fieldOf(question)
  if (question.kind === 'statement') {
    const said = form.get(name)
    return Object.fromEntries(statementChoices.filter((choice) => choice === said).map((choice) => [choice, 1]))
  }
  if (question.kind === 'pictures') {
    const chosen = form.getAll(name)
    return Object.fromEntries(question.choices.filter((choice) => chosen.includes(choice)).map((choice) => [choice, 1]))
  }
  return Object.fromEntries(
    question.choices
      .map((choice) => [choice, dotsIn(form.get(`${name}.${choice}`))] as const)
      .filter(([, dots]) => dots > 0),
  )
}

const dotsIn = (value: string | null): number => (/^[1-3]$/.test(value ?? '') ? Number(value) : 0)
