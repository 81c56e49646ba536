import type { View } from '#platform/view'
import { Section, Timeline, type LinkRowProps } from '#ui'
import { documentAddress } from '../address.ts'
import type { Version } from '../document.ts'
import type { OpenDocument } from '../open-document.ts'
import { dayOf } from './day-of.ts'
import { languageName } from './language-name.ts'

type Props = { view: View; open: OpenDocument }

/** The permanent address of one version; its language is named where it is not that of the original. */
export const versionAddress = ({ document }: Pick<OpenDocument, 'document'>, { number, language }: Version): string =>
  documentAddress({
    symbol: document.symbol,
    version: number,
    ...(language !== document.originalLanguage && { language }),
  })

/** Every public version, newest first, with what changed and why. */
export function Versions({ view, open }: Props) {
  const { t } = view
  const { document, version, host } = open
  const events = document.versions.toReversed().map((one) => {
    const day = dayOf(one.publishedAt!, host.timezone)
    const isShown = one === version
    const what = t('document.page.version.what', { number: one.number, change: t(`document.change.${one.change}`) })
    const language = one.language === document.originalLanguage ? '' : languageName(one.language, view.language)
    return {
      when: view.day(day),
      datetime: day,
      what: language ? `${what} · ${language}` : what,
      ...(one.reason && { by: <span dir="auto">{one.reason}</span> }),
      ...(isShown
        ? { chip: { text: t('document.page.version.shown'), tone: 'info' as const } }
        : { href: view.href(versionAddress(open, one)) }),
    }
  })
  return (
    <Section title={t('document.page.versions')} id="versions">
      <Timeline events={events} />
    </Section>
  )
}

/** Links to the newest public version in each language, for a document that is there in several. */
export function languageLinks(view: View, open: OpenDocument): LinkRowProps['links'] {
  const newest = new Map(open.document.versions.map((version) => [version.language, version]))
  if (newest.size < 2) return []
  return [...newest.keys()].map((language) => ({
    text: languageName(language, 'itself'),
    href: view.href(documentAddress({ symbol: open.document.symbol, language })),
    language,
  }))
}
