import type { Transaction } from '#platform/db'
import { trimmed, type NewOption } from './act.ts'
import type { OptionsTables } from './tables.ts'

/** The columns of an option, from what was written. */
export const columnsOf = (option: NewOption) => ({
  names: JSON.stringify(trimmed(option.names)),
  description: JSON.stringify(trimmed(option.description)),
  level: option.level,
  nature: option.nature,
  private_role: JSON.stringify(trimmed(option.privateRole)),
  anchors: [...new Set(option.anchors)],
  open_questions: option.openQuestions ? JSON.stringify(trimmed(option.openQuestions)) : null,
})

/** Writes the measures of an option and the recommendations that it follows from, in place of those before. */
export async function writeParts(
  transaction: Transaction,
  option: string,
  { measures }: NewOption,
  grounds: string[],
): Promise<void> {
  const tables = transaction.$extendTables<OptionsTables>()
  await tables.deleteFrom('options.measures').where('option', '=', option).execute()
  await tables.deleteFrom('options.grounds').where('option', '=', option).execute()
  await tables
    .insertInto('options.measures')
    .values(
      measures.map(({ text, addressee, indicator, time }, index) => ({
        option,
        position: index + 1,
        addressee,
        text: JSON.stringify(trimmed(text)),
        indicator: JSON.stringify(trimmed(indicator)),
        time: JSON.stringify(trimmed(time)),
      })),
    )
    .execute()
  await tables
    .insertInto('options.grounds')
    .values(grounds.map((finding) => ({ option, finding })))
    .execute()
}
