import type { Event } from '#platform/audit'
import type { View } from '#platform/view'
import { Section, Timeline } from '#ui'
import { documentAddress } from '../address.ts'
import { languageName } from './language-name.ts'

type Told = { what: string; href?: string }

/** What was done with the document in public, each as a sentence; who of the staff did it is not told. */
export function History({ view, events, timezone }: { view: View; events: Event[]; timezone: string }) {
  const told = events.flatMap((event) => {
    const sentence = tell(view, event)
    const when = view.instant(event.at, timezone)
    return sentence ? [{ when, datetime: event.at.toISOString(), ...sentence }] : []
  })
  return (
    <Section title={view.t('document.page.history')} id="history">
      <Timeline events={told} />
    </Section>
  )
}

function tell(view: View, { area, action, details }: Event): Told | undefined {
  return sentences[`${area}.${action}`]?.(view, details)
}

type Details = Event['details']

const groundOf = ({ ground }: Details) => (ground === 'asked' || ground === 'law' ? ground : 'personal-data')

const versionOf = (details: Details) => ({ version: Number(details['version']) })

const other = ({ href }: View, symbol: unknown) => ({ href: href(documentAddress({ symbol: String(symbol) })) })

const sentences: Record<string, (view: View, details: Details) => Told> = {
  'registry.published': ({ t, language }, details) => ({
    what: t('history.registry.published', {
      ...versionOf(details),
      language: languageName(String(details['language']), language),
    }),
  }),
  'registry.withdrawn': ({ t }) => ({ what: t('history.registry.withdrawn') }),
  'registry.erased': ({ t }, details) => ({ what: t(`history.registry.erased.${groundOf(details)}`) }),
  'registry.late-heard': ({ t }) => ({ what: t('history.registry.late-heard') }),
  'registry.late-for-information': ({ t }) => ({ what: t('history.registry.late-for-information') }),
  'registry.late-deferred': ({ t }) => ({ what: t('history.registry.late-deferred') }),
  'registry.source-withdrawn': (view, { symbol }) => ({
    what: view.t('history.registry.source-withdrawn', { symbol: String(symbol) }),
    ...other(view, symbol),
  }),
  'registry.use-withdrawn': (view, { symbol }) => ({
    what: view.t('history.registry.use-withdrawn', { symbol: String(symbol) }),
    ...other(view, symbol),
  }),
  'reports.issued': ({ t }, details) => ({ what: t('history.reports.issued', versionOf(details)) }),
  'reports.noted': ({ t }, details) => ({ what: t('history.reports.noted', versionOf(details)) }),
  'reports.adopted': ({ t }, details) => ({ what: t('history.reports.adopted', versionOf(details)) }),
  'reports.exception-recorded': ({ t }, details) => ({
    what: t('history.reports.exception-recorded', versionOf(details)),
  }),
  'reports.plain-issued': (view, details) => ({
    what: view.t('history.reports.plain-issued', { ...versionOf(details), edition: String(details['edition']) }),
    ...other(view, details['edition']),
  }),
  'reports.cited': (view, details) => ({
    what: view.t('history.reports.cited', { ...versionOf(details), report: String(details['report']) }),
    ...other(view, details['report']),
  }),
}
