import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { enterClause, enterMandate, listEvidenceOf, noteEvidence } from '#areas/mandates'
import { makeOption, publishOption } from '#areas/options'
import { erase, withdraw } from '#areas/registry'
import { forgetLabels } from '#areas/synthesis'
import { history } from '#platform/audit'
import type { Context } from '#platform/context'
import { testSite, type TestSite } from '#testing'
import { viewIn } from '../../web/view.ts'
import { commit } from './commit.ts'
import { forgetReplyWords } from './forget-reply-words.ts'
import { reply, type NewReply } from './give-reply.ts'
import { repliesTo } from './pages/replies-to.tsx'
import { listReplies } from './replies.ts'
import { reportProgress } from './report-progress.ts'
import { body, buildWorld, issueSomething } from './world.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
  await buildWorld(site.context)
}, 60_000)

const page = async (path: string, cookie?: string) => {
  const answer = await site.get(path, cookie)
  return { status: answer.status, html: await answer.text() }
}

const yes: NewReply = {
  verdict: 'partly',
  reason: { en: 'Large services will; for small ones there is no money.', ar: 'الخدمات الكبرى فقط.' },
  childReason: { en: 'Big companies will answer you. Small ones cannot yet.' },
  by: { en: 'Secretariat of the group' },
}

const promise = {
  from: { finding: 1 },
  owner: { en: 'Harbour Games' },
  text: { en: 'Answer each report within three days' },
  indicator: { en: 'Share answered in time' },
  dueOn: '2026-12-31',
}

const message = { symbol: 'WG-SEA/YP/1', block: 'pm1' }

describe('before anybody has replied', () => {
  test('every message and every recommendation stands there, counted, with the words that there is no reply', async () => {
    const { html } = await page('/replies/WG-SEA')
    expect(html).toContain('Tell us what happened with our report.')
    expect(html).toContain('Do not take our phones away.')
    expect(html).toContain('Companies answer reports (recommendation)')
    expect(html).not.toContain('Companies answer reports (gap)')
    expect(html.match(/No reply yet/g)).toHaveLength(3)
    expect(html).toContain('2 in all; none has a reply.')
    expect(html).toContain('One in all; none has a reply.')
    expect(html.indexOf('phones away')).toBeLessThan(html.indexOf('Companies answer'))
    expect(html).toContain('All of this is invented')
  })

  test('a thread says at each step what has not happened', async () => {
    const { html } = await page('/threads/WG-SEA/1')
    for (const missing of [
      'No published option',
      'No sentence of an issued report',
      'Nobody has replied',
      'Nobody has committed',
    ])
      expect(html).toContain(missing)
    expect(html).toContain('No reply has been given yet. Nobody has committed to anything yet.')
  })
})

describe('a reply', () => {
  const wrong = async (part: Partial<NewReply>, to: Parameters<typeof reply>[2] = { finding: 1 }) => {
    const result = await reply(site.context, body, to, { ...yes, ...part })
    return result.ok ? 'given' : `${result.problem} ${result.field}`
  }

  test('is never given without a reason, the reason for children, or an office', async () => {
    expect(await wrong({ verdict: 'maybe' as never })).toBe('verdict-unchosen verdict')
    expect(await wrong({ reason: { fr: 'Oui' } })).toBe('reason-missing reason-en')
    expect(await wrong({ childReason: { en: ' ' } })).toBe('child-reason-missing child-en')
    expect(await wrong({ by: {} })).toBe('by-missing by-en')
    expect(await wrong({ reason: { en: 'Long', ar: 'x'.repeat(4001) } })).toBe('text-too-long reason-ar')
    expect((await listReplies(site.context.db, body)).every(({ replies }) => !replies.length)).toBe(true)
  })

  test('goes to public recommendations and messages of this body, and to nothing else', async () => {
    for (const to of [
      { finding: 2 },
      { finding: 9 },
      { symbol: 'WG-SEA/YP/1', block: 'p-1' },
      { symbol: 'NO/1', block: 'pm1' },
    ])
      await expect(wrong({}, to)).rejects.toMatchObject({ status: 404 })
  })

  test('sent twice is given once, and a later one stands beside it', async () => {
    const first = { ...yes, verdict: 'not-now' as const }
    const sent = await Promise.all([1, 2].map(() => reply(site.context, body, { finding: 1 }, first)))
    expect(sent.every(({ ok }) => ok)).toBe(true)
    await reply(site.context, body, { finding: 1 }, yes)
    const matters = await listReplies(site.context.db, body)
    const given = matters.find(({ kind }) => kind === 'recommendation')!.replies
    expect(given.map(({ verdict }) => verdict)).toEqual(['partly', 'not-now'])
    const { html } = await page('/replies/WG-SEA')
    expect(html).toContain('One earlier reply')
    expect(html).toContain('One in all; one has a reply.')
    expect(html).toContain('Big companies will answer you.')
    expect((await page('/ar/replies/WG-SEA')).html).toContain('الخدمات الكبرى فقط.')
    const events = await history(site.context.db, 'threads/WG-SEA/1', { publicOnly: true })
    expect(events.map(({ action }) => action)).toEqual(['replied', 'replied'])
  })

  test('to young people heard at a meeting shows under the mandate that they were answered', async () => {
    const { context } = site
    const texts = { en: 'Hear young people' }
    const mandate = { id: 'sea-1', body, names: texts, adoptedBy: texts, adoptedOn: null, address: null, amended: null }
    expect((await enterMandate(context, mandate)).ok).toBe(true)
    const clause = { mandate: 'sea-1', code: 'c1', label: 'resolves 1', text: texts, perMeeting: true }
    expect((await enterClause(context, clause)).ok).toBe(true)
    const heard = { body, mandate: 'sea-1', clause: 'c1', title: { en: 'Heard' }, kind: 'young-people' as const }
    await sql`insert into bodies.meetings (symbol, body, ordinal, starts_on, ends_on)
      values ('WG-SEA-1', ${body}, 1, '2026-10-01', '2026-10-02')`.execute(context.db)
    const noted = await noteEvidence(context, {
      ...heard,
      path: '/documents/WG-SEA/YP/1',
      meeting: 'WG-SEA-1',
      phase: 'during',
    })
    expect(noted.ok, JSON.stringify(noted)).toBe(true)
    expect(await listEvidenceOf(context.db, 'WG-SEA/YP/1')).toHaveLength(1)
    expect((await reply(context, body, message, yes)).ok).toBe(true)
    const rows =
      await sql<object>`select path, meeting, phase, kind from mandates.evidence where phase = 'answered'`.execute(
        context.db,
      )
    expect(rows.rows).toEqual([
      { path: '/threads/message/WG-SEA/YP/1/pm1', meeting: 'WG-SEA-1', phase: 'answered', kind: 'reply' },
    ])
    expect((await page('/threads/message/WG-SEA/YP/1/pm1')).html).toContain('Large services will')
  })

  test('is told to young people in words for children, and what has none says so', async () => {
    const drawn = String(await repliesTo(viewIn('en', 'http://x'), site.context, ['WG-SEA/YP/1']))
    expect(drawn).toContain('Big companies will answer you.')
    expect(drawn).not.toContain('there is no money')
    expect(drawn).toContain('Nobody has replied to this yet.')
  })

  test('stands beside the message in the words in which children read it', async () => {
    const simpler = (record: string, number: number) =>
      record === 'WG-SEA/YP/1' && number === 1 ? { en: 'Answer us!' } : undefined
    const drawn = String(await repliesTo(viewIn('en', 'http://x'), site.context, ['WG-SEA/YP/1'], simpler))
    expect(drawn).toContain('Answer us!')
    expect(drawn.match(/<strong>/g)).toHaveLength(2)
  })
})

describe('a commitment', () => {
  test('follows from a published recommendation or an outcome, and is whole', async () => {
    const wrong = async (part: object) => {
      const result = await commit(site.context, body, { ...promise, ...part })
      return result.ok ? 'entered' : result.problem
    }
    expect(await wrong({ from: null })).toBe('source-unchosen')
    expect(await wrong({ from: { finding: 2 } })).toBe('source-unchosen')
    expect(await wrong({ from: { meeting: 'WG-SEA-1', outcome: 1 } })).toBe('source-unchosen')
    expect(await wrong({ from: { meeting: 'NO-1', outcome: 1 } })).toBe('source-unchosen')
    expect(await wrong({ owner: {} })).toBe('owner-missing')
    expect(await wrong({ text: { ar: 'ا' } })).toBe('commitment-missing')
    expect(await wrong({ indicator: {} })).toBe('indicator-missing')
    expect(await wrong({ dueOn: '2026-02-30' })).toBe('date-malformed')
  })

  test('gets its number once, though the form is sent twice at the same moment', async () => {
    const sent = await Promise.all([1, 2, 3].map(() => commit(site.context, body, promise)))
    expect(sent).toEqual([1, 1, 1].map((value) => ({ ok: true, value })))
  })

  test('is believed to be done only with something that shows it', async () => {
    const report = {
      state: 'under-way' as const,
      text: { en: 'Five of twelve languages' },
      evidence: '',
      on: '2026-11-02',
    }
    const wrong = async (part: object) => {
      const result = await reportProgress(site.context, { body, number: 1 }, { ...report, ...part })
      return result.ok ? 'reported' : result.problem
    }
    expect(await wrong({ state: 'done' })).toBe('evidence-missing')
    expect(await wrong({ evidence: 'WG-SEA/NO/1' })).toBe('evidence-unknown')
    expect(await wrong({ evidence: 'http://example.org/' })).toBe('evidence-unknown')
    expect(await wrong({ evidence: 'javascript:alert(1)' })).toBe('evidence-unknown')
    expect(await wrong({ state: 'stale' })).toBe('state-unchosen')
    expect(await wrong({ on: '2026-11-31' })).toBe('date-malformed')
    expect(await wrong({ on: '2026-11-04' })).toBe('date-to-come')
    expect(await wrong({ text: {} })).toBe('progress-missing')
    await expect(reportProgress(site.context, { body, number: 7 }, report)).rejects.toMatchObject({ status: 404 })
    for (let times = 0; times < 2; times++) expect(await wrong({ evidence: 'WG-SEA/WS/1' })).toBe('reported')
    const { html } = await page('/commitments/WG-SEA/1')
    expect(html.match(/Five of twelve languages/g)).toHaveLength(1)
    expect(html).toContain('href="/documents/WG-SEA/WS/1"')
    expect(html).toContain('Under way')
  })

  test('is found by its group and by how it stands', async () => {
    expect((await page('/commitments?body=WG-SEA&state=under-way')).html).toContain('Harbour Games')
    expect((await page('/commitments?body=WG-SEA&state=stale')).html).toContain('No commitment here')
    expect((await page('/commitments?body=WG-AIR')).html).not.toContain('Harbour Games')
    expect((await page('/ar/commitments?state=nonsense')).html).toContain('قيد التنفيذ')
  })
})

describe('a thread', () => {
  test('leads from each voice, by the words and who said them and when, to what is done today', async () => {
    const grounds = [1]
    const option = await makeOption(site.context, body, {
      names: { en: 'A duty to answer' },
      description: { en: 'By law.' },
      level: 'national',
      nature: 'binding',
      privateRole: { en: 'They answer.' },
      anchors: ['crc'],
      openQuestions: null,
      measures: [{ text: { en: 'Law' }, addressee: 'states', indicator: { en: 'Laws' }, time: { en: '2028' } }],
      grounds,
    })
    expect(option.ok, JSON.stringify(option)).toBe(true)
    await publishOption(site.context, { body, number: 1 })
    await issueSomething(site.context)
    const { html } = await page('/threads/WG-SEA/1')
    const order = [
      'Every report must get an answer.',
      'Companies answer reports (recommendation)',
      'A duty to answer',
      'Many want their reports answered.',
      'Big companies will answer you.',
      'Answer each report within three days',
      'Five of twelve languages',
      'The latest reply is: Partly. Commitments: Under way: 1.',
    ]
    const places = order.map((words) => html.lastIndexOf(words))
    expect(places, JSON.stringify(places)).toEqual(places.toSorted((a, b) => a - b))
    expect(Math.min(...places)).toBeGreaterThan(0)
    expect(html).toContain('Sender of WG-SEA/ANS/1')
    expect(html).toContain('A voice: Children and young people')
    expect(html).toContain('Speaks against it')
    expect(html).toContain('small studios')
    expect(html).toContain('Answers cost &lt;money&gt;')
    expect(html).not.toContain('No published option')
    expect((await page('/ar/threads/WG-SEA/1')).status).toBe(200)
  })

  test('of a message of young people leads through the finding that rests on it', async () => {
    const { html } = await page('/threads/message/WG-SEA/YP/1/pm1')
    for (const words of ['Tell us what happened', 'Companies answer reports', 'A duty to answer', 'Answer each report'])
      expect(html).toContain(words)
    const silent = (await page('/threads/message/WG-SEA/YP/1/pm2')).html
    expect(silent).toContain('No published finding rests on it')
    expect(silent).toContain('No reply has been given yet.')
  })

  test('of a finding that is no recommendation expects no reply', async () => {
    const { html } = await page('/threads/WG-SEA/2')
    expect(html).toContain('replies are given to recommendations')
    expect(html).not.toContain('Nobody has replied')
  })

  test('has no address where there is nothing', async () => {
    for (const path of [
      '/threads/WG-SEA/3',
      '/threads/NO/1',
      '/threads/message/WG-SEA/YP/1/p-1',
      '/threads/message/WG-SEA/ANS/1/p-1',
      '/threads/message/x',
      '/replies/NO',
      '/commitments/WG-SEA/9',
      '/commitments/NO/1',
      '/heard/NO/1',
      '/heard/x',
    ])
      expect((await page(path)).status, path).toBe(404)
  })
})

describe('where your words went', () => {
  test('somebody whose words were used finds the passage, the finding, the sentence, the option and the reply', async () => {
    const { html } = await page('/heard/WG-SEA/ANS/1')
    expect(html).toContain('Something public rests on it')
    expect(html).toContain('Every report must get an answer.')
    expect(html).toContain('/threads/WG-SEA/1')
    expect(html).toContain('Many want their reports answered.')
    expect(html).toContain('/options/WG-SEA/1')
    expect(html).toContain('Large services will')
    expect(html).toContain('Received on')
  })

  test('somebody whose words were not read is told so', async () => {
    const { html } = await page('/heard/WG-SEA/ANS/3')
    expect(html).toContain('Not read yet')
    expect(html).toContain('No published finding rests on it.')
    expect(html).not.toContain('Large services will')
  })

  test('young people find their messages with the replies, and those without', async () => {
    const { html } = await page('/heard/WG-SEA/YP/1')
    expect(html).toContain('Message 1 of young people')
    expect(html).toContain('No reply yet')
  })
})

describe('what was taken back', () => {
  test('is quoted nowhere any more; the thread says that a voice is gone', async () => {
    await withdraw(site.context, 'WG-SEA/ANS/2', 'Sent by mistake')
    const { html } = await page('/threads/WG-SEA/1')
    expect(html).not.toContain('small studios')
    expect(html).toContain('no longer count')
    const heard = await page('/heard/WG-SEA/ANS/2')
    expect(heard.html).toContain('This document was withdrawn on')
    expect(heard.html).not.toContain('small studios')
  })

  test('and erased is in no table of this area, while the word of the body stays', async () => {
    await erase(site.context, 'WG-SEA/YP/1', { ground: 'asked', reason: 'They asked' }, [
      forgetLabels,
      forgetReplyWords,
    ])
    const { rows } = await sql<{ kept: string }>`select replies::text as kept from followup.replies`.execute(
      site.context.db,
    )
    expect(JSON.stringify(rows)).not.toContain('Tell us')
    expect(JSON.stringify(rows)).toContain('Large services will')
    expect((await page('/replies/WG-SEA')).html).not.toContain('phones')
    expect((await page('/threads/message/WG-SEA/YP/1/pm1')).status).toBe(404)
  })
})

test('only those who may reply for this body reply, commit or report', async () => {
  const grants = (role: 'rapporteur' | 'secretariat', of: string) => [{ role, body: of }]
  for (const person of [
    null,
    { id: 'x', grants: grants('rapporteur', body) },
    { id: 'x', grants: grants('secretariat', 'WG-AIR') },
  ]) {
    const context = { ...site.context, person } as Context
    const status = person ? 404 : 401
    const report = { state: 'done' as const, text: { en: 'x' }, evidence: '', on: '2026-11-02' }
    await expect(reply(context, body, { finding: 1 }, yes)).rejects.toMatchObject({ status })
    await expect(commit(context, body, promise)).rejects.toMatchObject({ status })
    await expect(reportProgress(context, { body, number: 1 }, report)).rejects.toMatchObject({ status })
  }
})
