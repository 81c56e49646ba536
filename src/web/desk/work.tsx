import type { Body } from '#areas/bodies'
import { countAtDesk } from '#areas/consultations'
import { listCommitments, listReplies, stateOn } from '#areas/followup'
import { dayOf } from '#areas/registry'
import { may, type Permission } from '#platform/access'
import type { Context } from '#platform/context'
import type { MessageKey } from '#platform/i18n'
import type { View } from '#platform/view'
import { LinkRow, StatusList, type Tone } from '#ui'

/** What waits for a person in a body, the most pressing first, and the pages of the desk on which they may work. */
export type Work = {
  waiting: { what: Waiting; count: number; path: string }[]
  places: { title: MessageKey; path: string }[]
}

type Waiting = 'requests' | 'answers' | 'replies' | 'commitments'

const tones: Record<Waiting, Tone> = { requests: 'stop', answers: 'wait', replies: 'wait', commitments: 'wait' }

/** The pages of the desk beside those of meetings and papers, with the permission that each needs. */
const placesOf = (body: string): [Permission, MessageKey, string][] => [
  ['keep-mandates', 'mandates.title', `/desk/bodies/${body}/mandates`],
  ['run-a-consultation', 'consultations.title', `/desk/consultations/of/${body}`],
  ['run-a-consultation', 'workshops.title', `/desk/workshops/bodies/${body}`],
  ['run-a-consultation', 'practices.title', `/desk/practices/bodies/${body}`],
  ['prepare-young-people', 'youth.desk.title', '/desk/young'],
  ['label-passages', 'synthesis.desk.title', `/desk/understanding/${body}`],
  ['label-passages', 'options.title', `/desk/options/${body}`],
  ['read-drafts', 'reports.desk.others', `/desk/bodies/${body}/reports`],
  ['reply-for-the-body', 'followup.replies.title', `/desk/replies/${body}`],
  ['reply-for-the-body', 'followup.commitments.title', `/desk/commitments/${body}`],
]

/** Reads what there is to do in a body for the person who asks. */
export async function readWork(context: Context, body: Body): Promise<Work> {
  const { person } = context
  const name = encodeURIComponent(body.symbol)
  const [answers, replies] = await Promise.all([
    may(person, 'run-a-consultation', body.symbol) ? answersWaiting(context, body) : [],
    may(person, 'reply-for-the-body', body.symbol) ? repliesWaiting(context, body) : [],
  ])
  return {
    waiting: [...answers, ...replies].filter(({ count }) => count > 0),
    places: placesOf(name)
      .filter(([permission]) => may(person, permission, body.symbol))
      .map(([, title, path]) => ({ title, path })),
  }
}

async function answersWaiting({ db }: Context, { symbol }: Body): Promise<Work['waiting']> {
  const { toDo, toRead } = await countAtDesk(db, symbol)
  const path = `/desk/consultations/of/${encodeURIComponent(symbol)}`
  return [
    { what: 'requests', count: toDo, path },
    { what: 'answers', count: toRead, path },
  ]
}

async function repliesWaiting({ db, now }: Context, body: Body): Promise<Work['waiting']> {
  const [matters, commitments] = await Promise.all([listReplies(db, body.symbol), listCommitments(db, body)])
  const today = dayOf(now, body.timezone)
  const name = encodeURIComponent(body.symbol)
  return [
    {
      what: 'replies',
      count: matters.filter(({ replies }) => !replies.length).length,
      path: `/desk/replies/${name}`,
    },
    {
      what: 'commitments',
      count: commitments.filter((commitment) => stateOn(commitment, today) === 'stale').length,
      path: `/desk/commitments/${name}`,
    },
  ]
}

/** What waits, each with the way to where it is done; nothing where nothing does. */
export const WaitingList = ({ view: { t, href }, work }: { view: View; work: Work }) =>
  work.waiting.length > 0 ? (
    <StatusList
      items={work.waiting.map(({ what, count, path }) => ({
        text: t(`desk.work.${what}`),
        href: href(path),
        chip: { text: String(count), tone: tones[what] },
      }))}
    />
  ) : (
    <></>
  )

/** The places of work as links. */
export const placeLinks = ({ t, href }: View, { places }: Work) =>
  places.map(({ title, path }) => ({ text: (t as (key: MessageKey) => string)(title), href: href(path) }))

/** What waits and where one can work, for the page of a body at the desk. */
export async function workIn(view: View, context: Context, body: Body) {
  const work = await readWork(context, body)
  return (
    <>
      <WaitingList view={view} work={work} />
      <LinkRow links={placeLinks(view, work)} />
    </>
  )
}
