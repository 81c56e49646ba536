import type { Localised } from '#base/languages'
import { noteEvidence, type EvidenceKind } from '#areas/mandates'
import type { Context } from '#platform/context'
import { expectDone } from '../expect-done.ts'
import type { ConsultationsExample } from './example.ts'

/** What answers to a clause beyond what the acts note themselves: pages that show it, for whoever asks for the evidence. */
export async function noteClauses(context: Context, { body, workshops, call, options }: ConsultationsExample) {
  const series = workshops.series.names
  const note = async (clause: string, path: string, kind: EvidenceKind, title: Localised) =>
    expectDone(
      await noteEvidence(context, { body: body.symbol, mandate: 'res-56-6', clause, path, kind, title }),
      `${clause} ${path}`,
    )
  await note('op8-hybrid', '/workshops/series/HRC566-S1', 'workshop', series)
  for (const clause of ['op8-risks', 'op8-models', 'op9-recommendations'])
    await note(clause, '/understanding/HRC566', 'other', tables)
  await note('op8-invitees', '/consultations/HRC566-C1', 'call', call.titles)
  for (const clause of ['op9-options', 'op9-private', 'op9-measures'])
    for (const [index, { names }] of options.entries())
      await note(clause, `/options/HRC566/${index + 1}`, 'other', names)
}

const tables: Localised = {
  en: 'Tables of who said what (fictional)',
  fr: 'Tableaux : qui a dit quoi (fictifs)',
  es: 'Cuadros de quién dijo qué (ficticios)',
  ru: 'Таблицы: кто что сказал (вымышленные)',
  ar: 'جداول من قال ماذا (خيالية)',
  zh: '各方所言一览表（虚构）',
}
