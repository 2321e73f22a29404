import type { UpdateNote } from '#station/update/note'

/** A change of the program that was prepared and not begun yet. */
export const preparedNote: UpdateNote = {
  updateId: 'u-1',
  step: 'prepared',
  from: '0.4.0',
  to: '0.5.0',
  starts: 0,
  cause: null,
  at: '2026-11-22T01:00:00.000Z',
  by: null,
  reason: null,
  kept: null,
  events: 0,
  schema: 1,
  told: true,
}
