import { stakeholders } from '#areas/voices'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, Fieldset, TextField } from '#ui'
import type { Attendance } from '../workshop.ts'
import { workshopDeskPath } from './paths.ts'
import { workshopDeskFrame, type WorkshopDesk } from './workshop-frame.tsx'

export const attendanceFields = stakeholders.flatMap((one) => [`room-${one}`, `online-${one}`])

/** How many of each stakeholder type were there, in the room and online. */
export function attendancePage(view: View, desk: WorkshopDesk, typed?: Typed): Frame {
  const { t, href } = view
  const { symbol, attendance } = desk.workshop
  const first = attendance.flatMap(({ stakeholder, room, online }) => [
    [`room-${stakeholder}`, String(room)],
    [`online-${stakeholder}`, String(online)],
  ])
  const field = fieldsOf(typed, Object.fromEntries(first))
  return workshopDeskFrame(view, desk, {
    tab: 'attendance',
    lead: t('workshops.desk.attendance.lead'),
    typed,
    children: (
      <form method="post" action={href(workshopDeskPath(symbol, 'attendance'))}>
        {stakeholders.map((one) => (
          <Fieldset name={one} legend={t(`voices.stakeholder.${one}`)}>
            <div class="row">
              <TextField {...field(`room-${one}`)} label={t('workshops.room')} inputmode="numeric" width="short" />
              <TextField {...field(`online-${one}`)} label={t('workshops.online')} inputmode="numeric" width="short" />
            </div>
          </Fieldset>
        ))}
        <Button text={t('workshops.desk.attendance.button')} />
      </form>
    ),
  })
}

/** The heads that were typed; a field left empty is nobody, and one that is no number is none. */
export const attendanceFrom = (values: Record<string, string>): Attendance[] =>
  stakeholders.map((stakeholder) => ({
    stakeholder,
    room: headsIn(values[`room-${stakeholder}`]),
    online: headsIn(values[`online-${stakeholder}`]),
  }))

const headsIn = (typed: string | undefined): number => {
  const digits = (typed ?? '').replace(/[٠-٩]/gu, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))
  return digits === '' ? 0 : /^\d+$/.test(digits) ? Number(digits) : Number.NaN
}
