export type TabsProps = {
  label: string
  items: { text: string; href: string; current?: boolean }[]
}

/** The pages of one thing, side by side; each is a page of its own. */
export const Tabs = ({ label, items }: TabsProps) => (
  <nav class="tabs" aria-label={label}>
    <ul class="bare">
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
