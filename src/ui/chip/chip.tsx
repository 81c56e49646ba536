export type Tone = 'neutral' | 'good' | 'wait' | 'stop' | 'info'

export type ChipProps = { text: string; tone?: Tone }

/** The state of a thing in a word or two. The words carry it; the tone only helps. */
export const Chip = ({ text, tone = 'neutral' }: ChipProps) => <span class={`chip chip-${tone}`}>{text}</span>
