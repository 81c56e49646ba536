import { addressees, kinds, models, regions, stakeholders, themes } from '#areas/voices'
import type { Choice } from './choice.ts'

const known: Record<Exclude<keyof Choice, 'body' | 'symbol'>, readonly string[]> = {
  kind: kinds,
  theme: [...themes.map(({ code }) => code), 'none'],
  region: [...regions, 'none'],
  stakeholder: [...stakeholders, 'children', 'none'],
  voices: ['adults', 'children'],
  model: [...models, 'none'],
  addressee: [...addressees, 'none'],
}

/** What an address asks for; what it asks for that there is not is passed over. */
export const readChoice = (asked: Record<string, string | undefined>): Omit<Choice, 'body' | 'symbol'> =>
  Object.fromEntries(
    Object.entries(known).flatMap(([name, values]) => {
      const value = asked[name]
      return value && values.includes(value) ? [[name, value]] : []
    }),
  )
