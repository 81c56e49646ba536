import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { problem, type Problem, type Result } from '#base/result'
import { handIn } from '#areas/registry'
import { allow } from '#platform/access'
import { readForm, statusOf, typedAgain, type Env, type Request } from '#platform/view'
import { handInFields, handInPage } from './hand-in-page.tsx'
import { placesOf, symbolOf, type Place } from './place.ts'

/** Handing in a paper: the first step of registering it. */
export const handInRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get('/', async (c) => {
      const places = await open(c)
      const asked = c.req.query('meeting')
      const chosen = places.find((place) => symbolOf(place) === asked) ?? places[0]!
      return c.get('show')(handInPage(c.get('view'), places, symbolOf(chosen)))
    })
    .post('/', async (c) => {
      const view = c.get('view')
      const places = await open(c)
      const values = await readForm(c, handInFields)
      const place = places.find((one) => symbolOf(one) === values.place)
      if (!place) throw new Refusal(404, 'place of a paper')
      const { body, meeting } = place
      const result = await takeText(c, { body: body.symbol, meeting: meeting?.symbol ?? null, symbol: null })
      if (result.ok) return c.redirect(view.href(`/desk/documents/new/${result.value}`), 303)
      const typed = typedAgain(view, 'registry', result, values)
      return c.get('show')(handInPage(view, places, symbolOf(place), typed), statusOf(result))
    })

async function open(c: Request): Promise<Place[]> {
  const context = c.get('context')
  allow(context.person, 'keep-the-register')
  const places = await placesOf(context, 'keep-the-register')
  if (!places.length) throw new Refusal(404, 'no body to register in')
  return places
}

/** Takes the file of the form, or the text that was pasted instead of one. */
export async function takeText(
  c: Request,
  paper: Parameters<typeof handIn>[1],
): Promise<Result<string, 'nothing-handed-in' | 'two-texts' | `unreadable-${string}`>> {
  const { text, language } = await readForm(c, ['text', 'language'])
  const { file } = await c.req.parseBody()
  const uploaded = file instanceof File && (file.name || file.size) ? file : null
  const refused = refuse(uploaded, text)
  if (refused) return refused
  const handed = uploaded
    ? { bytes: new Uint8Array(await uploaded.arrayBuffer()), name: plainName(uploaded.name) }
    : { bytes: new TextEncoder().encode(text.replaceAll('\r\n', '\n')), name: 'text.txt' }
  return handIn(c.get('context'), paper, { ...handed, language: isTag(language) ? language : undefined })
}

function refuse(uploaded: File | null, text: string): Problem<'nothing-handed-in' | 'two-texts'> | null {
  if (uploaded && text) return problem('two-texts', 'file')
  return uploaded || text ? null : problem('nothing-handed-in', 'file')
}

/** The name of a file without folders and without signs that do not show. */
const plainName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '').replace(/\p{C}/gu, '').normalize('NFC').slice(-200) || 'file'

/** What can stand as the language of a text. */
export const isTag = (tag: string): boolean => /^[a-z]{2,3}(-[A-Za-z]{2,8})?$/.test(tag)
