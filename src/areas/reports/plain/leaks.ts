import type { Language } from '#base/languages'

/** What belongs to official papers and not into plain words: symbols, numbers of laws, signs, addresses. */
export function leaksIn(text: string, language: Language): string[] {
  return [...new Set([...everywhere, citations[language]].flatMap((pattern) => text.match(pattern) ?? []))]
}

const everywhere = [
  // Symbols of documents: A/HRC/RES/56/6, CWG-COP-24/INF/17.
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}-]*(?:\/[\p{L}\p{N}.-]+)+/gu,
  // 56/6, 44/25.
  /(?<![\p{L}\p{N}/])\p{N}+\/\p{N}+(?![\p{L}\p{N}/])/gu,
  /[§¶%٪‰†‡]/gu,
  /(?:https?:\/\/|www\.)\S+/gu,
]

/** Laws and parts of laws by their number, as each language names them. */
const citations: Record<Language, RegExp> = {
  en: /\b(?:resolutions?|articles?|arts?\.|sections?|paragraphs?|paras?\.|clauses?|OP|PP)\s?(?:No\.\s?)?\d[\d.]*/giu,
  fr: /\b(?:résolutions?|articles?|art\.|paragraphes?|par\.|alinéas?)\s?(?:n[o°]\s?)?\d[\d.]*/giu,
  es: /\b(?:resoluci(?:ón|ones)|artículos?|art\.|párrafos?|párr\.|apartados?)\s?(?:n[.º°]+\s?)?\d[\d.]*/giu,
  ru: /(?<!\p{L})(?:резолюци\p{L}*|стать\p{L}*|ст\.|пункт\p{L}*|п\.|параграф\p{L}*)\s?№?\s?\d[\d.]*/giu,
  ar: /(?:قرار|مادة|فقرة|بند)\s?(?:رقم\s?)?[\d٠-٩][\d٠-٩.]*/gu,
  zh: /第\s?[\d一二三四五六七八九十百]+\s?(?:号决议|条|款|段|项)/gu,
}
