import type { Child } from 'hono/jsx'
import { bodyNotice, type Body } from '#areas/bodies'
import type { Frame, View } from '#platform/view'
import { DataTable, EmptyState, Section } from '#ui'
import { stances, type Option } from '../option.ts'
import type { Speaker } from '../speakers.ts'
import { adultsWith, ofChildren, PositionLinks } from './positions.tsx'
import { addressOf, Grounds, InWords, LegalAnchors, Measures, optionLabel } from './words.tsx'

export type CompareProps = { body: Body; options: Option[]; speakers: Map<string, Speaker> }

/** More than three columns of text cannot be read beside one another. */
const abreast = 3

/** The options of a body side by side, in the order in which they were entered: nothing is ranked or counted. */
export function comparePage(view: View, { body, options, speakers }: CompareProps): Frame {
  const { t } = view
  const name = view.say(body.names)
  return {
    title: t('options.title'),
    path: `/options/${encodeURIComponent(body.symbol)}`,
    current: 'consultations',
    notice: bodyNotice(view, [body]),
    breadcrumb: [{ text: name.text, href: `/bodies/${encodeURIComponent(body.symbol)}` }],
    eyebrow: <bdi>{body.symbol}</bdi>,
    description: t('options.lead'),
    lead: <p>{t('options.lead')}</p>,
    children: options.length ? (
      groupsOf(options).map((group) => <Beside view={view} options={group} speakers={speakers} />)
    ) : (
      <EmptyState title={t('options.none')} text={t('options.none.text')} />
    ),
  }
}

function groupsOf(options: Option[]): Option[][] {
  const size = Math.ceil(options.length / Math.ceil(options.length / abreast))
  return Array.from({ length: Math.ceil(options.length / size) }, (_, index) =>
    options.slice(index * size, (index + 1) * size),
  )
}

type BesideProps = { view: View; options: Option[]; speakers: CompareProps['speakers'] }

function Beside({ view, options, speakers }: BesideProps) {
  const { t, href } = view
  const row = (term: string, cell: (option: Option) => Child): Child[] => [term, ...options.map(cell)]
  const numbers = { first: options[0]!.number, last: options.at(-1)!.number }
  const title = options.length > 1 ? t('options.from-to', numbers) : optionLabel(view, options[0]!)
  return (
    <Section title={title} id={`options-${numbers.first}`}>
      <DataTable
        caption={title}
        captionHidden
        columns={[{ text: t('options.what') }, ...options.map((option) => ({ text: optionLabel(view, option) }))]}
        rows={[
          row(t('options.name'), (option) => (
            <a href={href(addressOf(option))}>
              <InWords view={view} texts={option.names} />
            </a>
          )),
          row(t('options.level'), ({ level }) => t(`options.level.${level}`)),
          row(t('options.nature'), ({ nature }) => t(`options.nature.${nature}`)),
          row(t('options.description'), ({ description }) => <InWords view={view} texts={description} />),
          row(t('options.measures'), (option) => <Measures view={view} option={option} />),
          row(t('options.private-role'), ({ privateRole }) => <InWords view={view} texts={privateRole} />),
          row(t('options.anchors'), (option) => <LegalAnchors view={view} option={option} />),
          row(t('options.grounds'), (option) => <Grounds view={view} option={option} />),
          ...stances.map((stance) =>
            row(t(`options.stance.${stance}`), ({ positions }) => (
              <PositionLinks view={view} positions={adultsWith(positions, stance)} speakers={speakers} />
            )),
          ),
          row(t('options.children'), ({ positions }) => (
            <PositionLinks view={view} positions={ofChildren(positions)} speakers={speakers} />
          )),
          row(t('options.open-questions'), ({ openQuestions }) =>
            openQuestions ? <InWords view={view} texts={openQuestions} /> : t('options.open-questions.none'),
          ),
        ]}
      />
    </Section>
  )
}
