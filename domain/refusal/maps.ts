import type { MapFault } from '#domain/routing/map-faults'

/** The map of the hall. */
export type MapRefusal =
  | { refusal: 'map-wrong'; fault: MapFault }
  /** Somebody saved another one meanwhile; `by` is empty where the map went. */
  | { refusal: 'map-outdated'; by: string }
