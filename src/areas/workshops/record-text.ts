import { languages, localise, type Language, type Localised } from '#base/languages'
import type { Body } from '#areas/bodies'
import { kinds, stakeholders } from '#areas/voices'
import type { Draft, DraftBlock, DraftParagraph } from '#document'
import { formatDay, listWords, translator, type Translate } from '#platform/i18n'
import type { Attendance, Finding, Workshop } from './workshop.ts'

/** All that the text of a record is made from. */
export type RecordSources = { body: Body; workshop: Workshop; attendance: Attendance[]; findings: Finding[] }

type Words = { t: Translate; language: Language; say: (texts: Localised) => string }

/** The labels of findings in the record: those of one kind are numbered together, risks from 1.1, practices from 2.1 on. */
export function labelsOf(findings: Finding[]): Map<Finding, string> {
  const numbered = kinds.flatMap((kind, index) =>
    findings
      .filter((finding) => finding.kind === kind)
      .map((finding, place): [Finding, string] => [finding, `${index + 1}.${place + 1}`]),
  )
  return new Map(numbered)
}

/**
 * The record of a workshop as a document: where and when, who was there, then its findings by kind. The paragraph of a
 * finding holds its words and those of whoever disagreed; what it is sorted under stands below it.
 */
export function recordText({ body, workshop, attendance, findings }: RecordSources): Draft {
  const language = languages.find((known) => known === body.language) ?? 'en'
  const words = { t: translator(language), language, say: (texts: Localised) => localise(texts, language).text }
  const { t, say } = words
  return {
    language,
    title: t('workshops.record.title', { name: say(workshop.names) }),
    cover: [
      { name: 'body', text: say(body.names) },
      { name: 'source', text: workshop.host },
      { name: 'purpose', text: t('workshops.record.purpose') },
    ],
    notes: [],
    blocks: [
      heading(t('workshops.record.workshop')),
      ...facts(workshop, words).map((text, index) => paragraph({ label: `W.${index + 1}`, text })),
      heading(t('workshops.attendance')),
      attendanceTable(attendance, words),
      ...kinds.flatMap((kind) => findingsOf(findings, kind, words)),
    ],
  }
}

const heading = (text: string, label?: string): DraftBlock => ({
  kind: 'heading',
  level: 1,
  text,
  ...(label && { label }),
})

const paragraph = (content: Omit<DraftParagraph, 'kind'>): DraftBlock => ({ kind: 'paragraph', ...content })

function facts(workshop: Workshop, { t, language, say }: Words): string[] {
  const from = formatDay(workshop.startsOn, language)
  const to = formatDay(workshop.endsOn, language)
  const days = workshop.startsOn === workshop.endsOn ? from : t('workshops.days', { from, to })
  const names = new Intl.DisplayNames([language], { type: 'language' })
  const place = workshop.place ? say(workshop.place) : ''
  return [
    t('workshops.record.fact.held', { days, region: t(`voices.region.${workshop.region}`) }),
    t('workshops.record.fact.host', { host: workshop.host }),
    ...(place ? [t('workshops.record.fact.place', { place })] : []),
    t(`workshops.record.fact.${workshop.modality}`),
    t('workshops.record.fact.languages', {
      languages: listWords(
        workshop.languages.map((one) => names.of(one) ?? one),
        language,
      ),
    }),
    ...(workshop.programme
      ? [t('workshops.record.fact.programme', { programme: inOneLine(say(workshop.programme)) })]
      : []),
  ]
}

const inOneLine = (text: string): string => text.trim().replace(/\s*\n\s*/gu, '; ')

function attendanceTable(attendance: Attendance[], { t }: Words): DraftBlock {
  const cell = (text: string, header = false) => ({ header, paragraphs: [{ kind: 'paragraph' as const, text }] })
  const row = (name: string, room: number, online: number) => [
    cell(name, true),
    ...[room, online].map((heads) => cell(String(heads))),
    cell(room + online ? String(room + online) : t('workshops.hole.nobody')),
  ]
  const all = stakeholders.map(
    (stakeholder) => attendance.find((one) => one.stakeholder === stakeholder) ?? { stakeholder, room: 0, online: 0 },
  )
  const sum = (mode: 'room' | 'online') => attendance.reduce((heads, one) => heads + one[mode], 0)
  return {
    kind: 'table',
    caption: t('workshops.record.attendance.caption'),
    rows: [
      ['workshops.stakeholder', 'workshops.room', 'workshops.online', 'workshops.together'].map((key) =>
        cell(t(key as 'workshops.room'), true),
      ),
      ...all.map(({ stakeholder, room, online }) => row(t(`voices.stakeholder.${stakeholder}`), room, online)),
      row(t('workshops.together'), sum('room'), sum('online')),
    ],
  }
}

function findingsOf(findings: Finding[], kind: (typeof kinds)[number], words: Words): DraftBlock[] {
  const labels = labelsOf(findings)
  const found = findings.filter((finding) => finding.kind === kind)
  return [
    heading(words.t(`voices.kinds.${kind}`), String(kinds.indexOf(kind) + 1)),
    ...(found.length ? [] : [paragraph({ text: words.t('workshops.record.nothing') })]),
    ...found.flatMap((finding) => [
      paragraph({ label: labels.get(finding)!, text: findingText(finding, words) }),
      paragraph({ depth: 1, text: sorting(finding, words) }),
    ]),
  ]
}

/** The words of a finding; that somebody disagreed is a sentence of its own. */
function findingText({ text, disagreement }: Finding, { t }: Words): string {
  if (!disagreement) return text
  return `${closed(text)} ${t('workshops.record.disagreement', { text: closed(disagreement) })}`
}

const closed = (text: string): string =>
  /[.!?…。！？؟]["'»”’)）]*$/u.test(text) ? text : `${text}${/\p{Script=Han}$/u.test(text) ? '。' : '.'}`

/** Under what a finding is sorted, and where it was heard. */
function sorting(finding: Finding, { t, language }: Words): string {
  const list = (texts: string[]) => listWords(texts, language)
  const { stakeholder, addressee, themes, models } = finding
  return [
    stakeholder && t('workshops.record.by', { stakeholder: t(`voices.stakeholder.${stakeholder}`) }),
    t(`workshops.record.heard.${finding.heard}`),
    themes.length && t('workshops.record.themes', { themes: list(themes.map((one) => t(`voices.theme.${one}`))) }),
    models.length && t('workshops.record.models', { models: list(models.map((one) => t(`voices.model.${one}`))) }),
    addressee && t('workshops.record.addressee', { addressee: t(`voices.addressee.${addressee}`) }),
  ]
    .filter(Boolean)
    .join(' ')
}
