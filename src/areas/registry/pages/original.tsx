import type { View } from '#platform/view'
import { Details, Section } from '#ui'
import type { OpenDocument } from '../open-document.ts'
import type { SetAside } from '../tables.ts'
import { versionAddress } from './versions.tsx'

type Props = { view: View; open: OpenDocument }

/** The file as it came, and what reading left out of it: cleaning is seen and can be undone. */
export function OriginalFile({ view, open }: Props) {
  const { t, href } = view
  const { version, setAside } = open
  if (!version.file) return <></>
  return (
    <Section title={t('document.page.original')} id="original">
      <p>
        {t('document.page.original.text')}{' '}
        <a href={href(`${versionAddress(open, version)}/original`)}>
          <bdi>{version.fileName}</bdi>
        </a>
      </p>
      {setAside.length > 0 ? (
        <Details summary={t('document.page.aside.count', { count: setAside.length })}>
          <p>{t('document.page.aside.text')}</p>
          <ol>
            {setAside.slice(0, most).map((piece) => (
              <Piece view={view} piece={piece} />
            ))}
          </ol>
          {setAside.length > most && <p>{t('document.page.aside.more', { count: setAside.length - most })}</p>}
        </Details>
      ) : (
        <p class="muted">{t('document.page.aside.none')}</p>
      )}
    </Section>
  )
}

/** The JSON of a long table of pieces helps nobody who reads; the file itself has them all. */
const most = 200

const rules = ['image', 'bookmark', 'rule', 'control', 'furniture'] as const

function Piece({ view: { t }, piece: { rule, text, at } }: { view: View; piece: SetAside }) {
  const known = rules.find((one) => one === rule)
  return (
    <li>
      {known ? t(`document.page.aside.${known}`) : rule} · {t('document.page.aside.at', { at })} ·{' '}
      <code dir="auto">{rule === 'control' ? codePoints(text) : text.trim()}</code>
    </li>
  )
}

/** Characters that cannot be seen are named: U+200B. */
const codePoints = (text: string): string =>
  [...text].map((point) => `U+${point.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(' ')
