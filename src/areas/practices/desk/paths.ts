export const bodyDeskPath = (body: string): string => `/desk/practices/bodies/${encodeURIComponent(body)}`
export const practiceDeskPath = (id: string): string => `/desk/practices/${encodeURIComponent(id)}`
