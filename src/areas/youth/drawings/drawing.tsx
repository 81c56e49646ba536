import { pictures } from '../question.ts'
import { lines } from './lines.ts'

/** A picture of a picture question; its name stands beside it. */
export function Drawing({ name }: { name: string }) {
  const picture = pictures.find((one) => one === name)
  if (!picture) return <></>
  return (
    <svg
      class="drawing"
      viewBox="0 0 64 64"
      width="72"
      height="72"
      stroke-width="3"
      aria-hidden="true"
      focusable="false"
    >
      {lines[picture].map((path) => (
        <path d={path} />
      ))}
    </svg>
  )
}
