import { documentAddress } from '#areas/registry'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, LinkRow, Notice, Section, StatusList, TextField } from '#ui'
import { workshopPath } from '../pages/words.ts'
import { isHeld } from '../workshop.ts'
import { workshopDeskPath } from './paths.ts'
import { workshopDeskFrame, type WorkshopDesk } from './workshop-frame.tsx'

/** A workshop at the desk: what is noted, what is missing, and the record. `isCurrent`: the record holds what is noted. */
export function overviewPage(view: View, desk: WorkshopDesk, isCurrent: boolean, typed?: Typed): Frame {
  const { t, href } = view
  const { workshop } = desk
  const path = (tab: 'attendance' | 'findings') => href(workshopDeskPath(workshop.symbol, tab))
  const heads = workshop.attendance.reduce((sum, { room, online }) => sum + room + online, 0)
  const disagreements = workshop.findings.filter(({ disagreement }) => disagreement).length
  return workshopDeskFrame(view, desk, {
    tab: 'overview',
    title: view.say(workshop.names).text,
    typed,
    children: (
      <>
        <div class="section">
          <StatusList
            items={[
              {
                text: t('workshops.desk.tab.attendance'),
                href: path('attendance'),
                chip: isHeld(workshop)
                  ? { text: t('workshops.desk.heads', { count: heads }), tone: 'good' }
                  : { text: t('workshops.desk.missing'), tone: 'wait' },
              },
              {
                text: t('workshops.desk.tab.findings'),
                href: path('findings'),
                chip: workshop.findings.length
                  ? {
                      text: t('workshops.desk.findings', { count: workshop.findings.length, disagreements }),
                      tone: 'good',
                    }
                  : { text: t('workshops.desk.missing'), tone: 'wait' },
              },
            ]}
          />
        </div>
        <Section title={t('workshops.record')} id="record">
          <RecordState view={view} desk={desk} isCurrent={isCurrent} typed={typed} />
        </Section>
        <LinkRow links={[{ text: t('desk.public-page'), href: href(workshopPath(workshop.symbol)) }]} />
      </>
    ),
  })
}

type Props = { view: View; desk: WorkshopDesk; isCurrent: boolean; typed: Typed | undefined }

function RecordState({ view, desk: { workshop }, isCurrent, typed }: Props) {
  const { t, href } = view
  const { record, symbol } = workshop
  const field = fieldsOf(typed)
  const keep = href(`${workshopDeskPath(symbol)}/record`)
  if (record?.isWithdrawn) return <Notice kind="warning">{t('workshops.record.withdrawn')}</Notice>
  const link = record && (
    <LinkRow
      links={[
        {
          text: t('workshops.desk.record.version', { symbol: record.symbol, version: record.version }),
          href: href(documentAddress({ symbol: record.symbol, version: record.version })),
        },
      ]}
    />
  )
  if (!record)
    return (
      <form method="post" action={keep}>
        <p>{t('workshops.desk.record.text')}</p>
        <Button text={t('workshops.desk.record.keep')} />
      </form>
    )
  if (isCurrent)
    return (
      <>
        <p>{t('workshops.desk.record.current')}</p>
        {link}
      </>
    )
  return (
    <>
      {link}
      <form method="post" action={keep}>
        <p>{t('workshops.desk.record.changed')}</p>
        <TextField {...field('reason')} label={t('workshops.desk.record.reason')} width="full" />
        <Button text={t('workshops.desk.record.again')} />
      </form>
    </>
  )
}
