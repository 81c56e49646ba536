import type { Body } from '#areas/bodies'
import type { Problem } from '#base/result'

/** The problem at the field in which the name is asked for: the one in the language of the body. */
export const atName = (problem: Problem, { language }: Body): Problem =>
  problem.field === 'name' ? { ...problem, field: `name-${language}` } : problem
