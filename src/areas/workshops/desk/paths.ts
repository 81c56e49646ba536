export const bodyDeskPath = (body: string): string => `/desk/workshops/bodies/${encodeURIComponent(body)}`
export const seriesDeskPath = (id: string): string => `/desk/workshops/series/${encodeURIComponent(id)}`

export const tabs = ['overview', 'attendance', 'findings', 'particulars'] as const
export type Tab = (typeof tabs)[number]

/** The address of a page of a workshop's desk. */
export const workshopDeskPath = (symbol: string, tab: Tab = 'overview'): string =>
  `/desk/workshops/${encodeURIComponent(symbol)}${tab === 'overview' ? '' : `/${tab}`}`
