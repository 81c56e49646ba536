export type BreadcrumbProps = {
  label: string
  /** From the outermost in; the page itself, if it is named, comes last and has no address. */
  items: { text: string; href?: string }[]
}

/** Where the page stands in the site. */
export function Breadcrumb({ label, items }: BreadcrumbProps) {
  return (
    <nav class="breadcrumb" aria-label={label}>
      <ol class="bare">
        {items.map(({ text, href }) => (
          <li>{href ? <a href={href}>{text}</a> : <span aria-current="page">{text}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}
