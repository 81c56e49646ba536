import type { Body } from '#areas/bodies'
import { stakeholders } from '#areas/voices'
import type { Frame, View } from '#platform/view'
import { ButtonLink, Chip, DataTable, DocumentList, EmptyState, type Tone } from '#ui'
import { deskState, deskStates, type DeskState } from '../desk-state.ts'
import type { AnswerEntry } from '../entries.ts'
import { questionsFor, type Call } from '../call.ts'
import { deskAnswerPath, deskCallPath } from '../paths.ts'
import { crumbs } from './list-page.tsx'

const tones: Record<DeskState, Tone> = {
  request: 'stop',
  waiting: 'wait',
  correction: 'wait',
  accepted: 'good',
  withdrawn: 'neutral',
  erased: 'neutral',
}

/** The answers to a call: what waits for somebody first. */
export function answersPage(
  view: View,
  { call, body, entries }: { call: Call; body: Body; entries: AnswerEntry[] },
): Frame {
  const { t, href } = view
  const path = `${deskCallPath(call.symbol)}/answers`
  const ordered = entries.toSorted(
    (one, other) => deskStates.indexOf(deskState(one)) - deskStates.indexOf(deskState(other)),
  )
  return {
    title: t('consultations.answers'),
    path,
    desk: true,
    current: 'desk',
    breadcrumb: crumbs(view, body, call),
    eyebrow: <bdi>{call.symbol}</bdi>,
    children: (
      <>
        {entries.length ? (
          <DataTable
            caption={t('consultations.answers')}
            captionHidden
            columns={(['who', 'kind', 'sent', 'state'] as const).map((column) => ({
              text: t(`consultations.desk.column.${column}`),
            }))}
            rows={ordered.map((entry) => rowOf(view, call, body, entry))}
          />
        ) : (
          <EmptyState title={t('consultations.answers.none')} text={t('consultations.answers.none.text')} />
        )}
        <p>
          <ButtonLink text={t('consultations.desk.behalf')} href={href(`${path}/new`)} kind="secondary" />
        </p>
      </>
    ),
  }
}

function rowOf(view: View, call: Call, body: Body, entry: AnswerEntry) {
  const { t, href } = view
  const state = deskState(entry)
  return [
    <>
      <a href={href(deskAnswerPath(call.symbol, entry.id))}>
        <bdi>{entry.organisation || t('consultations.source.unnamed')}</bdi>
      </a>
      {entry.accepted && (
        <>
          {' '}
          <bdi class="muted">{entry.accepted.symbol}</bdi>
        </>
      )}
    </>,
    t(`voices.stakeholder.${entry.stakeholder}`),
    <time datetime={entry.sentAt.toISOString()}>{view.instant(entry.sentAt, body.timezone)}</time>,
    <>
      <Chip text={t(`consultations.desk.state.${state}`)} tone={tones[state]} />
      {entry.publication && (
        <>
          {' '}
          <Chip text={t(`consultations.publication.${entry.publication}`)} />
        </>
      )}
    </>,
  ]
}

/** As whom the answer speaks that is entered on behalf of its author. */
export function behalfPage(view: View, { call, body }: { call: Call; body: Body }): Frame {
  const { t, href } = view
  const path = `${deskCallPath(call.symbol)}/answers/new`
  return {
    title: t('consultations.desk.behalf'),
    path,
    desk: true,
    current: 'desk',
    breadcrumb: crumbs(view, body, call),
    lead: <p>{t('consultations.desk.behalf.lead')}</p>,
    children: (
      <DocumentList
        documents={stakeholders
          .filter((stakeholder) => questionsFor(call, stakeholder).length)
          .map((stakeholder) => ({
            title: t(`voices.stakeholder.${stakeholder}`),
            href: href(`${path}/${stakeholder}`),
          }))}
      />
    ),
  }
}
