import type { Body } from '#areas/bodies'
import type { Frame, Typed, View } from '#platform/view'
import { Button, ButtonLink, DataTable, EmptyState, FormProblem, LinkRow } from '#ui'
import { seriesPath, workshopDays } from '../pages/words.ts'
import { isHeld, type Series, type WorkshopNotes } from '../workshop.ts'
import { bodyDeskPath, seriesDeskPath, workshopDeskPath } from './paths.ts'
import { WorkshopFields } from './workshop-fields.tsx'

export type SeriesDesk = { body: Body; series: Series; workshops: WorkshopNotes[] }

/** A series at the desk: its workshops and how far each has come. */
export function seriesDeskPage(view: View, { body, series, workshops }: SeriesDesk): Frame {
  const { t, href, say } = view
  const toEnter = { text: t('workshops.desk.enter'), href: href(`${seriesDeskPath(series.id)}/new`) }
  return {
    ...frameOf(view, { body, series }),
    title: say(series.names).text,
    path: seriesDeskPath(series.id),
    children: workshops.length ? (
      <>
        <DataTable
          caption={t('workshops.title')}
          captionHidden
          columns={[
            { text: t('workshops.desk.workshop') },
            { text: t('workshops.region') },
            { text: t('workshops.when') },
            { text: t('workshops.findings'), numeric: true },
            { text: t('workshops.desk.state') },
          ]}
          rows={workshops.map((workshop) => [
            <a href={href(workshopDeskPath(workshop.symbol))}>{say(workshop.names).text}</a>,
            t(`voices.region.${workshop.region}`),
            workshopDays(view, workshop),
            String(workshop.findings.length),
            t(`workshops.state.${stateOf(workshop)}`),
          ])}
        />
        <ButtonLink {...toEnter} kind="secondary" />
        <LinkRow links={[{ text: t('desk.public-page'), href: href(seriesPath(series.id)) }]} />
      </>
    ) : (
      <EmptyState title={t('workshops.desk.empty')} text={t('workshops.desk.empty.text')} action={toEnter} />
    ),
  }
}

/** The form with which a workshop of the series is entered. */
export function newWorkshopPage(view: View, { body, series, workshops }: SeriesDesk, typed?: Typed): Frame {
  const { t, href, say } = view
  const path = `${seriesDeskPath(series.id)}/new`
  const frame = frameOf(view, { body, series })
  return {
    ...frame,
    title: t('workshops.desk.enter'),
    path,
    breadcrumb: [...frame.breadcrumb, { text: say(series.names).text, href: seriesDeskPath(series.id) }],
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        <form method="post" action={href(path)}>
          <WorkshopFields
            view={view}
            body={body}
            typed={typed}
            first={{ modality: 'hybrid' }}
            taken={workshops.map(({ region }) => region)}
          />
          <Button text={t('workshops.desk.enter.button')} />
        </form>
      </>
    ),
  }
}

const stateOf = (workshop: WorkshopNotes) => {
  if (workshop.record) return workshop.record.isWithdrawn ? 'withdrawn' : 'kept'
  return isHeld(workshop) ? 'not-kept' : 'not-held'
}

const frameOf = ({ t }: View, { body, series }: { body: Body; series: Series }) => ({
  desk: true,
  current: 'desk' as const,
  eyebrow: <bdi>{series.id}</bdi>,
  breadcrumb: [
    { text: t('desk.title'), href: '/desk' },
    { text: body.symbol, href: `/desk/bodies/${encodeURIComponent(body.symbol)}` },
    { text: t('workshops.title'), href: bodyDeskPath(body.symbol) },
  ],
})
