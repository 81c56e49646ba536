import type { Direction } from '#base/languages'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** T-19: a text as HTML content or attribute value. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!)

/** `<name attributes>content</name>`. Values are escaped, content is not; attributes without a value are left out. */
export function element(
  name: string,
  attributes: Record<string, string | number | undefined>,
  content: string,
): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeHtml(String(value))}"`,
  )
  return `<${name}${written.join('')}>${content}</${name}>`
}

/** The attributes of a part in another language or direction than what is around it. */
export const spoken = (part: { language?: string; direction?: Direction }) => ({
  lang: part.language,
  dir: part.direction,
})
