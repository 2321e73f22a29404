import type { MapRefusal } from '#domain/refusal/maps'
import type { DropKind, EndKind } from '#domain/routing/hall-map'
import type { Passing } from '#domain/routing/layout'
import type { MapFault } from '#domain/routing/map-faults'
import type { RefusalWords, Said, Sentences } from '#words/table'

/** What is said where the map of the hall is looked at and changed. */
export interface MapWords {
  refusals: RefusalWords<MapRefusal>
  /** Why nobody could walk by a map, and what to do. */
  faults: Sentences<MapFault, 'fault', null, Said>
  /** What the picture is, for who cannot see it. */
  picture: string
  made: string
  madeBelow: string
  saved: (version: number, by: string) => string
  counts: (aisles: number, crossAisles: number, locations: number) => string
  start: string
  /** What lies where walks end. */
  drops: Record<DropKind, string>
  noDrop: string
  aisle: string
  stretch: string
  bays: (from: number, to: number) => string
  /** A stretch of an aisle, to be chosen in the picture. */
  stretchOf: (aisle: string, from: number, to: number) => string
  passing: Record<Passing, string>
  newAisle: string
  fromFirst: string
  addAisle: string
  removeAisle: string
  crossAisle: string
  afterBay: string
  width: string
  addCross: string
  removeCross: string
  bayMm: string
  startHere: string
  dropHere: string
  /** Where else walks may begin or end. */
  moreEnds: string
  endKinds: Record<EndKind, string>
  removeEnd: string
  /** Where an aisle meets a cross-aisle, to be chosen in the picture. */
  crossingOf: (aisle: string, crossAisle: number) => string
  /** A part of the hall that nobody may walk for now. */
  closing: {
    close: string
    open: string
    now: (parts: readonly string[]) => string
    cutOff: (places: readonly string[]) => string
    done: (lists: number, stops: number) => string
  }
  level: string
  reachS: string
  /** A site of any shape, drawn as points and ways. */
  points: {
    draw: string
    drawn: string
    counts: (points: number, ways: number, locations: number) => string
    /** A point with its locations, to be chosen in the picture. */
    pointOf: (point: string, locations: number) => string
    point: string
    xMm: string
    yMm: string
    newPoint: string
    add: string
    remove: string
    wayTo: string
    newWay: string
    removeWay: string
    passing: (passing: Passing, from: string, to: string) => string
    lengthMm: string
    straight: (mm: number) => string
    place: string
    placeHere: string
    here: (locationIds: readonly string[]) => string
    useAisles: string
  }
  undo: string
  save: string
  saving: string
  useNames: string
  savedNow: (version: number) => string
  droppedNow: string
  none: string
  noneBelow: string
}

/** What a fault of a map says, by the table of a language. */
export function sayFault(faults: MapWords['faults'], fault: MapFault): Said {
  const sentence = faults[fault.fault] as (of: MapFault, about: null) => Said
  return sentence(fault, null)
}
