import { z } from 'zod'
import { type FieldMapping, fieldMapping, noMapping } from '#contract/field-mapping'
import { orderStatuses } from '#domain/order'

const name = (most: number) => z.string().min(1).max(most)
const field = z
  .string()
  .max(60)
  .regex(/^[A-Za-z_]\w*$/)
  .nullable()

/** What a state of an OMS can mean here; `none`: no work for a warehouse, and never asked for. */
export const stateMeanings = [...orderStatuses, 'held', 'cancelled', 'none'] as const
export type StateMeaning = (typeof stateMeanings)[number]

/** How a Vendure is read: its states, shipping methods and custom fields are its owner's, so none is known in advance. */
const vendureChoices = z.strictObject({
  user: name(200),
  /** By state of an order there. A state that is not here is held. */
  states: z.record(name(60), z.enum(stateMeanings)),
  /** By code of a shipping method there. An order with another one is held. */
  couriers: z.record(name(120), z.strictObject({ courierId: name(64), service: z.string().max(60) })),
  /** What becomes of units that were not found: they stay open there, or are taken out of the order for good. */
  shorts: z.enum(['leaveOpen', 'cancelLine']),
  /** An order without a time to ship by is due so long after it was placed. */
  dueAfterH: z.number().int().min(1).max(720),
  /** Names of custom fields of an order there; null where there is none. */
  fields: z.strictObject({ shipBy: field, priority: field, giftNote: field, onHold: field }),
  /** Text field of an item there that holds the keys of this station's stock movements; null: stock is not told. */
  stockField: field.default(null),
  /** What becomes of units that came back to stock: a note tells of them, or they are taken out of the order besides. */
  returns: z.enum(['note', 'cancelLine']).default('note'),
  mapping: fieldMapping.optional(),
  pageSize: z.number().int().min(5).max(500),
})
export type VendureChoices = z.infer<typeof vendureChoices>

/** What a Vendure is without anything of its owner's. */
export const usualVendure: VendureChoices = {
  user: 'station',
  couriers: {},
  states: {
    Created: 'none',
    Draft: 'none',
    AddingItems: 'none',
    ArrangingPayment: 'none',
    ArrangingAdditionalPayment: 'held',
    Modifying: 'held',
    PaymentAuthorized: 'confirmed',
    PaymentSettled: 'confirmed',
    PartiallyShipped: 'confirmed',
    PartiallyDelivered: 'confirmed',
    Shipped: 'shipped',
    Delivered: 'delivered',
    Cancelled: 'cancelled',
  },
  shorts: 'leaveOpen',
  dueAfterH: 24,
  fields: { shipBy: null, priority: null, giftNote: null, onHold: null },
  stockField: null,
  returns: 'note',
  pageSize: 100,
}

/** How a Tryton is read: its carriers are its owner's, so none is known in advance. */
const trytonChoices = z.strictObject({
  database: name(60).regex(/^[A-Za-z0-9_-]+$/),
  user: name(200),
  /** By state of a customer shipment there. A state that is not here is held. */
  states: z.record(name(60), z.enum(stateMeanings)),
  /** By name of a carrier there, as Tryton shows it. A shipment with another one is held. */
  couriers: z.record(name(120), z.strictObject({ courierId: name(64), service: z.string().max(60) })),
  /** Of shipments without a carrier; null: they are held. */
  noCourier: z.strictObject({ courierId: name(64), service: z.string().max(60) }).nullable(),
  /** Time of day, UTC, by which a shipment must leave on its planned date. */
  dueAtUtc: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** Of addresses without a country. */
  homeCountry: z.string().length(2).nullable(),
  mapping: fieldMapping.optional(),
  pageSize: z.number().int().min(5).max(1000),
})
export type TrytonChoices = z.infer<typeof trytonChoices>

/** What a Tryton is without anything of its owner's. */
export const usualTryton: TrytonChoices = {
  database: 'tryton',
  user: 'station',
  couriers: {},
  states: {
    draft: 'held',
    waiting: 'confirmed',
    assigned: 'confirmed',
    picked: 'picking',
    packed: 'packing',
    done: 'shipped',
    cancelled: 'cancelled',
  },
  noCourier: null,
  dueAtUtc: '09:00',
  homeCountry: null,
  pageSize: 200,
}

/** Numbers that this station alone may give out, where its OMS gives none; `courierId` null: SSCCs without check digit. */
const numberRange = z
  .strictObject({
    courierId: name(64).nullable(),
    prefix: z.string().regex(/^[\x21-\x7e]{0,20}$/),
    digits: z.number().int().min(1).max(17),
    first: z.number().int().min(0),
    last: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  })
  .refine(
    ({ first, last, digits }) => first <= last && String(last).length <= digits,
    'ends before it begins',
  )
  .refine(
    ({ courierId, prefix, digits }) =>
      courierId === null
        ? /^\d*$/.test(prefix) && prefix.length + digits === 17
        : prefix.length + digits >= 6,
    'makes numbers of the wrong length',
  )
export type NumberRange = z.infer<typeof numberRange>

/** With fewer requests a minute a station cannot both hear and tell. */
export const leastPerMinute = 6

/** Which OMS stands behind the address of the settings, and what the station gives itself where that one does not. */
export const omsConnection = z.strictObject({
  connector: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('stationRest'), mapping: fieldMapping.optional() }),
    z.strictObject({ kind: z.literal('vendure'), choices: vendureChoices }),
    z.strictObject({ kind: z.literal('tryton'), choices: trytonChoices }),
  ]),
  numbers: z
    .array(numberRange)
    .max(40)
    .refine(
      (ranges) => new Set(ranges.map(({ courierId }) => courierId)).size === ranges.length,
      'has two ranges for one courier',
    ),
  /** Requests that the OMS bears in any minute; null: as many as there are. */
  perMinute: z.number().int().min(leastPerMinute).max(6000).nullable().default(null),
})
export type OmsConnection = z.infer<typeof omsConnection>

/** Which fields there feed ours, whichever OMS it is. */
export function mappingOf({ connector }: Pick<OmsConnection, 'connector'>): FieldMapping {
  return (connector.kind === 'stationRest' ? connector.mapping : connector.choices.mapping) ?? noMapping
}
/** The connection with another mapping. */
export function withMapping(connection: OmsConnection, mapping: FieldMapping): OmsConnection {
  const { connector } = connection
  switch (connector.kind) {
    case 'stationRest':
      return { ...connection, connector: { ...connector, mapping } }
    case 'vendure':
      return { ...connection, connector: { ...connector, choices: { ...connector.choices, mapping } } }
    case 'tryton':
      return { ...connection, connector: { ...connector, choices: { ...connector.choices, mapping } } }
  }
}

/** The mark of a source before its order numbers; the first source has none. */
export const newSourceMark = z.string().regex(/^[A-Z][A-Z0-9]{0,5}$/)
export const sourceMark = newSourceMark.or(z.literal(''))
export const sourceName = z.string().trim().min(1).max(30)
/** Where this station listens for calls of its sources. */
export const webhookAddress = z.strictObject({
  host: z.union([z.ipv4(), z.ipv6()]),
  port: z.number().int().min(1).max(65_535),
})
export type WebhookAddress = z.infer<typeof webhookAddress>
/** The sources of one station, the first one included. */
export const mostSources = 6
export const usualConnection: OmsConnection = {
  connector: { kind: 'stationRest' },
  numbers: [],
  perMinute: null,
}

/** What is looked at before a shift relies on an OMS. */
type OmsCheck =
  | 'reach'
  | 'signIn'
  | 'rights'
  | 'states'
  | 'couriers'
  | 'master'
  | 'numbers'
  | 'labels'
  | 'progress'
  | 'stock'
  | 'stockMovements'
  | 'returns'
  | 'lots'
  | 'claims'

/**
 * `good`: works. `missing`: must be mended there or in the settings, `detail` names what. `own`: the OMS has none, the
 * station's own stands in. `off`: there is a place for it, and the OMS does without it now. `none`: the OMS has no place for it
 * and is not told.
 */
export interface OmsFinding {
  check: OmsCheck
  state: 'good' | 'missing' | 'own' | 'off' | 'none'
  /** Names, codes and texts of the OMS; empty where there is nothing to name. */
  detail: string
}
