import { bodyNotice, type Body } from '#areas/bodies'
import type { Frame, View } from '#platform/view'
import { Chip, EmptyState, Section, SummaryList, Timeline } from '#ui'
import type { Commitment, CommitmentState } from '../commitment.ts'
import { EvidenceLink, InWords, SourceLink, stateChip } from './words.tsx'

type Props = { body: Body; commitment: Commitment; state: CommitmentState }

/** One commitment: whose, by when, how one will see it, and what was reported since. */
export function commitmentPage(view: View, { body, commitment, state }: Props): Frame {
  const { t } = view
  const { number } = commitment
  const symbol = encodeURIComponent(body.symbol)
  return {
    title: t('followup.commitment.number', { number }),
    path: `/commitments/${symbol}/${number}`,
    notice: bodyNotice(view, [body]),
    breadcrumb: [{ text: t('followup.commitments.title'), href: '/commitments' }],
    eyebrow: <bdi>{body.symbol}</bdi>,
    lead: (
      <p>
        <InWords view={view} texts={commitment.text} />
      </p>
    ),
    children: (
      <>
        <SummaryList items={facts(view, commitment, state)} />
        <Section title={t('followup.progress')} id="progress">
          <ProgressLine view={view} commitment={commitment} />
        </Section>
      </>
    ),
  }
}

const facts = (view: View, commitment: Commitment, state: CommitmentState) => [
  {
    term: view.t('followup.commitments.state'),
    value: (
      <>
        <Chip {...stateChip(view, state)} /> {view.t(`followup.state.${state}.text`)}
      </>
    ),
  },
  { term: view.t('followup.commitment.owner'), value: <InWords view={view} texts={commitment.owner} /> },
  { term: view.t('followup.commitment.indicator'), value: <InWords view={view} texts={commitment.indicator} /> },
  {
    term: view.t('followup.commitment.due'),
    value: <time datetime={commitment.dueOn}>{view.day(commitment.dueOn)}</time>,
  },
  { term: view.t('followup.commitment.made'), value: view.day(commitment.madeOn) },
  { term: view.t('followup.commitment.from'), value: <SourceLink view={view} commitment={commitment} /> },
]

/** What was reported, each with what shows it. */
export function ProgressLine({ view, commitment }: { view: View; commitment: Commitment }) {
  const { t } = view
  if (!commitment.progress.length)
    return <EmptyState title={t('followup.progress.none')} text={t('followup.progress.none.text')} />
  return (
    <Timeline
      events={commitment.progress.map((progress) => ({
        when: view.day(progress.on),
        datetime: progress.on,
        what: <InWords view={view} texts={progress.text} />,
        chip: stateChip(view, progress.state),
        by: (
          <>
            {t('followup.progress.evidence')}: <EvidenceLink view={view} progress={progress} />
          </>
        ),
      }))}
    />
  )
}
