import type { Localised } from '#base/languages'
import { documentAddress } from '#areas/registry'
import type { View } from '#platform/view'
import { inLanguage, Said } from '#ui'
import type { Option, Position } from '../option.ts'

/** The public address of an option. */
export const addressOf = ({ body, number }: Pick<Option, 'body' | 'number'>): string =>
  `/options/${encodeURIComponent(body)}/${number}`

/** A text in the language of the reader, or the next best marked as such. */
export const InWords = ({ view, texts }: { view: View; texts: Localised }) => <Said {...view.say(texts)} />

/** "Option 2". */
export const optionLabel = ({ t }: View, { number }: Pick<Option, 'number'>): string => t('options.number', { number })

/** Where the words of a position stand. */
export const passageAddress = ({ anchor }: Position): string =>
  `${documentAddress({ symbol: anchor.document, version: anchor.version, language: anchor.language })}#${encodeURIComponent(anchor.block)}`

/** The legal anchors of an option, one a line. */
export const LegalAnchors = ({ view, option }: { view: View; option: Option }) => (
  <ul>
    {option.anchors.map((anchor) => (
      <li>{view.t(`options.anchor.${anchor}`)}</li>
    ))}
  </ul>
)

/** What is to be done, by whom, how it is seen, and by when. */
export const Measures = ({ view, option }: { view: View; option: Option }) => (
  <ol>
    {option.measures.map(({ text, addressee, indicator, time }) => (
      <li>
        <p>
          <InWords view={view} texts={text} />
        </p>
        <p class="muted">
          {view.t(`voices.addressee.${addressee}`)} · {view.t('options.measure.indicator')}:{' '}
          <InWords view={view} texts={indicator} /> · {view.t('options.measure.time')}:{' '}
          <InWords view={view} texts={time} />
        </p>
      </li>
    ))}
  </ol>
)

/** The published recommendations that an option follows from. */
export const Grounds = ({ view, option }: { view: View; option: Option }) => (
  <ul>
    {option.grounds.map(({ body, number, texts }) => {
      const { text, language } = view.say(texts)
      return (
        <li>
          <a href={view.href(`/findings/${encodeURIComponent(body)}/${number}`)} {...inLanguage(language)}>
            {text}
          </a>
        </li>
      )
    })}
  </ul>
)
