import { isLanguage, type Language } from '#base/languages'
import { done, problem, type Result } from '#base/result'
import { isOneOf } from '#areas/registry'
import type { Context } from '#platform/context'
import { translator } from '#platform/i18n'
import { changeReport, recordReport } from '../act.ts'
import { tidy, type Template } from '../report.ts'
import type { ReportsTables } from '../tables.ts'
import { readersOf } from './edition.ts'

type StartProblem = 'readers-unknown' | 'language-unknown' | 'title-missing' | 'already-started'

/**
 * Starts an edition of a report in plain words, for these readers and in this language, with headings to write under.
 * What stands at the end of every edition (where to get help, the word list, who checked it) is added when it is read.
 */
export async function startPlainEdition(
  context: Context,
  occasion: string,
  { readers, language, title: typed }: { readers: string; language: string; title: string },
): Promise<Result<string, StartProblem>> {
  return changeReport(context, occasion, 'write-a-report', async (transaction, report) => {
    if (!isOneOf(readersOf, readers)) return problem('readers-unknown', 'readers')
    if (!isLanguage(language)) return problem('language-unknown', 'language')
    const title = tidy(typed)
    if (!title) return problem('title-missing', 'title')
    const tables = transaction.$extendTables<ReportsTables>()
    const started = await tables
      .insertInto('reports.plain_editions')
      .values({
        report: report.symbol,
        readers,
        language,
        title,
        glossary: '[]',
        made_at: context.now,
        made_by: context.person?.id ?? null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!started) return problem('already-started', 'readers')
    const headings = headingsOf(report.template, language)
    await tables
      .insertInto('reports.plain_paragraphs')
      .values(
        headings.map((text, index) => ({
          edition: started.id,
          position: index + 1,
          form: 'heading' as const,
          text,
          tells: '[]',
        })),
      )
      .execute()
    await recordReport(transaction, context, report, {
      action: 'plain-edition-started',
      details: { readers, language },
    })
    return done(started.id)
  })
}

/** The headings of an edition for children, as far as the report has something to tell under them. */
function headingsOf(template: Template, language: Language): string[] {
  const t = translator(language)
  return skeleton
    .filter(({ needs }) => !needs || needs.includes(template))
    .map(({ heading }) => t(`reports.plain.heading.${heading}`))
}

const [consultation, annual, final] = ['consultation', 'annual', 'final'] as const satisfies Template[]

const skeleton: { heading: 'what' | 'asked' | 'said' | 'worries' | 'helps' | 'ideas' | 'next'; needs?: Template[] }[] =
  [
    { heading: 'what' },
    { heading: 'asked', needs: [consultation, annual, final] },
    { heading: 'said', needs: [consultation, annual, final] },
    { heading: 'worries', needs: [consultation] },
    { heading: 'helps', needs: [consultation] },
    { heading: 'ideas', needs: [consultation, annual, final] },
    { heading: 'next' },
  ]
