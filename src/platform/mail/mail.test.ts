import { once } from 'node:events'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterAll, describe, expect, it } from 'vitest'
import { readConfig } from '#platform/config'
import { openPost } from '#platform/mail'
import { testFolder } from '#testing'

const subjects = {
  ar: 'دعوة إلى تقديم مساهمات — الموعد النهائي',
  zh: '征集意见：截止日期为十一月三十日',
  en: 'Call for input: the deadline is 30 November',
  fr: 'Appel à contributions : échéance le 30 novembre',
  ru: 'Приглашение представить материалы до 30 ноября',
  es: 'Convocatoria de aportaciones: plazo el 30 de noviembre',
}

describe('mail without a mail server', () => {
  const data = testFolder()
  const outbox = join(data, 'outbox')
  const post = openPost(readConfig({ HEED_DATA: data, HEED_PUBLIC_URL: 'https://group.example.org/' }))

  it('can be read in the outbox in each of the six languages, the newest last', async () => {
    for (const [language, subject] of Object.entries(subjects)) {
      const text = `${subject}\n\n${subject.repeat(20)}\n`
      await post.post({ to: 'amina@example.org', subject, text, html: `<p lang="${language}">${subject}</p>` })
      const mail = await PostalMime.parse(readFileSync(join(outbox, readdirSync(outbox).sort().at(-1)!)))
      expect(mail.subject).toBe(subject)
      expect(mail.text?.trim()).toBe(text.trim())
      expect(mail.html).toContain(`<p lang="${language}">${subject}</p>`)
      expect(mail.to).toMatchObject([{ address: 'amina@example.org' }])
      expect(mail.from).toMatchObject({ name: 'Heed', address: 'heed@group.example.org' })
    }
    expect(readdirSync(outbox)).toHaveLength(6)
    expect(statSync(join(outbox, readdirSync(outbox)[0]!)).mode & 0o777).toBe(0o600)
  })

  it('keeps its order when the clock stands still and when several are posted at once', async () => {
    const still = testFolder()
    const config = readConfig({ HEED_DATA: still, HEED_NOW: '2026-11-02T09:00:00Z', HEED_TEST: '1' })
    const letter = (subject: string) => ({ to: 'bo@example.org', subject, text: subject })
    await openPost(config).post(letter('first'))
    await Promise.all(Array.from({ length: 20 }, () => openPost(config).post(letter('some'))))
    await openPost(config).post(letter('last'))
    const names = readdirSync(join(still, 'outbox')).sort()
    expect(names).toHaveLength(22)
    expect(names[0]).toBe('20261102T090000000Z-0001.eml')
    expect(names.at(-1)).toBe('20261102T090000000Z-0022.eml')
    const last = await PostalMime.parse(readFileSync(join(still, 'outbox', names.at(-1)!)))
    expect(last.subject).toBe('last')
    expect(last.date).toBe('2026-11-02T09:00:00.000Z')
  })

  it('lets no one add a header or a second addressee', async () => {
    await post.post({ to: 'bo@example.org, eve@example.org', subject: 'Hello\r\nBcc: eve@example.org', text: 'Hello' })
    const mail = await PostalMime.parse(readFileSync(join(outbox, readdirSync(outbox).sort().at(-1)!)))
    expect(mail.bcc).toBeUndefined()
    expect(mail.to).toHaveLength(1)
  })
})

describe('mail through a mail server', async () => {
  const received: string[] = []
  const server = createServer((socket) => converse(socket, (message) => received.push(message)))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  afterAll(() => server.close())
  const { port } = server.address() as AddressInfo

  it('arrives there, from the sender that the address of the server names, and not in the outbox', async () => {
    const data = testFolder()
    const post = openPost(readConfig({ HEED_DATA: data, SMTP_URL: `smtp://127.0.0.1:${port}/?from=desk@example.org` }))
    await post.post({ to: 'amina@example.org', subject: subjects.ar, text: subjects.zh })
    post.close()
    const mail = await PostalMime.parse(received[0]!)
    expect(mail).toMatchObject({ subject: subjects.ar, from: { address: 'desk@example.org' } })
    expect(mail.text?.trim()).toBe(subjects.zh)
    expect(readdirSync(data)).toEqual([])
  })

  it('is reported as failed when there is no server', async () => {
    const post = openPost(readConfig({ HEED_DATA: testFolder(), SMTP_URL: 'smtp://127.0.0.1:1' }))
    await expect(post.post({ to: 'amina@example.org', subject: 'x', text: 'x' })).rejects.toThrow('ECONNREFUSED')
  })
})

// As much of a mail server as a client needs to hand over a message.
function converse(socket: Socket, receive: (message: string) => void) {
  let text = ''
  let inMessage = false
  const say = (line: string) => void socket.write(`${line}\r\n`)
  say('220 ready')
  socket.setEncoding('utf8').on('data', (part: string) => {
    text += part
    for (;;) {
      const end = inMessage ? text.indexOf('\r\n.\r\n') : text.indexOf('\r\n')
      if (end < 0) return
      const said = text.slice(0, end)
      text = text.slice(end + (inMessage ? 5 : 2))
      if (inMessage) receive(said)
      inMessage = !inMessage && said === 'DATA'
      say(inMessage ? '354 go on' : said === 'QUIT' ? '221 bye' : '250 fine')
    }
  })
}
