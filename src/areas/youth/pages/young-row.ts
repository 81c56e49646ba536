import type { View } from '#platform/view'
import type { DocumentListProps, Tone } from '#ui'
import type { Consultation } from '../consultation.ts'
import { standOf, youngPath } from './words.tsx'

const tones: Record<ReturnType<typeof standOf>, Tone> = {
  open: 'good',
  coming: 'wait',
  reading: 'wait',
  answered: 'neutral',
}

/** A consultation of young people as a line of a list, with how far it is. */
export function youngRow(view: View, consultation: Consultation): DocumentListProps['documents'][number] {
  const { text, language } = view.say(consultation.titles)
  const stand = standOf(consultation)
  return {
    symbol: consultation.symbol,
    title: text,
    ...(language && { language }),
    href: view.href(youngPath(consultation.symbol)),
    chips: [{ text: view.t(`youth.stand.${stand}`), tone: tones[stand] }],
  }
}
