import { isLanguage, localise, type Language, type Localised } from '#base/languages'
import { findBody, findMeeting, type Body } from '#areas/bodies'
import { listParticipants } from '#areas/people'
import type { Document } from '#document'
import type { Context } from '#platform/context'
import { formatDay, translator } from '#platform/i18n'
import { assemble, type ReportWords } from './assemble.ts'
import { annexOf } from './others/annex.ts'
import { readParagraphs } from './queries.ts'
import { sectionTitle } from './section-title.ts'
import type { Report, ReportParagraph } from './report.ts'

/** The draft of a report as the document that would be issued now. Whoever has read its paragraphs passes them on. */
export async function draftDocument(context: Context, report: Report, read?: ReportParagraph[]): Promise<Document> {
  const [body, paragraphs] = await Promise.all([
    findBody(context.db, report.body),
    read ?? readParagraphs(context.db, report.symbol),
  ])
  const words = report.meeting ? await meetingWords(context, report, body!, report.meeting) : otherWords(report, body!)
  return assemble(paragraphs, report.language, words, await annexOf(context, report, body!))
}

const languageOf = ({ language }: Report): Language => (isLanguage(language) ? language : 'en')

async function meetingWords(context: Context, report: Report, body: Body, symbol: string): Promise<ReportWords> {
  const [meeting, participants] = await Promise.all([
    findMeeting(context.db, symbol),
    listParticipants(context.db, symbol),
  ])
  const language = languageOf(report)
  const t = translator(language)
  const say = (texts: Localised) => localise(texts, language).text
  const ordinal = meeting!.ordinal
  const chair = participants.find((participant) => participant.presided)
  const names = { ordinal, body: say(body.names), date: formatDay(meeting!.startsOn, language) }
  return {
    title: t('report.title', { ordinal }),
    body: say(body.names),
    purpose: t('report.purpose.text', names),
    action: t(`report.action.${body.practice}`),
    labels: { purpose: t('report.purpose'), action: t('report.action') },
    section: (section) =>
      section === 'outcomes' ? t('report.section.outcomes', { ordinal }) : t(`report.section.${section}`),
    signature: chair?.name
      ? [`${chair.name} (${say(chair.organisation.names)})`, ...(chair.function ? [say(chair.function)] : [])]
      : [],
  }
}

function otherWords(report: Report, body: Body): ReportWords {
  const language = languageOf(report)
  const t = translator(language)
  const say = (texts: Localised) => localise(texts, language).text
  const { template, period, titles } = report
  const name = say(body.names)
  const days = period && { from: formatDay(period.from, language), to: formatDay(period.to, language) }
  return {
    title: say(titles!),
    body: name,
    purpose: days
      ? t(template === 'annual' ? 'report.purpose.annual' : 'report.purpose.final', { body: name, ...days })
      : t('report.purpose.consultation', { body: name }),
    action: t('report.action.parent', { parent: say(body.parent) }),
    labels: { purpose: t('report.purpose'), action: t('report.action') },
    section: (section) => sectionTitle(t, section),
    signature: [],
  }
}
