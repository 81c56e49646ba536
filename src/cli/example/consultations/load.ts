import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { convene, found } from '#areas/bodies'
import { packageRoot } from '#platform/config'
import type { Context } from '#platform/context'
import { expectDone } from '../expect-done.ts'
import { loadMandates } from '../load-mandates.ts'
import { at } from './at.ts'
import type { ConsultationsExample } from './example.ts'
import { loadAnswers } from './load-answers.ts'
import { labelAnswers, loadFindings } from './load-findings.ts'
import { loadFollowUp } from './load-follow-up.ts'
import { loadOptions } from './load-options.ts'
import { loadReport } from './load-report.ts'
import { loadWorkshops } from './load-workshops.ts'
import { loadYoungPeople } from './load-young-people.ts'
import { noteClauses } from './note-clauses.ts'

const folder = join(packageRoot, 'examples/hrc-56-6')
const names = ['body', 'mandates', 'call', 'answers', 'workshops', 'young', 'findings', 'options', 'plain', 'followup']

/**
 * Puts the consultations under resolution 56/6 into an installation: real in their mandate, fictional in all that was
 * said and done. By the same acts that people use.
 */
export async function loadConsultations(context: Context): Promise<void> {
  const example = await readExample()
  const body = example.body.symbol
  expectDone(await found(at(context, '2026-04-01T09:00:00Z'), example.body), body)
  expectDone(
    await convene(at(context, '2026-04-01T09:10:00Z'), {
      body,
      ordinal: 1,
      startsOn: '2026-10-14',
      endsOn: '2026-10-15',
      modality: 'hybrid',
      place: {
        en: 'Geneva (fictional)',
        fr: 'Genève (fictif)',
        es: 'Ginebra (ficticia)',
        ru: 'Женева (вымышленно)',
        ar: 'جنيف (خيالي)',
        zh: '日内瓦（虚构）',
      },
    }),
    'the meeting',
  )
  await loadMandates(at(context, '2026-04-02T09:00:00Z'), example.mandates)
  await loadAnswers(context, example)
  await loadWorkshops(context, example)
  await loadYoungPeople(context, example)
  await labelAnswers(at(context, '2026-10-16T09:00:00Z'), example)
  await loadFindings(at(context, '2026-10-19T09:00:00Z'), example)
  await loadOptions(at(context, '2026-10-21T09:00:00Z'), example)
  await noteClauses(at(context, '2026-10-22T09:00:00Z'), example)
  await loadReport(at(context, '2026-10-28T09:00:00Z'), example)
  await loadFollowUp(at(context, '2026-10-29T09:00:00Z'), example)
}

async function readExample(): Promise<ConsultationsExample> {
  const entries = names.map(async (name) => [name, JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8'))])
  return Object.fromEntries(await Promise.all(entries))
}
