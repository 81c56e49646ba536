import { type Frame, type Typed, type View } from '#platform/view'
import { Button } from '#ui'
import { workshopDeskPath } from './paths.ts'
import { fieldsOfWorkshop, WorkshopFields } from './workshop-fields.tsx'
import { workshopDeskFrame, type WorkshopDesk } from './workshop-frame.tsx'

/** Where, when and with whom as host the workshop is, to be put right. */
export const particularsPage = (view: View, desk: WorkshopDesk, typed?: Typed): Frame =>
  workshopDeskFrame(view, desk, {
    tab: 'particulars',
    typed,
    children: (
      <form method="post" action={view.href(workshopDeskPath(desk.workshop.symbol, 'particulars'))}>
        <WorkshopFields
          view={view}
          body={desk.body}
          typed={typed}
          first={fieldsOfWorkshop(desk.workshop, desk.body.language)}
          taken={desk.others.map(({ region }) => region)}
        />
        <Button text={view.t('workshops.desk.save')} />
      </form>
    ),
  })
