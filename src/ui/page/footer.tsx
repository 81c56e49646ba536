import type { Child } from 'hono/jsx'

export type FooterProps = {
  text?: Child
  label: string
  links: { text: string; href: string }[]
}

/** The end of every page: what leads out of it, and a sentence about the site. */
export function Footer({ text, label, links }: FooterProps) {
  return (
    <footer class="site-foot">
      <nav aria-label={label}>
        <ul class="bare row">
          {links.map((link) => (
            <li>
              <a href={link.href}>{link.text}</a>
            </li>
          ))}
        </ul>
      </nav>
      {text && <p>{text}</p>}
    </footer>
  )
}
