import { inLanguage } from '../in-language.ts'

export type SaidProps = { text: string; language?: string }

/** A name or a text, marked with its language where that is not the language of the page. */
export const Said = ({ text, language }: SaidProps) =>
  language ? <span {...inLanguage(language)}>{text}</span> : <>{text}</>
