type Leaf = { text: string; href: string }

export type PaginationProps = {
  label: string
  previous?: Leaf
  next?: Leaf
  /** Pages to go to directly; one without address stands for those left out. `label` says "Page 3". */
  pages?: { text: string; href?: string; label?: string; current?: boolean }[]
}

/** The way through a list that is too long for one page. */
export function Pagination({ label, previous, next, pages }: PaginationProps) {
  return (
    <nav class="pagination" aria-label={label}>
      <ul class="bare row">
        {previous && <Step {...previous} rel="prev" />}
        {pages?.map(({ text, href, label, current }) => (
          <li>
            {href ? (
              <a href={href} aria-label={label} aria-current={current ? 'page' : undefined}>
                {text}
              </a>
            ) : (
              <span>{text}</span>
            )}
          </li>
        ))}
        {next && <Step {...next} rel="next" />}
      </ul>
    </nav>
  )
}

const Step = ({ text, href, rel }: Leaf & { rel: 'prev' | 'next' }) => (
  <li>
    <a href={href} rel={rel}>
      {text}
    </a>
  </li>
)
