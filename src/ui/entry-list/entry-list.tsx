import type { Child } from 'hono/jsx'
import { inLanguage } from '../in-language.ts'

export type EntryListProps = {
  /** The fragment by which an entry is found, what is said about it, and its text, in the language of the record or its own. */
  entries: { id: string; about: Child; text: string; language?: string }[]
  language?: string
}

/** Entries of a record as they were noted, each with what is said about it above its text. */
export const EntryList = ({ entries, language }: EntryListProps) => (
  <ol class="entry-list bare">
    {entries.map(({ id, about, text, language: own = language }) => (
      <li id={id}>
        <p class="muted">{about}</p>
        <p class="entry-text" {...inLanguage(own)}>
          {text}
        </p>
      </li>
    ))}
  </ol>
)
