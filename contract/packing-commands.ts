import { z } from 'zod'
import { atSeat, id, pack, pickOrPack, row, seat } from '#contract/command-parts'
import { orderPapers } from '#domain/document'
import { reprintReasons } from '#domain/reasons'
import { workReasons } from '#domain/work-stop'

/** Commands of a packer at a bench. */
export const packingCommands = {
  chooseCarton: row(pack, z.strictObject({ seat, cartonTypeId: id })),
  cartonFull: row(pack, atSeat),
  /** `damaged`: the unit leaves the order and is set apart. */
  takeOut: row(pack, z.strictObject({ seat, lineRef: id, sku: id, damaged: z.boolean() })),
  confirmPartial: row(pack, atSeat),
  /** Of the item scanned last, or of a carton that is counted: units in the carton in all. */
  keyPacked: row(pack, z.strictObject({ seat, quantity: z.number().int().min(0).max(99_999) })),
  /** Work before packing cannot be done: a supervisor decides. */
  stopNotPossible: row(pack, z.strictObject({ seat, reason: z.enum(workReasons) })),
  /** What lies on the scale is this seat's: a carton, or a unit that is weighed by itself. */
  weighAgain: row(pickOrPack, atSeat),
  overrideWeight: row(pack, atSeat),
  /** Who carries the order on the bench, before its label is made. */
  takeService: row(pack, z.strictObject({ seat, courierId: id, service: z.string().max(60) })),
  reprintPaper: row(
    pack,
    z.strictObject({ seat, paper: z.enum(orderPapers), reason: z.enum(reprintReasons) }),
  ),
  /** What a courier is handed today, printed from the floor; with no new cartons since the last one, again for a reason. */
  manifestAtBench: row(
    pack,
    z.strictObject({ seat, courierId: id, reason: z.enum(reprintReasons).nullable() }),
  ),
  retryLabel: row(pack, z.strictObject({ seat, jobId: id })),
  reprintLabel: row(pack, z.strictObject({ seat, reason: z.enum(reprintReasons).nullable() })),
  leaveOrder: row(pack, atSeat),
}
