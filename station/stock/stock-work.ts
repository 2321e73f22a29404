import { openCountTask, openException } from '#db/exceptions'
import { itemBySku } from '#db/items'
import { type PersonRow, readSeat, saveSeat } from '#db/people'
import { platesAt } from '#db/plates'
import { locationById } from '#db/stock'
import {
  beginStockWork,
  dateOfLot,
  endStockWork,
  isBlocked,
  openStockWork,
  promisedTooMuch,
  recordStockFact,
  stockHere,
} from '#db/stock-work'
import {
  judgeCounted,
  judgeQuantity,
  judgeStock,
  type StockFloor,
  type StockVerdict,
} from '#domain/judge-stock'
import { judgeNewPlate } from '#domain/judge-stock-plate'
import {
  applyStock,
  heldUnits,
  type StockFact,
  type StockUnits,
  type StockWork,
  type StockWorkKind,
} from '#domain/stock-work'
import { accept, type Floor, isoNow, type Outcome, refuse, type Seat, step, today } from '#station/context'
import { brokenRefusal, type ScannedThing, unknownRefusal } from '#station/seat/name-scan'
import { siteOf } from '#station/site'
import { settlePlates } from '#station/stock/plates'
import { tellStock } from '#station/stock/tell-stock'

/** Begins stock work, or goes on with what the person had begun of that kind. One piece of work a person. */
export function beginWork(floor: Floor, seat: Seat, person: PersonRow, kind: StockWorkKind): Outcome {
  return step(floor, () => {
    const { personId } = person
    const open = openStockWork(floor.db, personId)
    if (open !== null && open.kind !== kind) {
      if (heldUnits(open) > 0 || open.countBefore !== null)
        return refuse({ refusal: 'stock-work-open', kind: open.kind })
      endStockWork(floor.db, open.workId, isoNow(floor))
    }
    if (open?.kind !== kind) {
      const workId = floor.newId()
      beginStockWork(floor.db, { workId, kind, personId, at: isoNow(floor) })
      floor.record({ kind: 'stock-work-begun', subject: workId, actor: personId, payload: { kind } })
    }
    const before = readSeat(floor.db, seat)
    saveSeat(floor.db, { ...before, listId: null, screen: 'stock', activeAt: isoNow(floor) })
    return accept({ saved: 'stock-work-begun', kind }, 'line')
  })
}

/** A scan while somebody puts away, refills or counts. */
export function scanOnStock(floor: Floor, person: PersonRow, code: ScannedThing, text: string): Outcome {
  switch (code.kind) {
    case 'broken':
      return refuse(brokenRefusal(code, text))
    case 'unknown':
      if (code.of === 'plate') return decide(floor, person, (work) => judgeNewPlate(work, code.text))
      return refuse(unknownRefusal(code.of, code.text))
    case 'item':
    case 'location':
    case 'tote':
    case 'plate':
      return decide(floor, person, (work, world) => judgeStock(work, code, world))
    case 'digits':
      return refuse({ refusal: 'unknown-code', text })
    default:
      return refuse({
        refusal: 'not-asked-for',
        scanned: code.kind === 'label' ? 'trackingNumber' : code.kind,
        text,
      })
  }
}

/** So many of an item and lot in hand or counted, keyed by hand. */
export function keyUnits(floor: Floor, person: PersonRow, units: StockUnits): Outcome {
  const item = itemBySku(floor.db, units.sku)
  if (item === null) return refuse({ refusal: 'unknown-code', text: units.sku })
  const lot = item.tracking === 'lot' ? units.lot : null
  return decide(floor, person, (work, world) => judgeQuantity(work, { ...units, lot }, world))
}

/** "That is all of it", or "nothing lies here". */
export const endCount = (floor: Floor, person: PersonRow, empty: boolean): Outcome =>
  decide(floor, person, (work, world) => judgeCounted(work, empty, world))

/** Back to the home screen; what is in hand must lie somewhere first. */
export function leaveWork(floor: Floor, seat: Seat, person: PersonRow): Outcome {
  return step(floor, () => {
    const work = openStockWork(floor.db, person.personId)
    if (work !== null && work.kind !== 'count' && heldUnits(work) > 0)
      return refuse({ refusal: 'store-first' })
    if (work !== null) {
      endStockWork(floor.db, work.workId, isoNow(floor))
      floor.record({ kind: 'stock-work-ended', subject: work.workId, actor: person.personId, payload: {} })
    }
    saveSeat(floor.db, { ...readSeat(floor.db, seat), screen: 'home', activeAt: isoNow(floor) })
    return accept({ saved: 'done' }, 'unit')
  })
}

/** Reads the work, judges and, when it is right, saves, all in one transaction. */
function decide(
  floor: Floor,
  person: PersonRow,
  judge: (work: StockWork, world: StockFloor) => StockVerdict,
): Outcome {
  return step(floor, () => {
    const work = openStockWork(floor.db, person.personId)
    if (work === null) return refuse({ refusal: 'nothing-open' })
    const verdict = judge(work, worldOf(floor))
    if (!('facts' in verdict)) return refuse(verdict)
    verdict.facts.reduce((before, fact) => save(floor, before, fact, person.personId), work)
    return saidOf(verdict.facts)
  })
}

function worldOf(floor: Floor): StockFloor {
  const { db } = floor
  return {
    stockAt: (locationId) => stockHere(db, locationId),
    platesAt: (locationId) => platesAt(db, locationId),
    isBlocked: (locationId) => isBlocked(db, locationId),
    tracking: (sku) => itemBySku(db, sku)?.tracking ?? 'none',
    expires: (sku) => itemBySku(db, sku)?.expires ?? false,
    dateOfLot: (sku, lot) => dateOfLot(db, sku, lot),
    today: today(floor, siteOf(floor).timeZone),
  }
}

function save(floor: Floor, work: StockWork, fact: StockFact, by: string): StockWork {
  recordStockFact(floor.db, work, fact, isoNow(floor))
  const { fact: kind, ...payload } = fact
  floor.record({ kind, subject: work.workId, actor: by, payload })
  if (fact.fact === 'stock-counted') {
    countWherePlatesWere(floor, work, fact.locationId)
    settlePlates(floor, fact.locationId, by)
    openMissing(floor, fact.locationId, by)
  }
  if (fact.fact === 'stock-stored' && fact.from !== null) settlePlates(floor, fact.from, by)
  tellOms(floor, fact)
  return applyStock(work, fact)
}

/** What a count found, and goods that came from no place here, are more or fewer for the whole site. */
function tellOms(floor: Floor, fact: StockFact): void {
  if (fact.fact === 'stock-counted')
    for (const { sku, lot, counted, believed } of fact.corrections)
      tellStock(floor, {
        sku,
        lot,
        locationId: fact.locationId,
        quantity: counted - believed,
        reason: 'counted',
      })
  if (fact.fact === 'stock-stored' && fact.from === null)
    for (const { sku, lot, quantity } of fact.units)
      tellStock(floor, { sku, lot, locationId: fact.locationId, quantity, reason: 'putAway' })
}

/** A plate counted here should have lain elsewhere: what lies there is in doubt. */
function countWherePlatesWere(floor: Floor, { plates }: StockWork, locationId: string): void {
  const elsewhere = new Set(plates.map((one) => one.locationId))
  for (const at of elsewhere)
    if (at !== null && at !== locationId)
      openCountTask(
        floor.db,
        { countTaskId: floor.newId(), locationId: at, sku: null, reason: 'plateFound' },
        isoNow(floor),
      )
}

/** Walks were promised more than the count found: somebody must find it elsewhere before the picker stands there. */
function openMissing(floor: Floor, locationId: string, by: string): void {
  const missing = promisedTooMuch(floor.db, locationId)
  if (missing.length === 0 || locationById(floor.db, locationId) === null) return
  openException(floor.db, {
    exceptionId: floor.newId(),
    kind: 'stock-missing',
    about: locationId,
    detail: missing.map((one) => `${one.sku}: ${one.missing}`).join(', '),
    openedAt: isoNow(floor),
    openedBy: by,
  })
}

function saidOf(facts: readonly StockFact[]): Outcome {
  const fact = facts.at(-1)
  switch (fact?.fact) {
    case undefined:
      throw new Error('A step without facts')
    case 'stock-location-reached':
      return accept({ saved: 'location-reached', locationId: fact.locationId }, 'line')
    case 'stock-units-held':
      return accept({ saved: 'stock-units-held', quantity: fact.quantity }, 'unit')
    case 'stock-plate-let-go':
      return accept({ saved: 'stock-units-held', quantity: 0 }, 'unit')
    case 'stock-plate-held':
    case 'stock-plate-made': {
      const { plateId, quantity } = fact.plate
      return accept({ saved: fact.fact, plateId, quantity }, 'line')
    }
    case 'stock-stored': {
      const quantity = fact.units.reduce((sum, one) => sum + one.quantity, 0)
      return accept({ saved: 'stock-stored', locationId: fact.locationId, quantity }, 'closed')
    }
    case 'stock-count-differs':
      return accept({ saved: 'count-again', locationId: fact.locationId }, 'attention')
    case 'stock-counted': {
      const { locationId, corrections } = fact
      const said = { saved: 'stock-counted', locationId, corrections: corrections.length } as const
      return accept(said, 'closed', 'exception')
    }
  }
}
