import type { PropsWithChildren } from 'hono/jsx'
import type { Direction } from '#base/languages'

export type DocumentTextProps = PropsWithChildren<{ language: string; direction: Direction }>

/** The text of a document as its HTML edition writes it, set for reading. */
export const DocumentText = ({ language, direction, children }: DocumentTextProps) => (
  <article class="document" lang={language} dir={direction}>
    {children}
  </article>
)
