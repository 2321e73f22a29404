import type { Refusal } from '#domain/refusal'
import { deskRefusals } from '#words/examples/desk-refusals'
import { each } from '#words/examples/each'
import { packingRefusals } from '#words/examples/packing-refusals'
import { seatRefusals } from '#words/examples/seat-refusals'
import { stockRefusals } from '#words/examples/stock-refusals'
import { walkRefusals } from '#words/examples/walk-refusals'

/** One of each refusal, with texts as long as they come on a floor. */
export const refusalExamples: Refusal[] = each<Refusal, 'refusal'>({
  ...seatRefusals,
  ...walkRefusals,
  ...stockRefusals,
  ...packingRefusals,
  ...deskRefusals,
  'not-found': { refusal: 'not-found', what: 'SO-2611-99999' },
  'bad-setting': { refusal: 'bad-setting', where: '1', problem: '2' },
  'bad-arguments': { refusal: 'bad-arguments', where: '1', problem: '2' },
  'disk-full': { refusal: 'disk-full' },
})
