import type { View } from '#platform/view'
import { Button, Chip, NumberedParagraph, RecordText, SourceCard } from '#ui'
import type { Draft, DraftParagraph } from '../draft.ts'
import type { ReportSentence } from '../report.ts'
import { anchorSource, deskOf, passageAddress, sourceName } from './places.tsx'

export type SentenceListProps = { view: View; draft: Draft; paragraph: DraftParagraph }
type SentenceProps = SentenceListProps & { sentence: ReportSentence; number: number }

/** The sentences of a paragraph, each beside its sources and what can be done about them. */
export const SentenceList = (props: SentenceListProps) => (
  <RecordText language={props.draft.report.language}>
    {props.paragraph.sentences.map((sentence, index) => {
      const own = { ...props, sentence, number: index + 1 }
      const label = props.view.t('reports.desk.sentence', { number: index + 1 })
      return (
        <NumberedParagraph
          id={`s-${sentence.id}`}
          number={String(index + 1)}
          label={label}
          marginLabel={props.view.t('reports.desk.sources.of', { paragraph: label })}
          marginLanguage={props.view.language}
          margin={<Ground {...own} />}
        >
          {sentence.text}
        </NumberedParagraph>
      )
    })}
  </RecordText>
)

function Ground(props: SentenceProps) {
  const { view, draft, sentence, number } = props
  const { t, href } = view
  const count = sentence.evidence.length
  return (
    <>
      {!count && (
        <p>
          {sentence.secretariat ? (
            <Chip text={t('reports.desk.secretariat')} />
          ) : (
            <Chip text={t('reports.desk.no-source')} tone="stop" />
          )}
        </p>
      )}
      {sentence.evidence.map((evidence) => (
        <Source {...props} evidence={evidence} />
      ))}
      <div class="row">
        <a
          href={href(deskOf(draft.report.occasion).sources(sentence.id))}
          aria-label={t('reports.desk.source.add.about', { number })}
        >
          {t('reports.desk.source.add')}
        </a>
        {(!count || sentence.secretariat) && <Mark {...props} />}
      </div>
    </>
  )
}

function Source({ view, draft, paragraph, evidence, number }: SentenceProps & { evidence: Evidence }) {
  const { t, href } = view
  const source = anchorSource(evidence.anchor)
  const name = sourceName(view, source)
  const { version } = source
  const fails = paragraph.findings.some(
    (finding) =>
      finding.sentence === number &&
      !finding.code.startsWith('quotation-') &&
      finding.source?.symbol === source.symbol &&
      finding.source.version === version &&
      finding.source.block === source.block,
  )
  const check = t(fails ? 'reports.desk.source.fails' : 'reports.desk.source.verbatim', { version })
  return (
    <>
      <SourceCard
        quotation={evidence.anchor.exact}
        language={source.language}
        source={{ text: name, href: passageAddress(view, source) }}
        check={{ text: check, passed: !fails }}
      />
      <form method="post" action={href(deskOf(draft.report.occasion).sourceRemoval(evidence.id))}>
        <Button
          kind="link"
          text={t('reports.desk.source.remove')}
          label={t('reports.desk.source.remove.about', { source: name, number })}
        />
      </form>
    </>
  )
}

type Evidence = ReportSentence['evidence'][number]

function Mark({ view, draft, sentence, number }: SentenceProps) {
  const { t, href } = view
  const action = t(sentence.secretariat ? 'reports.desk.unmark' : 'reports.desk.mark')
  return (
    <form method="post" action={href(deskOf(draft.report.occasion).mark(sentence.id))}>
      <Button
        kind="link"
        name="mark"
        value={sentence.secretariat ? 'none' : 'secretariat'}
        text={action}
        label={t('reports.desk.mark.about', { action, number })}
      />
    </form>
  )
}
