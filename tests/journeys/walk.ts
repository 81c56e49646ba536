import { expect } from 'vitest'
import type { TestSite } from '#testing'

const isFile = (address: string) =>
  /\.(pdf|docx|md|txt|json|html|ics|jsonl|xml)$|\/original$/.test(address.split('?')[0]!)

/** The addresses of this site that a page links to, without fragments. */
export const linksOf = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*\bhref="([^"]+)"/g)]
    .map((match) => match[1]!.replaceAll('&amp;', '&').split('#')[0]!)
    .filter((address) => address.startsWith('/'))

/** Whether an address is of a public page in that language. */
export const isIn =
  (language: string) =>
  (address: string): boolean => {
    const [, first = ''] = address.split(/[/?]/)
    const isOther = ['ar', 'zh', 'fr', 'ru', 'es'].includes(first)
    return !address.startsWith('/desk') && (language === 'en' ? !isOther : first === language)
  }

/** What a reader comes to: pages with their HTML, and the files that they offer with the page where each is offered. */
export type Walked = { pages: Map<string, string>; files: Map<string, string> }

/**
 * Every page that a reader comes to from the first ones, with neither cookie nor JavaScript, within what `isWithin`
 * takes. Fails where a link leads to nothing, naming the page it stands on.
 */
export async function walk(site: TestSite, starts: string[], isWithin: (address: string) => boolean): Promise<Walked> {
  const pages = new Map<string, string>()
  const files = new Map<string, string>()
  const waiting = starts.map((address) => ({ address, from: 'the beginning' }))
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { address, from } = next
    if (pages.has(address)) continue
    const answer = await site.get(address)
    expect(answer.status, `${address} from ${from}`).toBe(200)
    expect(answer.headers.get('set-cookie'), address).toBeNull()
    const html = await answer.text()
    pages.set(address, html)
    for (const link of linksOf(html))
      if (isFile(link)) files.set(link, address)
      else if (!pages.has(link) && isWithin(link)) waiting.push({ address: link, from: address })
  }
  return { pages, files }
}
