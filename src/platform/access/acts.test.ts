import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { convene, found, inviteStaff, type NewBody } from '#areas/bodies'
import {
  addAgendaItem,
  adoptAgenda,
  changeAgenda,
  correctIntervention,
  keepRecord,
  moveAgendaItem,
  placeDocument,
  recordIntervention,
  recordOutcome,
  recordPresentation,
  type Intervention,
} from '#areas/meetings'
import { enterClause, enterMandate, noteDueDate, noteEvidence } from '#areas/mandates'
import { enterNewOrganisation, enterOrganisation, enterParticipant } from '#areas/people'
import { correctPractice, enterPractice, removePractice } from '#areas/practices'
import {
  addHandedIn,
  addVersion,
  decideLate,
  discard,
  erase,
  findDocument,
  getHandedIn,
  handIn,
  listDocuments,
  listHandedIn,
  listRegister,
  publish,
  readAgain,
  register,
  registerHandedIn,
  withdraw,
} from '#areas/registry'
import {
  addParagraph,
  attachEvidence,
  detachEvidence,
  editParagraph,
  issueReport,
  markSecretariat,
  moveParagraph,
  readParagraphs,
  receiveReport,
  removeParagraph,
  startOtherReport,
  startReport,
} from '#areas/reports'
import { finish } from '#document'
import type { Grant, Role } from '#platform/access'
import type { Context } from '#platform/context'
import { askedAs, describeActs, testSite, type Acts, type TestSite } from '#testing'

const body = 'CWG-COP'
const meeting = 'CWG-COP-24'
const paper = 'CWG-COP-24/INF/17'
const draft = 'CWG-COP-24/DRAFT/1'
const untitled = { document: finish({ language: 'en', title: '', cover: [], blocks: [], notes: [] }) }
const nameless: NewBody = {
  symbol: 'X',
  names: {},
  parent: {},
  founded: {},
  purpose: {},
  timezone: 'UTC',
  language: 'en',
  practice: 'noted',
  notice: null,
  series: [],
}

let site: TestSite
let paragraph: string
let sentence: string
let evidence: string
let handedIn: string

beforeAll(async () => {
  site = await testSite({ example: true })
  const text = { document: finish({ language: 'en', title: 'Not yet', cover: [], blocks: [], notes: [] }) }
  const kept = { body, meeting, symbol: draft, sources: [], text }
  await register(site.context, { ...kept, type: 'contribution', nature: 'procedural' })
  const cited = (await readParagraphs(site.context.db, 'CWG-COP-24/REP/1')).find(
    (one) => one.sentences[0]?.evidence.length,
  )!
  paragraph = cited.id
  const handed = await handIn(site.context, { body, meeting, symbol: null }, { bytes: words, name: 'paper.txt' })
  handedIn = handed.ok ? handed.value : ''
  sentence = cited.sentences[0]!.id
  evidence = cited.sentences[0]!.evidence[0]!.id
}, 60_000)

const turn: Omit<Intervention, 'number'> = {
  item: 1,
  speaker: '',
  onBehalfOf: null,
  kind: 'statement',
  documents: [],
  answers: null,
  text: '',
}
const outcome = { actor: '', verb: 'noted', addressee: null, text: '', owner: null, due: null, dueWords: null } as const
const participant = { id: 'Not An Id', organisation: '', name: null, honorific: null, role: 'delegate' } as const
const organisation = { id: 'Not An Id', names: {}, shortNames: null, category: '' }
const words = new TextEncoder().encode('Notes on age assurance\n\nChildren were asked.\n')
const empty = { body, meeting, symbol: null }
const checked = { title: '', cover: [] }
const kind = { type: 'contribution', nature: 'procedural' } as const
const edit = (text: string) => ({ paragraph, revision: 1, text })
const passage = { symbol: 'NO/1', version: 1, language: 'en', block: 'p1' }

const noReport = { body, mandate: null, clause: null, plainClause: null }
const noMandate = { body, names: {}, adoptedBy: {}, adoptedOn: null, address: null, amended: null }
const noClause = { mandate: 'res-1306', clause: 'r3', label: '', text: {}, perMeeting: false }
const noEvidence = { mandate: 'res-1306', clause: 'r3', path: '/x', kind: 'other' as const, title: {} }
/** What was sent with an act that is refused before anybody looks at it. */
const unread = {} as never

/** Every act that writes, asked for in a way that changes nothing where it is allowed. */
const acts: Acts = [
  ['found', 'found-a-body', (context) => found(context, nameless)],
  [
    'convene',
    'record-a-meeting',
    (c) => convene(c, { body, ordinal: 0, startsOn: '', endsOn: '', modality: null, place: null }),
  ],
  ['enterOrganisation', 'record-a-meeting', (context) => enterOrganisation(context, body, organisation)],
  [
    'enterParticipant',
    'record-a-meeting',
    (c) => enterParticipant(c, { body, meeting }, { ...participant, function: null, presided: false, note: null }),
  ],
  ['inviteStaff', 'invite-staff', (context) => inviteStaff(context, body, { email: '', role: 'chair' })],
  ['enterNewOrganisation', 'record-a-meeting', (c) => enterNewOrganisation(c, body, { names: {}, category: '' })],
  ['moveAgendaItem', 'record-a-meeting', (context) => moveAgendaItem(context, meeting, 1, 'up')],
  ['handIn', 'keep-the-register', (context) => handIn(context, empty, { bytes: new Uint8Array(), name: 'x' })],
  [
    'registerHandedIn',
    'keep-the-register',
    (c) => registerHandedIn(c, handedIn, checked, { ...kind, symbol: '//', sources: [] }),
  ],
  ['addAgendaItem', 'record-a-meeting', (context) => addAgendaItem(context, meeting, {})],
  ['placeDocument', 'record-a-meeting', (context) => placeDocument(context, meeting, 1, 'NO/1')],
  ['changeAgenda', 'record-a-meeting', (c) => changeAgenda(c, meeting, { text: '', reason: null, documents: [] })],
  ['adoptAgenda', 'record-a-meeting', (context) => adoptAgenda(context, meeting)],
  [
    'recordPresentation',
    'record-a-meeting',
    (c) => recordPresentation(c, meeting, { item: 1, symbol: 'NO/1', presenter: null, fromFloor: false }),
  ],
  ['recordIntervention', 'record-a-meeting', (context) => recordIntervention(context, meeting, turn)],
  ['correctIntervention', 'record-a-meeting', (c) => correctIntervention(c, meeting, { ...turn, number: 1 })],
  ['recordOutcome', 'record-a-meeting', (context) => recordOutcome(context, meeting, { ...outcome, from: [] })],
  ['keepRecord', 'record-a-meeting', (context) => keepRecord(context, meeting)],
  [
    'register',
    'keep-the-register',
    (c) => register(c, { body, symbol: '//', type: 'contribution', nature: 'procedural', sources: [], text: untitled }),
  ],
  ['addVersion', 'keep-the-register', (context) => addVersion(context, paper, untitled)],
  ['publish', 'keep-the-register', (context) => publish(context, { symbol: paper, number: 1, language: 'en' })],
  ['decideLate', 'keep-the-register', (c) => decideLate(c, paper, { decision: 'heard', slot: null, reason: '' })],
  ['withdraw', 'keep-the-register', (context) => withdraw(context, paper, '')],
  ['editParagraph', 'write-a-report', (context) => editParagraph(context, meeting, edit(''))],
  [
    'addParagraph',
    'write-a-report',
    (c) => addParagraph(c, meeting, { section: 'opening', form: 'numbered', after: null, text: '' }),
  ],
  ['attachEvidence', 'write-a-report', (context) => attachEvidence(context, meeting, sentence, passage)],
  ['issueReport', 'issue-a-report', (context) => issueReport(context, meeting)],
  ['erase', 'keep-the-register', (context) => erase(context, paper, { ground: 'asked', reason: '' }, [])],
  [
    'startOtherReport',
    'write-a-report',
    (c) => startOtherReport(c, { ...noReport, template: 'annual', titles: {}, period: null }),
  ],
  ['enterMandate', 'keep-mandates', (context) => enterMandate(context, { ...noMandate, id: 'Not An Id' })],
  ['enterClause', 'keep-mandates', (context) => enterClause(context, { ...noClause, code: 'Not A Code' })],
  ['removePractice', 'run-a-consultation', (context) => removePractice(context, 'CWG-COP-P1', '')],
  ['receiveReport', 'issue-a-report', (context) => receiveReport(context, meeting, { ground: '', on: '' })],
]

/** Acts that change something as soon as they are allowed; asked for only by those who may not. */
const acting: Acts = [
  ['noteDueDate', 'keep-mandates', (context) => noteDueDate(context, { mandate: 'res-1306', code: 'r3' }, unread)],
  ['noteEvidence', 'keep-mandates', (context) => noteEvidence(context, { ...noEvidence, body })],
  ['enterPractice', 'run-a-consultation', (context) => enterPractice(context, body, unread)],
  ['correctPractice', 'run-a-consultation', (context) => correctPractice(context, 'CWG-COP-P1', unread)],
  ['startReport', 'write-a-report', (context) => startReport(context, meeting)],
  ['inviteStaff', 'invite-staff', (c) => inviteStaff(c, body, { email: 'bo@example.org', role: 'secretariat' })],
  ['handIn', 'keep-the-register', (context) => handIn(context, empty, { bytes: words, name: 'paper.txt' })],
  ['readAgain', 'keep-the-register', (context) => readAgain(context, handedIn, 'fr')],
  ['discard', 'keep-the-register', (context) => discard(context, handedIn)],
  ['addHandedIn', 'keep-the-register', (context) => addHandedIn(context, handedIn, checked, {})],
  ['getHandedIn', 'keep-the-register', (context) => getHandedIn(context, handedIn)],
  ['listHandedIn', 'keep-the-register', (context) => listHandedIn(context, [body])],
  ['listRegister', 'read-drafts', (context) => listRegister(context, { bodies: [body], limit: 9, offset: 0 })],
  ['moveParagraph', 'write-a-report', (context) => moveParagraph(context, meeting, paragraph, 'down')],
  ['editParagraph', 'write-a-report', (context) => editParagraph(context, meeting, edit('Everything was agreed.'))],
  ['removeParagraph', 'write-a-report', (context) => removeParagraph(context, meeting, paragraph)],
  ['detachEvidence', 'write-a-report', (context) => detachEvidence(context, meeting, evidence)],
  ['markSecretariat', 'write-a-report', (context) => markSecretariat(context, meeting, sentence, true)],
  ['withdraw', 'keep-the-register', (context) => withdraw(context, paper, 'It is inconvenient.')],
  ['publish', 'keep-the-register', (context) => publish(context, { symbol: draft, number: 1, language: 'en' })],
]

const roles: Role[] = ['secretariat', 'chair', 'rapporteur']
const as = (...grants: Grant[]): Context => askedAs(site, ...grants)

describeActs(() => site, body, acts, acting)

describe('a paper that is not published', () => {
  it('is there for those who may read drafts of its group, and for nobody else', async () => {
    for (const role of roles) expect(await findDocument(as({ role, body }), draft), role).toBeDefined()
    for (const reader of [
      null,
      { id: null, email: '', name: '', grants: [{ role: 'secretariat' as const, body: 'EG-COP' }] },
    ])
      expect(await findDocument({ ...site.context, person: reader }, draft)).toBeUndefined()
  })

  it('is in no list that others are shown, and its event is not public', async () => {
    const listed = async (context: Context, where: { body?: string; meeting?: string }) =>
      (await listDocuments(context, where)).map((one) => one.symbol)
    for (const where of [{ body }, { body, meeting }, { meeting }, {}]) {
      expect(await listed({ ...site.context, person: null }, where)).not.toContain(draft)
      expect(await listed(as({ role: 'chair', body: 'EG-COP' }), where)).not.toContain(draft)
    }
    expect(await listed(as({ role: 'chair', body }), { body, meeting })).toContain(draft)
    const { rows } = await sql`select 1 from platform.events where about = ${draft} and public`.execute(site.context.db)
    expect(rows).toEqual([])
  })
})

describe('a link that is given to whoever invites', () => {
  const invite = async (email: string, as: 'EG-COP' | 'CWG-COP') => {
    const context = {
      ...site.context,
      person: { id: null, email: '', name: '', grants: [{ role: 'secretariat' as const, body: as }] },
    }
    return inviteStaff(context, as, { email, role: 'rapporteur' })
  }

  it('is that of a newcomer, never that of a colleague who holds roles elsewhere', async () => {
    await found(site.context, { ...nameless, symbol: 'EG-COP', names: { en: 'Expert group' } })
    const first = await invite('tala@example.org', 'CWG-COP')
    expect(first).toMatchObject({ ok: true, value: { link: expect.any(String) } })
    expect(await invite('tala@example.org', 'EG-COP')).toMatchObject({ ok: true, value: { link: null } })
  })
})
