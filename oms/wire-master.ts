import { z } from 'zod'
import { languages } from '#domain/language'
import { mostHandling } from '#domain/order'
import { count, oneEach, ref, text } from '#oms/wire'

/** What is known of goods of one kind. */
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
  language: z.enum(languages),
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
