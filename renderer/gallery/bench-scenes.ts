import type { SeatView } from '#contract/seat-view'
import type { VirtualBenchView } from '#contract/virtual-bench-commands'
import { packSeat } from './example-pack.ts'
import { pickSeat } from './example-pick.ts'
import { plain, type Scene } from './scene.ts'

type OpenView = Extract<VirtualBenchView, { state: 'open' }>

const offer = (sort: OpenView['offers'][number]['sort'], thing: 'location' | 'item', name: string) =>
  ({ offerId: `${sort} ${thing} ${name}`, sort, thing, name }) as const

const location: OpenView = {
  state: 'open',
  codes: 'scanned',
  offers: [
    offer('right', 'location', 'B-07-42'),
    offer('wrong', 'location', 'A-01-11'),
    offer('damaged', 'location', 'B-07-42'),
  ],
  scale: { weightG: 0, expectedG: null },
  paper: true,
  labels: 0,
}

/** A seat of a training with the virtual bench beside it. */
const withBench = (seat: SeatView, bench: OpenView): Scene => ({
  ...plain({ ...seat, station: { ...seat.station, mode: 'training' } }),
  answers: { virtualBench: bench },
})

/** The virtual bench of a training: on a walk, where a carton is weighed, and on a computer without lines. */
export const benchScenes: Readonly<Record<string, Scene>> = {
  'pick-virtual-bench': withBench(pickSeat({ step: 'scan-location', itemProves: false }), location),
  'pack-virtual-bench': withBench(packSeat({ step: 'weigh' }), {
    ...location,
    offers: [],
    scale: { weightG: 20_099, expectedG: 3412 },
    paper: false,
  }),
  'pick-virtual-bench-typed': withBench(pickSeat({ step: 'scan-location', itemProves: false }), {
    ...location,
    codes: 'typed-socat',
    scale: null,
  }),
}
