import { inLanguage } from '../in-language.ts'

export type ContentsItem = { text: string; href: string; number?: string; items?: ContentsItem[] }

export type ContentsProps = { title: string; items: ContentsItem[]; language?: string }

/** The table of contents of a long page; `language` is that of the headings. */
export function Contents({ title, items, language }: ContentsProps) {
  return (
    <nav class="contents" aria-labelledby="contents">
      <h2 id="contents">{title}</h2>
      <div {...inLanguage(language)}>
        <Items items={items} />
      </div>
    </nav>
  )
}

const Items = ({ items }: { items: ContentsItem[] }) => (
  <ol class="bare">
    {items.map(({ text, href, number, items }) => (
      <li>
        <a href={href}>
          {number && <span class="contents-number">{number}</span>} <span>{text}</span>
        </a>
        {items?.length ? <Items items={items} /> : null}
      </li>
    ))}
  </ol>
)
