import type { Body } from '#areas/bodies'
import { kinds } from '#areas/voices'
import type { Frame, View } from '#platform/view'
import { DocumentList, EmptyState, Section, type ChipProps, type DocumentListProps } from '#ui'
import { isFounded, type Finding } from '../finding.ts'
import { nameOf, placesOf } from './places.ts'
import { frameOf } from './understanding-page.tsx'

/** What a body found in what was said to it: risks, practices, gaps, recommendations, in the order of their numbers. */
export function findingsPage(view: View, body: Body, findings: Finding[]): Frame {
  const { t, href } = view
  const places = placesOf(body.symbol)
  const frame = frameOf(view, body)
  const ofKind = Map.groupBy(findings, ({ kind }) => kind)
  return {
    ...frame,
    title: `${t('synthesis.findings')} · ${body.symbol}`,
    heading: t('synthesis.findings'),
    path: places.findings,
    description: t('synthesis.findings.description'),
    breadcrumb: [...frame.breadcrumb!, { text: t('synthesis.page.title'), href: places.understanding }],
    lead: <p>{t('synthesis.findings.lead')}</p>,
    children: (
      <>
        {kinds
          .filter((kind) => ofKind.has(kind))
          .map((kind) => (
            <Section title={t(`voices.kinds.${kind}`)} id={kind}>
              <DocumentList
                documents={ofKind
                  .get(kind)!
                  .map((finding) => findingRow(view, finding, href(places.finding(finding.number))))}
              />
            </Section>
          ))}
        {!findings.length && (
          <EmptyState
            title={t('synthesis.findings.none')}
            text={t('synthesis.findings.none.text')}
            action={{ text: t('synthesis.page.title'), href: href(places.understanding) }}
          />
        )}
      </>
    ),
  }
}

/** A finding as a line of a list. */
export function findingRow(view: View, finding: Finding, address: string): DocumentListProps['documents'][number] {
  const { text, language } = view.say(finding.texts)
  return {
    symbol: String(finding.number),
    title: text,
    href: address,
    ...(language && { language }),
    source: evidenceLine(view, finding),
    chips: findingChips(view, finding),
  }
}

/** How much speaks for it, and how much against it. */
export function evidenceLine({ t }: View, { evidence }: Finding): string {
  const standing = (stance: 'for' | 'against') => {
    const labels = evidence.filter((one) => one.stance === stance && one.label.stands).map(({ label }) => label)
    return { passages: labels.length, documents: new Set(labels.map(({ symbol }) => symbol)).size }
  }
  const [yes, no] = [standing('for'), standing('against')]
  return [
    t('synthesis.evidence.for.count', yes),
    ...(no.passages ? [t('synthesis.evidence.against.count', no)] : []),
  ].join(' · ')
}

export const findingChips = (view: View, finding: Finding): ChipProps[] => [
  ...finding.themes.map((theme) => ({ text: nameOf(view, 'theme', theme) })),
  ...(finding.addressee
    ? [{ text: view.t('synthesis.to', { addressee: nameOf(view, 'addressee', finding.addressee) }) }]
    : []),
  ...(finding.published && !isFounded(finding) ? [{ text: view.t('synthesis.fallen'), tone: 'stop' as const }] : []),
]
