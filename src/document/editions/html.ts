import { readFileSync } from 'node:fs'
import { directionOf } from '#base/languages'
import type { Document, Heading } from '../model.ts'
import { arrange, type Arranged } from './arrange.ts'
import { addressOf } from './citation.ts'
import { type Cover, coverOf } from './cover.ts'
import type { Facts } from './facts.ts'
import { htmlBody } from './html-body.ts'
import { element, escapeHtml } from './markup.ts'

let style: string | undefined

/** The document as one complete page that needs no other file: readable, printable, dark at night. */
export function htmlEdition(document: Document, facts: Facts): string {
  const cover = coverOf(document, facts)
  style ??= readFileSync(new URL('./edition.css', import.meta.url), 'utf8')
  const body = htmlBody(document, { words: cover.words, addressOf: (anchor) => addressOf(anchor, facts.address) })
  const title = facts.symbol ? `${document.title} (${facts.symbol})` : document.title
  return `<!doctype html>
<html lang="${escapeHtml(document.language)}" dir="${document.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${metadata(document, facts)}
<title>${escapeHtml(title)}</title>
<style>
${style}</style>
</head>
<body>
<main>
${coverHtml(cover)}
${contentsHtml(document, cover)}
<article>
${body}
</article>
${imprintHtml(cover)}
</main>
</body>
</html>
`
}

function metadata(document: Document, facts: Facts): string {
  const source = document.cover.find(({ name }) => name === 'source')?.text
  const tags = [
    ['dcterms.title', document.title],
    ['dcterms.language', document.language],
    ['dcterms.identifier', facts.symbol],
    ['dcterms.creator', source],
    ['dcterms.issued', facts.published],
  ].flatMap(([name, content]) =>
    name && content ? [`<meta name="${name}" content="${escapeHtml(content.replaceAll('\n', ' '))}">`] : [],
  )
  if (facts.address) tags.push(`<link rel="canonical" href="${escapeHtml(facts.address)}">`)
  return tags.join('\n')
}

function coverHtml(cover: Cover): string {
  const line = (name: string) => (text: string) => element('p', { class: name }, lines(text))
  return [
    ...(cover.notice ? [line('notice')(cover.notice)] : []),
    '<header>',
    element(
      'div',
      { class: 'masthead' },
      element('div', {}, cover.body.map(line('body')).join('')) +
        element('div', {}, cover.particulars.map(line('particular')).join('')),
    ),
    ...cover.source.map(line('origin')),
    element('h1', {}, lines(cover.title)),
    ...(cover.status ? [line('status')(cover.status)] : []),
    fieldsHtml(cover),
    '</header>',
  ].join('\n')
}

function fieldsHtml({ fields }: Cover): string {
  const written = fields.map(({ label, text }) =>
    element('p', {}, (label ? `<strong>${lines(label)}</strong> ` : '') + lines(text)),
  )
  return written.length ? element('div', { class: 'fields' }, written.join('\n')) : ''
}

function contentsHtml(document: Document, { words }: Cover): string {
  const headings = arrange(document.blocks).filter((block) => block.kind === 'heading')
  if (headings.length < 3) return ''
  return element(
    'nav',
    { class: 'contents', 'aria-labelledby': 'edition-contents' },
    `\n${element('h2', { id: 'edition-contents' }, escapeHtml(words.contents))}\n${entriesHtml(headings, 1)}\n`,
  )
}

type Ranked = Arranged & { kind: 'heading' }

function entriesHtml(headings: Ranked[], rank: number): string {
  if (!headings.length) return ''
  const entries: { heading: Heading; inside: Ranked[] }[] = []
  for (const one of headings)
    if (one.rank === rank || !entries.length) entries.push({ heading: one.heading, inside: [] })
    else entries.at(-1)!.inside.push(one)
  const written = entries.map(({ heading, inside }) => {
    const title = [heading.label, heading.text].filter(Boolean).join(' ')
    return element('li', {}, element('a', { href: `#${heading.id}` }, lines(title)) + entriesHtml(inside, rank + 1))
  })
  return element('ol', { role: 'list' }, written.join('\n'))
}

function imprintHtml({ imprint, words }: Cover): string {
  const written = imprint.map(({ label, text, address }) => {
    const shown = address ? element('a', { href: address }, escapeHtml(text)) : element('span', {}, escapeHtml(text))
    return element('p', {}, (label ? `${escapeHtml(label)}: ` : '') + shown)
  })
  return element('footer', { lang: words.language, dir: directionOf(words.language) }, written.join('\n'))
}

const lines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>')
