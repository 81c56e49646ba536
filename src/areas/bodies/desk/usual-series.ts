import { languages, type Language, type Localised } from '#base/languages'
import { translator } from '#platform/i18n'

/** The series that working groups use, in the order in which a founder is shown them. */
export const usualSeries = ['INF', 'ADM', 'DT', 'TD', 'LS', 'REC', 'REP'] as const
type UsualSeries = (typeof usualSeries)[number]

export const isDefaultSeries = (code: string): code is UsualSeries => usualSeries.includes(code as UsualSeries)

export const seriesName = (language: Language, code: UsualSeries): string => translator(language)(`desk.series.${code}`)

/** The series of a new body: the usual ones that were chosen, and those written one a line, "CODE Name". */
export function seriesFrom(chosen: string[], more: string, language: string): { code: string; names: Localised }[] {
  const written = more
    .split('\n')
    .map((line) => /^(\S+)\s*(.*)$/.exec(line.trim()))
    .filter((parts) => parts !== null)
    .map(([, code, name]) => ({ code: code!, names: { [language]: name || code! } }))
  return [...chosen.filter(isDefaultSeries).map((code) => ({ code, names: allNames(code) })), ...written]
}

const allNames = (code: UsualSeries): Localised =>
  Object.fromEntries(languages.map((language) => [language, seriesName(language, code)]))
