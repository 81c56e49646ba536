import type { Proceedings } from '#areas/meetings'
import type { DraftParagraph, DraftSection } from '../draft.ts'

/** Where the source of a sentence is likely to be: the papers that its paragraph is about, those of its agenda item, the rest. */
export type ItemDocuments = { own: string[]; same: string[]; others: string[] }

/** The papers near a paragraph, none of them twice. What people wrote below a paragraph of the record belongs to it. */
export function itemDocuments(
  proceedings: Proceedings,
  meeting: string,
  section: DraftSection,
  paragraph: DraftParagraph,
): ItemDocuments {
  const above = section.paragraphs.slice(0, section.paragraphs.indexOf(paragraph) + 1)
  const origins = above.findLast((one) => one.origins.length && one.form !== 'subheading')?.origins ?? []
  const near = origins.map((origin) => nearTo(proceedings, meeting, origin))
  const all = [
    ...proceedings.agenda.flatMap((item) => item.documents),
    ...proceedings.presentations.map((presentation) => presentation.symbol),
  ]
  const own = new Set(near.flatMap((one) => one.documents))
  const items = new Set(near.flatMap((one) => one.items))
  const same = new Set(
    proceedings.agenda.flatMap((item) =>
      items.has(item.number) ? item.documents.filter((symbol) => !own.has(symbol)) : [],
    ),
  )
  const others = new Set(all.filter((symbol) => !own.has(symbol) && !same.has(symbol)))
  return { own: [...own], same: [...same], others: [...others] }
}

type Near = { documents: string[]; items: number[] }

/** What an entry of the record is about, by its label: the third presentation is P.3, the paper INF/5 is D.INF.5. */
function nearTo(proceedings: Proceedings, meeting: string, origin: string): Near {
  const [kind, ...rest] = origin.split('.')
  const number = Number(rest[0])
  if (kind === 'D') return { documents: [`${meeting}/${rest.join('/')}`], items: [] }
  if (kind === 'P') {
    const presentation = proceedings.presentations.find((one) => one.number === number)
    return presentation ? { documents: [presentation.symbol], items: [presentation.item] } : nothing
  }
  if (kind === 'S') return turn(proceedings, number)
  if (kind === 'C')
    return { documents: proceedings.changes.find((one) => one.number === number)?.documents ?? [], items: [] }
  if (kind !== 'O') return nothing
  const turns = proceedings.outcomes.find((one) => one.number === number)?.from ?? []
  const near = turns.map((from) => turn(proceedings, from))
  return { documents: near.flatMap((one) => one.documents), items: near.flatMap((one) => one.items) }
}

const nothing: Near = { documents: [], items: [] }

function turn(proceedings: Proceedings, number: number): Near {
  const said = proceedings.interventions.find((one) => one.number === number)
  return said ? { documents: said.documents, items: [said.item] } : nothing
}
