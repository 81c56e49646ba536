import {
  addParagraph,
  addPlainParagraph,
  changePlainEdition,
  findReport,
  issueReport,
  listPlainEditions,
  markSecretariat,
  readParagraphs,
  removePlainParagraph,
  startOtherReport,
  startPlainEdition,
} from '#areas/reports'
import type { Context } from '#platform/context'
import { expectDone } from '../expect-done.ts'
import type { ConsultationsExample, ExamplePlain } from './example.ts'

const next =
  'The report is put before the Human Rights Council at its sixty-fourth session in March 2027, and an interactive dialogue follows. Each recommendation and each message of young people has a reply, with its reason, on the page of replies.'

/** The report with its editions in plain words, issued together. */
export async function loadReport(context: Context, { body, plain }: ConsultationsExample): Promise<void> {
  const { occasion, symbol } = expectDone(
    await startOtherReport(context, {
      body: body.symbol,
      template: 'consultation',
      titles: {
        en: 'The safety of the child in the digital environment: what was said, and options for a framework (fictional)',
      },
      mandate: 'res-56-6',
      clause: 'op9-summary',
      plainClause: 'op9-child-friendly',
    }),
    'the report',
  )
  const added = { section: 'follow-up', form: 'numbered', after: null, text: next } as const
  const id = expectDone(await addParagraph(context, occasion, added), 'what comes next')
  const last = (await readParagraphs(context.db, symbol)).find((paragraph) => paragraph.id === id)!
  for (const sentence of last.sentences)
    expectDone(await markSecretariat(context, occasion, sentence.id, true), sentence.text)
  for (const edition of plain) await writePlain(context, occasion, edition)
  const report = (await findReport(context.db, occasion))!
  expectDone(await issueReport(context, report.occasion), 'issuing the report')
}

async function writePlain(context: Context, occasion: string, plain: ExamplePlain): Promise<void> {
  const { readers, language, title, glossary, checkedBy } = plain
  const id = expectDone(await startPlainEdition(context, occasion, { readers, language, title }), readers)
  const report = (await findReport(context.db, occasion))!
  const [started, official] = await Promise.all([
    listPlainEditions(context.db, report.symbol),
    readParagraphs(context.db, report.symbol),
  ])
  const edition = started.find((one) => one.id === id)!
  // The headings that an edition is begun with make room for those of the example.
  for (const heading of edition.paragraphs)
    expectDone(await removePlainParagraph(context, occasion, id, heading.id), heading.text)
  for (const { form, text, tells = [] } of plain.paragraphs) {
    const told = official.filter((one) => tells.includes(one.section) && one.form !== 'subheading')
    const added = { form, after: null, text, tells: told.map((one) => one.id) }
    expectDone(await addPlainParagraph(context, occasion, id, added), text)
  }
  const { revision } = edition
  expectDone(await changePlainEdition(context, occasion, id, { title, glossary, checkedBy, revision }), readers)
}
