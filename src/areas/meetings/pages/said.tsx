import { Said, Section, Turn, type ChipProps } from '#ui'
import type { Intervention } from '../proceedings.ts'
import { CiteInRecord } from './cite.tsx'
import type { PartProps } from './part.ts'

/** What was said, item by item; a question and its answer lead to each other. */
export function SaidSection(part: PartProps) {
  const { t, say } = part.view
  const { agenda, interventions } = part.record.proceedings
  if (!interventions.length) return null
  const turnsOn = Map.groupBy(interventions, (turn) => turn.item)
  const answers = Map.groupBy(interventions, (turn) => turn.answers)
  return (
    <Section title={t('record.section.said')} id="said">
      {agenda.map((item) => {
        const turns = turnsOn.get(item.number)
        return (
          turns && (
            <>
              <h3 id={`on-item-${item.number}`}>
                {item.number} <Said {...say(item.title)} />
              </h3>
              {turns.map((turn) => (
                <OneTurn {...part} turn={turn} answers={answers.get(turn.number) ?? []} />
              ))}
            </>
          )
        )
      })}
    </Section>
  )
}

type OneTurnProps = PartProps & { turn: Intervention; answers: Intervention[] }

function OneTurn({ turn, answers, ...part }: OneTurnProps) {
  const { view, nameOf, papers, textLanguage } = part
  const { t } = view
  return (
    <Turn
      id={`said-${turn.number}`}
      number={turn.number}
      label={t('meeting.turn', { number: turn.number })}
      {...nameOf(turn.speaker)}
      chips={chipsOf(part, turn, answers)}
      text={turn.text}
      {...(textLanguage && { language: textLanguage })}
    >
      {turn.onBehalfOf && (
        <p>
          {t('meeting.on-behalf')} {nameOf(turn.onBehalfOf).who}
        </p>
      )}
      {turn.answers !== null && (
        <p>
          <a href={`#said-${turn.answers}`}>{t('meeting.answers', { number: turn.answers })}</a>
        </p>
      )}
      {answers.map(({ number }) => (
        <p>
          <a href={`#said-${number}`}>{t('meeting.answered', { number })}</a>
        </p>
      ))}
      {turn.documents.length > 0 && (
        <p>
          {t('meeting.speaks-about')} {papers.short(turn.documents)}
        </p>
      )}
      <CiteInRecord {...part} label={`S.${turn.number}`} fragment={`said-${turn.number}`} />
    </Turn>
  )
}

function chipsOf({ view: { t } }: PartProps, turn: Intervention, answers: Intervention[]): ChipProps[] {
  const kind: ChipProps = { text: t(`meeting.kind.${turn.kind}`), tone: turn.kind === 'question' ? 'info' : 'neutral' }
  const isOpen = turn.kind === 'question' && !answers.length
  return isOpen ? [kind, { text: t('meeting.unanswered'), tone: 'wait' }] : [kind]
}
