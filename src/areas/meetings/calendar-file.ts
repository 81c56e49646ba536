/** A meeting as a calendar takes it: whole days, the last one included. */
export type CalendarEntry = {
  uid: string
  summary: string
  startsOn: string
  endsOn: string
  location?: string | undefined
  url: string
  now: Date
}

/** An iCalendar file (RFC 5545) with one entry: lines end in CRLF and are folded at 75 octets. */
export function calendarFile(entry: CalendarEntry): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Heed//Heed//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escape(entry.uid)}`,
    `DTSTAMP:${entry.now.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${entry.startsOn.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${dayAfter(entry.endsOn).replaceAll('-', '')}`,
    `SUMMARY:${escape(entry.summary)}`,
    ...(entry.location ? [`LOCATION:${escape(entry.location)}`] : []),
    `URL:${entry.url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

const escape = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')

// An entry of whole days ends on the day after, which it does not include.
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** Breaks between characters, never inside one, so that no line is longer than 75 octets; the space counts as one. */
function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}
