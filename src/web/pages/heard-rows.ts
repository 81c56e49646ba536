import { seriesRow } from '#areas/workshops'
import { youngRow } from '#areas/youth'
import type { View } from '#platform/view'
import type { DocumentListProps } from '#ui'
import type { Heard } from './heard.ts'

type Row = DocumentListProps['documents'][number]

/** The founding texts, each with under how many of its clauses something is on record. */
export const mandateRows = (view: View, { mandates }: Heard): Row[] =>
  mandates.map(({ id, names, clauses, evidenced }) => {
    const { text, language } = view.say(names)
    return {
      title: text,
      ...(language && { language }),
      href: view.href(`/mandates/${id}`),
      source: view.t('mandates.count', { clauses, evidenced }),
    }
  })

/** The workshops, with how many of each series were held. */
export const workshopRows = (view: View, { series }: Heard): Row[] => series.map((short) => seriesRow(view, short))

/** The consultations of young people, each with how far it is. */
export const youngRows = (view: View, { young }: Heard): Row[] => young.map((one) => youngRow(view, one))

/** The way to the tables, the findings and the options, as far as there are any. */
export function understoodRows({ t, href }: View, { body, isLabelled, findings, options }: Heard): Row[] {
  const name = encodeURIComponent(body.symbol)
  return [
    ...(isLabelled
      ? [{ title: t('hub.tables'), href: href(`/understanding/${name}`), source: t('hub.tables.text') }]
      : []),
    ...(findings
      ? [
          {
            title: t('synthesis.findings'),
            href: href(`/findings/${name}`),
            source: t('hub.findings', { count: findings }),
          },
        ]
      : []),
    ...(options
      ? [{ title: t('options.title'), href: href(`/options/${name}`), source: t('hub.options', { count: options }) }]
      : []),
  ]
}

/** What was said back, and what was undertaken. */
export function followUpRows({ t, href }: View, { body, matters, commitments }: Heard): Row[] {
  const name = encodeURIComponent(body.symbol)
  return [
    ...(matters.count
      ? [
          {
            title: t('followup.replies.title'),
            href: href(`/replies/${name}`),
            source: t('followup.replies.count', matters),
          },
        ]
      : []),
    ...(commitments
      ? [
          {
            title: t('followup.commitments.title'),
            href: href(`/commitments?body=${name}`),
            source: t('followup.commitments.count', { count: commitments }),
          },
        ]
      : []),
  ]
}

/** Good practices that the papers of the body tell of. */
export const practiceRows = ({ t, href }: View, { practices }: Heard): Row[] =>
  practices
    ? [{ title: t('practices.title'), href: href('/practices'), source: t('hub.practices', { count: practices }) }]
    : []
