import type { Child, PropsWithChildren } from 'hono/jsx'

/** What matters most beside what goes with it; one below the other on a phone. */
export const Columns = ({ side, children }: PropsWithChildren<{ side: Child }>) => (
  <div class="columns">
    <div>{children}</div>
    <div>{side}</div>
  </div>
)

/** A part of a page under its own heading; `id` is its fragment. */
export const Section = ({ title, id, children }: PropsWithChildren<{ title: string; id?: string }>) => (
  <section class="section" id={id}>
    <h2>{title}</h2>
    {children}
  </section>
)

/** A part set off from the page: the sources of a paragraph, who will read this. */
export const Card = ({ title, children }: PropsWithChildren<{ title?: string }>) => (
  <section class="card">
    {title && <h2>{title}</h2>}
    {children}
  </section>
)

export type LinkRowProps = {
  label?: string
  /** `current` marks the page that is open. */
  links: { text: string; href: string; type?: string; language?: string; current?: boolean }[]
}

/** Links side by side: the editions of a document, its versions. */
export const LinkRow = ({ label, links }: LinkRowProps) => (
  <ul class="bare row" aria-label={label}>
    {links.map(({ text, href, type, language, current }) => (
      <li>
        <a href={href} type={type} hreflang={language} lang={language} aria-current={current ? 'page' : undefined}>
          {text}
        </a>
      </li>
    ))}
  </ul>
)

/** Buttons side by side, at the end of a form. */
export const ButtonRow = ({ children }: PropsWithChildren) => <div class="row buttons">{children}</div>
