import { bodyNotice, type Body } from '#areas/bodies'
import type { Frame, View } from '#platform/view'
import { Chip, DataTable, EmptyState, FilterForm, Select } from '#ui'
import { commitmentStates, type Commitment, type CommitmentState } from '../commitment.ts'
import { InWords, stateChip } from './words.tsx'

export type StandingCommitment = { commitment: Commitment; state: CommitmentState }
type Props = {
  bodies: Body[]
  /** Those that fit the choice. */
  standing: StandingCommitment[]
  chosen: { body: string; state: string }
}

/** What was promised by whom and until when, and how it stands today. */
export function commitmentsPage(view: View, { bodies, standing, chosen }: Props): Frame {
  const { t, href } = view
  const shown = bodies.filter(({ symbol }) => standing.some(({ commitment }) => commitment.body === symbol))
  return {
    title: t('followup.commitments.title'),
    path: '/commitments',
    notice: bodyNotice(view, shown),
    description: t('followup.commitments.lead'),
    lead: <p>{t('followup.commitments.lead')}</p>,
    children: (
      <>
        <FilterForm action={href('/commitments')} button={t('followup.commitments.show')}>
          <Select
            name="body"
            label={t('followup.commitments.body')}
            value={chosen.body}
            options={[
              { value: '', text: t('followup.commitments.all') },
              ...bodies.map(({ symbol, names }) => ({ value: symbol, ...view.say(names) })),
            ]}
          />
          <Select
            name="state"
            label={t('followup.commitments.state')}
            value={chosen.state}
            options={[
              { value: '', text: t('followup.commitments.any') },
              ...commitmentStates.map((state) => ({ value: state, text: t(`followup.state.${state}`) })),
            ]}
          />
        </FilterForm>
        {standing.length ? (
          <Table view={view} bodies={bodies} standing={standing} />
        ) : (
          <EmptyState title={t('followup.commitments.none')} text={t('followup.commitments.none.text')} />
        )}
      </>
    ),
  }
}

function Table({ view, bodies, standing }: Pick<Props, 'bodies' | 'standing'> & { view: View }) {
  const { t, href } = view
  // Where several groups stand together, each row whose group has a notice carries it.
  const noticeOf = (symbol: string) => bodies.find((body) => body.symbol === symbol)?.notice
  const isMixed = new Set(standing.map(({ commitment }) => commitment.body)).size > 1
  return (
    <DataTable
      caption={t('followup.commitments.count', { count: standing.length })}
      columns={[
        { text: t('followup.commitment') },
        { text: t('followup.commitment.owner') },
        { text: t('followup.commitment.due') },
        { text: t('followup.commitments.state') },
      ]}
      rows={standing.map(({ commitment: { body, number, text, owner, dueOn }, state }) => [
        <>
          <a href={href(`/commitments/${encodeURIComponent(body)}/${number}`)}>
            <InWords view={view} texts={text} />
          </a>
          {isMixed && (
            <span class="muted">
              {' '}
              <bdi>{body}</bdi> {noticeOf(body) && <InWords view={view} texts={noticeOf(body)!} />}
            </span>
          )}
        </>,
        <InWords view={view} texts={owner} />,
        <time datetime={dueOn}>{view.day(dueOn)}</time>,
        <Chip {...stateChip(view, state)} />,
      ])}
    />
  )
}
