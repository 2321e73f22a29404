import type { UpdateProblem, UpdateWait } from '#domain/update'

/** Newer programs. */
export type UpdateRefusal =
  | { refusal: 'update-not-now'; wait: UpdateWait }
  | { refusal: 'update-failed'; problem: UpdateProblem }
