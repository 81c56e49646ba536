import type { Body } from '#areas/bodies'
import type { Frame, Typed, View } from '#platform/view'
import {
  ActionList,
  Button,
  Chip,
  Details,
  EmptyState,
  FormProblem,
  inLanguage,
  Notice,
  Section,
  type Action,
} from '#ui'
import type { Choice } from '../choice.ts'
import { isFounded, type Finding, type Stance } from '../finding.ts'
import type { Label } from '../label.ts'
import { ChoiceForm } from '../pages/choice-form.tsx'
import { findingChips } from '../pages/findings-page.tsx'
import { chipsOf, passageAddress, placeName } from '../pages/passage.tsx'
import { placesOf, speakerName } from '../pages/places.ts'
import { FindingFields, type TypedFinding } from './finding-form.tsx'
import { innerFrame } from './overview-page.tsx'
import { deskOf } from './places.ts'

/** A form for a new finding. */
export function newFindingPage(view: View, body: Body, typed?: TypedFinding): Frame {
  const { t, href } = view
  const desk = deskOf(body.symbol)
  return {
    ...innerFrame(view, body),
    path: desk.newFinding,
    heading: t('synthesis.desk.finding.new'),
    lead: <p>{t('synthesis.desk.finding.new.lead')}</p>,
    children: (
      <>
        <FormProblem title={t('synthesis.problem.title')} {...(typed && { typed })} />
        <form method="post" action={href(desk.findings)}>
          <FindingFields view={view} typed={typed} />
          <Button text={t('synthesis.desk.finding.button')} />
        </form>
      </>
    ),
  }
}

export type FindingDeskProps = {
  body: Body
  finding: Finding
  /** Labels that could be added, and by what they were chosen. */
  choice: Omit<Choice, 'body' | 'symbol'>
  candidates: Label[]
  typed?: (TypedFinding | Typed) | undefined
}

/** A finding at the desk: its words, what it rests on, what could be added, and its publication. */
export function findingDeskPage(view: View, { body, finding, choice, candidates, typed }: FindingDeskProps): Frame {
  const { t, href, say } = view
  const { text, language } = say(finding.texts)
  const desk = deskOf(body.symbol)
  return {
    ...innerFrame(view, body),
    path: desk.finding(finding.number),
    title: `${t('synthesis.finding.number', { number: finding.number })} · ${body.symbol}`,
    eyebrow: `${t(`voices.kind.${finding.kind}`)} · ${t('synthesis.finding.number', { number: finding.number })}`,
    heading: text,
    ...(language && { headingLanguage: language }),
    lead: (
      <p>
        {findingChips(view, finding).map((chip) => (
          <>
            <Chip {...chip} />{' '}
          </>
        ))}
      </p>
    ),
    children: (
      <>
        <FormProblem title={t('synthesis.problem.title')} {...(typed && { typed })} />
        <Publication view={view} body={body} finding={finding} />
        <EvidenceAtDesk view={view} body={body} finding={finding} stance="for" />
        <EvidenceAtDesk view={view} body={body} finding={finding} stance="against" />
        <Section title={t('synthesis.desk.candidates')} id="candidates">
          <p>{t('synthesis.desk.candidates.text')}</p>
          <ChoiceForm
            view={view}
            action={`${href(desk.finding(finding.number))}#candidates`}
            choice={choice}
            only={['kind', 'theme', 'region', 'stakeholder']}
          />
          <Candidates view={view} body={body} finding={finding} candidates={candidates} />
        </Section>
        {!finding.published && (
          <Details summary={t('synthesis.desk.finding.reword')} open={!!typed && 'themes' in typed}>
            <form method="post" action={href(desk.wording(finding.number))}>
              <FindingFields view={view} finding={finding} typed={typed && 'themes' in typed ? typed : undefined} />
              <Button text={t('synthesis.desk.finding.save')} />
            </form>
          </Details>
        )}
      </>
    ),
  }
}

type Part = { view: View; body: Body; finding: Finding }

function Publication({ view, body, finding }: Part) {
  const { t, href } = view
  if (finding.published)
    return (
      <Notice
        kind={isFounded(finding) ? 'info' : 'warning'}
        {...(!isFounded(finding) && { title: t('synthesis.fallen') })}
      >
        <a href={href(placesOf(body.symbol).finding(finding.number))}>{t('synthesis.desk.finding.public')}</a>
      </Notice>
    )
  if (!isFounded(finding)) return <p>{t('synthesis.desk.finding.bare')}</p>
  return (
    <form method="post" action={href(deskOf(body.symbol).publication(finding.number))}>
      <p>{t('synthesis.desk.finding.ready')}</p>
      <Button text={t('synthesis.desk.finding.publish')} />
    </form>
  )
}

function EvidenceAtDesk({ view, body, finding, stance }: Part & { stance: Stance }) {
  const { t, href } = view
  const desk = deskOf(body.symbol)
  const labels = finding.evidence.filter((one) => one.stance === stance).map(({ label }) => label)
  return (
    <Section title={t(`synthesis.evidence.${stance}`)} id={stance}>
      {labels.length ? (
        <LabelRows
          view={view}
          labels={labels}
          actionsOf={(label) => [
            {
              text: t('synthesis.desk.evidence.remove'),
              label: t('synthesis.desk.evidence.remove.name', { place: placeName(view, label) }),
              action: href(desk.evidenceRemoval(finding.number, label.id)),
            },
          ]}
        />
      ) : (
        <p class="muted">{t(`synthesis.evidence.${stance}.none`)}</p>
      )}
    </Section>
  )
}

function Candidates({ view, body, finding, candidates }: Part & { candidates: Label[] }) {
  const { t, href } = view
  const action = href(deskOf(body.symbol).evidence(finding.number))
  if (!candidates.length)
    return <EmptyState title={t('synthesis.desk.candidates.none')} text={t('synthesis.desk.candidates.none.text')} />
  return (
    <LabelRows
      view={view}
      labels={candidates}
      actionsOf={(label) =>
        (['for', 'against'] as const).map((stance) => ({
          text: t(`synthesis.evidence.${stance}`),
          label: t(`synthesis.desk.evidence.${stance}.name`, { place: placeName(view, label) }),
          action,
          fields: { label: label.id, stance },
        }))
      }
    />
  )
}

/** Labelled passages with their words, and what can be done with each. */
function LabelRows({
  view,
  labels,
  actionsOf,
}: {
  view: View
  labels: Label[]
  actionsOf: (label: Label) => Action[]
}) {
  const { t } = view
  return (
    <ActionList
      rows={labels.map((label) => ({
        title: placeName(view, label),
        href: passageAddress(view, label),
        text: (
          <>
            {label.anchor.exact && <q {...inLanguage(label.language)}>{label.anchor.exact}</q>}{' '}
            {speakerName(view, label)}
          </>
        ),
        chips: [
          ...chipsOf(view, label),
          ...(label.stands ? [] : [{ text: t('synthesis.fallen.label'), tone: 'stop' as const }]),
        ],
        actions: actionsOf(label),
      }))}
    />
  )
}
