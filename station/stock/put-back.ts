import type { PutBackView } from '#contract/put-back-view'
import { openCountTask } from '#db/exceptions'
import { type PersonRow, readSeat, saveSeat } from '#db/people'
import { isCounted, putBackIn, putBackOf, recordPutBack, takeUpPutBack } from '#db/put-back-work'
import type { Named } from '#domain/pick-scan'
import { applyPutBack, judgePutBack, type PutBack, type PutBackFact, putBackStep } from '#domain/put-back'
import { accept, type Floor, isoNow, type Outcome, refuse, type Seat, step } from '#station/context'
import { itemView } from '#station/seat/item-view'
import { brokenRefusal, type NamedCode, unknownRefusal } from '#station/seat/name-scan'
import { settleIfBack } from '#station/stock/put-back-settle'

type Stored = Extract<PutBackFact, { fact: 'put-back-stored' }>

/** Opens what a tote holds to be put back, for whoever scans it; null when it holds nothing of the kind. */
export function openPutBackWork(floor: Floor, seat: Seat, person: PersonRow, toteId: string): Outcome | null {
  return step(floor, () => {
    const work = putBackIn(floor.db, toteId)
    if (work === null) return null
    takeUpPutBack(floor.db, toteId, person.personId)
    const before = readSeat(floor.db, seat)
    saveSeat(floor.db, { ...before, listId: null, screen: 'putBack', activeAt: isoNow(floor) })
    floor.record({ kind: 'put-back-begun', subject: toteId, actor: person.personId, payload: {} })
    return accept({ saved: 'put-back-begun', orderNumber: work.orderNumber }, 'line')
  })
}

/** A scan while goods are put back. `repeated`: the same location was refused just before. */
export function scanOnPutBack(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  code: NamedCode,
  text: string,
  repeated: boolean,
): Outcome {
  const other = code.kind === 'tote' ? openPutBackWork(floor, seat, person, code.toteId) : null
  if (other !== null) return other
  const named = namedFor(code, text)
  if ('refusal' in named) return refuse(named)
  return step(floor, () => {
    const work = putBackOf(floor.db, person.personId)
    if (work === null) return refuse({ refusal: 'nothing-open' })
    const verdict = judgePutBack(work, named, repeated)
    if (!('facts' in verdict)) return refuse(verdict)
    let now: PutBack = work
    for (const fact of verdict.facts) {
      recordPutBack(floor.db, now, fact, isoNow(floor))
      const { fact: kind, ...payload } = fact
      floor.record({ kind, subject: work.toteId, actor: person.personId, payload })
      now = applyPutBack(now, fact)
    }
    const [fact] = verdict.facts
    if (fact?.fact !== 'put-back-stored') return accept({ saved: 'put-back-taken' }, 'unit')
    const { quantity, locationId } = fact
    countIfElsewhere(floor, work, fact)
    settleIfBack(floor, work.orderNumber, person.personId)
    if (now.lines.length === 0) saveSeat(floor.db, { ...readSeat(floor.db, seat), screen: 'home' })
    const sound = now.lines.length === 0 ? 'closed' : 'line'
    const left = now.lines.length
    return accept({ saved: 'put-back-stored', quantity, locationId, left }, sound, 'exception', 'siteData')
  })
}

/** A unit that was counted at one location all the time and is put into another one: nobody knows any more what lies there. */
function countIfElsewhere(floor: Floor, { lines }: PutBack, { putBackId, locationId }: Stored): void {
  const line = lines.find((one) => one.putBackId === putBackId)
  if (line === undefined || line.locationId === locationId || !isCounted(floor.db, putBackId)) return
  for (const at of [line.locationId, locationId])
    openCountTask(
      floor.db,
      { countTaskId: floor.newId(), locationId: at, sku: line.sku, reason: 'extraUnit' },
      isoNow(floor),
    )
}

function namedFor(code: NamedCode, text: string): Named | Extract<Outcome, { refusal: unknown }>['refusal'] {
  if (code.kind === 'item' || code.kind === 'location') return code
  if (code.kind === 'unknown') return unknownRefusal(code.of, code.text)
  if (code.kind === 'broken') return brokenRefusal(code, text)
  if (code.kind === 'tote')
    return { kind: 'tote', toteId: code.toteId, orderRef: null, orderNumber: null, wall: null }
  return { kind: 'unknown', text }
}

/** What somebody who puts goods back sees; null when there is nothing left for them. */
export function putBackView(floor: Floor, personId: string): PutBackView | null {
  const work = putBackOf(floor.db, personId)
  const now = work === null ? null : putBackStep(work)
  if (work === null || now === null || now.step === 'done') return null
  const { sku, lot, quantity, locationId } = now.line
  return {
    screen: 'putBack',
    step: now.step,
    toteId: work.toteId,
    orderNumber: work.orderNumber,
    item: itemView(floor, sku),
    lot,
    quantity,
    locationId,
    left: work.lines.length,
  }
}
