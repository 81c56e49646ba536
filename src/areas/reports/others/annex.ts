import { localise } from '#base/languages'
import type { Body } from '#areas/bodies'
import type { ListedDocument } from '#areas/registry'
import { listVoices, type Voice } from '#areas/voices'
import type { DraftBlock } from '#document'
import type { Context } from '#platform/context'
import type { Report } from '../report.ts'
import { wordsIn, type Words } from './parts.ts'
import { documentsIn } from './sources.ts'

/** The annex of a report of no meeting: every document that it could rest on, as the register has it now. */
export async function annexOf(context: Context, report: Report, body: Body): Promise<DraftBlock[]> {
  if (report.template === 'meeting') return []
  const [documents, voices] = await Promise.all([
    documentsIn(context, report, body),
    listVoices(context.db, { body: report.body }),
  ])
  const voiceOf = new Map(voices.map((voice) => [voice.symbol, voice]))
  const isConsultation = report.template === 'consultation'
  const shown = documents
    .filter(({ symbol }) => !isConsultation || voiceOf.has(symbol))
    .toSorted((a, b) => a.symbol.localeCompare(b.symbol, 'en', { numeric: true }))
  if (!shown.length) return []
  const words = wordsIn(report.language)
  const { t } = words
  const columns = ['symbol', 'who', 'type', isConsultation ? 'region' : 'title'] as const
  return [
    { kind: 'heading', level: 1, text: t(isConsultation ? 'reports.annex.inputs' : 'reports.annex.documents') },
    {
      kind: 'table',
      rows: [
        columns.map((column) => cell(t(`reports.annex.${column}`), true)),
        ...shown.map((document) =>
          isConsultation
            ? rowOf(words, document, voiceOf.get(document.symbol))
            : [...rowOf(words, document, undefined).slice(0, 3), cell(document.title)],
        ),
      ],
    },
  ]
}

const cell = (text: string, header = false) => ({ header, paragraphs: [{ kind: 'paragraph' as const, text }] })

function rowOf(words: Words, document: ListedDocument, voice: Voice | undefined) {
  const { t } = words
  return [
    cell(document.symbol, true),
    cell(whoSpeaks(words, document, voice)),
    cell(voice?.stakeholder ? t(`voices.stakeholder.${voice.stakeholder}`) : t(`document.type.${document.type}`)),
    cell(voice?.region ? t(`voices.region.${voice.region}`) : '–'),
  ]
}

/** Who it is from, as the register names them. An answer without a name was sent by somebody who chose that. */
function whoSpeaks({ t, language, list }: Words, { sources, title }: ListedDocument, voice: Voice | undefined): string {
  const names = sources.map((source) => localise(source.names, language).text).filter(Boolean)
  if (voice?.channel === 'workshop' || voice?.channel === 'young-people') return title
  return names.length ? list(names) : t('reports.annex.unnamed')
}
