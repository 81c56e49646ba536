import type { View } from '#platform/view'
import { DataTable } from '#ui'
import type { CountCell, Coverage, HeadsCell } from '../coverage.ts'

type Props = { view: View; coverage: Coverage }

/** Heads by stakeholder type and region. A zero says why it is one. */
export function HeadsTable({ view, coverage }: Props) {
  const { t } = view
  return (
    <DataTable
      caption={t('workshops.attendance.caption')}
      columns={[
        { text: t('workshops.stakeholder') },
        ...coverage.regions.map(({ region }) => ({ text: t(`voices.region.${region}`) })),
        { text: t('workshops.together') },
      ]}
      rows={coverage.heads.map(({ stakeholder, isWanted, cells, total }) => [
        <>
          {t(`voices.stakeholder.${stakeholder}`)}
          {isWanted && <span class="muted"> · {t('workshops.wanted')}</span>}
        </>,
        ...cells.map((cell) => <Heads view={view} cell={cell} />),
        total ? String(total) : <span class="muted">{t('workshops.hole.nobody-anywhere')}</span>,
      ])}
    />
  )
}

function Heads({ view: { t }, cell: { room, online, hole } }: { view: View; cell: HeadsCell }) {
  if (hole) return <span class="muted">{t(`workshops.hole.${hole}`)}</span>
  return (
    <>
      {room + online} <span class="muted">{t('workshops.heads', { room, online })}</span>
    </>
  )
}

type CountProps = Props & {
  caption: string
  first: string
  rows: { name: string; cells: CountCell[]; total: number }[]
}

/** Findings by region, of each kind or on each theme. A zero says why it is one. */
export function CountTable({ view: { t }, coverage, caption, first, rows }: CountProps) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { text: first },
        ...coverage.regions.map(({ region }) => ({ text: t(`voices.region.${region}`) })),
        { text: t('workshops.together') },
      ]}
      rows={rows.map(({ name, cells, total }) => [
        name,
        ...cells.map(({ count, hole }) =>
          hole ? <span class="muted">{t(`workshops.hole.${hole}`)}</span> : String(count),
        ),
        total ? String(total) : <span class="muted">{t('workshops.hole.none-anywhere')}</span>,
      ])}
    />
  )
}
