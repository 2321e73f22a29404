import { z } from 'zod'
import { workKinds } from '#domain/work-stop'
import { count, instant, oneEach, ref, text } from '#oms/wire'

/** Most signs of a picture of work: some 75 kB as PNG or JPEG. */
const mostPicture = 100_000

/** What is done on an order before it is packed, in the sequence of the work. */
export const wireWorkStops = oneEach(
  z
    .object({
      stopRef: ref,
      kind: z.enum(workKinds),
      name: text(60).min(1),
      text: text(500),
      /** A data URL. */
      picture: text(mostPicture)
        .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+=*$/)
        .nullable(),
      /** The line it concerns; null: the order as a whole. */
      lineRef: ref.nullable(),
      /** Each unit of the line is confirmed by itself. */
      eachUnit: z.boolean(),
      /** Where it is done, in words of the site. */
      place: text(40).min(1).nullable(),
      /** What one unit of the line is made of; of `kitting` only. */
      components: oneEach(z.object({ sku: ref, quantity: count.min(1) }), 'sku', (one) => one.sku).max(40),
    })
    .refine(
      ({ kind, lineRef, components }) =>
        kind === 'kitting' ? lineRef !== null && components.length > 0 : components.length === 0,
      'kitting needs a line and components, other work has none',
    ),
  'stopRef',
  (stop) => stop.stopRef,
).max(20)

/** POST /v1/work-stops with Idempotency-Key: what became of work before packing. A later message about a stop stands. */
export const wireWorkStopMessage = z.object({
  orderRef: ref,
  stopRef: ref,
  state: z.enum(['done', 'undone', 'notPossible', 'waived']),
  /** How often it was done: units, kits, or once. */
  units: count,
  /** Of what is not possible or waived. */
  reason: text(200).nullable(),
  at: instant,
  stationId: ref,
  personId: ref.nullable(),
})
