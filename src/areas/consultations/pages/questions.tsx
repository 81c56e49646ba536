import type { View } from '#platform/view'
import { EntryList, Section } from '#ui'
import type { Question } from '../call.ts'

/** What is asked: first of everybody, then of some. */
export function Questions({ view, questions }: { view: View; questions: Question[] }) {
  const { t, language } = view
  const groups = new Map<string, Question[]>()
  for (const question of questions) {
    const key = [...question.stakeholders].toSorted().join(' ')
    groups.set(key, [...(groups.get(key) ?? []), question])
  }
  const ordered = [...groups].toSorted(([one], [other]) => Number(one !== '') - Number(other !== ''))
  return (
    <Section title={t('consultations.questions')} id="questions">
      {ordered.map(([, members]) => (
        <>
          <h3>{whom(view, members[0]!)}</h3>
          <EntryList language={language} entries={members.map((question) => entryOf(view, question))} />
        </>
      ))}
    </Section>
  )
}

/** Of whom a question is asked. */
export function whom({ t }: View, { stakeholders }: Pick<Question, 'stakeholders'>): string {
  if (!stakeholders.length) return t('consultations.everybody')
  return stakeholders.map((stakeholder) => t(`voices.stakeholder.${stakeholder}`)).join(' · ')
}

function entryOf({ t, say, language: reader }: View, { number, text, hint, words }: Question) {
  const { text: asked, language = reader } = say(text)
  const limit = t('consultations.question.about', { number, words })
  const more = hint ? say(hint).text : ''
  return { id: `question-${number}`, about: limit, text: more ? `${asked}\n${more}` : asked, language }
}
