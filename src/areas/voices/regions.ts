/**
 * The regions in which workshops are held and voices counted. The resolution asks for five and names none; these are the
 * five regional groups of the United Nations. `global` is for those who speak for no single region.
 */
export const regions = [
  'africa',
  'asia-pacific',
  'eastern-europe',
  'latin-america-caribbean',
  'western-europe-others',
  'global',
] as const
export type Region = (typeof regions)[number]
