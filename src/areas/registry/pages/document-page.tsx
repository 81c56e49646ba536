import { mediaTypes } from '#document'
import type { Frame, View } from '#platform/view'
import { Chip, Citation, LinkRow, Notice, Section } from '#ui'
import { documentAddress, editionFormats, type EditionFormat } from '../address.ts'
import type { OpenDocument } from '../open-document.ts'
import { Cover } from './cover.tsx'
import { dayOf } from './day-of.ts'
import { History } from './history.tsx'
import { ExceptionNotice, PlainLinks } from './plain-words.tsx'
import { namesOf } from './in-words.tsx'
import { OriginalFile } from './original.tsx'
import { DocumentText, TextContents } from './text.tsx'
import { WhereUsed } from './uses.tsx'
import { versionAddress, Versions } from './versions.tsx'

/** The page of a document, opened at a version; `path` is the address it was asked for under. */
export function documentPage(view: View, open: OpenDocument, path: string): Frame {
  const { t, language } = view
  const { document, version, text } = open
  const notice = open.host.notice && view.say(open.host.notice).text
  return {
    title: version.title,
    path,
    current: document.type === 'report' ? 'reports' : 'documents',
    breadcrumb: [
      { text: t('documents.title'), href: '/documents' },
      ...(document.meeting
        ? [{ text: document.meeting, href: `/documents?meeting=${encodeURIComponent(document.meeting)}` }]
        : []),
    ],
    ...(notice && { notice }),
    eyebrow: <Eyebrow view={view} open={open} />,
    ...(version.language !== language && { headingLanguage: version.language }),
    lead: <Editions view={view} open={open} />,
    editions: editionFormats.map((format) => ({
      type: mediaTypes[format],
      href: editionAddress(open, format),
      title: formatName(t, format),
    })),
    children: (
      <>
        <NewerVersion view={view} open={open} />
        <PlainLinks view={view} open={open} />
        <ExceptionNotice view={view} open={open} />
        <Cover view={view} open={open} />
        <Checked view={view} open={open} />
        <TextContents view={view} text={text} />
        <DocumentText view={view} open={open} />
        <HowToCite view={view} open={open} />
        <WhereUsed view={view} open={open} />
        <Versions view={view} open={open} />
        <OriginalFile view={view} open={open} />
        <History view={view} events={open.events} timezone={open.host.timezone} />
      </>
    ),
  }
}

type Props = { view: View; open: OpenDocument }

function Eyebrow({ view: { t }, open: { document, version, standings, plain } }: Props) {
  const standing = standings.findLast((one) => one.version === version.number)
  return (
    <>
      <bdi>{document.symbol}</bdi> <Chip text={t(`document.type.${document.type}`)} />{' '}
      {plain.tells ? (
        <Chip text={t(`document.plain.for.${plain.tells.readers}`)} tone="info" />
      ) : (
        <Chip text={t(`document.nature.${document.nature}`)} tone="info" />
      )}{' '}
      {document.late && <Chip text={t(`document.late.${document.late.decision}`)} tone="wait" />}{' '}
      {standing && <Chip text={t(`document.standing.${standing.kind}`)} tone="good" />}
    </>
  )
}

/** What is downloaded is the version that is shown, also when there is a newer one by then. */
const editionAddress = (open: OpenDocument, format: EditionFormat): string =>
  `${versionAddress(open, open.version)}.${format}`

/** Most go by the same name everywhere. */
const formatName = (t: View['t'], format: EditionFormat): string =>
  ({
    pdf: 'PDF',
    docx: 'Word',
    md: 'Markdown',
    txt: t('document.format.txt'),
    json: 'JSON',
    html: t('document.format.html'),
  })[format]

const Editions = ({ view: { t, href }, open }: Props) => (
  <LinkRow
    label={t('document.page.editions')}
    links={editionFormats.map((format) => ({
      text: formatName(t, format),
      href: href(editionAddress(open, format)),
      type: mediaTypes[format],
    }))}
  />
)

function NewerVersion({ view: { t, href }, open: { document, version, newest } }: Props) {
  if (version.number >= newest.number) return <></>
  return (
    <Notice kind="warning">
      <p>
        {t('document.page.newer', { number: version.number, newest: newest.number })}{' '}
        <a href={href(documentAddress({ symbol: document.symbol }))}>{t('document.page.newer.link')}</a>
      </p>
    </Notice>
  )
}

/** That every passage was looked up just now, and what was found. */
function Checked({ view: { t }, open: { passages, plain } }: Props) {
  if (!passages.size) return <></>
  const lost = [...passages.values()].filter(({ found }) => found !== 'verbatim').length
  return lost ? (
    <Notice kind="warning">
      <p>{t('document.page.checked.lost', { count: passages.size, lost })}</p>
    </Notice>
  ) : (
    <p class="check">
      {plain.tells
        ? t('document.plain.checked', { count: new Set([...passages.keys()].map(({ block }) => block)).size })
        : t('document.page.checked', { count: passages.size })}
    </p>
  )
}

function HowToCite({ view, open }: Props) {
  const { t } = view
  const { document, version, host } = open
  const source = namesOf(view, document.sources) || view.say(host.names).text || document.body
  return (
    <Section title={t('document.page.cite')} id="cite">
      <Citation
        summary={t('document.page.cite.summary')}
        text={t('document.page.cite.text', {
          source,
          title: version.title,
          symbol: document.symbol,
          number: version.number,
          date: view.day(dayOf(version.publishedAt!, host.timezone)),
        })}
        address={permanentAddress(view, versionAddress(open, version))}
      />
      <p class="muted">{t('document.page.cite.paragraph')}</p>
    </Section>
  )
}

/** The full address without the language of the reader: the same for everybody who cites it. */
export function permanentAddress(view: View, path: string): string {
  const shown = view.publicAddress(path)
  return shown.slice(0, shown.length - view.href(path).length) + path
}
