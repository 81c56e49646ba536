import { lines } from './lines.ts'

/** A picture of a picture question; nothing where the name is not that of a drawing. Its name stands beside it. */
export function Drawing({ name }: { name: string }) {
  const paths = (lines as Record<string, readonly string[]>)[name]
  if (!paths) return <></>
  return (
    <svg class="drawing" viewBox="0 0 64 64" width="72" height="72" aria-hidden="true" focusable="false">
      {paths.map((path) => (
        <path d={path} />
      ))}
    </svg>
  )
}
