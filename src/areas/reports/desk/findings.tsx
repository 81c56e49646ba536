import type { Finding } from '#areas/registry'
import { differences } from '#document'
import type { View } from '#platform/view'
import { ErrorSummary, TextDifference } from '#ui'
import type { Draft } from '../draft.ts'
import { deskOf, paragraphOf, sentenceName, sourceName } from './places.tsx'

export type FindingsProps = { view: View; draft: Draft; findings: Finding[] }

/** What stands in the way of issuing, each with a link to the sentence where it can be put right. */
export const Findings = ({ view, draft, findings }: FindingsProps) => (
  <ErrorSummary
    title={view.t('reports.desk.findings', { count: findings.length })}
    errors={findings.map((finding) => {
      const paragraph = paragraphOf(draft, finding)
      const more = <FindingWords view={view} finding={finding} language={draft.report.language} />
      if (!paragraph) return { text: finding.text, more }
      const sentence = paragraph.sentences[finding.sentence - 1]
      const page = view.href(deskOf(draft.report.occasion).paragraph(paragraph.id))
      return {
        text: sentenceName(view, paragraph, finding.sentence),
        href: sentence ? `${page}#s-${sentence.id}` : page,
        more,
      }
    })}
  />
)

type FindingWordsProps = { view: View; finding: Finding; language: string }

/** What is wrong, in words, and where two wordings differ. */
function FindingWords({ view, finding, language }: FindingWordsProps) {
  const { code, expected, found } = finding
  const isDifference = (code === 'quotation-altered' || code === 'passage-altered') && expected && found
  return (
    <>
      {findingText(view, finding)}
      {isDifference && (
        <>
          <br />
          {view.t('reports.finding.words')}{' '}
          <TextDifference
            language={language}
            parts={differences(expected, found)}
            words={{ deleted: view.t('reports.desk.deleted'), inserted: view.t('reports.desk.inserted') }}
          />
        </>
      )}
    </>
  )
}

function findingText(view: View, { code, source, found }: Finding): string {
  if (code === 'no-source') return view.t('reports.finding.no-source')
  if (code === 'quotation-unfounded') return view.t('reports.finding.quotation-unfounded', { quoted: found! })
  return view.t(`reports.finding.${code}`, { source: sourceName(view, source!) })
}
