import type { GlossaryEntry } from '../../plain/edition.ts'

/** A word list as it is typed: a word, a colon and what it means, a line each. */
export const glossaryText = (glossary: GlossaryEntry[]): string =>
  glossary.map(({ word, means }) => `${word}: ${means}`).join('\n')

/** The entries of a word list as it was typed; a line without a colon has no meaning yet. */
export const readGlossary = (text: string): GlossaryEntry[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim())
    .map((line) => {
      const [, word = line, means = ''] = /^([^:：]*)[:：](.*)$/u.exec(line) ?? []
      return { word: word.trim(), means: means.trim() }
    })
