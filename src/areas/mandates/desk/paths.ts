/** The page of the desk on which the founding texts of a body stand. */
export const listPath = (body: string): string => `/desk/bodies/${encodeURIComponent(body)}/mandates`

/** The page of the desk on which a founding text stands. */
export const deskPath = (mandate: string): string => `/desk/mandates/${mandate}`

/** The page of the desk on which a clause stands. */
export const clausePath = (mandate: string, code: string): string => `${deskPath(mandate)}/clauses/${code}`
