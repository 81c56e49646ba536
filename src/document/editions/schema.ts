const string = { type: 'string' }
const offset = { type: 'integer', minimum: 0 }
const hash = { type: 'string', pattern: '^[0-9a-f]{64}$' }
const direction = { enum: ['ltr', 'rtl'] }
const list = (items: object) => ({ type: 'array', items })
const ref = (name: string) => ({ $ref: `#/$defs/${name}` })

/** An object with exactly these properties; those whose name ends in `?` may be left out. */
function object(properties: Record<string, object>) {
  const entries = Object.entries(properties)
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, value]) => [name.replace('?', ''), value])),
    required: entries.flatMap(([name]) => (name.endsWith('?') ? [] : [name])),
    additionalProperties: false,
  }
}

const span = { start: offset, end: offset }
const placed = { id: string, depth: offset, 'language?': string, 'direction?': direction }
const text = { text: string, marks: list(ref('mark')) }

/** The JSON Schema (draft 2020-12) of the JSON edition. All offsets count Unicode code points. */
export const editionSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'An edition of a document',
  ...object({
    schema: { const: 'heed-edition/1' },
    'symbol?': string,
    'version?': { type: 'integer', minimum: 1 },
    'address?': string,
    'published?': string,
    'status?': string,
    'notice?': string,
    textHash: hash,
    document: ref('document'),
  }),
  $defs: {
    document: object({
      format: { const: 'heed-document/1' },
      language: string,
      direction,
      title: string,
      cover: list(ref('coverField')),
      blocks: list({ oneOf: [ref('heading'), ref('paragraph'), ref('table'), ref('figure')] }),
      notes: list(object({ id: string, label: string, paragraphs: list(ref('paragraph')) })),
      'evidence?': list({ oneOf: [ref('sources'), ref('secretariat')] }),
    }),
    coverField: object({
      name: {
        enum: [
          'body',
          'meeting',
          'symbol',
          'date',
          'language',
          'source',
          'agenda-item',
          'purpose',
          'action',
          'adoption',
          'other',
        ],
      },
      'label?': string,
      text: string,
    }),
    heading: object({
      kind: { const: 'heading' },
      ...placed,
      level: { type: 'integer', minimum: 1, maximum: 6 },
      'label?': string,
      ...text,
    }),
    paragraph: object({
      kind: { const: 'paragraph' },
      ...placed,
      'label?': string,
      'role?': { enum: ['quotation', 'signature'] },
      ...text,
      sentences: list(object(span)),
    }),
    table: object({ kind: { const: 'table' }, ...placed, 'caption?': string, rows: list(list(ref('cell'))) }),
    cell: object({
      header: { type: 'boolean' },
      columns: { type: 'integer', minimum: 1 },
      rows: { type: 'integer', minimum: 1 },
      paragraphs: list(ref('paragraph')),
    }),
    figure: object({ kind: { const: 'figure' }, ...placed, alternative: string }),
    mark: {
      oneOf: [
        object({ kind: { enum: ['strong', 'emphasis'] }, ...span }),
        object({ kind: { const: 'link' }, ...span, address: string }),
        object({ kind: { const: 'language' }, ...span, language: string, direction }),
        object({ kind: { const: 'note' }, ...span, note: string }),
      ],
    },
    anchor: object({
      document: string,
      version: { type: 'integer', minimum: 1 },
      language: string,
      block: string,
      ...span,
      exact: string,
      hash,
      blockHash: hash,
    }),
    sources: object({ kind: { const: 'sources' }, block: string, ...span, anchors: list(ref('anchor')) }),
    secretariat: object({ kind: { const: 'secretariat' }, block: string, ...span }),
  },
} as const
