import { Section, Turn } from '#ui'
import type { Outcome } from '../proceedings.ts'
import { CiteInRecord } from './cite.tsx'
import type { PartProps } from './part.ts'

/** What came of the meeting: who decided or asked what, who has to act and by when, and what it arose from. */
export function OutcomesSection(part: PartProps) {
  const { t } = part.view
  const { outcomes } = part.record.proceedings
  if (!outcomes.length) return null
  return (
    <Section title={t('record.section.outcomes')} id="outcomes">
      {outcomes.map((outcome) => (
        <OneOutcome {...part} outcome={outcome} />
      ))}
    </Section>
  )
}

function OneOutcome({ outcome, ...part }: PartProps & { outcome: Outcome }) {
  const { view, nameOf, textLanguage } = part
  const { t } = view
  const { number, addressee, owner, from } = outcome
  return (
    <Turn
      id={`outcome-${number}`}
      number={number}
      label={t('meeting.outcome', { number })}
      who={nameOf(outcome.actor).who}
      chips={[{ text: t(`meeting.verb.${outcome.verb}`), tone: 'good' }]}
      text={outcome.text}
      {...(textLanguage && { language: textLanguage })}
    >
      {addressee && (
        <p>
          {t('meeting.addressee')} {nameOf(addressee).who}
        </p>
      )}
      {owner && (
        <p>
          {t('meeting.owner')} {nameOf(owner).who}
        </p>
      )}
      {(owner || outcome.due || outcome.dueWords) && (
        <p>
          {t('meeting.due')} <Due {...part} outcome={outcome} />
        </p>
      )}
      {from.length > 0 && (
        <p>
          {t('meeting.arose-from')}{' '}
          {from.map((turn, index) => [
            index > 0 && ' · ',
            <a href={`#said-${turn}`}>{t('meeting.turn', { number: turn })}</a>,
          ])}
        </p>
      )}
      <CiteInRecord {...part} label={`O.${number}`} fragment={`outcome-${number}`} />
    </Turn>
  )
}

function Due({ view, textLanguage, outcome }: PartProps & { outcome: Outcome }) {
  if (outcome.due) return <time datetime={outcome.due}>{view.day(outcome.due)}</time>
  if (outcome.dueWords) return <span lang={textLanguage}>{outcome.dueWords}</span>
  return <>{view.t('meeting.due.none')}</>
}
