import { isLanguage, localise, type Localised } from '#base/languages'
import { findBody, findMeeting } from '#areas/bodies'
import { listParticipants } from '#areas/people'
import type { Document } from '#document'
import type { Context } from '#platform/context'
import { formatDay, translator } from '#platform/i18n'
import { assemble } from './assemble.ts'
import { readParagraphs } from './queries.ts'
import type { Report, ReportParagraph } from './report.ts'

/** The draft of a report as the document that would be issued now. Whoever has read its paragraphs passes them on. */
export async function draftDocument(context: Context, report: Report, read?: ReportParagraph[]): Promise<Document> {
  const [body, meeting, participants, paragraphs] = await Promise.all([
    findBody(context.db, report.body),
    findMeeting(context.db, report.meeting),
    listParticipants(context.db, report.meeting),
    read ?? readParagraphs(context.db, report.symbol),
  ])
  const language = isLanguage(report.language) ? report.language : 'en'
  const t = translator(language)
  const say = (texts: Localised) => localise(texts, language).text
  const ordinal = meeting!.ordinal
  const chair = participants.find((participant) => participant.presided)
  const names = { ordinal, body: say(body!.names), date: formatDay(meeting!.startsOn, language) }
  return assemble(paragraphs, report.language, {
    title: t('report.title', { ordinal }),
    body: say(body!.names),
    purpose: t('report.purpose.text', names),
    action: t(`report.action.${body!.practice}`),
    labels: { purpose: t('report.purpose'), action: t('report.action') },
    section: (section) =>
      section === 'outcomes' ? t('report.section.outcomes', { ordinal }) : t(`report.section.${section}`),
    signature: chair?.name
      ? [`${chair.name} (${say(chair.organisation.names)})`, ...(chair.function ? [say(chair.function)] : [])]
      : [],
  })
}
