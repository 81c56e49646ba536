import type { PropsWithChildren } from 'hono/jsx'
import { Button } from '../button/button.tsx'

export type FilterFormProps = PropsWithChildren<{ action: string; button: string }>

/** Chooses what a list shows: fields side by side, sent in the address. */
export const FilterForm = ({ action, button, children }: FilterFormProps) => (
  <form class="filter-form" action={action}>
    {children}
    <Button text={button} kind="secondary" />
  </form>
)
