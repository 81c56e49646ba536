import type { Localised } from '#base/languages'
import type { View } from '#platform/view'
import { Said } from '#ui'

/** A text of several lines, each a paragraph. */
export function Paragraphs({ view, texts }: { view: View; texts: Localised }) {
  const { text, language } = view.say(texts)
  return (
    <>
      {text.split(/\n+/u).map((line) => (
        <p>
          <Said text={line} {...(language && { language })} />
        </p>
      ))}
    </>
  )
}
