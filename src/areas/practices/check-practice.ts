import { isDay } from '#base/day'
import { problem, type Problem } from '#base/result'
import { audiences, isTheme, regions } from '#areas/voices'
import type { NewPractice } from './enter-practice.ts'
import { measures, textFields } from './practice.ts'

export type FieldProblem =
  | 'title-missing'
  | 'what-missing'
  | 'text-too-long'
  | 'who-missing'
  | 'country-malformed'
  | 'region-missing'
  | 'since-malformed'
  | 'measure-missing'
  | 'theme-missing'
  | 'audience-missing'
  | 'review-malformed'

const longestText = 5_000

/** What keeps a practice from being entered, apart from its passage. */
export function whatIsWrong(practice: NewPractice): Problem<FieldProblem> | null {
  return wrongTexts(practice) ?? wrongSorting(practice) ?? wrongDates(practice)
}

function wrongTexts({ texts, who }: NewPractice): Problem<FieldProblem> | null {
  const all = Object.values(texts).filter((text) => text !== undefined)
  if (!all.length || all.some(({ title }) => !title.trim())) return problem('title-missing', 'title')
  if (all.some(({ what }) => !what.trim())) return problem('what-missing', 'what')
  const long = textFields.find((field) => all.some((text) => text[field].length > longestText))
  if (long) return problem('text-too-long', long, { limit: longestText })
  return Object.values(who).some((name) => name?.trim()) ? null : problem('who-missing', 'who')
}

function wrongSorting({ region, country, measure, themes, audiences: chosen }: NewPractice) {
  if (country !== null && !/^[A-Z]{2}$/.test(country)) return problem('country-malformed', 'country')
  if (!regions.includes(region)) return problem('region-missing', 'region')
  if (!measures.includes(measure)) return problem('measure-missing', 'measure')
  if (!themes.length || !themes.every(isTheme)) return problem('theme-missing', 'themes')
  const isKnown = chosen.length > 0 && chosen.every((audience) => audiences.includes(audience))
  return isKnown ? null : problem('audience-missing', 'audiences')
}

function wrongDates({ since, reviewOn }: NewPractice): Problem<FieldProblem> | null {
  if (since !== null && !isPartialDay(since)) return problem('since-malformed', 'since')
  return reviewOn === null || isDay(reviewOn) ? null : problem('review-malformed', 'reviewOn')
}

/** A year, a month or a day. */
const isPartialDay = (text: string): boolean => isDay(`${text}${'-01-01'.slice(text.length - 4)}`) && text.length >= 4
