import { meetingDays, meetingName, type Meeting } from '#areas/bodies'
import type { View } from '#platform/view'
import { DataTable, Said, SummaryList } from '#ui'
import { evidenceKinds, phases, type ClauseRecord, type Evidence } from '../mandate.ts'
import { isSilent, occasionsOf, type Occasion } from '../occasions.ts'

type EvidenceProps = { view: View; clause: ClauseRecord; meetings: Meeting[] }

/** What is on record under a clause, grouped by what it is, and meeting by meeting; or that nothing is. */
export function ClauseEvidence({ view, clause, meetings }: EvidenceProps) {
  const { t } = view
  const occasions = occasionsOf(clause, meetings)
  const others = clause.evidence.filter(({ phase }) => !phase)
  const groups = evidenceKinds
    .map((kind) => ({ kind, evidence: others.filter((one) => one.kind === kind) }))
    .filter(({ evidence }) => evidence.length)
  return (
    <>
      <h3>{t('mandates.evidence')}</h3>
      {!groups.length && !occasions.length && <p>{t('mandates.none')}</p>}
      {groups.length > 0 && (
        <SummaryList
          items={groups.map(({ kind, evidence }) => ({
            term: t(`mandates.kind.${kind}`),
            value: <Links view={view} evidence={evidence} />,
          }))}
        />
      )}
      {occasions.length > 0 && <Occasions view={view} occasions={occasions} />}
    </>
  )
}

function Occasions({ view, occasions }: { view: View; occasions: Occasion[] }) {
  const { t, href } = view
  const [newest] = occasions
  return (
    <>
      {newest?.meeting && isSilent(newest) && (
        <p>{t('mandates.silent', { meeting: meetingName(view, newest.meeting) })}</p>
      )}
      <DataTable
        caption={t('mandates.meetings')}
        columns={[
          { text: t('mandates.meetings.meeting') },
          ...phases.map((phase) => ({ text: t(`mandates.phase.${phase}`) })),
        ]}
        rows={occasions.map(({ meeting, heard }) => [
          meeting ? (
            <>
              <a href={href(`/meetings/${meeting.symbol}`)}>{meetingName(view, meeting)}</a>{' '}
              <span class="muted">{meetingDays(view, meeting)}</span>
            </>
          ) : (
            t('mandates.meetings.none')
          ),
          ...phases.map((phase) =>
            heard[phase].length ? (
              <Links view={view} evidence={heard[phase]} />
            ) : (
              <span class="muted">{t('mandates.not-on-record')}</span>
            ),
          ),
        ])}
      />
    </>
  )
}

const Links = ({ view: { href, say }, evidence }: { view: View; evidence: Evidence[] }) => (
  <ul>
    {evidence.map(({ path, title }) => (
      <li>
        <a href={href(path)}>
          <Said {...say(title)} />
        </a>
      </li>
    ))}
  </ul>
)
