import type { Meeting } from '#areas/bodies'
import { listReplies } from '#areas/followup'
import { isAnnounced, listConsultations, youngPath, type Consultation, type Stage } from '#areas/youth'
import type { Database } from '#platform/db'
import type { View } from '#platform/view'
import { Said, StatusList, type ChipProps } from '#ui'

export type YoungAtMeeting = {
  consultations: Consultation[]
  /** Of what they said, how much was answered. */
  messages: { symbol: string; isReplied: boolean }[]
}

/** The consultations of young people that belong to a meeting; null where there is none. */
export async function readYoungAt(db: Database, { symbol, body }: Meeting): Promise<YoungAtMeeting | null> {
  const all = await listConsultations(db, body)
  const consultations = all.filter((one) => one.meeting === symbol && isAnnounced(one))
  if (!consultations.length) return null
  const matters = await listReplies(db, body)
  const messages = matters.flatMap((matter) =>
    matter.kind === 'message' ? [{ symbol: matter.message.symbol, isReplied: matter.replies.length > 0 }] : [],
  )
  return { consultations, messages }
}

/** Whether they were heard before the meeting and during it, and what they were answered. */
export const YoungAtMeetingList = ({ view, young }: { view: View; young: YoungAtMeeting }) => (
  <>
    {young.consultations.map((consultation) => (
      <>
        <p>
          <a href={view.href(youngPath(consultation.symbol))}>
            <Said {...view.say(consultation.titles)} />
          </a>
        </p>
        <StatusList items={[...stageItems(view, consultation), answerItem(view, consultation, young)]} />
      </>
    ))}
  </>
)

const stageItems = (view: View, { symbol, stages }: Consultation) =>
  stages.map((stage) => ({
    text: view.t(`mandates.phase.${stage.phase}`),
    ...(stage.results && { href: view.href(`${youngPath(symbol)}#${stage.phase}`) }),
    chip: stageChip(view, stage),
  }))

function stageChip({ t }: View, { openedAt, closedAt, results }: Stage): ChipProps {
  if (results) return { text: t('youth.stand.answered'), tone: 'good' }
  if (closedAt) return { text: t('youth.stand.reading'), tone: 'wait' }
  return openedAt ? { text: t('youth.stand.open'), tone: 'info' } : { text: t('youth.stand.coming'), tone: 'wait' }
}

function answerItem(view: View, { symbol, stages }: Consultation, { messages }: YoungAtMeeting) {
  const own = messages.filter((message) => stages.some(({ results }) => results === message.symbol))
  const replied = own.filter(({ isReplied }) => isReplied).length
  const isWhole = own.length > 0 && replied === own.length
  return {
    text: view.t('mandates.phase.answered'),
    ...(own.length && { href: view.href(`${youngPath(symbol)}#replies`) }),
    chip: {
      text: own.length ? view.t('followup.replies.count', { count: own.length, replied }) : view.t('followup.no-reply'),
      tone: isWhole ? ('good' as const) : ('wait' as const),
    },
  }
}
