import { type Prng, prngFromSeed } from '#sim/data/prng'
import { faultsOf } from '#sim/try/try-faults'
import { handsAt } from '#sim/try/try-hands'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { settle, workWithTrouble } from '#sim/try/try-troubles'
import { release } from '#sim/try/try-work'

export const troubleMethods = ['zone', 'pickAndPass', 'batch', 'cluster'] as const
export type TroubleMethod = (typeof troubleMethods)[number]

/** Orders of one to three items, some over several zones, some not to be shipped in part. */
const someOrders = (prng: Prng) =>
  Array.from({ length: prng.int(2, 6) }, (_, at) => {
    const skus = prng.shuffled(['tea', 'kopi', 'radio']).slice(0, prng.int(1, 3))
    const wanted = Object.fromEntries(skus.map((sku) => [sku, prng.int(1, 3)]))
    return order(`o-${at + 1}`, wanted, { priority: prng.int(0, 2), partialAllowed: prng.chance(0.7) })
  })
/** A wall of two cubbies and one place for consolidation. */
const narrow = (t: TryStation) =>
  t.own().exec(`DELETE FROM tote WHERE wall = 'W1' AND tote_id > 'W1-02';
    DELETE FROM consolidation_place WHERE place > 'KV-01'`)

/** A shift in which orders are cancelled, waves held, walks left and taken over; what is wrong at its end, and what was done. */
export async function troubledShift(
  method: TroubleMethod,
  seed: number,
): Promise<{ faults: unknown[]; told: string[] }> {
  const prng = prngFromSeed(seed)
  const t = await tryStation(someOrders(prng))
  if (prng.chance(0.5)) narrow(t)
  await release(t, { method, ordersPerWalk: prng.int(1, 4) })
  const hands = handsAt(t, prng)
  try {
    await workWithTrouble(hands, { acts: 110, trouble: 0.25 })
    await settle(hands)
    return { faults: await faultsOf(t), told: hands.told }
  } finally {
    await t.close()
  }
}
