import type { Anchor } from '#document'
import type { View } from '#platform/view'
import { LinkRow, Notice } from '#ui'
import { documentAddress } from '../address.ts'
import type { OpenDocument } from '../open-document.ts'
import type { CheckedPassage } from '../passages.ts'
import { languageName } from './language-name.ts'
import { passageAddress, type Ground } from './sources.tsx'

type Props = { view: View; open: OpenDocument }

/** From a report to its editions in plain words, and from one of these to the report and to the others. */
export function PlainLinks({ view, open: { document, plain } }: Props) {
  const { t, href } = view
  const links = plain.editions.map(({ symbol, readers, language }) => {
    const edition = t(`document.plain.read.${readers}`)
    const isSame = language === document.originalLanguage
    return {
      text: isSame ? edition : t('document.plain.read.in', { edition, language: languageName(language, 'itself') }),
      href: href(documentAddress({ symbol })),
    }
  })
  const official = plain.tells && {
    text: `${t('document.plain.official')} (${plain.tells.report})`,
    href: href(documentAddress({ symbol: plain.tells.report })),
  }
  const all = [...(official ? [official] : []), ...links]
  if (!all.length) return <></>
  return (
    <nav class="section" aria-label={t('document.plain.editions')}>
      <LinkRow links={all} />
    </nav>
  )
}

/** That this version was issued without an edition for children, by whose decision and why. */
export function ExceptionNotice({ view: { t }, open: { plain, version } }: Props) {
  const exception = plain.exceptions.find((one) => one.version === version.number)
  if (!exception) return <></>
  return (
    <Notice kind="warning">
      <p>{t('document.plain.exception', { version: version.number })}</p>
      <p dir="auto">{t('document.plain.exception.decided', { who: exception.decidedBy, reason: exception.reason })}</p>
    </Notice>
  )
}

type ToldProps = { view: View; grounds: Ground[]; passages: Map<Anchor, CheckedPassage> }

/** Which paragraphs of the report a plain one tells, each with a link to it as it was told. */
export function ToldBeside({ view, grounds, passages }: ToldProps) {
  const { t, href } = view
  const all = grounds.flatMap(({ anchors }) => anchors.map((anchor) => passages.get(anchor)!))
  // Items below a number go by that number; the first of them is linked.
  const byName = Map.groupBy(all, ({ place, anchor }) => place.label ?? anchor.block)
  const told = [...byName.values()].map(([first]) => first!)
  const lost = all.find(({ found }) => found !== 'verbatim')
  return (
    <>
      <p class="use">
        {t(told.length === 1 ? 'document.plain.tells' : 'document.plain.tells.several')}{' '}
        {told.map((passage, index) => (
          <>
            {index > 0 && ', '}
            <a href={href(passageAddress(passage))}>
              <bdi>{passage.place.label ?? passage.anchor.block}</bdi>
            </a>
          </>
        ))}
      </p>
      {lost && (
        <p class="check check-failed">{t(`document.page.check.${lost.found}`, { number: lost.anchor.version })}</p>
      )}
    </>
  )
}
