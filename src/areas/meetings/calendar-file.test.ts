import { describe, expect, test } from 'vitest'
import { calendarFile } from './calendar-file.ts'

const meeting = {
  uid: 'CWG-COP-24@example.org',
  summary: '24th meeting',
  startsOn: '2026-12-31',
  endsOn: '2026-12-31',
  url: 'https://example.org/meetings/CWG-COP-24',
  now: new Date('2026-11-02T09:00:00.123Z'),
}

const unfold = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n')

describe('somebody who takes a meeting into a calendar', () => {
  test('gets whole days, of which the last is included, over the end of a year too', () => {
    const lines = unfold(calendarFile(meeting))
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231')
    expect(lines).toContain('DTEND;VALUE=DATE:20270101')
    expect(lines).toContain('DTSTAMP:20261102T090000Z')
  })

  test('finds the same entry again when the meeting is taken a second time', () => {
    expect(calendarFile(meeting)).toBe(calendarFile({ ...meeting }))
    expect(unfold(calendarFile(meeting))).toContain('UID:CWG-COP-24@example.org')
  })

  test('gets lines of at most 75 octets that end in CRLF, in every script, with no character broken', () => {
    const summary = `${'حماية الأطفال على الخط '.repeat(8)}${'保护上网儿童'.repeat(20)}👧🏽`
    const file = calendarFile({ ...meeting, summary })
    expect(file.endsWith('\r\n')).toBe(true)
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(unfold(file)).toContain(`SUMMARY:${summary}`)
  })

  test('gets no entry of its own making from a name that tries to add lines', () => {
    const file = calendarFile({ ...meeting, summary: 'A, B; C\\D\r\nBEGIN:VALARM\nEND:VEVENT', location: 'Geneva' })
    expect(unfold(file)).toContain('SUMMARY:A\\, B\\; C\\\\D\\nBEGIN:VALARM\\nEND:VEVENT')
    expect(unfold(file)).not.toContain('BEGIN:VALARM')
    expect(unfold(file)).toContain('LOCATION:Geneva')
  })
})
