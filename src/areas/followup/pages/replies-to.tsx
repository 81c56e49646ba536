import type { Child } from 'hono/jsx'
import type { Localised } from '#base/languages'
import type { Context } from '#platform/context'
import type { View } from '#platform/view'
import { Chip } from '#ui'
import { listRepliesTo } from '../replies.ts'
import { InWords, verdictChip } from './words.tsx'

/**
 * What was said back to each main message in these records of young people, in the words for children; the messages too,
 * where `inChildWords` has them. Null while nothing was said back.
 */
export async function repliesTo(
  view: View,
  { db }: Context,
  records: string[],
  inChildWords: (record: string, number: number) => Localised | undefined = () => undefined,
): Promise<Child> {
  const matters = await listRepliesTo(db, records)
  if (!matters.some(({ replies }) => replies.length)) return null
  return (
    <ol class="bare">
      {matters.map(({ message, replies: [newest] }) => (
        <li class="card">
          <p>
            <strong>
              <InWords view={view} texts={inChildWords(message.symbol, message.number) ?? message.texts} />
            </strong>
          </p>
          <p>
            <Chip {...verdictChip(view, newest)} />{' '}
            {newest ? <InWords view={view} texts={newest.childReason} /> : view.t('followup.child.none')}
          </p>
        </li>
      ))}
    </ol>
  )
}
