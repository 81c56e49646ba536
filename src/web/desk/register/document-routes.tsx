import { Refusal } from '#base/refusal'
import type { Problem, Result } from '#base/result'
import { findBody } from '#areas/bodies'
import { placeDocument, readProceedings } from '#areas/meetings'
import {
  decideLate,
  erase,
  erasureGrounds,
  findDocument,
  publish,
  withdraw,
  type Forget,
  type RegisteredDocument,
} from '#areas/registry'
import { allow, may } from '#platform/access'
import { readForm, statusOf, typedAgain, type Frame, type Request, type Typed, type View } from '#platform/view'
import { erasurePage, lateDecisionPage, lateDecisions, withdrawalPage } from './decision-pages.tsx'
import { documentPage, type DocumentDesk } from './document-page.tsx'
import { handInFields, newVersionPage } from './hand-in-page.tsx'
import { takeText } from './hand-in-routes.tsx'
import { canBeTakenBack, documentDeskPath, isWrittenByHeed } from './paths.ts'

/** The desk's page of a document. */
export async function openDocument(c: Request, symbol: string) {
  return c.get('show')(documentPage(c.get('view'), await openDesk(c, symbol)))
}

/** The form of something that is done to a document. */
export async function showAct(c: Request, symbol: string, act: string) {
  const page = forms[act]
  if (!page) throw new Refusal(404, act)
  const find = act in takingBack ? findToTakeBack : findToChange
  return c.get('show')(page(c.get('view'), await find(c, symbol)))
}

type Form = (view: View, document: RegisteredDocument, typed?: Typed) => Frame

const takingBack: Record<string, Form> = { withdrawal: withdrawalPage, erasure: erasurePage }

const forms: Record<string, Form> = {
  ...takingBack,
  'late-decision': lateDecisionPage,
  'versions/new': newVersionPage,
}

/** Does something to a document; each act has its own address. */
export async function actOnDocument(c: Request, symbol: string, act: string, forget: Forget[]) {
  const take = acts[act]
  if (!take) throw new Refusal(404, act)
  return take(c, symbol, forget)
}

const acts: Record<string, (c: Request, symbol: string, forget: Forget[]) => Promise<Response>> = {
  async publications(c, symbol) {
    const { version, language } = await readForm(c, ['version', 'language'])
    allow(c.get('context').person, 'keep-the-register')
    const number = /^\d{1,9}$/.test(version) ? Number(version) : 0
    const result = await publish(c.get('context'), { symbol, number, language })
    return answer(c, symbol, result, async (typed) => documentPage(c.get('view'), await openDesk(c, symbol), typed))
  },
  async 'agenda-item'(c, symbol) {
    const values = await readForm(c, ['item'])
    const { document } = await openDesk(c, symbol)
    if (!document.meeting) throw new Refusal(404, `meeting of ${symbol}`)
    const result = await placeDocument(c.get('context'), document.meeting, Number(values.item) || 0, symbol)
    return answer(
      c,
      symbol,
      result,
      async (typed) => documentPage(c.get('view'), await openDesk(c, symbol), typed),
      values,
      'meetings',
    )
  },
  async withdrawal(c, symbol) {
    const document = await findToTakeBack(c, symbol)
    const values = await readForm(c, ['reason'])
    const result = await withdraw(c.get('context'), symbol, values.reason)
    return answer(c, symbol, result, async (typed) => withdrawalPage(c.get('view'), document, typed), values)
  },
  async erasure(c, symbol, forget) {
    const document = await findToTakeBack(c, symbol)
    const values = await readForm(c, ['ground', 'reason'])
    const ground = erasureGrounds.find((one) => one === values.ground) ?? 'asked'
    const result = await erase(c.get('context'), symbol, { ground, reason: values.reason }, forget)
    return answer(c, symbol, result, async (typed) => erasurePage(c.get('view'), document, typed), values)
  },
  async 'late-decision'(c, symbol) {
    const document = await findToChange(c, symbol)
    const values = await readForm(c, ['decision', 'slot', 'reason'])
    const result = await decideLate(c.get('context'), symbol, {
      decision: lateDecisions.find((one) => one === values.decision) ?? 'for-information',
      slot: values.slot || null,
      reason: values.reason,
    })
    return answer(c, symbol, result, async (typed) => lateDecisionPage(c.get('view'), document, typed), values)
  },
  async 'versions/new'(c, symbol) {
    const document = await findToChange(c, symbol)
    const values = await readForm(c, handInFields)
    const result = await takeText(c, { body: document.body, meeting: document.meeting, symbol })
    if (result.ok) return c.redirect(c.get('view').href(`/desk/documents/new/${result.value}`), 303)
    return answer(c, symbol, result, async (typed) => newVersionPage(c.get('view'), document, typed), values)
  },
}

async function answer(
  c: Request,
  symbol: string,
  result: Result<unknown>,
  draw: (typed: Typed) => Promise<Frame>,
  values: Record<string, string> = {},
  area = 'registry',
): Promise<Response> {
  const view = c.get('view')
  if (result.ok) return c.redirect(view.href(documentDeskPath(symbol)), 303)
  const found: Problem = result
  return c.get('show')(await draw(typedAgain(view, area, found, values)), statusOf(found))
}

/** A document of one's own register, as its keepers may see it. */
async function findOwn(c: Request, symbol: string): Promise<RegisteredDocument> {
  const context = c.get('context')
  allow(context.person, 'read-drafts')
  const document = await findDocument(context, symbol)
  if (!document) throw new Refusal(404, `document ${symbol}`)
  allow(context.person, 'read-drafts', document.body)
  return document
}

/** The same, for somebody who may change it; what Heed writes itself is not changed by hand. */
async function findToChange(c: Request, symbol: string): Promise<RegisteredDocument> {
  const document = await findKept(c, symbol)
  if (isWrittenByHeed(document)) throw new Refusal(404, `document ${symbol}`)
  return document
}

/** The same, for somebody who may withdraw or erase it. */
async function findToTakeBack(c: Request, symbol: string): Promise<RegisteredDocument> {
  const document = await findKept(c, symbol)
  if (!canBeTakenBack(document)) throw new Refusal(404, `document ${symbol}`)
  return document
}

async function findKept(c: Request, symbol: string): Promise<RegisteredDocument> {
  const document = await findOwn(c, symbol)
  allow(c.get('context').person, 'keep-the-register', document.body)
  return document
}

async function openDesk(c: Request, symbol: string): Promise<DocumentDesk> {
  const { db, person } = c.get('context')
  const document = await findOwn(c, symbol)
  const [body, proceedings] = await Promise.all([
    findBody(db, document.body),
    document.meeting ? readProceedings(db, document.meeting) : null,
  ])
  return {
    document,
    timezone: body?.timezone ?? 'UTC',
    agenda: proceedings?.agenda ?? [],
    may: {
      keep: may(person, 'keep-the-register', document.body),
      record: may(person, 'record-a-meeting', document.body),
    },
    isNew: c.req.query('new') === 'yes',
  }
}
