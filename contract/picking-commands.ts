import { z } from 'zod'
import { atSeat, id, pick, pickOrPack, row, seat } from '#contract/command-parts'
import { weighedWays } from '#domain/catch-weight'
import { shortReasons, skipReasons } from '#domain/reasons'

const weighedUnit = z.strictObject({
  sku: id,
  lot: z.string().max(40).nullable(),
  serial: z.string().max(40).nullable(),
  expiresOn: z.iso.date().nullable(),
  weightG: z.number().int().min(1).max(10_000_000),
  by: z.enum(weighedWays),
})

/** Commands of a picker on a walk or at a put wall. */
export const pickingCommands = {
  getWork: row(pick, atSeat),
  startList: row(pick, z.strictObject({ seat, listId: id, fence: z.number().int().min(0) })),
  shortLine: row(
    pick,
    z.strictObject({
      seat,
      lineId: id,
      quantityFound: z.number().int().min(0).max(99999),
      reason: z.enum(shortReasons),
    }),
  ),
  /** So many units of the line are in hand; only by the station's rules, and after one of them was scanned. */
  keyTaken: row(pick, z.strictObject({ seat, lineId: id, quantity: z.number().int().min(1).max(99999) })),
  /** What the unit that waits for the scale weighs; only by the station's rules. */
  keyUnitWeight: row(pickOrPack, z.strictObject({ seat, weightG: z.number().int().min(1).max(999_999) })),
  overrideUnitWeight: row(pick, z.strictObject({ seat, unit: weighedUnit })),
  skipLine: row(pick, z.strictObject({ seat, lineId: id })),
  answerZeroCheck: row(pick, z.strictObject({ seat, empty: z.boolean() })),
  answerTwins: row(pick, z.strictObject({ seat, short: z.boolean() })),
  toteFull: row(pick, atSeat),
  /** Ends a tote at a put wall without what orders still want out of it. */
  loseUnits: row(pickOrPack, z.strictObject({ seat, toteId: id })),
  /** Puts an offered list back for others; it is offered to this person last. */
  skipList: row(
    pick,
    z.strictObject({ seat, listId: id, fence: z.number().int().min(0), reason: z.enum(skipReasons) }),
  ),
  /** The zones somebody picks in from now on; none: all of them. */
  chooseZones: row(pick, z.strictObject({ seat, zones: z.array(id).max(200) })),
}
