import { setTimeout as wait } from 'node:timers/promises'
import { doStep, isMarked, isTaken, writeMark } from '#oms/connectors/tryton/changes'
import { linesOf, orderFrom } from '#oms/connectors/tryton/order'
import { notAccounted, type Part, partsOf, sameSums, summed } from '#oms/connectors/tryton/parts'
import { isOf, nextStep, type Step } from '#oms/connectors/tryton/plan'
import { shipmentNow } from '#oms/connectors/tryton/pull'
import { readPackages, type Shipment } from '#oms/connectors/tryton/shipment'
import type { Tryton } from '#oms/connectors/tryton/tryton'
import { notAsPacked } from '#oms/packed-from'
import type { Outcome } from '#oms/port'
import { outcomeOfFault } from '#oms/send-message'
import type { WireConfirmation } from '#oms/wire-confirmation'

interface Job {
  tryton: Tryton
  key: string
  body: WireConfirmation
  parts: Part[]
}

/** The step before, and what Tryton said to it. */
interface Done {
  step: Step['step']
  objection: string | null
  stale: boolean
}
type Said = Awaited<ReturnType<typeof doStep>>

/** More steps than any shipment needs. */
const mostSteps = 16
/** Two stations that read the same unclaimed shipment have both written their mark within this. */
const claimMs = 150

/**
 * Ships an order through all states of its shipment. Tryton knows no keys and answers what it did not do as what it did,
 * so every step is chosen from what Tryton says now, and is over when Tryton says so.
 */
export async function confirm(tryton: Tryton, key: string, body: WireConfirmation): Promise<Outcome> {
  let before = null as Done | null
  for (let steps = 0; steps < mostSteps; steps += 1) {
    const now = await shipmentNow(tryton, body.orderRef)
    if (now === null) return refused(`Tryton has no shipment ${body.orderRef}`)
    if ('fault' in now) return outcomeOfFault(now)
    const parts = partsOf(body, linesByLot(now))
    if (!Array.isArray(parts)) return refused(`not told: ${parts.unclear}`)
    const job = { tryton, key, body, parts }
    const isFirst = now.row.state === 'waiting' || now.row.state === 'assigned'
    const problem = isFirst ? problemOf(job, now) : null
    if (problem !== null) return await giveUp(job, now, problem)
    const step = await stepOf(job, now)
    if ('kind' in step) return step
    if (step.step === 'conflict') return conflict(job, now, step.reason)
    if (step.step === 'finished')
      return { kind: before === null ? 'already' : 'applied', reference: now.row.number }
    if (before?.step === step.step) {
      if (before.objection === null || before.stale)
        return retry(before.objection ?? `Tryton accepted ${step.step}, but it is not done`)
      return isFirst ? await giveUp(job, now, refused(before.objection)) : refused(before.objection)
    }
    const said: Said = step.step === 'claim' ? await claim(job, now) : await doStep(tryton, now, step)
    if (said !== null && 'fault' in said) return outcomeOfFault(said)
    before = { step: step.step, objection: said?.objection ?? null, stale: said?.stale ?? false }
  }
  return retry('more steps than a shipment has')
}

const linesByLot = ({ moves }: Shipment): ReadonlySet<string> =>
  new Set(moves.flatMap(({ id, needsLot }) => (needsLot ? [String(id)] : [])))

async function stepOf({ tryton, key, body, parts }: Job, now: Shipment): Promise<Step | Outcome> {
  const { state, reference, id } = now.row
  const wanted = { cartons: body.cartons, parts, isMine: isMarked(reference, key) }
  const packages = state === 'waiting' || state === 'assigned' ? [] : await readPackages(tryton.ask, id)
  return 'fault' in packages ? outcomeOfFault(packages) : nextStep(now, packages, wanted)
}

async function claim({ tryton, key }: Job, now: Shipment): ReturnType<typeof doStep> {
  const said = await writeMark(tryton, now, key, true)
  if (said === null) await wait(claimMs)
  return said
}

/** Why nothing of this confirmation may begin. */
function problemOf(job: Job, now: Shipment): Outcome | string | null {
  const { tryton, key, body } = job
  const { choices, memory } = tryton
  if (isTaken(now.row.reference) && !isMarked(now.row.reference, key))
    return 'another confirmation has begun to ship this shipment'
  const order = orderFrom(now, choices, memory, tryton.now())
  if ('reason' in order) return refused(order.reason)
  const packed = memory.packed(body.orderRef, body.basedOn) ?? order
  const ordered = quantities(packed.lines)
  const unaccounted = notAccounted(body, ordered)
  if (unaccounted !== null) return refused(unaccounted)
  const current = quantities(linesOf(now).map(({ id, quantity }) => ({ lineRef: String(id), quantity })))
  if (!sameSums(ordered, current)) return 'the order was changed after packing: lines'
  const bare = now.moves.find(
    ({ id, needsLot }) =>
      needsLot && job.parts.some(({ lineRef, lot }) => lineRef === String(id) && lot === null),
  )
  return bare === undefined ? notAsPacked(packed, order) : refused(`${bare.sku} needs its lot in Tryton`)
}

const quantities = (lines: readonly { lineRef: string; quantity: number }[]): Map<string, number> =>
  summed(
    lines,
    ({ lineRef }) => lineRef,
    ({ quantity }) => quantity,
  )

/** Takes the mark off again: a person decides, and what is packed then has a key of its own. */
async function giveUp(job: Job, now: Shipment, problem: Outcome | string): Promise<Outcome> {
  if (isMarked(now.row.reference, job.key)) {
    const said = await writeMark(job.tryton, now, job.key, false)
    if (said !== null) return 'fault' in said ? outcomeOfFault(said) : retry(said.objection)
  }
  return typeof problem === 'string' ? conflict(job, now, problem) : problem
}

function conflict({ tryton }: Job, now: Shipment, reason: string): Outcome {
  const order = orderFrom(now, tryton.choices, tryton.memory, tryton.now())
  const raw = JSON.stringify(now).slice(0, 20_000)
  return { kind: 'conflict', reason, order: 'reason' in order ? null : order, raw }
}

const refused = (reason: string): Outcome => ({ kind: 'refused', reason, raw: '' })
const retry = (reason: string): Outcome => ({ kind: 'retry', reason, afterMs: null, takesNone: false })

/**
 * A shipment that is done stays done in Tryton: what comes back is a return of its customer. One that a confirmation only
 * began with is let go of.
 */
export async function takeBack(tryton: Tryton, key: string): Promise<Outcome> {
  const body = tryton.memory.confirmation(key)
  if (body === null) return refused('nobody knows this confirmation')
  const now = await shipmentNow(tryton, body.orderRef)
  if (now === null) return refused(`Tryton has no shipment ${body.orderRef}`)
  if ('fault' in now) return outcomeOfFault(now)
  const { id, state, number, reference } = now.row
  const isBegun = state !== 'waiting' && state !== 'assigned'
  // people write into the reference too, and then only the packages tell whose it was
  const packages = isBegun ? await readPackages(tryton.ask, id) : []
  if ('fault' in packages) return outcomeOfFault(packages)
  const isOurs = isMarked(reference, key) || packages.some((one) => isOf(one, body.cartons))
  if (!isOurs) return { kind: 'already', reference: number }
  if (isBegun)
    return refused(`shipment ${number} is ${state}, which Tryton does not undo: make a return of it there`)
  const said = await writeMark(tryton, now, key, false)
  if (said !== null) return 'fault' in said ? outcomeOfFault(said) : retry(said.objection)
  return { kind: 'applied', reference: number }
}

/** When picking begins, Tryton reserves the goods in their places. */
export async function beginPicking(tryton: Tryton, orderRef: string): Promise<Outcome> {
  let objection: string | null = null
  for (const tries of [0, 1]) {
    const now = await shipmentNow(tryton, orderRef)
    if (now === null) return refused(`Tryton has no shipment ${orderRef}`)
    if ('fault' in now) return outcomeOfFault(now)
    const { state, number } = now.row
    if (state !== 'waiting') return { kind: tries === 0 ? 'already' : 'applied', reference: number }
    if (tries === 1) break
    const said = await doStep(tryton, now, { step: 'assign' })
    if (said !== null && 'fault' in said) return outcomeOfFault(said)
    objection = said?.objection ?? null
  }
  return objection === null ? retry('Tryton accepted assign, but it is not done') : refused(objection)
}
