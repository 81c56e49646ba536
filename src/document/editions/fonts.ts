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
  [
    require.resolve('@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf'),
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

/** The characters of a font, as ranges, from the segmented table (format 12) of its `cmap`. */
function ranges(font: Buffer): [first: number, last: number][] {
  const cmap = tableAt(font, 'cmap')
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 8 + 8 * index),
  )
  const segmented = subtables.find((at) => font.readUInt16BE(at) === 12)
  if (segmented === undefined) throw new Error('A font of the PDF edition has no character table of format 12')
  return Array.from({ length: font.readUInt32BE(segmented + 12) }, (_, index) => {
    const group = segmented + 16 + 12 * index
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)]
  })
}

function tableAt(font: Buffer, name: string): number {
  for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16)
    if (font.toString('latin1', entry, entry + 4) === name) return font.readUInt32BE(entry + 8)
  throw new Error(`A font of the PDF edition has no table ${name}`)
}
