/** The calendar day of an instant in a time zone, as "2026-01-19". */
export const dayOf = (instant: Date, timezone: string): string =>
  // The Swedish way to write a date is the international one.
  new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short' }).format(instant)
