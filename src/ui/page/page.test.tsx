import { expect, test } from 'vitest'
import { awkward } from '../example.ts'
import { frame } from '../samples/frame.ts'
import { Page } from './page.tsx'

const draw = (more: object) => String(<Page {...frame('rtl', 1)} title="الوثائق" {...more} />)

test('a page is a whole document that names its language and direction', () => {
  const html = draw({})
  expect(html).toMatch(/^<!doctype html><html lang="ar" dir="rtl">/)
  expect(html).toContain('<title>الوثائق – الفريق العامل المعني بحماية الأطفال على الإنترنت</title>')
  expect(html.match(/<h1>/g)).toHaveLength(1)
})

test('a reader finds the other languages under their own names, and the current one is not a link', () => {
  const html = draw({})
  expect(html).toContain('<li lang="fr"><a href="/fr" hreflang="fr">Français</a></li>')
  expect(html).toContain('<li lang="ar"><strong aria-current="true">العربية</strong></li>')
})

test('a search engine is told the address of the page, its languages and its editions', () => {
  const html = draw({
    canonical: 'https://example.org/ar/documents',
    alternates: [{ language: 'x-default', href: 'https://example.org/documents' }],
    editions: [{ type: 'application/pdf', href: '/documents.pdf', title: 'PDF' }],
    description: 'a "description"',
  })
  expect(html).toContain('<link rel="canonical" href="https://example.org/ar/documents"/>')
  expect(html).toContain('<link rel="alternate" hreflang="x-default" href="https://example.org/documents"/>')
  expect(html).toContain('type="application/pdf"')
  expect(html).toContain('content="a &quot;description&quot;"')
})

test('a title that tries to break out of the page is only text', () => {
  const html = draw({ title: awkward.hostile, breadcrumb: { label: awkward.hostile, items: [] } })
  expect(html).not.toContain('<script>')
  expect(html.match(/<\/title>/g)).toHaveLength(1)
})

test('a secretary signs out with a form that carries its hidden fields', () => {
  const html = draw({
    signedIn: { text: 'Amina', action: '/out', fields: { token: 'a"b' }, signOut: 'Sign out' },
  })
  expect(html).toContain('<form class="strip" method="post" action="/out">')
  expect(html).toContain('<input type="hidden" name="token" value="a&quot;b"/>')
})
