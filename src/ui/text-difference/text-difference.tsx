import { inLanguage } from '../in-language.ts'

export type TextDifferenceProps = {
  parts: { kind: 'same' | 'deleted' | 'inserted'; text: string }[]
  /** What a screen reader says before each change: "deleted", "inserted". */
  words: { deleted: string; inserted: string }
  language?: string
}

/** Two wordings in one: what was taken out is struck through, what was put in is underlined. */
export function TextDifference({ parts, words, language }: TextDifferenceProps) {
  return (
    <span class="text-difference" {...inLanguage(language)}>
      {parts.map(({ kind, text }) => {
        if (kind === 'same') return text
        const Change = kind === 'deleted' ? 'del' : 'ins'
        return (
          <Change>
            <span class="hidden">[{words[kind]}: </span>
            {text}
            <span class="hidden">]</span>
          </Change>
        )
      })}
    </span>
  )
}
