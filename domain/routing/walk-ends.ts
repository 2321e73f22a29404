import type { PickMethod } from '#domain/pick'
import { type DropKind, dropsOf } from '#domain/routing/hall-map'
import { isPointMap, type SiteMap } from '#domain/routing/point-map'

/** Where the goods of a walk go next: a batch is sorted, the parts of an order come together, whole orders are packed. */
export type NextPlace = Exclude<DropKind, 'drop'>
const nextPlace: Record<PickMethod, NextPlace> = {
  batch: 'putWall',
  zone: 'consolidation',
  cluster: 'bench',
  discrete: 'bench',
  pickAndPass: 'bench',
}

/** Where walks by a method end on a map. */
export interface WalkEnd {
  /** Null where it may be any of the ends there are. */
  kind: DropKind | null
  /** Where their goods go next; another one than `kind` where the map has no such place. */
  wanted: NextPlace
}

/** The kinds of ends that a map has. */
export const dropKindsOf = (map: SiteMap): Set<DropKind> =>
  new Set(
    isPointMap(map)
      ? map.points.flatMap(({ drop }) => drop ?? [])
      : dropsOf(map, null).map(({ kind }) => kind),
  )

/** Walks end where their goods go next; where a map has no such place, at a plain drop, else at any end. */
export function walkEndOf(map: SiteMap, method: PickMethod): WalkEnd {
  const kinds = dropKindsOf(map)
  const wanted = nextPlace[method]
  const kind = [wanted, 'drop' as const].find((one) => kinds.has(one)) ?? null
  return { kind, wanted }
}
