import { bodyNotice, type Body } from '#areas/bodies'
import type { AnswerCounts } from '#areas/consultations'
import type { Frame, View } from '#platform/view'
import { Contents, Details, EmptyState, LinkRow, Section } from '#ui'
import type { countVoices } from '../count-voices.ts'
import type { Tabulation } from '../tabulate.ts'
import { CountTable, isSaid } from './count-table.tsx'
import { FewVoices } from './few-voices.tsx'
import { nameOf, placesOf } from './places.ts'
import { Reconciled, TableLine } from './reconciliation.tsx'
import { RegionCharts } from './region-charts.tsx'

/** Everything that the page lays out, each table from one query. */
export type Understanding = {
  body: Body
  voices: Awaited<ReturnType<typeof countVoices>>
  answers: AnswerCounts
  byStakeholder: Tabulation
  byRegion: Tabulation
  byKind: Tabulation
  regions: Tabulation
  risks: Tabulation
  recommendations: Tabulation
}

/** Who said what, in tables and charts that lead to the words. */
export function understandingPage(view: View, understanding: Understanding): Frame {
  const { t, href } = view
  const { body, voices, answers, byKind } = understanding
  const places = placesOf(body.symbol)
  const isAny = isSaid(byKind.total)
  return {
    ...frameOf(view, body),
    title: `${t('synthesis.page.title')} · ${body.symbol}`,
    heading: t('synthesis.page.title'),
    path: places.understanding,
    description: t('synthesis.page.description'),
    lead: (
      <>
        <p>{t('synthesis.page.lead')}</p>
        <LinkRow
          links={[
            { text: t('synthesis.findings'), href: href(places.findings) },
            { text: t('synthesis.passages.all'), href: href(places.passages()) },
          ]}
        />
      </>
    ),
    children: (
      <>
        <Section title={t('synthesis.reconciled')} id="reconciled">
          <Reconciled view={view} voices={voices} answers={answers} />
        </Section>
        {isAny ? (
          <Tables view={view} {...understanding} />
        ) : (
          <EmptyState title={t('synthesis.page.empty')} text={t('synthesis.page.empty.text')} />
        )}
      </>
    ),
  }
}

/** The frame of every public page about what a body understood. */
export const frameOf = (view: View, body: Body): Pick<Frame, 'current' | 'notice' | 'breadcrumb' | 'eyebrow'> => ({
  current: 'consultations',
  notice: bodyNotice(view, [body]),
  breadcrumb: [
    { text: view.t('site.bodies'), href: '/bodies' },
    { text: view.say(body.names).text, href: `/bodies/${body.symbol}` },
  ],
  eyebrow: <bdi>{body.symbol}</bdi>,
})

function Tables(props: Understanding & { view: View }) {
  const { view, body, byStakeholder, byRegion, byKind, regions, risks, recommendations } = props
  const { t } = view
  const parts = [
    { id: 'themes', table: byStakeholder },
    { id: 'regions', table: byRegion },
    { id: 'voices', table: regions },
    { id: 'kinds', table: byKind },
    { id: 'risks', table: risks, choice: { kind: 'risk' } },
    { id: 'recommendations', table: recommendations, choice: { kind: 'recommendation' } },
  ] as const
  return (
    <>
      <Contents
        title={t('synthesis.contents')}
        items={[
          ...parts.map(({ id }) => ({ text: t(`synthesis.table.${id}`), href: `#${id}` })),
          { text: t('synthesis.few'), href: '#few' },
        ]}
      />
      <HowToRead view={view} />
      {parts.map(({ id, table, ...only }) => (
        <Section title={t(`synthesis.table.${id}`)} id={id}>
          {id === 'regions' && (
            <>
              <p>{t('synthesis.chart.text')}</p>
              <RegionCharts view={view} table={table} />
            </>
          )}
          <CountTable view={view} body={body.symbol} title={t(`synthesis.table.${id}`)} table={table} {...only} />
          <TableLine view={view} table={table} voices={props.voices} />
          {table.by[0] === 'theme' && <NotSaid view={view} table={table} />}
        </Section>
      ))}
      <Section title={t('synthesis.few')} id="few">
        <p>{t('synthesis.few.text')}</p>
        <FewVoices view={view} body={body.symbol} table={byKind} />
      </Section>
    </>
  )
}

const HowToRead = ({ view: { t } }: { view: View }) => (
  <Details summary={t('synthesis.read')}>
    <p>{t('synthesis.read.cell')}</p>
    <p>{t('synthesis.read.children')}</p>
    <p>{t('synthesis.read.regions')}</p>
    <p>{t('synthesis.read.counts')}</p>
  </Details>
)

/** The holes are named too. */
function NotSaid({ view, table }: { view: View; table: Tabulation }) {
  const missing = table.rows.filter(({ value, total }) => value !== 'none' && !isSaid(total))
  if (!missing.length) return <></>
  const names = missing.map(({ value }) => nameOf(view, table.by[0], value))
  const list = new Intl.ListFormat(view.language, { type: 'conjunction' }).format(names)
  return <p class="muted">{view.t('synthesis.table.missing', { themes: list })}</p>
}
