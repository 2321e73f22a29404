import { createHash } from 'node:crypto'
import { itemBySku } from '#db/items'
import { packSession } from '#db/pack-sessions'
import type { PersonRow } from '#db/people'
import { type Instruction, instructionsOf } from '#domain/instruction'
import type { Order } from '#domain/order'
import type { OnBench } from '#station/bench/bench'
import { savePacking } from '#station/bench/packing-save'
import type { Floor, Outcome, Seat } from '#station/context'

/** What must be read before the first unit of an order goes into a carton. */
export const instructionsFor = (floor: Floor, order: Order): Instruction[] =>
  instructionsOf(
    order,
    order.lines.flatMap(({ sku }) => itemBySku(floor.db, sku) ?? []),
  )

/** Whether nobody has said yet that they read what is said of the order now. */
export function isUnread(floor: Floor, order: Order): boolean {
  const all = instructionsFor(floor, order)
  return all.length > 0 && packSession(floor.db, order.orderRef)?.instructionsRead !== digestOf(all)
}

const digestOf = (all: readonly Instruction[]): string =>
  createHash('sha256').update(JSON.stringify(all)).digest('hex')

/** "I have read it": kept once for the order, whoever goes on with it; its words stay where the order is kept. */
export function acknowledge(floor: Floor, seat: Seat, person: PersonRow, bench: OnBench): Outcome {
  const all = instructionsFor(floor, bench.held.order)
  const kinds = [...new Set(all.map(({ kind }) => kind))]
  const facts = [{ fact: 'instructions-read' as const, kinds, digest: digestOf(all) }]
  return savePacking(floor, seat, person, bench, { facts })
}
