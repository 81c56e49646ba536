import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Localised } from '#base/languages'
import { convene, found } from '#areas/bodies'
import {
  addAgendaItem,
  adoptAgenda,
  changeAgenda,
  placeDocument,
  recordIntervention,
  recordOutcome,
  recordPresentation,
} from '#areas/meetings'
import { enterOrganisation, enterParticipant } from '#areas/people'
import { decideLate, publish, register } from '#areas/registry'
import { issueReport, startReport } from '#areas/reports'
import { read } from '#document'
import { packageRoot } from '#platform/config'
import type { Context } from '#platform/context'
import type { Example, ExamplePaper } from './example.ts'
import { expectDone } from './expect-done.ts'
import { loadMandates } from './load-mandates.ts'
import { loadPractices } from './load-practices.ts'
import { writePresentations } from './write-presentations.ts'

const folder = join(packageRoot, 'examples/cwg-cop-24')

/** The working group of the example: its 24th meeting, from papers to the issued report, mandate and good practices. */
export async function loadMeeting(context: Context): Promise<void> {
  const example = await readExample()
  await loadPlaces(context, example)
  for (const paper of example.documents) await loadPaper(context, example, paper)
  await loadProceedings(context, example)
  const meeting = example.meeting.symbol
  expectDone(await startReport(context, meeting), 'the report')
  await writePresentations(context, meeting, example.report.presentations)
  expectDone(await issueReport(context, meeting), 'issuing the report')
  await loadMandates(context, example.mandates)
  await loadPractices(context, example.body.symbol, example.practices, (id) => namesOf(example, id))
}

async function readExample(): Promise<Example> {
  const names = ['example', 'body', 'meeting', 'organisations', 'participants', 'documents', 'agenda'] as const
  const more = ['presentations', 'interventions', 'outcomes', 'report', 'mandates', 'practices'] as const
  const entries = [...names, ...more].map(async (name) => [
    name,
    JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')),
  ])
  return Object.fromEntries(await Promise.all(entries))
}

async function loadPlaces(context: Context, { example, body, meeting, organisations, participants }: Example) {
  expectDone(await found(context, { ...body, notice: example.notice }), body.symbol)
  expectDone(await convene(context, { ...meeting, body: body.symbol }), meeting.symbol)
  for (const organisation of organisations) {
    const entry = { ...organisation, shortNames: organisation.shortNames ?? null }
    expectDone(await enterOrganisation(context, body.symbol, entry), organisation.id)
  }
  for (const person of participants)
    expectDone(
      await enterParticipant(
        context,
        { body: body.symbol, meeting: meeting.symbol },
        {
          id: person.id,
          organisation: person.organisation,
          name: person.name ?? null,
          honorific: person.honorific ?? null,
          role: person.role,
          function: person.function ?? null,
          presided: person.presided ?? false,
          note: person.note ?? null,
        },
      ),
      person.id,
    )
}

const namesOf = ({ organisations }: Example, id: string): Localised => organisations.find((one) => one.id === id)!.names

async function loadPaper(context: Context, example: Example, paper: ExamplePaper): Promise<void> {
  const bytes = await readFile(join(folder, paper.file))
  const { document, setAside } = await read(bytes, { name: paper.file, language: paper.language })
  const kept = await context.files.put(bytes)
  const { symbol } = paper
  const names = (id: string) => namesOf(example, id)
  expectDone(
    await register(context, {
      body: example.body.symbol,
      meeting: example.meeting.symbol,
      symbol,
      symbolKnown: paper.symbolKnown,
      type: paper.type,
      nature: paper.nature,
      category: paper.type === 'agenda' ? null : paper.category,
      sources: paper.sources.map((source) => ({
        organisation: source.organisation,
        names: names(source.organisation),
        capacity: source.capacity,
        onBehalfOf: source.onBehalfOf ? names(source.onBehalfOf) : null,
        note: source.note ? { en: source.note } : null,
      })),
      text: { document, setAside, file: { checksum: kept.checksum, name: paper.file.split('/').at(-1)! } },
    }),
    symbol,
  )
  if (paper.late) {
    const { decision, session, reason } = paper.late
    expectDone(await decideLate(context, symbol, { decision, slot: session, reason }), symbol)
  }
  expectDone(await publish(context, { symbol, number: 1, language: document.language }), symbol)
}

async function loadProceedings(context: Context, example: Example): Promise<void> {
  const meeting = example.meeting.symbol
  await loadAgenda(context, meeting, example)
  const isParticipant = (id: string) => example.participants.some((participant) => participant.id === id)
  for (const { item, document, presenter, floor } of example.presentations) {
    const by = presenter && isParticipant(presenter) ? presenter : null
    const presentation = { item, symbol: document, presenter: by, fromFloor: floor ?? false }
    expectDone(await recordPresentation(context, meeting, presentation), document)
  }
  for (const { item, speaker, kind, text, number, ...more } of example.interventions) {
    const { onBehalfOf = null, documents = [], answers = null } = more
    const turn = { item, speaker, kind, text, onBehalfOf, documents, answers }
    expectDone(await recordIntervention(context, meeting, turn), `intervention ${number}`)
  }
  for (const { actor, verb, text, from, number, ...more } of example.outcomes) {
    const { addressee = null, owner = null, due = null, dueWords = null } = more
    const outcome = { actor, verb, text, from, addressee, owner, due, dueWords }
    expectDone(await recordOutcome(context, meeting, outcome), `outcome ${number}`)
  }
}

async function loadAgenda(context: Context, meeting: string, { agenda }: Example): Promise<void> {
  for (const item of agenda.items) {
    expectDone(await addAgendaItem(context, meeting, item.title), `item ${item.number}`)
    for (const symbol of item.documents) expectDone(await placeDocument(context, meeting, item.number, symbol), symbol)
  }
  for (const { text, reason, documents } of agenda.changes)
    expectDone(await changeAgenda(context, meeting, { text, reason: reason ?? null, documents }), text)
  if (agenda.adopted) expectDone(await adoptAgenda(context, meeting), 'the agenda')
}
