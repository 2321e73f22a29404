import type { ExceptionRow } from '#contract/desk-views'
import { lateFrom } from '#domain/exception'

/** Whether somebody should have settled it by now (`now` in milliseconds); then anybody may take it up. */
export const isLate = (row: ExceptionRow, now: number): boolean => now >= lateFrom(row)

/** What is past its age goes up; otherwise the oldest comes first. */
export const byUrgency = (one: ExceptionRow, two: ExceptionRow, now: number): number =>
  Number(isLate(two, now)) - Number(isLate(one, now)) || one.openedAt.localeCompare(two.openedAt)
