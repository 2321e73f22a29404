/** The map of the hall; locations may only lie in its aisles, so it comes first. */
const mapKinds = ['aisles', 'crossAisles', 'stretches', 'mapEnds'] as const
export const isMapKind = (kind: SiteKind): boolean => mapKinds.some((one) => one === kind)

/** The map of a site of another shape; where a location lies is told once there are locations. */
const pointKinds = ['mapPoints', 'mapWays'] as const
export const isPointKind = (kind: SiteKind): boolean =>
  kind === 'mapPlaces' || pointKinds.some((one) => one === kind)

const hallKinds = [
  ...mapKinds,
  ...pointKinds,
  'levels',
  'locations',
  'mapPlaces',
  'stock',
  'plates',
  'totes',
  'consolidationPlaces',
  'carts',
  'cartonTypes',
  'people',
  'stations',
  'reasons',
  'services',
  'rateZones',
  'rates',
  'customerCouriers',
  'sourceItems',
] as const

/** What a site may bring in from a file, in the order in which a new site needs it. */
export const siteKinds = ['items', 'codes', 'pictures', ...hallKinds] as const
export type SiteKind = (typeof siteKinds)[number]

/** Kinds that come as rows of a table; pictures come as files named by SKU. */
export const tableKinds = ['items', 'codes', ...hallKinds] as const
export type TableKind = (typeof tableKinds)[number]

/** Kinds the OMS sends too, so that somebody must say whose word counts when both speak of one thing. */
const sharedKinds = [
  'items',
  'codes',
  'locations',
  'totes',
  'consolidationPlaces',
  'carts',
  'cartonTypes',
  'people',
] as const
export type SharedKind = (typeof sharedKinds)[number]
export const isShared = (kind: SiteKind): kind is SharedKind => sharedKinds.some((one) => one === kind)

/** Whose word counts when the OMS and a file of the site speak of the same thing. */
export type Owner = 'oms' | 'site'
export type OwnerRules = Record<SharedKind, Owner>

/**
 * The OMS is asked what is sold and who works here, so nothing brought in by hand replaces its word by surprise;
 * the site knows its own hall: what stands on the shelf labels is not renamed from afar.
 */
export const defaultOwners: OwnerRules = {
  items: 'oms',
  codes: 'oms',
  people: 'oms',
  locations: 'site',
  totes: 'site',
  consolidationPlaces: 'site',
  carts: 'site',
  cartonTypes: 'site',
}
