import { bodyNotice, type Body } from '#areas/bodies'
import { documentAddress } from '#areas/registry'
import { kinds, stakeholders, type Kind } from '#areas/voices'
import type { Localised } from '#base/languages'
import type { Frame, View } from '#platform/view'
import { DataTable, EmptyState, EntryList, LinkRow, Notice, Said, Section, SummaryList } from '#ui'
import { isHeld, type KeptFinding, type KeptRecord, type Series, type WorkshopNotes } from '../workshop.ts'
import { languageList, seriesPath, workshopDays, workshopPath } from './words.ts'

export type WorkshopFace = { body: Body; series: Series; workshop: WorkshopNotes }

/** A workshop: where and when, who was there, and what it found, each finding with its paragraph in the record. */
export function workshopPage(view: View, face: WorkshopFace): Frame {
  const { t, say } = view
  const { body, series, workshop } = face
  const name = say(workshop.names)
  return {
    title: name.text,
    ...(name.language && { headingLanguage: name.language }),
    path: workshopPath(workshop.symbol),
    current: 'consultations',
    notice: bodyNotice(view, [body]),
    eyebrow: (
      <>
        <bdi>{workshop.symbol}</bdi> · {t(`voices.region.${workshop.region}`)}
      </>
    ),
    breadcrumb: [
      { text: t('workshops.title'), href: '/workshops' },
      { text: say(series.names).text, href: seriesPath(series.id) },
    ],
    description: `${t(`voices.region.${workshop.region}`)}, ${workshopDays(view, workshop)}`,
    children: (
      <>
        <SummaryList items={facts(view, face)} />
        {workshop.programme && (
          <Section title={t('workshops.programme')} id="programme">
            <Paragraphs view={view} texts={workshop.programme} />
          </Section>
        )}
        <Section title={t('workshops.attendance')} id="attendance">
          <Attendance view={view} workshop={workshop} />
        </Section>
        <Section title={t('workshops.findings')} id="findings">
          <Findings view={view} record={workshop.record} />
        </Section>
      </>
    ),
  }
}

function facts(view: View, { series, workshop }: WorkshopFace) {
  const { t, href, say } = view
  return [
    {
      term: t('workshops.series'),
      value: (
        <a href={href(seriesPath(series.id))}>
          <Said {...say(series.names)} />
        </a>
      ),
    },
    { term: t('workshops.region'), value: t(`voices.region.${workshop.region}`) },
    { term: t('workshops.when'), value: workshopDays(view, workshop) },
    ...(workshop.place ? [{ term: t('workshops.place'), value: <Said {...say(workshop.place)} /> }] : []),
    { term: t('workshops.host'), value: <bdi>{workshop.host}</bdi> },
    { term: t('workshops.modality'), value: t(`body.modality.${workshop.modality}`) },
    { term: t('workshops.languages'), value: languageList(view, workshop.languages) },
  ]
}

function Paragraphs({ view, texts }: { view: View; texts: Localised }) {
  const { text, language } = view.say(texts)
  return (
    <>
      {text.split(/\n+/u).map((line) => (
        <p>
          <Said text={line} {...(language && { language })} />
        </p>
      ))}
    </>
  )
}

/** All stakeholder types, so that those of whom nobody came are named. */
function Attendance({ view: { t }, workshop }: { view: View; workshop: WorkshopNotes }) {
  if (!isHeld(workshop))
    return <EmptyState title={t('workshops.attendance.none')} text={t('workshops.attendance.none.text')} />
  const rows = stakeholders.map((stakeholder) => {
    const found = workshop.attendance.find((one) => one.stakeholder === stakeholder)
    return { stakeholder, room: found?.room ?? 0, online: found?.online ?? 0 }
  })
  const sum = (mode: 'room' | 'online') => String(rows.reduce((heads, row) => heads + row[mode], 0))
  const everybody = String(rows.reduce((heads, { room, online }) => heads + room + online, 0))
  const columns = ['stakeholder', 'room', 'online', 'together'] as const
  return (
    <>
      <p>{t('workshops.attendance.text')}</p>
      <DataTable
        caption={t('workshops.attendance')}
        captionHidden
        columns={columns.map((column) => ({ text: t(`workshops.${column}`) }))}
        rows={[
          ...rows.map(({ stakeholder, room, online }) => [
            t(`voices.stakeholder.${stakeholder}`),
            String(room),
            String(online),
            room + online ? String(room + online) : <span class="muted">{t('workshops.hole.nobody')}</span>,
          ]),
          [<strong>{t('workshops.together')}</strong>, sum('room'), sum('online'), everybody],
        ]}
      />
    </>
  )
}

function Findings({ view, record }: { view: View; record: KeptRecord | null }) {
  const { t, href } = view
  if (!record) return <EmptyState title={t('workshops.record.none')} text={t('workshops.record.none.text')} />
  const address = documentAddress({ symbol: record.symbol, version: record.version })
  const links = [
    {
      text: t('workshops.record.open', { symbol: record.symbol }),
      href: href(documentAddress({ symbol: record.symbol })),
    },
    ...(['pdf', 'docx'] as const).map((format) => ({
      text: format.toUpperCase(),
      href: documentAddress({ symbol: record.symbol, version: record.version, language: record.language, format }),
    })),
  ]
  if (record.isWithdrawn)
    return (
      <Notice kind="warning" title={t('workshops.record.withdrawn')}>
        <LinkRow links={links.slice(0, 1)} />
      </Notice>
    )
  return (
    <>
      <LinkRow label={t('workshops.record')} links={links} />
      {kinds.map((kind) => (
        <OfKind view={view} kind={kind} record={record} address={address} />
      ))}
    </>
  )
}

type OfKindProps = { view: View; kind: Kind; record: KeptRecord; address: string }

function OfKind({ view, kind, record, address }: OfKindProps) {
  const { t } = view
  const found = record.findings.filter((finding) => finding.kind === kind)
  return (
    <>
      <h3 id={kind}>{t(`voices.kinds.${kind}`)}</h3>
      {found.length ? (
        <EntryList
          {...(record.language !== view.language && { language: record.language })}
          entries={found.map((finding) => ({
            id: `f${finding.number}`,
            text: finding.text,
            about: <About view={view} finding={finding} address={`${address}#${finding.block}`} />,
          }))}
        />
      ) : (
        <p class="muted">{t('workshops.hole.none')}</p>
      )}
    </>
  )
}

function About({ view: { t, href }, finding, address }: { view: View; finding: KeptFinding; address: string }) {
  const { stakeholder, addressee, themes, models, heard, disagreement } = finding
  const told = [
    ...(stakeholder ? [t(`voices.stakeholder.${stakeholder}`)] : []),
    t(`workshops.heard.${heard}`),
    ...(addressee ? [t('workshops.to', { addressee: t(`voices.addressee.${addressee}`) })] : []),
    ...themes.map((theme) => t(`voices.theme.${theme}`)),
    ...models.map((model) => t(`voices.model.${model}`)),
    ...(disagreement ? [t('workshops.disagreed')] : []),
  ]
  return (
    <>
      <a href={href(address)}>{t('workshops.paragraph', { label: finding.block.slice(1) })}</a> · {told.join(' · ')}
    </>
  )
}
