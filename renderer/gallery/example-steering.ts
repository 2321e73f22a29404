import type { WaveOrdersView } from '#contract/steer-view'
import type { WavesView } from '#contract/wave-views'
import type { ListedOrder } from '#domain/listed'
import { inMinutes } from './example-station.ts'
import { waves } from './example-waves.ts'

const listed = (place: number, priority: number): ListedOrder => ({
  orderRef: `w-${place}`,
  number: `SO-2611-0${8700 + place}`,
  courierName: place % 3 === 0 ? 'Ninja Van' : 'GDex',
  cutOffAt: inMinutes(place % 3 === 0 ? 208.5 : 298.5),
  priority,
  ownPriority: priority === 90 ? 90 : null,
  units: 1 + (place % 4),
})
const urgency = (place: number): number => (place === 0 ? 90 : place < 4 ? 50 : 0)

/** The orders of a planned wave, and some that wait. */
export const ordersPlanned: WaveOrdersView = {
  waveId: 'W-0323',
  number: 'W-0323',
  orders: Array.from({ length: 96 }, (_, place) => ({
    ...listed(place, urgency(place)),
    stage: 'waiting' as const,
    shipped: false,
    lists: '',
  })),
  waiting: [listed(201, 50), listed(202, 0), listed(203, 0)],
}

/** The orders of a wave that is picked and packed. */
export const ordersAtWork: WaveOrdersView = {
  waveId: 'W-0318',
  number: 'W-0318',
  orders: (['packing', 'picked', 'picking', 'picking', 'waiting', 'labelled'] as const).map(
    (stage, place) => ({
      ...listed(place, urgency(place)),
      stage,
      shipped: stage === 'labelled',
      lists: `L-0318-0${1 + (place % 3)}`,
    }),
  ),
  waiting: [],
}

/** A board with orders that cannot wait. */
export const wavesWithRush: WavesView = {
  ...waves,
  rushes: [listed(301, 95), listed(302, 90)],
}

const [planned] = waves.waves.filter(({ isPlanned }) => isPlanned)
/** A board with a second planned wave, to merge with. */
export const wavesToMerge: WavesView = {
  ...waves,
  waves: [
    ...waves.waves,
    ...(planned === undefined ? [] : [{ ...planned, waveId: 'W-0324', number: 'W-0324', ownPriority: 90 }]),
  ],
}
