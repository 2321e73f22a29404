import type { z } from 'zod'
import type { Message, OmsFault, OmsPort, Outcome } from '#oms/port'
import { reasonOf } from '#oms/reason-of'
import { wireCancelMessage, wireConfirmation } from '#oms/wire-confirmation'
import { wireProgress } from '#oms/wire-progress'
import { wireReturn, wireStockMovement } from '#oms/wire-stock'

const bodies = {
  shipmentConfirmation: wireConfirmation,
  cancelConfirmation: wireCancelMessage,
  progress: wireProgress,
  stockMovement: wireStockMovement,
  returned: wireReturn,
}
type Bodies = { [K in keyof typeof bodies]: z.infer<(typeof bodies)[K]> }

/** What an OMS does about each kind of message that it has a place for; null: not for this one after all. */
export type Doing = { [K in keyof Bodies]?: (body: Bodies[K], key: string) => Promise<Outcome> | null }

/** Sends what has a place at an OMS that speaks no Station REST, once its body was checked. */
export async function sendChecked(
  name: string,
  doing: Doing,
  { kind, messageId, body }: Message,
): Promise<Outcome> {
  const noPlace: Outcome = { kind: 'noPlace', reason: `${name} has no place for this` }
  return kind in bodies ? ((await checked(kind as keyof Bodies, doing, body, messageId)) ?? noPlace) : noPlace
}

function checked<K extends keyof Bodies>(
  kind: K,
  doing: Doing,
  body: unknown,
  key: string,
): Promise<Outcome> | Outcome | null {
  const act = doing[kind]
  if (act === undefined) return null
  const parsed = bodies[kind].safeParse(body)
  if (!parsed.success) return { kind: 'refused', reason: reasonOf(parsed.error), raw: '' }
  return act(parsed.data as Bodies[K], key)
}

/** What an OMS that only sells and ships has none of: master data, numbers, couriers' labels. */
export const nothingBeside = (name: string): Pick<OmsPort, 'master' | 'leaseNumbers' | 'courierLabel'> => ({
  master: () => Promise.resolve(null),
  leaseNumbers: ({ courierId }) =>
    Promise.resolve({
      fault: 'unreadable',
      detail: `${name} gives no numbers (${courierId ?? 'sscc'}): enter a range of numbers in the settings`,
      afterMs: null,
    } satisfies OmsFault),
  courierLabel: () => Promise.resolve({ state: 'none', reason: `${name} makes no labels` }),
})
