import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/**
 * The same Word file with everything taken out that differs from one writing to the next (times, random ids), and with
 * its language named. `published` is an ISO date.
 */
export function settled(file: Uint8Array, language: string, published = '1970-01-01'): Uint8Array {
  const parts = unzipSync(file)
  const names = Object.keys(parts).sort(byOrder)
  const ids = relationIds(names.map((name) => (name.endsWith('.rels') ? strFromU8(parts[name]!) : '')))
  const written = names.map((name): [string, Uint8Array] => {
    if (!/\.(xml|rels)$/.test(name)) return [name, parts[name]!]
    const xml = strFromU8(parts[name]!).replace(/"(rId[\w-]+)"/g, (whole, id: string) =>
      ids.has(id) ? `"${ids.get(id)}"` : whole,
    )
    return [name, strToU8(name === 'docProps/core.xml' ? dated(xml, language, published) : xml)]
  })
  // Zip keeps local time and nothing before 1980; a date that is the same everywhere says nothing and differs nowhere.
  const mtime = new Date(1980, 0, 1)
  return zipSync(Object.fromEntries(written.map(([name, bytes]) => [name, [bytes, { mtime }]])))
}

/** The list of content types goes first, as readers expect. */
const byOrder = (a: string, b: string): number =>
  Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1)

/** Random relation ids, by the order in which they stand. */
function relationIds(relations: string[]): Map<string, string> {
  const random = relations.flatMap((xml) => [...xml.matchAll(/ Id="(rId[\w-]+)"/g)].map(([, id]) => id!))
  const settledIds = random
    .filter((id) => !/^rId\d+$/.test(id))
    .map((id, index): [string, string] => [id, `rIdLink${index + 1}`])
  return new Map(settledIds)
}

function dated(core: string, language: string, published: string): string {
  const time = `${published.slice(0, 10)}T00:00:00Z`
  return core
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, (_, tag: string) => tag + time)
    .replace(
      '</cp:coreProperties>',
      () => `<dc:language>${language.replace(/[^\w-]/g, '')}</dc:language></cp:coreProperties>`,
    )
}
