import { Chip, type ChipProps } from '../chip/chip.tsx'

export type StatusListProps = { items: { text: string; href?: string; chip: ChipProps }[] }

/** What was asked for, and how it stands with each. */
export const StatusList = ({ items }: StatusListProps) => (
  <ul class="status-list bare">
    {items.map(({ text, href, chip }) => (
      <li>
        {href ? <a href={href}>{text}</a> : <span>{text}</span>} <Chip {...chip} />
      </li>
    ))}
  </ul>
)
