import { bodyNotice, type Body } from '#areas/bodies'
import { dayOf } from '#areas/registry'
import type { Frame, View } from '#platform/view'
import { LinkRow, Section, SummaryList } from '#ui'
import { stances, type Option } from '../option.ts'
import type { Speaker } from '../speakers.ts'
import { adultsWith, ofChildren, PositionCards } from './positions.tsx'
import { addressOf, Grounds, InWords, LegalAnchors, Measures, optionLabel } from './words.tsx'

export type OptionPageProps = { body: Body; option: Option; speakers: Map<string, Speaker> }

/** One option, whole: what it is, what would be done, what it follows from, and who says what of it. */
export function optionPage(view: View, { body, option, speakers }: OptionPageProps): Frame {
  const { t, href } = view
  const name = view.say(option.names)
  const all = `/options/${encodeURIComponent(body.symbol)}`
  return {
    title: name.text,
    ...(name.language && { headingLanguage: name.language }),
    path: addressOf(option),
    current: 'consultations',
    notice: bodyNotice(view, [body]),
    breadcrumb: [{ text: t('options.title'), href: all }],
    eyebrow: (
      <>
        <bdi>{body.symbol}</bdi> · {optionLabel(view, option)}
      </>
    ),
    lead: (
      <p>
        <InWords view={view} texts={option.description} />
      </p>
    ),
    children: (
      <>
        <SummaryList items={facts(view, option, body)} />
        <Section title={t('options.measures')} id="measures">
          <Measures view={view} option={option} />
        </Section>
        <Section title={t('options.grounds')} id="grounds">
          <Grounds view={view} option={option} />
        </Section>
        <Positions view={view} option={option} speakers={speakers} />
        {option.openQuestions && (
          <Section title={t('options.open-questions')} id="questions">
            <p>
              <InWords view={view} texts={option.openQuestions} />
            </p>
          </Section>
        )}
        <LinkRow links={[{ text: t('options.beside'), href: href(all) }]} />
      </>
    ),
  }
}

const facts = (view: View, option: Option, body: Body) => [
  { term: view.t('options.level'), value: view.t(`options.level.${option.level}`) },
  { term: view.t('options.nature'), value: view.t(`options.nature.${option.nature}`) },
  { term: view.t('options.private-role'), value: <InWords view={view} texts={option.privateRole} /> },
  { term: view.t('options.anchors'), value: <LegalAnchors view={view} option={option} /> },
  ...(option.published
    ? [{ term: view.t('options.published-on'), value: view.day(dayOf(option.published, body.timezone)) }]
    : []),
]

function Positions({ view, option, speakers }: { view: View; option: Option; speakers: OptionPageProps['speakers'] }) {
  const { t } = view
  const groups = [
    ...stances.map((stance) => ({
      title: t(`options.stance.${stance}`),
      positions: adultsWith(option.positions, stance),
    })),
    { title: t('options.children'), positions: ofChildren(option.positions) },
  ]
  return (
    <Section title={t('options.positions')} id="positions">
      <p class="muted">{t('options.positions.text')}</p>
      {groups.map(({ title, positions }) => (
        <>
          <h3>{title}</h3>
          {positions.length ? (
            <PositionCards view={view} positions={positions} speakers={speakers} />
          ) : (
            <p class="muted">{t('options.positions.none')}</p>
          )}
        </>
      ))}
    </Section>
  )
}
