import type { Localised } from '#base/languages'
import { enterPractice, type NewPractice } from '#areas/practices'
import type { Context } from '#platform/context'
import { expectDone } from './expect-done.ts'

/** A file `practices.json` of an example: good practices, each with the passage of a paper that it was taken from. */
export type ExamplePractice = Omit<NewPractice, 'who' | 'passage' | 'contact'> & {
  /** An organisation of the example. */
  who: string
  document: string
  exact: string
}

/** Enters the good practices of a body whose papers are published. `nameOf` gives the names of an organisation. */
export async function loadPractices(
  context: Context,
  body: string,
  practices: ExamplePractice[],
  nameOf: (organisation: string) => Localised,
): Promise<void> {
  for (const { who, document, exact, ...practice } of practices) {
    const passage = { symbol: document, words: exact }
    const entered = { ...practice, who: nameOf(who), passage, contact: null }
    expectDone(await enterPractice(context, body, entered), `the practice from ${document}`)
  }
}
