import type { CommandArgs } from '#contract/commands'
import type { SetApartRow } from '#contract/set-apart-commands'
import { itemBySku } from '#db/items'
import { type PersonRow, personById } from '#db/people'
import { addSetApart, decideSetApart, setApartById, setApartOpen } from '#db/set-apart'
import { homeOf, locationById } from '#db/stock'
import { isBlocked } from '#db/stock-work'
import type { Refusal } from '#domain/refusal'
import type { SetApart } from '#domain/set-apart'
import { type Floor, isoNow, step } from '#station/context'
import type { Handlers } from '#station/handlers'
import { journal } from '#station/paper/journal'
import { drawApart } from '#station/paper/small-labels'
import { tellStock } from '#station/stock/tell-stock'

/**
 * Writes down units nobody may sell, with their label; inside the caller's transaction, which moves the stock. The
 * printers are woken when that is over: a transaction never waits, so what comes next in turn comes after it.
 */
export function setUnitsApart(floor: Floor, units: Omit<SetApart, 'setApartId' | 'number' | 'setAt'>): void {
  const made = addSetApart(floor.db, { setApartId: floor.newId(), setAt: isoNow(floor), ...units })
  const { setApartId, setBy, ...payload } = made
  floor.record({ kind: 'units-set-apart', subject: setApartId, actor: setBy, payload })
  const { sku, lot, quantity, reason, foundAt } = made
  const locationId = locationById(floor.db, foundAt) === null ? (homeOf(floor.db, sku) ?? foundAt) : foundAt
  tellStock(floor, { sku, lot, locationId, quantity: -quantity, reason })
  if (printLabel(floor, made, setBy, 1)) queueMicrotask(floor.wake.printing)
}

/** A label that no printer at this station has room for is left out: the row at the desk is what counts. */
function printLabel(floor: Floor, made: SetApart, by: string | null, copy: number): boolean {
  const drawn = drawApart(floor, made, by)
  if (drawn === null) return false
  const about = { kind: 'code', orderRef: null, cartonId: null, about: made.number } as const
  journal(floor, { ...about, copy, requestedBy: by, requestReason: null }, drawn)
  return true
}

/** What lies in quarantine, the oldest first. */
function setApartRows(floor: Floor): SetApartRow[] {
  return setApartOpen(floor.db).map((row) => {
    return {
      ...row,
      itemName: itemBySku(floor.db, row.sku)?.name ?? row.sku,
      setBy: row.setBy === null ? null : (personById(floor.db, row.setBy)?.name ?? row.setBy),
      home: homeOf(floor.db, row.sku),
    }
  })
}

/** A supervisor says what becomes of them; stock and decision are one. */
function decide(floor: Floor, about: CommandArgs<'decideSetApart'>, by: PersonRow): null | Refusal {
  const locationId = about.decision === 'backToStock' ? about.locationId.toUpperCase() : null
  return step(floor, () => {
    const row = setApartById(floor.db, about.setApartId)
    if (row === null) return { refusal: 'not-found', what: about.setApartId } as const
    if (locationId !== null && locationById(floor.db, locationId) === null)
      return { refusal: 'unknown-location', text: locationId } as const
    if (locationId !== null && isBlocked(floor.db, locationId))
      return { refusal: 'location-blocked', locationId } as const
    const { decision, reason } = about
    decideSetApart(floor.db, row, { decision, locationId, by: by.personId, at: isoNow(floor) })
    const { number, sku, lot, quantity } = row
    floor.record({
      kind: 'set-apart-decided',
      subject: row.setApartId,
      actor: by.personId,
      payload: { decision, locationId, number, sku, lot, quantity, reason },
    })
    if (locationId !== null) tellStock(floor, { sku, lot, locationId, quantity, reason: 'backToStock' })
    return null
  })
}

type Mine = 'setApart' | 'printSetApart' | 'decideSetApart'

/** What a supervisor does about units nobody may sell. */
export function setApartHandlers(
  floor: Floor,
  someone: (person: PersonRow | null) => PersonRow,
): Pick<Handlers, Mine> {
  return {
    setApart: () => setApartRows(floor),
    printSetApart: ({ setApartId }, by) => {
      const row = setApartById(floor.db, setApartId)
      if (row === null) return { refusal: 'not-found', what: setApartId }
      const { personId } = someone(by)
      if (!step(floor, () => printLabel(floor, row, personId, 2)))
        return { refusal: 'bad-arguments', where: row.number, problem: 'too-small' }
      floor.wake.printing()
      floor.tell({ tell: 'changed', tables: ['printJob'] })
      return null
    },
    decideSetApart: (about, by) => {
      const answer = decide(floor, about, someone(by))
      if (answer === null) floor.tell({ tell: 'changed', tables: ['setApart', 'siteData'] })
      return answer
    },
  }
}
