import type { Child } from 'hono/jsx'
import { Chip, type ChipProps } from '../chip/chip.tsx'
import { inLanguage } from '../in-language.ts'

export type StepsProps = {
  steps: {
    /** "A voice". */
    label: string
    text: string
    /** The text is somebody's own words; quotation marks are added. */
    quoted?: boolean
    language?: string
    source?: Child
    /** Where it can be read; the label is the link. */
    href?: string
    chip?: ChipProps
  }[]
}

/** One thread followed from what was said to what was done about it. */
export function Steps({ steps }: StepsProps) {
  return (
    <ol class="steps bare">
      {steps.map(({ label, text, quoted, language, source, href, chip }) => (
        <li>
          <p class="step-label">{href ? <a href={href}>{label}</a> : label}</p>
          <p class={quoted ? 'step-quoted' : undefined} {...inLanguage(language)}>
            {text}
          </p>
          {source && <p class="muted">{source}</p>}
          {chip && <Chip {...chip} />}
        </li>
      ))}
    </ol>
  )
}
