import type { Stakeholder } from '#areas/voices'

export const callPath = (call: string): string => `/consultations/${call}`

/** Where somebody chooses as whom they answer. */
export const answerPath = (call: string): string => `${callPath(call)}/answer`

/** The form with the questions that are asked of such a stakeholder. */
export const formPath = (call: string, stakeholder: Stakeholder): string => `${answerPath(call)}/${stakeholder}`

/** The body of a call, as its symbol says it: HRC566 of HRC566-C1. */
export const bodyOfCall = (call: string): string => call.replace(/-C\d+$/, '')

export const deskListPath = (body: string): string => `/desk/consultations/of/${encodeURIComponent(body)}`

export const deskCallPath = (call: string): string => `/desk/consultations/${encodeURIComponent(call)}`

export const deskAnswerPath = (call: string, id: string): string => `${deskCallPath(call)}/answers/${id}`
