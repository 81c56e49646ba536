import { languages, localise, type Language, type Localised } from '#base/languages'
import type { Body, Meeting } from '#areas/bodies'
import type { Participant } from '#areas/people'
import type { ListedDocument } from '#areas/registry'
import type { Draft, DraftBlock } from '#document'
import { formatDay, listWords, translator, type Translate } from '#platform/i18n'
import type { Proceedings } from './proceedings.ts'

/** All that the text of a record is made from. */
export type RecordSources = {
  body: Body
  meeting: Meeting
  participants: Participant[]
  documents: ListedDocument[]
  proceedings: Proceedings
}

type Words = { t: Translate; language: Language; say: (texts: Localised) => string }

/**
 * The record of a meeting as a document. Labels name the kind and number of each entry (S.7 is the seventh turn), so
 * that a passage keeps its address when entries are added after it.
 */
export function recordText(sources: RecordSources): Draft {
  const language = languages.find((known) => known === sources.body.language) ?? 'en'
  const t = translator(language)
  const words = { t, language, say: (texts: Localised) => localise(texts, language).text }
  const title = t('record.title', { ordinal: sources.meeting.ordinal })
  return {
    language,
    title,
    cover: [
      { name: 'body', text: words.say(sources.body.names) },
      { name: 'purpose', text: t('record.purpose') },
    ],
    notes: [],
    blocks: [
      ...section(t('record.section.meeting'), meetingEntries(sources, words)),
      ...section(t('record.section.agenda'), agendaEntries(sources, words)),
      ...section(t('record.section.documents'), documentEntries(sources, words)),
      ...section(t('record.section.presentations'), presentationEntries(sources, words)),
      ...section(t('record.section.said'), said(sources)),
      ...section(t('record.section.outcomes'), outcomes(sources)),
    ],
  }
}

type Entry = { label: string; text: string }

const section = (title: string, entries: Entry[]): DraftBlock[] =>
  entries.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text: title },
        ...entries.map((entry): DraftBlock => ({ kind: 'paragraph', label: entry.label, text: entry.text })),
      ]

function meetingEntries({ body, meeting, participants, documents }: RecordSources, words: Words): Entry[] {
  const { t, language, say } = words
  const names = { ordinal: meeting.ordinal, body: say(body.names), symbol: body.symbol }
  const held =
    meeting.startsOn === meeting.endsOn
      ? t('record.held', { ...names, date: formatDay(meeting.startsOn, language) })
      : t('record.held.days', {
          ...names,
          from: formatDay(meeting.startsOn, language),
          to: formatDay(meeting.endsOn, language),
        })
  const chair = participants.find((participant) => participant.presided)
  const papers = documents.filter((document) => document.category).length
  return [
    held,
    ...(chair ? [t('record.chaired', { person: personName(chair, words) })] : []),
    ...(papers ? [t('record.papers', { count: papers })] : []),
  ].map((text, index) => ({ label: `M.${index + 1}`, text }))
}

/** A person as a record names them: with office and organisation, or the delegation alone where no name is known. */
export function personName(participant: Participant, { t, say }: Words): string {
  const organisation = say(participant.organisation.names)
  if (!participant.name) return organisation
  const name = [participant.honorific, participant.name].filter(Boolean).join(' ')
  return participant.function
    ? t('record.person', { name, function: say(participant.function), organisation })
    : t('record.person.plain', { name, organisation })
}

function agendaEntries({ proceedings }: RecordSources, { t, say }: Words): Entry[] {
  const items = proceedings.agenda.map((item) => ({
    label: `A.${item.number}`,
    text: t('record.item', { number: item.number, title: say(item.title) }),
  }))
  const changes = proceedings.changes.map((change) => ({
    label: `C.${change.number}`,
    text: change.reason ? `${change.text} (${change.reason})` : change.text,
  }))
  if (!proceedings.adopted) return [...items, ...changes]
  const count = changes.length
  const adopted = count ? t('record.adopted.changed', { count }) : t('record.adopted')
  return [...items, { label: 'C.0', text: adopted }, ...changes]
}

function documentEntries({ documents }: RecordSources, words: Words): Entry[] {
  return documents
    .filter((document) => document.category)
    .map((document) => ({
      label: `D.${document.symbol.split('/').slice(1).join('.')}`,
      text: words.t(document.late ? 'record.document.late' : 'record.document', {
        source: sourceNames(document, words),
        title: document.title,
        symbol: document.symbol,
      }),
    }))
}

function presentationEntries({ documents, proceedings }: RecordSources, words: Words): Entry[] {
  return proceedings.presentations.flatMap((presentation) => {
    const document = documents.find((one) => one.symbol === presentation.symbol)
    if (!document) return []
    const text = words.t(presentation.fromFloor ? 'record.presented.floor' : 'record.presented', {
      source: sourceNames(document, words),
      title: document.title,
      symbol: document.symbol,
    })
    return [{ label: `P.${presentation.number}`, text }]
  })
}

/** Who submitted a paper, as one phrase in the language of the record. */
function sourceNames(document: ListedDocument, { t, language, say }: Words): string {
  const names = document.sources.map((source) =>
    source.onBehalfOf
      ? t('record.on-behalf', { source: say(source.names), principal: say(source.onBehalfOf) })
      : say(source.names),
  )
  return listWords(names, language)
}

const said = ({ proceedings }: RecordSources): Entry[] =>
  proceedings.interventions.map((intervention) => ({ label: `S.${intervention.number}`, text: intervention.text }))

const outcomes = ({ proceedings }: RecordSources): Entry[] =>
  proceedings.outcomes.map((outcome) => ({ label: `O.${outcome.number}`, text: outcome.text }))
