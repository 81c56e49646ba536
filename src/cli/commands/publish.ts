import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { localise } from '#base/languages'
import { findBody } from '#areas/bodies'
import { chooseVersion, documentAddress, findDocument, getText } from '#areas/registry'
import { edition, formats } from '#document'
import { print, readWords, WrongUse, type Command, type Outcome } from '../command.ts'
import { withInstallation } from '../installation.ts'
import { readFormats } from './convert.ts'

export const publishEditions: Command = {
  name: 'publish',
  does: 'write every edition of a document or report',
  help: `heed publish SYMBOL --to DIR [--formats ${formats.join(',')}]

Writes the editions of the newest published version into DIR.`,
  async run(words) {
    const { values, positionals } = readWords(words, { to: { type: 'string' }, formats: { type: 'string' } })
    const [symbol] = positionals
    const { to } = values
    if (!symbol) throw new WrongUse('Which document? Give its symbol.')
    if (!to) throw new WrongUse('Where to? Give --to with a folder.')
    const wanted = values.formats ? readFormats(values.formats) : [...formats]
    return withInstallation<Outcome>(async ({ config, database: { db }, context }) => {
      const document = await findDocument({ ...context(), person: null }, symbol)
      const version = document && chooseVersion(document, {})
      if (!document || !version || document.withdrawn) throw new WrongUse(`There is no published document ${symbol}.`)
      const text = await getText(db, { symbol, number: version.number, language: version.language })
      const notice = (await findBody(db, document.body))?.notice
      const facts = {
        symbol,
        version: version.number,
        address: config.publicUrl + documentAddress({ symbol, version: version.number }),
        published: version.publishedAt!.toISOString().slice(0, 10),
        ...(notice && { notice: localise(notice, version.language).text }),
      }
      await mkdir(to, { recursive: true })
      for (const format of wanted) {
        const path = join(to, `${symbol.replaceAll('/', '_')}_v${version.number}_${version.language}.${format}`)
        await writeFile(path, await edition(text, format, facts))
        print(path)
      }
      return 'fine'
    })
  },
}
