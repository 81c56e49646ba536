import { meetingDeskPath } from '#areas/bodies'
import type { AgendaItem } from '#areas/meetings'
import { chooseVersion, documentAddress, type RegisteredDocument } from '#areas/registry'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Chip,
  DataTable,
  EmptyState,
  FormProblem,
  inLanguage,
  Notice,
  Section,
  Select,
  SummaryList,
} from '#ui'
import { languageName } from './language-options.ts'
import { stateChips, Words } from './list-page.tsx'
import { canBeTakenBack, documentDeskPath, isWrittenByHeed, sourceDeskPath } from './paths.ts'

export type DocumentDesk = {
  document: RegisteredDocument
  timezone: string
  agenda: AgendaItem[]
  may: { keep: boolean; record: boolean }
  /** It was registered, or got a version, just now. */
  isNew: boolean
}

type Props = { view: View; desk: DocumentDesk; typed?: Typed | undefined }

/** A document of the register, with all that can be done to it. */
export function documentPage(view: View, desk: DocumentDesk, typed?: Typed): Frame {
  const { t } = view
  const { document } = desk
  const newest = chooseVersion(document, {})!
  return {
    title: newest.title,
    path: documentDeskPath(document.symbol),
    desk: true,
    current: 'desk-register',
    breadcrumb: [{ text: t('desk.register.title'), href: '/desk/documents' }],
    eyebrow: <bdi>{document.symbol}</bdi>,
    heading: newest.title,
    ...(newest.language !== view.language && { headingLanguage: newest.language }),
    lead: (
      <p>
        {stateChips(view, {
          withdrawn: document.withdrawn !== null,
          publishedAt: newest.publishedAt,
          late: document.late?.decision ?? null,
        }).map((chip) => (
          <>
            <Chip {...chip} />{' '}
          </>
        ))}
      </p>
    ),
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        {desk.isNew && <Notice kind="success">{t('desk.document.new', { symbol: document.symbol })}</Notice>}
        {document.withdrawn && (
          <Notice kind="warning" title={t('desk.state.withdrawn')}>
            {document.withdrawn.reason}
          </Notice>
        )}
        <Versions view={view} desk={desk} />
        <Particulars view={view} desk={desk} />
        <OnAgenda view={view} desk={desk} typed={typed} />
        <WhatCanBeDone view={view} desk={desk} />
      </>
    ),
  }
}

function WhatCanBeDone({ view: { t, href }, desk }: Props) {
  const { document, may } = desk
  const act = (noun: string) => href(`${documentDeskPath(document.symbol)}/-/${noun}`)
  return (
    <ButtonRow>
      {document.versions.some(({ publishedAt }) => publishedAt) && (
        <ButtonLink
          text={t('desk.public-page')}
          href={href(documentAddress({ symbol: document.symbol }))}
          kind="secondary"
        />
      )}
      {may.keep && canBeTakenBack(document) && !document.withdrawn && (
        <ButtonLink text={t('desk.withdraw')} href={act('withdrawal')} kind="danger" />
      )}
      {may.keep && canBeTakenBack(document) && (
        <ButtonLink text={t('desk.erase')} href={act('erasure')} kind="danger" />
      )}
    </ButtonRow>
  )
}

const mayChange = ({ may, document }: DocumentDesk): boolean =>
  may.keep && !document.withdrawn && !isWrittenByHeed(document)

function Versions({ view, desk }: Props) {
  const { t, href } = view
  const { document, may } = desk
  const path = documentDeskPath(document.symbol)
  const isDraft = document.versions.some(({ publishedAt }) => !publishedAt)
  return (
    <Section title={t('desk.versions')} id="versions">
      {isDraft && may.keep && !document.withdrawn && <p>{t('desk.publish.text')}</p>}
      <DataTable
        caption={t('desk.versions')}
        captionHidden
        columns={[
          { text: t('desk.version') },
          { text: t('desk.check.language') },
          { text: t('desk.version.why') },
          { text: t('desk.version.made') },
          { text: t('desk.version.public') },
        ]}
        rows={document.versions.toReversed().map((version) => [
          t('desk.version.number', { version: version.number }),
          languageName(view.language, version.language),
          <>
            {t(`document.change.${version.change}`)} {version.reason && <p dir="auto">{version.reason}</p>}
          </>,
          view.instant(version.madeAt, desk.timezone),
          version.publishedAt ? (
            view.instant(version.publishedAt, desk.timezone)
          ) : may.keep && !document.withdrawn ? (
            <form method="post" action={href(`${path}/-/publications`)}>
              <input type="hidden" name="version" value={String(version.number)} />
              <input type="hidden" name="language" value={version.language} />
              <Button
                text={t('desk.publish')}
                label={t('desk.publish.it', {
                  version: version.number,
                  language: languageName(view.language, version.language),
                })}
              />
            </form>
          ) : (
            <Chip text={t('desk.state.unpublished')} tone="wait" />
          ),
        ])}
      />
      {mayChange(desk) && (
        <ButtonLink text={t('desk.version.new')} href={href(`${path}/-/versions/new`)} kind="secondary" />
      )}
      {may.keep && isWrittenByHeed(document) && (
        <Notice>
          <p>{t('desk.document.by-heed')}</p>
          <p>
            <a href={href(sourceDeskPath(document))}>{document.meeting ?? t('desk.document.by-heed.where')}</a>
          </p>
        </Notice>
      )}
    </Section>
  )
}

function Particulars({ view, desk }: Props) {
  const { t, href, instant } = view
  const { document } = desk
  const { late } = document
  return (
    <Section title={t('desk.body.particulars')}>
      <SummaryList
        items={[
          { term: t('desk.paper.type'), value: t(`document.type.${document.type}`) },
          { term: t('desk.paper.nature'), value: t(`document.nature.${document.nature}`) },
          {
            term: t('desk.paper.category'),
            value: document.category ? t(`document.category.${document.category}`) : t('desk.paper.category.none'),
          },
          { term: t('desk.paper.sources'), value: <Sources view={view} document={document} /> },
          {
            term: t('desk.meeting'),
            value: document.meeting ? (
              <a href={href(meetingDeskPath(document.meeting, 'overview'))}>{document.meeting}</a>
            ) : (
              '–'
            ),
          },
          { term: t('desk.document.registered'), value: instant(document.registeredAt, desk.timezone) },
          {
            term: t('desk.late'),
            value: late ? (
              <>
                {t(`document.late.${late.decision}`)} {late.slot && <bdi>· {late.slot}</bdi>}{' '}
                <p dir="auto">{late.reason}</p>
              </>
            ) : (
              t('desk.late.none')
            ),
            ...(mayChange(desk) &&
              !late && {
                action: {
                  text: t('desk.late.decide'),
                  href: href(`${documentDeskPath(document.symbol)}/-/late-decision`),
                },
              }),
          },
        ]}
      />
    </Section>
  )
}

function Sources({ view, document }: { view: View; document: RegisteredDocument }) {
  const { t } = view
  if (!document.sources.length) return <>–</>
  return (
    <ul class="bare">
      {document.sources.map(({ names, capacity, onBehalfOf }) => (
        <li>
          <Words view={view} texts={names} />{' '}
          <span class="muted">
            {t(`document.capacity.${capacity}`)}
            {onBehalfOf && (
              <>
                , {t('desk.on-behalf')} <Words view={view} texts={onBehalfOf} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

function OnAgenda({ view, desk, typed }: Props) {
  const { t, href } = view
  const { document, agenda, may } = desk
  if (!document.meeting || isWrittenByHeed(document)) return <></>
  const placed = agenda.filter((item) => item.documents.includes(document.symbol))
  const free = agenda.filter((item) => !item.documents.includes(document.symbol))
  const title = (item: AgendaItem) => `${item.number} ${view.say(item.title).text}`
  const field = fieldsOf(typed)
  return (
    <Section title={t('desk.meeting.tab.agenda')} id="agenda">
      {placed.length > 0 ? (
        <ul>
          {placed.map((item) => (
            <li {...inLanguage(view.say(item.title).language)}>{title(item)}</li>
          ))}
        </ul>
      ) : (
        <EmptyState
          title={t('desk.document.not-placed')}
          text={t(agenda.length ? 'desk.document.place.text' : 'desk.agenda.none.text')}
        />
      )}
      {may.record && !document.withdrawn && free.length > 0 && (
        <form method="post" action={href(`${documentDeskPath(document.symbol)}/-/agenda-item`)}>
          <Select
            {...field('item')}
            label={t('desk.item')}
            options={free.map((item) => ({ value: String(item.number), text: title(item) }))}
          />
          <Button text={t('desk.agenda.place.button')} kind="secondary" />
        </form>
      )}
    </Section>
  )
}
