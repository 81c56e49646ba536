import { Hono } from 'hono'
import { languages } from '#base/languages'
import type { Body } from '#areas/bodies'
import { countAnswers } from '#areas/consultations'
import type { Addressee, Kind, Theme } from '#areas/voices'
import {
  problemText,
  readChoices,
  readForm,
  statusOf,
  typedAgain,
  type Env,
  type Request,
  type Typed,
} from '#platform/view'
import { countVoices } from '../count-voices.ts'
import type { Finding } from '../finding.ts'
import { makeFinding, rewordFinding, type NewFinding } from '../make-finding.ts'
import { publishFinding } from '../publish-finding.ts'
import { listFindings, listLabels } from '../queries.ts'
import { readChoice } from '../read-choice.ts'
import { readNumber } from '../routes.tsx'
import { addToFinding, takeFromFinding } from '../weigh-evidence.ts'
import { findingFields, type TypedFinding } from './finding-form.tsx'
import { findingDeskPage, newFindingPage } from './finding-pages.tsx'
import { openDesk, openFinding } from './open.ts'
import { overviewPage } from './overview-page.tsx'
import { deskOf } from './places.ts'

const path = '/desk/understanding/:body'
const most = 60

/** Findings at the desk: making them, weighing what speaks for and against them, publishing them. */
export const findingRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get(path, async (c) => {
      const { db } = c.get('context')
      const body = await openDesk(c.get('context'), c.req.param('body'))
      const [voices, answers, findings] = await Promise.all([
        countVoices(db, body.symbol),
        countAnswers(db, body.symbol),
        listFindings(db, { body: body.symbol }),
      ])
      return c.get('show')(overviewPage(c.get('view'), { body, voices, answers, findings }))
    })
    .get(`${path}/findings/new`, async (c) =>
      c.get('show')(newFindingPage(c.get('view'), await openDesk(c.get('context'), c.req.param('body')))),
    )
    .post(`${path}/findings`, (c) => make(c, c.req.param('body')))
    .get(`${path}/findings/:number`, async (c) => {
      const { body, finding } = await openAsked(c, c.req.param())
      return show(c, body, finding)
    })
    .post(`${path}/findings/:number/wording`, (c) => reword(c, c.req.param()))
    .post(`${path}/findings/:number/evidence`, async (c) => {
      const { label, stance } = await readForm(c, ['label', 'stance'])
      return change(c, c.req.param(), ({ id }) =>
        addToFinding(c.get('context'), id, label, stance === 'against' ? 'against' : 'for'),
      )
    })
    .post(`${path}/findings/:number/evidence/:label/removal`, (c) =>
      change(c, c.req.param(), ({ id }) => takeFromFinding(c.get('context'), id, c.req.param('label'))),
    )
    .post(`${path}/findings/:number/publication`, (c) =>
      change(c, c.req.param(), ({ id }) => publishFinding(c.get('context'), id)),
    )

type Names = { body: string; number: string }

async function openAsked(c: Request, { body: symbol, number }: Names) {
  const body = await openDesk(c.get('context'), symbol)
  return { body, finding: await openFinding(c.get('context'), body, readNumber(number)) }
}

/** The page of a finding, with labels that could be added: those of its kind until others are asked for. */
async function show(
  c: Request,
  body: Body,
  finding: Finding,
  typed?: Typed | TypedFinding,
  status: 200 | 409 | 422 = 200,
) {
  const asked = c.req.query()
  const choice = 'kind' in asked ? readChoice(asked) : { kind: finding.kind }
  const known = new Set(finding.evidence.map(({ label }) => label.id))
  const labels = await listLabels(c.get('context').db, {
    body: body.symbol,
    ...choice,
    standing: true,
    limit: most + known.size,
  })
  const candidates = labels.filter(({ id }) => !known.has(id)).slice(0, most)
  return c.get('show')(findingDeskPage(c.get('view'), { body, finding, choice, candidates, typed }), status)
}

async function make(c: Request, symbol: string) {
  const view = c.get('view')
  const body = await openDesk(c.get('context'), symbol)
  const { values, made } = await readFinding(c)
  const result = await makeFinding(c.get('context'), body.symbol, made)
  if (result.ok) return c.redirect(view.href(deskOf(body.symbol).finding(result.value.number)), 303)
  const typed = { ...typedAgain(view, 'synthesis', result, values), themes: made.themes }
  return c.get('show')(newFindingPage(view, body, typed), statusOf(result))
}

async function reword(c: Request, names: Names) {
  const view = c.get('view')
  const { body, finding } = await openAsked(c, names)
  const { values, made } = await readFinding(c)
  const result = await rewordFinding(c.get('context'), finding.id, made)
  if (result.ok) return c.redirect(view.href(deskOf(body.symbol).finding(finding.number)), 303)
  const typed = { ...typedAgain(view, 'synthesis', result, values), themes: made.themes }
  return show(c, body, finding, typed, statusOf(result))
}

/** As it was sent; the act says what cannot be. */
async function readFinding(c: Request): Promise<{ values: Record<string, string>; made: NewFinding }> {
  const values = await readForm(c, [...findingFields])
  const texts = Object.fromEntries(languages.map((language) => [language, values[`text-${language}`]]))
  const themes = (await readChoices(c, 'themes')) as Theme[]
  const made = { kind: values.kind as Kind, texts, themes, addressee: (values.addressee || null) as Addressee | null }
  return { values, made }
}

type Outcome = { ok: true } | { ok: false; problem: string; detail?: Record<string, string | number> }

async function change(c: Request, names: Names, act: (finding: Finding) => Promise<Outcome>) {
  const view = c.get('view')
  const { body, finding } = await openAsked(c, names)
  const result = await act(finding)
  if (result.ok) return c.redirect(view.href(deskOf(body.symbol).finding(finding.number)), 303)
  const typed = { values: {}, problem: { text: problemText(view, 'synthesis', result) } }
  return show(c, body, finding, typed, statusOf(result))
}
