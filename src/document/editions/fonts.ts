import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const chinese = join(dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts')

// Each family comes in every style that the template asks for: then a font of the same name on the machine never
// wins, and the same document looks the same everywhere.
const families = [
  [
    require.resolve('@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf'),
    require.resolve('@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf'),
    require.resolve('@expo-google-fonts/noto-serif/700Bold_Italic/NotoSerif_700Bold_Italic.ttf'),
  ],
  // Version 2.016 of this family. From 2.02 on it builds letters from dots and strokes, which gives a PDF whose words
  // cannot be searched or copied: see the test of words before changing it.
  [
    require.resolve('@expo-google-fonts/noto-naskh-arabic/NotoNaskhArabic_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-naskh-arabic/NotoNaskhArabic_700Bold.ttf'),
  ],
  [join(chinese, 'NotoSansHans-Regular.otf'), join(chinese, 'NotoSansHans-Bold.otf')],
]

/** The fonts of the PDF edition, and which characters they can show in every style. */
export type Fonts = { files: Buffer[]; shows: (codePoint: number) => boolean }

let loaded: Fonts | undefined

/** Reads the fonts once; they come with the program, so that no font of the machine is ever needed. */
export function fonts(): Fonts {
  loaded ??= load()
  return loaded
}

function load(): Fonts {
  const read = families.map((files) => files.map((file) => readFileSync(file)))
  const shown = new Uint8Array(0x110000)
  for (const family of read) {
    const styles = new Uint8Array(0x110000)
    for (const font of family)
      for (const [first, last] of ranges(font)) for (let at = first; at <= last; at++) styles[at]!++
    for (let at = 0; at < styles.length; at++) if (styles[at] === family.length) shown[at] = 1
  }
  return { files: read.flat(), shows: (codePoint) => shown[codePoint] === 1 }
}

type Range = [first: number, last: number]

/** The characters of a font, as ranges, from its table of segments (`cmap`, format 12 or 4). */
function ranges(font: Buffer): Range[] {
  const cmap = tableAt(font, 'cmap')
  const count = font.readUInt16BE(cmap + 2)
  const subtables = Array.from({ length: count }, (_, index) => cmap + font.readUInt32BE(cmap + 8 + 8 * index))
  const inFormat = (format: number) => subtables.find((at) => font.readUInt16BE(at) === format)
  const [long, short] = [inFormat(12), inFormat(4)]
  if (long !== undefined) return longRanges(font, long)
  if (short !== undefined) return shortRanges(font, short)
  throw new Error('A font of the PDF edition has no table of characters in format 4 or 12')
}

const longRanges = (font: Buffer, table: number): Range[] =>
  Array.from({ length: font.readUInt32BE(table + 12) }, (_, index) => {
    const group = table + 16 + 12 * index
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)]
  })

/** The last segment stands for U+FFFF and ends the table. */
function shortRanges(font: Buffer, table: number): Range[] {
  const size = font.readUInt16BE(table + 6)
  return Array.from({ length: size / 2 - 1 }, (_, index) => [
    font.readUInt16BE(table + 16 + size + 2 * index),
    font.readUInt16BE(table + 14 + 2 * index),
  ])
}

function tableAt(font: Buffer, name: string): number {
  for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16)
    if (font.toString('latin1', entry, entry + 4) === name) return font.readUInt32BE(entry + 8)
  throw new Error(`A font of the PDF edition has no table ${name}`)
}
