import type { PackStepView, PackView } from '#contract/pack-view'
import { packAt, packSeat } from './example-pack.ts'
import { kicap, seatWith, weiLing } from './example-station.ts'
import { plain, type Scene } from './scene.ts'
import { over, refused, told } from './scene-parts.ts'

const unitStep = { step: 'scan-unit' } as const
const gainOff: PackStepView = {
  step: 'gain-off',
  gainG: 741,
  expectedG: 370,
  toleranceG: 15,
  cause: 'double',
  item: kicap,
  own: false,
}
const mayKeyRest: Pick<PackView, 'keyable' | 'verification'> = {
  keyable: { item: kicap, inCarton: 1, most: 24 },
  verification: { policy: 'scanOneKeyQuantity', why: 'item' },
}

/** A bench whose rules prove units otherwise than one by one, and what must be read first. */
export const verifyScenes: Record<string, Scene> = {
  'pack-instructions': plain(
    packSeat({
      step: 'instructions',
      instructions: [
        { kind: 'hazmat', text: 'UN1950 aerosols, limited quantity' },
        { kind: 'fragile', text: null },
        { kind: 'gift', text: null },
        { kind: 'insert', text: 'One catalogue, festive edition' },
      ],
    }),
  ),
  'pack-may-key': plain(seatWith({ ...packAt(unitStep), ...mayKeyRest }, weiLing)),
  'pack-quantity': over(seatWith({ ...packAt(unitStep), ...mayKeyRest }, weiLing), 'quantity'),
  'pack-gain-off': plain(packSeat(gainOff)),
  'pack-gain-nothing': plain(packSeat({ ...gainOff, gainG: null, cause: 'nothing', own: true })),
  'pack-recount': plain(packSeat({ step: 'recount', triesLeft: 3 })),
  'pack-miscounted': told(
    packSeat({ step: 'recount', triesLeft: 1 }),
    refused({ refusal: 'count-off', counted: 6, triesLeft: 1 }),
  ),
  'pack-trusted': plain(
    seatWith(
      {
        ...packAt({ step: 'choose-carton' }),
        verification: { policy: 'trustPick', why: 'customer' },
      },
      weiLing,
    ),
  ),
}
