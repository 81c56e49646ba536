import type { Child } from 'hono/jsx'
import type { Body } from '#areas/bodies'
import type { Frame, View } from '#platform/view'
import { ButtonLink, Section } from '#ui'
import type { Consultation, Message, Phase } from '../consultation.ts'
import type { Question } from '../question.ts'
import type { BandTable } from '../results.ts'
import { Results } from './results.tsx'
import { TalkToSomeone } from './room-page.tsx'
import { isOpen, phaseName, Said, standOf, youngPath } from './words.tsx'

/** What a phase came to, once it is published. */
export type PhaseHeard = {
  phase: Phase
  /** The record in the register. */
  record: string
  address: string
  tables: BandTable[]
  messages: Message[]
  questions: Question[]
}

export type YoungConsultation = {
  consultation: Consultation
  body: Body
  heard: PhaseHeard[]
  /** What the body answered, drawn by those who keep the answers; null while there is none. */
  replies: Child
}

/** One consultation as a child reads it: who asks and why, who will listen, what can change, and what came of it. */
export function consultationPage(view: View, young: YoungConsultation, notice: string | undefined): Frame {
  const { t, say } = view
  const { consultation, heard } = young
  const title = say(consultation.titles)
  return {
    title: title.text,
    path: youngPath(consultation.symbol),
    room: 'young',
    notice,
    ...(title.language && { headingLanguage: title.language }),
    breadcrumb: [{ text: t('youth.room'), href: '/young' }],
    eyebrow: t(`youth.stand.${standOf(consultation)}`),
    children: (
      <>
        {consultation.stages.some(isOpen) && (
          <p>
            <ButtonLink text={t('youth.code.have')} href={view.href('/young#slip')} />
          </p>
        )}
        {heard.length > 0 && <Answered view={view} young={young} />}
        <About view={view} young={young} />
        <Promises view={view} consultation={consultation} />
        <YourChoice view={view} />
        <TalkToSomeone view={view} />
      </>
    ),
  }
}

function Answered({ view, young: { heard, consultation, replies } }: { view: View; young: YoungConsultation }) {
  const { t, day } = view
  return (
    <>
      {heard.map((one) => (
        <Section
          title={heard.length > 1 ? t('youth.results.of', { phase: phaseName(view, one.phase) }) : t('youth.results')}
          id={one.phase}
        >
          <Results view={view} heard={one} />
        </Section>
      ))}
      <Section title={t('youth.replies')} id="replies">
        {replies ?? <p>{t('youth.replies.none', { day: day(consultation.answerBy ?? '') })}</p>}
      </Section>
    </>
  )
}

const About = ({ view, young: { consultation, body } }: { view: View; young: YoungConsultation }) => (
  <>
    <Section title={view.t('youth.who')}>
      <p>
        <Said view={view} texts={body.names} />
      </p>
    </Section>
    <Section title={view.t('youth.why')}>
      <p>
        <Said view={view} texts={consultation.purpose} />
      </p>
      <p>{view.t('youth.long')}</p>
    </Section>
  </>
)

/** Who will listen, what can change and when the answer comes: declared before anybody is asked. */
export function Promises({ view, consultation }: { view: View; consultation: Consultation }) {
  const { t, day } = view
  return (
    <>
      <Section title={t('youth.audience')}>
        <p>
          <Said view={view} texts={consultation.audience} />
        </p>
      </Section>
      <Section title={t('youth.influence')}>
        <p>
          <Said view={view} texts={consultation.influence} />
        </p>
      </Section>
      {consultation.answerBy && (
        <Section title={t('youth.answer')}>
          <p>{t('youth.answer.text', { day: day(consultation.answerBy) })}</p>
        </Section>
      )}
    </>
  )
}

const choices = ['no', 'skip', 'stop', 'wrong'] as const

const YourChoice = ({ view: { t } }: { view: View }) => (
  <>
    <Section title={t('youth.choice')}>
      <ul class="plain-list">
        {choices.map((choice) => (
          <li>{t(`youth.choice.may.${choice}`)}</li>
        ))}
      </ul>
    </Section>
    <Section title={t('youth.names.title')}>
      <p>{t('youth.names.text')}</p>
      <p>{t('youth.names.counts')}</p>
      <p>{t('youth.names.danger')}</p>
    </Section>
  </>
)
