import type { Body } from '#areas/bodies'
import type { Frame, View } from '#platform/view'
import { Chip, DataTable, inLanguage, LinkRow, Notice, Section } from '#ui'
import { isFounded, type Finding, type Stance } from '../finding.ts'
import { findingChips } from './findings-page.tsx'
import { PassageCard, type Origins } from './passage.tsx'
import { nameOf, placesOf } from './places.ts'
import { frameOf } from './understanding-page.tsx'

/** A finding: the sentence, what speaks for it and against it word for word, and who says so. */
export function findingPage(view: View, body: Body, finding: Finding, origins: Origins): Frame {
  const { t, say, day } = view
  const places = placesOf(body.symbol)
  const frame = frameOf(view, body)
  const { text, language } = say(finding.texts)
  const name = t('synthesis.finding.number', { number: finding.number })
  return {
    ...frame,
    title: `${name} · ${body.symbol}`,
    heading: text,
    ...(language && { headingLanguage: language }),
    path: places.finding(finding.number),
    description: text,
    breadcrumb: [...frame.breadcrumb!, { text: t('synthesis.findings'), href: places.findings }],
    eyebrow: `${t(`voices.kind.${finding.kind}`)} · ${name}`,
    lead: (
      <>
        <p>
          {findingChips(view, finding).map((chip) => (
            <>
              <Chip {...chip} />{' '}
            </>
          ))}
        </p>
        {finding.published && (
          <p class="muted">
            {t('synthesis.finding.published', { day: day(finding.published.toISOString().slice(0, 10)) })}
          </p>
        )}
      </>
    ),
    children: (
      <>
        {!isFounded(finding) && (
          <Notice kind="warning" title={t('synthesis.fallen')}>
            {t('synthesis.fallen.text')}
          </Notice>
        )}
        <Evidence view={view} finding={finding} origins={origins} stance="for" />
        <Evidence view={view} finding={finding} origins={origins} stance="against" />
        <WhoSaidIt view={view} finding={finding} />
        <OtherLanguages view={view} finding={finding} />
        {finding.published && (
          <LinkRow links={[{ text: t('synthesis.finding.thread'), href: view.href(places.thread(finding.number)) }]} />
        )}
      </>
    ),
  }
}

type Part = { view: View; finding: Finding }

export function Evidence({ view, finding, origins, stance }: Part & { origins: Origins; stance: Stance }) {
  const { t } = view
  const labels = finding.evidence.filter((one) => one.stance === stance).map(({ label }) => label)
  return (
    <Section title={t(`synthesis.evidence.${stance}`)} id={stance}>
      {labels.map((label) => (
        <PassageCard view={view} labels={[label]} origins={origins} checked />
      ))}
      {!labels.length && <p class="muted">{t(`synthesis.evidence.${stance}.none`)}</p>}
    </Section>
  )
}

/** How many documents of each type and region say it; children in lines of their own, and last. */
function WhoSaidIt({ view, finding }: Part) {
  const { t } = view
  const standing = finding.evidence.filter(({ label }) => label.stands)
  const groups = Map.groupBy(standing, ({ label }) => `${label.stakeholder ?? 'none'} ${label.region ?? 'none'}`)
  const count = (of: typeof standing, stance: Stance) =>
    t('synthesis.count', {
      count: new Set(of.filter((one) => one.stance === stance).map(({ label }) => label.symbol)).size,
    })
  const rows = [...groups]
    .toSorted(([a], [b]) => Number(a.startsWith('children')) - Number(b.startsWith('children')) || (a < b ? -1 : 1))
    .map(([key, of]) => {
      const [stakeholder, region] = key.split(' ') as [string, string]
      return [
        nameOf(view, 'stakeholder', stakeholder),
        nameOf(view, 'region', region),
        count(of, 'for'),
        count(of, 'against'),
      ]
    })
  if (!rows.length) return <></>
  return (
    <Section title={t('synthesis.who')} id="who">
      <DataTable
        caption={t('synthesis.who.caption')}
        columns={[
          { text: t('synthesis.by.stakeholder') },
          { text: t('synthesis.by.region') },
          { text: t('synthesis.evidence.for'), numeric: true },
          { text: t('synthesis.evidence.against'), numeric: true },
        ]}
        rows={rows}
      />
    </Section>
  )
}

/** The sentence in the other languages in which it was written. */
function OtherLanguages({ view, finding }: Part) {
  const shown = view.say(finding.texts).language ?? view.language
  const others = Object.entries(finding.texts).filter(([language]) => language !== shown)
  if (!others.length) return <></>
  return (
    <Section title={view.t('synthesis.finding.languages')}>
      {others.map(([language, text]) => (
        <p {...inLanguage(language)}>{text}</p>
      ))}
    </Section>
  )
}
