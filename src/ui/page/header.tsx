import type { Child } from 'hono/jsx'
import { HiddenFields } from '../field/hidden-fields.tsx'
import { SignMark } from './sign-mark.tsx'

export type NavigationItem = { text: string; href: string; current?: boolean }

export type HeaderProps = {
  site: { name: string; href: string }
  navigation?: { label: string; items: NavigationItem[] }
  /** The interface languages, each under its own name; the current one is not a link. */
  languages?: { label: string; items: { language: string; name: string; href: string; current?: boolean }[] }
  /** The way to help, in the same place on every page. */
  getHelp?: NavigationItem
  signedIn?: SignedIn
  /** A sentence about the whole site: "Example made from public documents". */
  notice?: Child
}

export type SignedIn = {
  /** Who: "Secretariat". */
  text: string
  href?: string
  /** Where the sign-out form is sent, with what hidden fields. */
  action: string
  fields?: Record<string, string>
  signOut: string
}

/** Name of the site, way to help, languages and navigation; above them who is signed in, below them a notice. */
export function Header({ site, navigation, languages, getHelp, signedIn, notice }: HeaderProps) {
  return (
    <header class="site">
      {signedIn && <Strip {...signedIn} />}
      <div class="site-top">
        <a class="brand" href={site.href}>
          <SignMark />
          <span>{site.name}</span>
        </a>
        {getHelp && (
          <a class="get-help" href={getHelp.href} aria-current={getHelp.current ? 'page' : undefined}>
            {getHelp.text}
          </a>
        )}
        {languages && <Languages {...languages} />}
        {navigation && <Navigation {...navigation} />}
      </div>
      {notice && <p class="band">{notice}</p>}
    </header>
  )
}

function Strip({ text, href, action, fields, signOut }: SignedIn) {
  return (
    <form class="strip" method="post" action={action}>
      {href ? <a href={href}>{text}</a> : <span>{text}</span>}
      <HiddenFields fields={fields} />
      <button class="as-link">{signOut}</button>
    </form>
  )
}

const Navigation = ({ label, items }: NonNullable<HeaderProps['navigation']>) => (
  <nav class="navigation" aria-label={label}>
    <ul class="bare row">
      {items.map(({ text, href, current }) => (
        <li>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

function Languages({ label, items }: NonNullable<HeaderProps['languages']>) {
  return (
    <nav class="languages" aria-label={label}>
      <ul class="bare row">
        {items.map(({ language, name, href, current }) => (
          <li lang={language}>
            {current ? (
              <strong aria-current="true">{name}</strong>
            ) : (
              <a href={href} hreflang={language}>
                {name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
