import { languages, type Language, type Localised } from '#base/languages'
import type { View } from '#platform/view'
import { inLanguage } from '#ui'
import type { Band, Consultation, Phase, Stage } from '../consultation.ts'
import { pictures, statementChoices, type Question, type Wording } from '../question.ts'

/** A text in the reader's language or the next best, marked where it is another. */
export function Said({ view, texts }: { view: View; texts: Localised }) {
  const found = view.say(texts)
  return <span {...inLanguage(found.language)}>{found.text}</span>
}

/** The address of a consultation; symbols have no slash. */
export const youngPath = (symbol: string): string => `/young/${encodeURIComponent(symbol)}`

/** Everybody may read of a consultation once it says who will listen, what can change and when the answer comes. */
export const isAnnounced = ({ audience, influence, answerBy, stages }: Consultation): boolean =>
  stages.some(({ openedAt }) => openedAt) || (hasText(audience) && hasText(influence) && answerBy !== null)

const hasText = (texts: Localised): boolean => Object.values(texts).some(Boolean)

export const isOpen = ({ openedAt, closedAt }: Stage): boolean => openedAt !== null && closedAt === null

/** The phases that there can be: without a meeting there is none during it. */
export const stagesOf = ({ stages, meeting }: Consultation): Stage[] =>
  stages.filter(({ phase }) => phase === 'before' || meeting !== null)

/** How far a consultation is, as a child is told. */
export function standOf({ stages }: Consultation): 'open' | 'answered' | 'reading' | 'coming' {
  if (stages.some(isOpen)) return 'open'
  if (stages.some(({ results }) => results)) return 'answered'
  return stages.some(({ closedAt }) => closedAt) ? 'reading' : 'coming'
}

/** The languages of a consultation that are among the six. */
export const languagesOf = (consultation: Consultation): Language[] =>
  languages.filter((language) => consultation.languages.includes(language))

/** The wording for a band in a language, else in the first language that has one. */
export const wordingOf = (question: Question, band: Band, language: string): Wording | undefined => {
  const ofBand = question.wordings.filter((wording) => wording.band === band)
  return ofBand.find((wording) => wording.language === language) ?? ofBand[0]
}

/** The language of a wording that is not in the language of the page. */
export const otherLanguage = ({ language }: View, wording: Wording | undefined): string | undefined =>
  wording && wording.language !== language ? wording.language : undefined

/** What a choice is called for a reader. */
export function choiceName({ t }: View, question: Question, wording: Wording | undefined, choice: string): string {
  const statement = statementChoices.find((one) => one === choice)
  if (question.kind === 'statement' && statement) return t(`youth.choice.${statement}`)
  const said = wording?.choices[choice]
  if (said) return said
  const picture = pictures.find((one) => one === choice)
  return picture ? t(`youth.picture.${picture}`) : choice
}

export const phaseName = ({ t }: View, phase: Phase): string => t(`youth.phase.${phase}`)
export const bandName = ({ t }: View, band: Band): string => t(`youth.band.${band}`)
