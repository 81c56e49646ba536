/** What in a text looks like a mail address or a telephone number, for a person to look at before it is published. */
export function personalIn(text: string): string[] {
  const mails = text.match(/[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[^\s@<>(),;:]+/gu) ?? []
  const numbers = (text.match(/\+?\(?\p{Nd}[\p{Nd} ()./\u00A0-]{5,}\p{Nd}/gu) ?? []).filter(
    (one) => digits(one) >= 7 && digits(one) <= 15 && !isCalendar(one),
  )
  return [...new Set([...mails, ...numbers].map((one) => one.trim()))]
}

const digits = (text: string): number => text.match(/\p{Nd}/gu)!.length

/** Days and spans of years: 2026-01-30, 30.1.2026, 2019-2024. */
const isCalendar = (text: string): boolean =>
  /^(\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4}|\d{4} ?[-/] ?\d{4})$/.test(text.replace(/^[(]/, ''))
