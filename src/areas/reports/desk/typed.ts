import { problemText, type Request, type Typed } from '#platform/view'

/** What was typed, with what was wrong about it in words. */
export const typedOf = (
  c: Request,
  values: Record<string, string>,
  result: { problem: string; field?: string; detail?: Record<string, string | number> },
): Typed => ({
  values,
  problem: { text: problemText(c.get('view'), 'reports', result), ...(result.field && { field: result.field }) },
})
