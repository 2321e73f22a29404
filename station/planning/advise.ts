import type { ReleaseAdviceView } from '#contract/plan-view'
import { cartonTypes } from '#db/carton-types'
import { floorLoad } from '#db/floor-load'
import type { Refusal } from '#domain/refusal'
import { type FloorNow, roomOn } from '#domain/releasing/floor-room'
import type { ReleaseAdvice } from '#domain/releasing/release-now'
import { everyOrder, type WaveOrder } from '#domain/wave'
import { type Floor, isoNow } from '#station/context'
import { handOverGoods, readOrders } from '#station/planning/plan-goods'
import { type PlanLine, threadLine } from '#station/planning/plan-line'

/** What one person does in an hour, and how long a release takes to reach the benches: rules of thumb (docs/planning-waves.md). */
const rates = { cartonsPerBenchHour: 30, unitsPerPickerHour: 90, leadMinutes: 30 }
const usualCartonMl = 20_000

/** Who is there, and for how long they shall have work. */
interface People {
  pickers: number
  benches: number
  aheadMinutes: number
}

/** Advises what to release now; asked again meanwhile, it answers only the newest. */
export interface Adviser {
  advise: (people: People) => Promise<ReleaseAdviceView | Refusal>
  close: () => void
}

export function adviser(floor: Floor, program: string | URL): Adviser {
  let line: PlanLine | null = null
  let newest = 0
  let waiting: ((advice: ReleaseAdvice | null) => void) | null = null
  const answer = (advice: ReleaseAdvice | null): void => {
    waiting?.(advice)
    waiting = null
  }
  return {
    advise: async (people) => {
      const job = ++newest
      answer(null)
      line ??= threadLine(
        program,
        (said) => {
          if (said.said === 'advice' && said.job === newest) answer(said.advice)
        },
        () => answer(null),
      )
      const to = line
      to.want(job)
      const { ready } = await readOrders(floor, everyOrder, null)
      await handOverGoods(floor, ready, (goods) => to.ask({ ask: 'goods', job, goods }))
      const now = floorNow(floor, people)
      const said =
        job === newest
          ? await new Promise<ReleaseAdvice | null>((resolve) => {
              waiting = resolve
              to.ask({ ask: 'advise', job, floor: now, mostCartonMl: largestCartonMl(floor) })
            })
          : null
      return said === null ? { refusal: 'plan-gone' } : viewOf(said, ready, now)
    },
    close: () => {
      answer(null)
      line?.close()
    },
  }
}

const floorNow = (floor: Floor, people: People): FloorNow => ({
  now: isoNow(floor),
  ...rates,
  ...people,
  ...floorLoad(floor.db),
})

const largestCartonMl = (floor: Floor): number =>
  Math.max(
    0,
    ...cartonTypes(floor.db).map(
      ({ innerLengthMm, innerWidthMm, innerHeightMm }) =>
        (innerLengthMm * innerWidthMm * innerHeightMm) / 1000,
    ),
  ) || usualCartonMl

function viewOf(
  { release, leave, mayMiss }: ReleaseAdvice,
  ready: readonly WaveOrder[],
  now: FloorNow,
): ReleaseAdviceView {
  const orders = new Map(ready.map((order) => [order.orderRef, order]))
  const shown = <Because extends string>(all: readonly { orderRef: string; because: Because }[]) =>
    all.flatMap(({ orderRef, because }) => {
      const order = orders.get(orderRef)
      if (order === undefined) return []
      const { number, courierId, cutOffAt } = order
      return [{ orderRef, number, courierId, cutOffAt, because }]
    })
  return { release: shown(release), leave: shown(leave), mayMiss: mayMiss.length, ...roomOn(now) }
}
