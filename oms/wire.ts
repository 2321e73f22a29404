import { z } from 'zod'
import { orderInstructions } from '#domain/instruction'
import { mostHandling, orderStatuses, shippingChoices, substitutionRules } from '#domain/order'
import { customsReasons } from '#domain/paper-fields'
import { choiceReasons } from '#domain/rates/choose'
import { workKinds } from '#domain/work-stop'

/**
 * The project's own REST contract between a station and a central OMS ("Station REST"), version 1.
 * These schemas are the one door for what an OMS sends; docs/oms-contract.md and the OpenAPI file are made from them.
 */
/** Words of at most so many letters. */
export const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => !value.includes('\u0000'), 'holds a NUL character')
/** A moment, with its offset. */
export const instant = z.iso.datetime({ offset: true })
/** A key of the OMS. */
export const ref = text(64).min(1)
/** A list whose key may be there once only: two rows with one key would be two truths. */
const oneEach = <S extends z.ZodType>(row: S, name: string, key: (value: z.infer<S>) => string) =>
  z.array(row).refine((rows) => new Set(rows.map(key)).size === rows.length, `has the same ${name} twice`)
/** A number of units, grams or cents. */
export const count = z.number().int().min(0).max(1_000_000)

const wireAddress = z.object({
  name: text(120).min(1),
  company: text(120).nullable(),
  lines: z.array(text(160)).min(1).max(5),
  postcode: text(16),
  town: text(80),
  state: text(80),
  country: text(2).length(2),
  phone: text(32),
})

const wireOrderLine = z.object({
  lineRef: ref,
  sku: ref,
  quantity: count.min(1),
  allocated: count,
  /** Ordered by weight: any number of units that weigh between these together. `quantity` is how many that will likely be. */
  weight: z
    .object({ wantedG: count.min(1), leastG: count.min(1), mostG: count.min(1) })
    .refine(
      ({ wantedG, leastG, mostG }) => leastG <= wantedG && wantedG <= mostG,
      'wantedG does not lie between leastG and mostG',
    )
    .optional(),
  /** Units that have left, once the order has; an OMS need not tell. */
  shipped: count.optional(),
  /** What customs want to know of one unit; only of orders that cross a border. */
  customs: z
    .object({
      description: text(200).nullable(),
      valueSen: count.nullable(),
      /** Tariff number of the Harmonized System. */
      hsCode: z
        .string()
        .regex(/^\d{6,12}$/)
        .nullable(),
      originCountry: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .nullable(),
    })
    .optional(),
})

const amount = z.number().int().min(-1_000_000_000).max(1_000_000_000)
/** An invoice as it was issued; printed as a copy, never calculated with. */
const wireInvoice = z.object({
  number: ref,
  issuedAt: instant,
  /** Null: the same as `shipTo`. */
  billTo: wireAddress.nullable(),
  lines: z
    .array(
      z.object({
        sku: ref.nullable(),
        text: text(200),
        quantity: count,
        unitSen: amount.nullable(),
        totalSen: amount.nullable(),
      }),
    )
    .min(1)
    .max(500),
  /** In their order and in the words of the invoice: net, tax, shipping, total. */
  sums: z.array(z.object({ text: text(80), amountSen: amount })).max(12),
})

/** Most signs of a picture of work: some 75 kB as PNG or JPEG. */
const mostPicture = 100_000
const wireWorkStops = oneEach(
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

export const wireOrder = z.object({
  /** Without commas, because several are asked for in one query parameter. */
  orderRef: ref.regex(/^[^,]+$/, 'holds a comma'),
  number: ref,
  version: z.number().int().min(1),
  status: z.enum(orderStatuses),
  kind: z.enum(['standard', 'digital', 'pickUp']),
  hold: text(200).nullable(),
  cancelledAt: instant.nullable(),
  placedAt: instant,
  priority: z.number().int().min(0).max(100),
  priorityReason: z.enum(['vip', 'express', 'perishable', 'highValue']).nullable(),
  courierId: ref,
  service: text(60),
  /** How free the station is in the courier; left out: not at all. `level` names what services must offer, such as express. */
  shipping: z
    .object({
      choice: z.enum(shippingChoices),
      level: text(40).nullable(),
      /** Amounts in minor units of `currency`. */
      estimateSen: count.nullable(),
      insuredSen: count.nullable(),
      /** Local day by which it was promised. */
      deliverBy: z.iso.date().nullable(),
    })
    .optional(),
  cutOffAt: instant,
  shipTo: wireAddress,
  /** Whose order it is: the OMS's own key, no name. Rules of packing may be about it. */
  customerRef: ref.optional(),
  giftNote: text(500).nullable(),
  /** What whoever packs it must read and acknowledge before the first unit. */
  instructions: z
    .array(z.object({ kind: z.enum(orderInstructions), text: text(200) }))
    .max(12)
    .optional(),
  hidePrices: z.boolean(),
  codSen: count.nullable(),
  currency: text(3).length(3),
  valueSen: z.number().int().min(0).max(1_000_000_000),
  partialAllowed: z.boolean(),
  /** Whether an item that nobody can find may be replaced by one of its alternates; left out: no. */
  substitution: z.enum(substitutionRules).optional(),
  lines: oneEach(wireOrderLine, 'lineRef', (line) => line.lineRef)
    .min(1)
    .max(500),
  /** What is done on the order before it is packed, in the sequence of the work. */
  workStops: wireWorkStops.optional(),
  invoice: wireInvoice.optional(),
  /** Of orders that cross a customs border; the OMS chooses the form, since its limit is an amount in SDR. */
  customs: z
    .object({ form: z.enum(['CN22', 'CN23']), reason: z.enum(customsReasons), comments: text(200) })
    .optional(),
  /** The station that works on it; null while none does. Of an OMS that keeps no claims it is left out. */
  claim: z
    .object({ key: ref, name: text(60).min(1) })
    .nullable()
    .optional(),
})
export type WireOrder = z.infer<typeof wireOrder>

/**
 * GET /v1/orders?state=open&limit=&after= : the whole open set, page by page, sorted by orderRef.
 * GET /v1/orders?refs=a,b (at most 100) : these orders in whatever state they are; unknown ones are absent, `next` is null.
 */
export const wireOrderPage = z.object({
  /** Each checked by itself with `wireOrder`, so that one malformed order does not stop the rest. */
  orders: z.array(z.unknown()).max(1000),
  /** Send as `after` for the next page; null at the end. */
  next: text(200).nullable(),
  serverTime: instant,
})

export const wireItem = z.object({
  sku: ref,
  name: text(200).min(1),
  unitWord: text(24),
  weightMg: z.number().int().min(0).nullable(),
  lengthMm: z.number().int().min(1),
  widthMm: z.number().int().min(1),
  heightMm: z.number().int().min(1),
  tracking: z.enum(['none', 'lot', 'serial']),
  expires: z.boolean(),
  fragile: z.boolean(),
  hazmat: text(60).nullable(),
  priceSen: count,
  /** Each unit weighs what it weighs and is weighed when it is picked; left out: all weigh `weightMg`. */
  catchWeight: z
    .object({ nominalG: count.min(1), belowG: count, aboveG: count })
    .nullable()
    .optional(),
  /** Items that may go in its place where the order takes that, the best first. */
  alternates: z.array(ref).max(10).optional(),
  /** How it is handled, in words that are shown at pick and pack. */
  handling: text(mostHandling).nullable().optional(),
  codes: z
    .array(
      z.object({
        code: text(48).min(1),
        kind: z.enum(['gtin', 'alternate', 'case']),
        quantity: count.min(1),
      }),
    )
    .max(20),
  picture: z.object({
    shape: z.enum(['pouch', 'bottle', 'jar', 'carton', 'can', 'tube', 'bag', 'sachet', 'device', 'flat']),
    main: z.string().regex(/^#[0-9a-fA-F]{6}$/),
    accent: z.string().regex(/^#[0-9a-fA-F]{6}$/),
    mark: text(12),
  }),
})
export const wireLocation = z.object({
  locationId: ref,
  zone: text(16).min(1),
  aisle: text(16).min(1),
  side: z.enum(['left', 'right']),
  bay: count,
  level: count,
  checkDigits: z.string().regex(/^\d{2,4}$/),
  walkOrder: count,
})
export const wireStock = z.object({
  locationId: ref,
  sku: ref,
  lot: text(40).nullable(),
  expiresOn: z.iso.date().nullable(),
  quantity: count,
})
const wireCartonType = z.object({
  cartonTypeId: ref,
  name: text(60),
  innerLengthMm: count.min(1),
  innerWidthMm: count.min(1),
  innerHeightMm: count.min(1),
  tareG: count,
  greatestGrossG: count.min(1),
})
const wireCourier = z.object({
  courierId: ref,
  name: text(60),
  services: z.array(text(60)).min(1),
  cutOffLocal: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** `courier`: it makes the label of each carton itself, see POST /v1/labels. Left out: the station makes them. */
  labels: z.enum(['station', 'courier']).optional(),
})
const wirePerson = z.object({
  personId: ref,
  name: text(120).min(1),
  badge: z.string().regex(/^[0-9A-Z-]{3,20}$/),
  roles: z.array(z.enum(['picker', 'packer', 'supervisor', 'admin'])).min(1),
  language: z.enum(['en', 'ms', 'zh']),
  theme: z.enum(['light', 'dark', 'contrast']),
  /** scrypt N=16384 r=8 p=1, 32 bytes, over the PIN's digits with the 16 bytes of the salt, both as hex; null when this person signs in by badge only. */
  pinSalt: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .nullable(),
  pinHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
})

/**
 * GET /v1/master?known=VERSION : everything but orders. `version` changes whenever any of it does.
 * `stock` is the opening placement; what moves afterwards is the station's to know.
 */
export const wireMaster = z.object({
  version: text(64).min(1),
  site: z.object({
    name: text(80),
    timeZone: text(60),
    currency: text(3).length(3),
    gs1CompanyPrefix: z.string().regex(/^\d{7,10}$/),
    shipFrom: z.object({ name: text(80), lines: z.array(text(120)).max(5), phone: text(32) }),
    tolerancePercent: z.number().int().min(0).max(100),
    toleranceLeastG: count,
  }),
  items: oneEach(wireItem, 'sku', (item) => item.sku),
  locations: oneEach(wireLocation, 'locationId', (location) => location.locationId),
  stock: oneEach(wireStock, 'locationId, sku and lot', (row) =>
    JSON.stringify([row.locationId, row.sku, row.lot]),
  ),
  cartonTypes: oneEach(wireCartonType, 'cartonTypeId', (type) => type.cartonTypeId),
  couriers: oneEach(wireCourier, 'courierId', (courier) => courier.courierId),
  people: oneEach(wirePerson, 'personId', (person) => person.personId).refine(
    (people) => new Set(people.map((person) => person.badge)).size === people.length,
    'has the same badge twice',
  ),
  totes: z.array(ref),
  /** Racks where batches are sorted; cubby 7 of W1 carries the label W1-07. */
  walls: z
    .array(z.object({ wallId: text(20).regex(/^[A-Z0-9]+$/), cubbies: z.number().int().min(1).max(99) }))
    .max(50)
    .default([]),
  /** Where the parts of one order come together; an OMS that knows none leaves them out. */
  consolidationPlaces: z.array(ref).max(2000).default([]),
  /** Where totes of orders with an open short wait for a decision. */
  hospitalPlaces: z.array(ref).max(200).optional(),
  /** Which of the opening stock lies together under one label. */
  plates: z.array(wireStock.extend({ plateId: ref, quantity: count.min(1) })).optional(),
  carts: z.array(z.object({ cartId: ref, slots: z.number().int().min(1).max(40) })),
})
export type WireMaster = z.infer<typeof wireMaster>
/** Answer of GET /v1/master when `known` is still current. */
export const wireUnchanged = z.object({ unchanged: z.literal(true), version: text(64).min(1) })

/** POST /v1/number-ranges : numbers leased to this station, for use while the OMS is away. Keyed. */
export const wireRangeRequest = z.object({
  key: ref,
  kind: z.enum(['tracking', 'sscc']),
  courierId: ref.nullable(),
  count: count.min(1),
})
/**
 * `numbers` are whole tracking numbers of the courier with their check characters,
 * or for sscc: extension digit, company prefix and serial, 17 digits, without the check digit.
 */
export const wireRange = z.object({ numbers: z.array(ref) })

const wireConfirmedLine = z.object({
  lineRef: ref,
  quantity: count.min(1),
  lots: z.array(text(40)),
  serials: z.array(text(40)),
  /** Only of items of which each unit weighs what it weighs: the grams of each unit, and of all of them. */
  weightG: count.min(1).optional(),
  unitWeightsG: z.array(count.min(1)).optional(),
  /** Only of units of another item than the line asks for: one of its alternates, where the order takes them. */
  substitution: z.object({ orderedSku: ref, shippedSku: ref }).optional(),
})
const wireOffer = {
  courierId: ref,
  service: text(60),
  priceSen: count,
  /** Local day. */
  promisedOn: z.iso.date(),
}
/** How a shipment goes and what that costs by the rate cards of the site. Amounts in minor units of `currency`. */
const wireFreight = z.object({
  courierId: ref,
  service: text(60),
  chosenBy: z.enum(['oms', 'rates', 'packer', 'supervisor']),
  why: z.enum(choiceReasons),
  /** Why a supervisor let a dearer one pass. */
  reason: text(60).nullable(),
  currency: text(3).length(3),
  /** Null where no card of the site gives a price; the next four too. */
  priceSen: count.nullable(),
  billableG: count.nullable(),
  billedBy: z.enum(['actual', 'volume']).nullable(),
  promisedOn: z.iso.date().nullable(),
  estimateSen: count.nullable(),
  /** The best of those not taken. */
  next: z.object(wireOffer).nullable(),
})

/** POST /v1/confirmations with header Idempotency-Key: the message that makes the order Shipped. */
export const wireConfirmation = z.object({
  orderRef: ref,
  /** The order version this was packed from. */
  basedOn: z.number().int().min(1),
  cartons: z
    .array(
      z.object({
        cartonId: ref,
        /** These four are null where a person shipped by hand and nobody wrote it down. */
        sscc: z
          .string()
          .regex(/^\d{18}$/)
          .nullable(),
        cartonTypeId: ref.nullable(),
        weightG: count.nullable(),
        trackingNumber: ref.nullable(),
        courierId: ref,
        service: text(60),
        lines: z.array(wireConfirmedLine).min(1),
      }),
    )
    .min(1),
  shorts: z.array(z.object({ lineRef: ref, quantity: count.min(1), reason: text(60) })),
  /** Left out where the site has no rate cards. */
  freight: wireFreight.optional(),
  shippedAt: instant,
  stationId: ref,
  personId: ref,
})
export type WireConfirmation = z.infer<typeof wireConfirmation>

/** POST /v1/confirmations/{key}/cancel with a key of its own: undoes the confirmation that was sent with {key}. */
export const wireCancelConfirmation = z.object({ reason: text(200) })
/** The outbox message behind it: `key` is the messageId of the confirmation to undo. */
export const wireCancelMessage = z.object({ key: ref, reason: text(200) })

/** POST /v1/progress with Idempotency-Key: best effort, shows the floor's stage at the OMS. */
export const wireProgress = z.object({
  orderRef: ref,
  stage: z.enum(['picking', 'picked', 'packing', 'packed', 'labelled']),
  at: instant,
  stationId: ref,
})

/** Answer to every keyed write that took effect now (201) or before (200, `already: true`). */
export const wireAccepted = z.object({
  reference: ref,
  already: z.boolean(),
  version: z.number().int().min(1).nullable(),
})
/** Body of every 4xx. 409 is a conflict: `order` is the newer order, when there is one. */
export const wireProblem = z.object({ problem: ref, detail: text(1000), order: z.unknown().nullable() })
