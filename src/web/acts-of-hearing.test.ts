import { sql } from 'kysely'
import { beforeAll } from 'vitest'
import {
  acceptAnswer,
  addInvitee,
  addQuestion,
  announceCall,
  correctAnswer,
  doRequest,
  enterOnBehalf,
  extendCall,
  makeCall,
} from '#areas/consultations'
import { commit, reply, reportProgress } from '#areas/followup'
import { checkHelpService, enterHelpService } from '#areas/help'
import { changeOption, makeOption, publishOption, takePosition } from '#areas/options'
import { addPlainParagraph, changePlainEdition, startPlainEdition } from '#areas/reports'
import {
  addToFinding,
  labelPassage,
  labelWorkshop,
  listFindings,
  makeFinding,
  publishFinding,
  removeLabel,
  rewordFinding,
  takeFromFinding,
  type NewFinding,
} from '#areas/synthesis'
import {
  correctFinding,
  correctWorkshop,
  enterWorkshop,
  keepWorkshopRecord,
  noteAttendance,
  noteFinding,
  planSeries,
} from '#areas/workshops'
import {
  close,
  declare,
  makeGroup,
  meetGate,
  open,
  prepare,
  publishResults,
  removeMessage,
  removeQuestion,
  setQuestion,
  tally,
  wordQuestion,
  writeMessage,
} from '#areas/youth'
import { describeActs, testSite, type Acts, type TestSite } from '#testing'

const body = 'HRC566'
const call = 'HRC566-C2'
const workshop = 'HRC566-W1'
const young = 'HRC566-Y1'
const report = 'HRC566-R1'
const option = { body, number: 1 }

let site: TestSite
let answer: string
let finding: string
let label: string
let recommendation: number
let group: string
let edition: string

beforeAll(async () => {
  site = await testSite({ example: 'whole' })
  const { db } = site.context
  const idIn = async (table: string) =>
    (await sql<{ id: string }>`select id from ${sql.table(table)} limit 1`.execute(db)).rows[0]!.id
  const published = await listFindings(db, { body, published: true })
  finding = published[0]!.id
  label = published[0]!.evidence[0]!.label.id
  recommendation = published.find(({ kind }) => kind === 'recommendation')!.number
  answer = await idIn('consultations.answers')
  group = await idIn('youth.groups')
  edition = await idIn('reports.plain_editions')
}, 60_000)

/** What was sent with an act that is refused before anybody looks at it. */
const unread = {} as never

const texts = { reason: {}, childReason: {}, by: {} }
const promise = { from: null, owner: {}, text: {}, indicator: {}, dueOn: '' }
const sentence: NewFinding = { kind: 'gap', texts: {}, themes: [], addressee: null }

/** Asked for in a way that changes nothing where it is allowed. */
const harmless: Acts = [
  ['extendCall', 'run-a-consultation', (context) => extendCall(context, call, { closesAt: null, reason: '' })],
  ['announceCall', 'run-a-consultation', (context) => announceCall(context, call)],
  ['planSeries', 'run-a-consultation', (c) => planSeries(c, body, { ...noSeries, names: {} })],
  ['noteAttendance', 'run-a-consultation', (context) => noteAttendance(context, workshop, [negative])],
  ['publishFinding', 'label-passages', (context) => publishFinding(context, finding)],
  ['makeFinding', 'label-passages', (context) => makeFinding(context, body, sentence)],
  ['rewordFinding', 'label-passages', (context) => rewordFinding(context, finding, sentence)],
  ['publishOption', 'label-passages', (context) => publishOption(context, option)],
  [
    'reply',
    'reply-for-the-body',
    (c) => reply(c, body, { finding: recommendation }, { ...texts, verdict: 'accepted' }),
  ],
  ['commit', 'reply-for-the-body', (context) => commit(context, body, promise)],
  ['declare', 'prepare-young-people', (c) => declare(c, young, { audience: {}, influence: {}, answerBy: '' })],
  ['meetGate', 'prepare-young-people', (context) => meetGate(context, young, 1, '')],
  ['open', 'prepare-young-people', (context) => open(context, young, 'before')],
  ['close', 'prepare-young-people', (context) => close(context, young, 'before')],
  [
    'publishResults',
    'prepare-young-people',
    (context) => publishResults(context, young, 'before', { checkedWith: '' }),
  ],
]
const noSeries = { planned: 5, wanted: [], mandate: null, clause: null }
const negative = { stakeholder: 'state', room: -1, online: 0 } as const

/** Asked for only by those who may not. */
const effective: Acts = [
  ['makeCall', 'run-a-consultation', (context) => makeCall(context, body, unread)],
  ['addQuestion', 'run-a-consultation', (context) => addQuestion(context, call, unread)],
  ['addInvitee', 'run-a-consultation', (context) => addInvitee(context, call, unread)],
  ['enterOnBehalf', 'run-a-consultation', (context) => enterOnBehalf(context, call, unread, unread)],
  ['acceptAnswer', 'run-a-consultation', (context) => acceptAnswer(context, answer, unread)],
  ['correctAnswer', 'run-a-consultation', (context) => correctAnswer(context, answer, unread)],
  ['doRequest', 'run-a-consultation', (context) => doRequest(context, answer, 'erase', [])],
  ['enterWorkshop', 'run-a-consultation', (context) => enterWorkshop(context, 'HRC566-S1', unread)],
  ['correctWorkshop', 'run-a-consultation', (context) => correctWorkshop(context, workshop, unread)],
  ['noteFinding', 'run-a-consultation', (context) => noteFinding(context, workshop, unread)],
  ['correctFinding', 'run-a-consultation', (context) => correctFinding(context, workshop, 1, unread)],
  ['keepWorkshopRecord', 'run-a-consultation', (context) => keepWorkshopRecord(context, workshop)],
  ['labelPassage', 'label-passages', (context) => labelPassage(context, body, unread, unread)],
  ['labelWorkshop', 'label-passages', (context) => labelWorkshop(context, workshop)],
  ['removeLabel', 'label-passages', (context) => removeLabel(context, label)],
  ['addToFinding', 'label-passages', (context) => addToFinding(context, finding, label, 'against')],
  ['takeFromFinding', 'label-passages', (context) => takeFromFinding(context, finding, label)],
  ['makeOption', 'label-passages', (context) => makeOption(context, body, unread)],
  ['changeOption', 'label-passages', (context) => changeOption(context, option, unread)],
  ['takePosition', 'label-passages', (context) => takePosition(context, option, unread)],
  ['reportProgress', 'reply-for-the-body', (context) => reportProgress(context, { body, number: 1 }, unread)],
  ['startPlainEdition', 'write-a-report', (context) => startPlainEdition(context, report, unread)],
  ['changePlainEdition', 'write-a-report', (context) => changePlainEdition(context, report, edition, unread)],
  ['addPlainParagraph', 'write-a-report', (context) => addPlainParagraph(context, report, edition, unread)],
  ['prepare', 'prepare-young-people', (context) => prepare(context, { body } as never)],
  ['setQuestion', 'prepare-young-people', (context) => setQuestion(context, young, unread)],
  ['wordQuestion', 'prepare-young-people', (context) => wordQuestion(context, young, unread, unread)],
  ['removeQuestion', 'prepare-young-people', (context) => removeQuestion(context, young, 'before', 1)],
  ['makeGroup', 'prepare-young-people', (context) => makeGroup(context, young, unread)],
  ['tally', 'prepare-young-people', (context) => tally(context, group, {}, 1)],
  ['writeMessage', 'prepare-young-people', (context) => writeMessage(context, young, 'before', 1, unread)],
  ['removeMessage', 'prepare-young-people', (context) => removeMessage(context, young, 'before', 1)],
  ['enterHelpService', 'check-help', (context) => enterHelpService(context, unread)],
  ['checkHelpService', 'check-help', (context) => checkHelpService(context, 'at-helpline-1', unread)],
]

describeActs(() => site, body, harmless, effective)
