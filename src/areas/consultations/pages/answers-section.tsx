import { documentAddress } from '#areas/registry'
import { stakeholders } from '#areas/voices'
import type { View } from '#platform/view'
import { DataTable, DocumentList, EmptyState, Section } from '#ui'
import type { AnswerCounts, PublicAnswer } from '../answers.ts'
import type { CallFace } from './call-page.tsx'

/** How many have answered, what became of it, and every answer that is published, by kind of participant. */
export function PublishedAnswers({ view, face: { counts, answers } }: { view: View; face: CallFace }) {
  const { t } = view
  return (
    <Section title={t('consultations.answers')} id="answers">
      {counts.sent ? <Counts view={view} counts={counts} /> : <></>}
      {stakeholders.map((stakeholder) => {
        const members = answers.filter((answer) => answer.stakeholder === stakeholder)
        if (!members.length) return <></>
        return (
          <>
            <h3>{t(`voices.stakeholder.${stakeholder}`)}</h3>
            <DocumentList documents={members.map((answer) => rowOf(view, answer))} />
          </>
        )
      })}
      {!answers.length && (
        <EmptyState title={t('consultations.answers.none')} text={t('consultations.answers.none.text')} />
      )}
    </Section>
  )
}

/** The sums are written out, so that a reader can check them. */
export function Counts({ view: { t }, counts }: { view: View; counts: AnswerCounts }) {
  const rows = [
    ['sent', counts.sent],
    ['waiting', counts.waiting],
    ['accepted', counts.accepted],
    ['named', counts.named],
    ['unnamed', counts.unnamed],
    ['not-published', counts.notPublished],
    ['withdrawn', counts.withdrawn],
    ['erased', counts.erased],
  ] as const
  return (
    <>
      <DataTable
        caption={t('consultations.counts')}
        columns={[{ text: t('consultations.counts.what') }, { text: t('consultations.counts.number'), numeric: true }]}
        rows={rows.map(([what, number]) => [t(`consultations.count.${what}`), String(number)])}
      />
      <p class="muted">{t('consultations.counts.text')}</p>
    </>
  )
}

function rowOf(view: View, { symbol, title, language, region, isNamed }: PublicAnswer) {
  const { t, href } = view
  return {
    symbol,
    title,
    ...(language !== view.language && { language }),
    href: href(documentAddress({ symbol })),
    source: t(`voices.region.${region}`),
    ...(!isNamed && { chips: [{ text: t('consultations.source.unnamed') }] }),
  }
}
