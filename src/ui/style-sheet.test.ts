import { expect, test } from 'vitest'
import { roomSheet, styleSheet } from './style-sheet.ts'

const sheet = styleSheet()
const text = sheet.text + roomSheet().text
const declarations = [...text.replace(/@(media|container)[^{]+/g, '').matchAll(/^\s*([a-z-]+):\s*([^;]+);/gm)]

test('the style sheet holds the tokens first and every component once, under one name', () => {
  expect(text.startsWith('/* Tokens')).toBe(true)
  expect(text.match(/^\.chip \{/gm)).toHaveLength(1)
  expect(text.match(/^\.timeline \{/gm)).toHaveLength(1)
  expect(sheet.hash).toMatch(/^[0-9a-f]{16}$/)
  expect(styleSheet()).toEqual(sheet)
})

test('it stays small enough for a cheap phone over a bad line', () => {
  expect(Buffer.byteLength(sheet.text)).toBeLessThan(36_000)
  expect(Buffer.byteLength(roomSheet().text)).toBeLessThan(8_000)
})

test('nothing in it says left or right, so that Arabic needs no second style sheet', () => {
  const sided = declarations.filter(
    ([, name, value]) =>
      /(^|-)(left|right|top|bottom|width|(?<!line-)height)$/.test(name!) ||
      /\b(left|right)\b/.test(value!) ||
      name === 'float',
  )
  expect(sided.map(([line]) => line.trim())).toEqual([])
})

test('it asks for nothing else: no font, no picture, no other sheet', () => {
  expect(text).not.toMatch(/url\(|@import|@font-face/)
})

test('every colour it uses is one of the tokens', () => {
  const used = [...text.matchAll(/var\((--[a-z-]+)/g)].map(([, name]) => name)
  const defined = new Set([...text.matchAll(/^\s*(--[a-z-]+):/gm)].map(([, name]) => name))
  expect(used.filter((name) => !defined.has(name))).toEqual([])
  const loose = declarations.filter(([, name, value]) => !name!.startsWith('--') && /#[0-9a-f]{3}/i.test(value!))
  expect(loose).toEqual([])
})
