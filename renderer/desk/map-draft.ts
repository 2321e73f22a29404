import { useState } from 'react'
import type { FloorMapView } from '#contract/map-commands'
import { editMap, type MapEdit } from '#domain/routing/edit-map'
import type { HallMap } from '#domain/routing/hall-map'

/** A map somebody changes, step by step, until it is saved. */
export interface MapDraft {
  map: HallMap
  /** The version it was made from; that of the station while nothing is changed. */
  version: number
  isChanged: boolean
  change: (edit: MapEdit) => void
  undo: () => void
  /** Forgets the changes: they are saved, or gone. */
  reset: () => void
}

/** The changes of a map, kept while the station may say something newer. */
export function useMapDraft(view: FloorMapView): MapDraft {
  const [steps, setSteps] = useState<HallMap[]>([])
  const [version, setVersion] = useState(view.version)
  const map = steps.at(-1) ?? view.map
  return {
    map,
    version: steps.length === 0 ? view.version : version,
    isChanged: steps.length > 0,
    change: (edit) => {
      const next = editMap(map, edit)
      if (next === map) return
      if (steps.length === 0) setVersion(view.version)
      setSteps([...steps, next])
    },
    undo: () => setSteps(steps.slice(0, -1)),
    reset: () => setSteps([]),
  }
}
