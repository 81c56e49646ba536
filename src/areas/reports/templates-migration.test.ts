import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { packageRoot } from '#platform/config'
import { testDatabase } from '#testing'
import { findReport, findStandings, listIssuedReports, readParagraphs } from './index.ts'

const folder = join(packageRoot, 'migrations')
const name = '0021-reports-templates.sql'

describe('an installation with reports of meetings', () => {
  test('keeps them whole when reports of more than meetings come', async () => {
    const { db } = await testDatabase()
    // As it was before: the reports alone are made anew, and filled.
    await sql.raw('drop schema reports cascade').execute(db)
    const former = readdirSync(folder).filter((file) => /^\d{4}-reports/.test(file) && file < name)
    for (const file of former) await sql.raw(readFileSync(join(folder, file), 'utf8')).execute(db)
    await sql`
      insert into reports.reports (symbol, body, meeting, language, record_symbol, composed_at)
        values ('B-1/REP/1', 'B', 'B-1', 'en', 'B-1/REC/1', now()), ('B-2/REP/1', 'B', 'B-2', 'en', 'B-2/REC/1', now());
      `.execute(db)
    await sql`insert into reports.paragraphs (report, section, position, form, origins)
      values ('B-1/REP/1', 'opening', 1, 'numbered', '{S.1}')`.execute(db)
    await sql`insert into reports.sentences (paragraph, position, text)
      select id, 0, 'It began.' from reports.paragraphs`.execute(db)
    await sql`insert into reports.issues (report, version, language, issued_at)
      values ('B-1/REP/1', 1, 'en', now())`.execute(db)
    await sql`insert into reports.receptions (report, version, kind, ground, received_on, recorded_at)
      values ('B-1/REP/1', 1, 'noted', 'Report 2', '2026-01-30', now())`.execute(db)
    await sql.raw(readFileSync(join(folder, name), 'utf8')).execute(db)

    expect(await findReport(db, 'B-1')).toMatchObject({
      symbol: 'B-1/REP/1',
      occasion: 'B-1',
      meeting: 'B-1',
      template: 'meeting',
      titles: null,
      period: null,
      recordSymbol: 'B-1/REC/1',
      issues: [{ version: 1 }],
      receptions: [
        {
          kind: 'noted',
          on: '2026-01-30',
        },
      ],
    })
    expect(await readParagraphs(db, 'B-1/REP/1')).toMatchObject([
      { section: 'opening', origins: ['S.1'], sentences: [{ text: 'It began.' }] },
    ])
    expect(await listIssuedReports(db)).toMatchObject([{ symbol: 'B-1/REP/1', meeting: 'B-1', state: 'noted' }])
    expect(await findStandings(db, 'B-1/REP/1')).toHaveLength(2)
  })

  test('refuses in the database a report that is of nothing, and two of one meeting', async () => {
    const { db } = await testDatabase()
    const insert = (values: string) =>
      sql
        .raw(
          `insert into reports.reports
            (symbol, occasion, body, template, meeting, titles, period_from, period_to, language, composed_at)
            values (${values}, 'en', now())`,
        )
        .execute(db)
    await insert(`'A', 'M-1', 'B', 'meeting', 'M-1', null, null, null`)
    for (const values of [
      `'C', 'M-2', 'B', 'meeting', 'M-1', null, null, null`,
      `'C', 'M-1', 'B', 'consultation', null, '{}', null, null`,
      `'C', 'R1', 'B', 'meeting', null, null, null, null`,
      `'C', 'R1', 'B', 'annual', null, '{}', null, null`,
      `'C', 'R1', 'B', 'annual', null, '{}', '2026-02-01', '2026-01-01'`,
      `'C', 'R1', 'B', 'consultation', null, null, null, null`,
    ])
      await expect(insert(values), values).rejects.toThrow(/constraint/)
  })
})
