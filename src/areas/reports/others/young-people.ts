import type { NewParagraph } from '../report.ts'
import { own, subheading, taken, type Words } from './parts.ts'
import type { Sources } from './sources.ts'

/** What young people said, by the records that left their consultations: each main message word for word. */
export function youngPeople(words: Words, { voices }: Sources): NewParagraph[] {
  const section = 'young-people' as const
  const records = voices.filter(({ channel }) => channel === 'young-people')
  if (!records.length)
    return [own(words, { section, origin: 'none.young-people' }, words.t('reports.compose.none.young-people'))]
  return records.flatMap(({ symbol, text }) => {
    const messages = taken({ section, form: 'bullet' }, text, (label) => /^m\d+$/i.test(label))
    const place = { section, origin: `young-people.${symbol}` }
    const said = words.t(messages.length ? 'reports.compose.messages' : 'reports.compose.no-messages', { symbol })
    return [
      subheading({ section, origin: `heading.young-people.${symbol}` }, text.document.title),
      own(words, place, said),
      ...messages,
    ]
  })
}
