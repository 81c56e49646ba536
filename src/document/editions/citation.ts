import type { Anchor } from '../model.ts'
import { type EditionWords, fill } from './words.ts'

/** "CWG-COP-24/INF/13, Version 1, paragraph 4": where a passage stands, in the words of the edition. */
export function citation(anchor: Anchor, words: EditionWords): string {
  const comma = words.language === 'zh' ? '，' : words.language === 'ar' ? '، ' : ', '
  const version = fill(words.version, { n: anchor.version })
  return [anchor.document, version, blockName(anchor.block, words)].join(comma)
}

/** "paragraph 5.3" for the block `p5.3`; a block without a number is named by its address, "#p-4". */
export function blockName(block: string, words: EditionWords): string {
  const label = /^p(\p{N}.*)$/u.exec(block)?.[1]
  return label ? fill(words.paragraph, { label }) : `#${block}`
}

/** The address of a passage on the site that published the document at `address`; undefined when there is none. */
export function addressOf(anchor: Anchor, address?: string): string | undefined {
  const base = address && /^(https?:\/\/.*?)\/(?:[a-z]{2}\/)?documents\//.exec(address)?.[1]
  if (!base) return undefined
  const path = anchor.document.split('/').map(encodeURIComponent).join('/')
  return `${base}/documents/${path}/v${anchor.version}.${anchor.language}#${encodeURIComponent(anchor.block)}`
}
