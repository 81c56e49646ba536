import type { Localised } from '#base/languages'
import type { View } from '#platform/view'

/** What stands over a page of one body, such as that it is an example; where several share a page, of which it is said. */
export function noticeOver(view: View, bodies: { symbol: string; notice: Localised | null }[]): string | undefined {
  const noticed = bodies.flatMap(({ symbol, notice }) => (notice ? [{ symbol, text: view.say(notice).text }] : []))
  if (bodies.length === 1 || !noticed.length) return noticed[0]?.text
  return noticed.map(({ symbol, text }) => `${symbol}: ${text}`).join(' ')
}
