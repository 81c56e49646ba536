import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { done, problem } from '#base/result'
import { openMeetingDesk, type Body } from '#areas/bodies'
import { readForm, statusOf, typedAgain, type Env, type Request } from '#platform/view'
import { enterNewOrganisation } from '../enter-new-organisation.ts'
import { enterParticipant } from '../enter.ts'
import { idForParticipant } from '../ids.ts'
import { organisationCategories, participantRoles, type Participant } from '../participant.ts'
import { listOrganisations, listParticipants } from '../queries.ts'
import { participantFields, participantsPage, type ParticipantsDesk } from './participants-page.tsx'

/** The participants of a meeting at the desk. */
export const peopleDesk = (): Hono<Env> =>
  new Hono<Env>()
    .get('/desk/meetings/:symbol/participants', async (c) => {
      const desk = await open(c, c.req.param('symbol'))
      return c.get('show')(participantsPage(c.get('view'), desk))
    })
    .get('/desk/meetings/:symbol/participants/:id', async (c) => {
      const desk = await open(c, c.req.param('symbol'), c.req.param('id'))
      return c.get('show')(participantsPage(c.get('view'), desk))
    })
    .post('/desk/meetings/:symbol/participants', async (c) => enter(c, c.req.param('symbol')))

async function open(c: Request, symbol: string, corrected?: string): Promise<ParticipantsDesk> {
  const { context, body, meeting } = await openMeetingDesk(c, symbol)
  const [participants, organisations] = await Promise.all([
    listParticipants(context.db, symbol),
    listOrganisations(context.db),
  ])
  const found = participants.find(({ id }) => id === corrected)
  if (corrected && !found) throw new Refusal(404, `participant ${symbol} ${corrected}`)
  return { body, meeting, participants, organisations, corrected: found }
}

async function enter(c: Request, symbol: string) {
  const view = c.get('view')
  const values = await readForm(c, participantFields)
  const desk = await open(c, symbol, values.id || undefined)
  const result = await enterFrom(c, desk, values)
  const path = `/desk/meetings/${encodeURIComponent(symbol)}/participants`
  if (result.ok) return c.redirect(view.href(`${path}#enter`), 303)
  return c.get('show')(participantsPage(view, desk, typedAgain(view, 'people', result, values)), statusOf(result))
}

async function enterFrom(c: Request, desk: ParticipantsDesk, values: Record<string, string>) {
  const context = c.get('context')
  const { body, meeting } = desk
  const organisation = await organisationFrom(c, body, values)
  if (!organisation.ok) return organisation
  const name = values.name || null
  const participant = {
    id: desk.corrected?.id ?? idForParticipant(desk.participants, { name, organisation: organisation.value }),
    organisation: organisation.value,
    name,
    honorific: values.honorific || null,
    role: participantRoles.find((role) => role === values.role) ?? 'delegate',
    function: functionFrom(desk.corrected, body, values.function),
    presided: values.presided === 'yes',
    note: values.note || null,
  }
  return enterParticipant(context, { body: body.symbol, meeting: meeting.symbol }, participant)
}

/** A new name wins over the list: whoever wrote one meant it. */
async function organisationFrom(c: Request, body: Body, values: Record<string, string>) {
  if (!values['new-organisation'])
    return values.organisation ? done(values.organisation) : problem('organisation-missing', 'organisation')
  const category = organisationCategories.find((one) => one === values.category) ?? 'partner'
  return enterNewOrganisation(c.get('context'), body.symbol, {
    names: { [body.language]: values['new-organisation'] },
    category,
  })
}

/** What was written replaces the function in the language of the group; the other languages stay if it is the same. */
function functionFrom(corrected: Participant | undefined, { language }: Body, text: string | undefined) {
  if (!text) return null
  const before = corrected?.function
  return before?.[language] === text ? before : { [language]: text }
}
