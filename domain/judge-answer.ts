import { withFinish } from '#domain/apply-pick'
import { whyStopped } from '#domain/judge-left'
import { isOpen, type PickList, pickStep } from '#domain/pick'
import type { PickVerdict } from '#domain/pick-scan'

/** Judges "later": the line goes to the end and must still be done. */
export function judgeSkip(list: PickList, lineId: string): PickVerdict {
  const stopped = whyStopped(list)
  if (stopped !== null) return stopped
  if (list.held) return { refusal: 'list-held' }
  const line = list.lines.find((one) => one.lineId === lineId)
  if (line === undefined || !isOpen(line)) return { refusal: 'nothing-open' }
  const slot = list.slots.find((one) => one.slot === line.slot)
  if (line.inHand > 0) return { refusal: 'put-first', toteId: slot?.toteId ?? null, slot: line.slot }
  return { facts: [{ fact: 'line-skipped', lineId }] }
}

/** Judges the answer to "is this location empty now?"; on a held walk too, since it needs no further step. */
export function judgeZeroCheck(list: PickList, empty: boolean): PickVerdict {
  const stopped = whyStopped(list)
  if (stopped !== null) return stopped
  if (list.zeroCheckDue === null) return { refusal: 'nothing-open' }
  return { facts: withFinish(list, [{ fact: 'zero-checked', locationId: list.zeroCheckDue, empty }]) }
}

/**
 * Judges "this tote is full": it is put aside, and the rest of its order goes into another one. Of which tote is said
 * by the next line. An empty tote is not full: whatever does not fit into it fits into none.
 */
export function judgeToteFull(list: PickList): PickVerdict {
  const stopped = whyStopped(list)
  if (stopped !== null) return stopped
  if (list.held) return { refusal: 'list-held' }
  const step = pickStep(list)
  const line = 'line' in step && step.step !== 'twin-check' ? step.line : null
  const slot = list.slots.find((one) => one.slot === line?.slot)
  if (slot === undefined || slot.toteId === null) return { refusal: 'nothing-open' }
  if (slot.toteUnits === 0) return { refusal: 'tote-empty', toteId: slot.toteId, slot: slot.slot }
  return { facts: [{ fact: 'tote-full', slot: slot.slot, toteId: slot.toteId }] }
}
