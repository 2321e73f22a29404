import { useState } from 'react'
import type { FloorMapView } from '#contract/map-commands'

/** A map somebody changes, step by step, until it is saved. */
export interface MapDraft<Map, Edit> {
  map: Map
  /** The version it was made from; that of the station while nothing is changed. */
  version: number
  isChanged: boolean
  /** Changes that can be taken back. */
  steps: number
  change: (edit: Edit) => void
  undo: () => void
  /** Forgets the changes: they are saved, or gone. */
  reset: () => void
}

/** The changes of a map, kept while the station may say something newer. `begun`: what was changed of it before; an edit that changes nothing answers the same map. */
export function useMapDraft<Map, Edit>(
  view: Pick<FloorMapView, 'version'> & { map: Map },
  begun: readonly Map[],
  edited: (map: Map, edit: Edit) => Map,
): MapDraft<Map, Edit> {
  const [steps, setSteps] = useState<readonly Map[]>(begun)
  const [version, setVersion] = useState(view.version)
  const map = steps.at(-1) ?? view.map
  return {
    map,
    version: steps.length === 0 ? view.version : version,
    isChanged: steps.length > 0,
    steps: steps.length,
    change: (edit) => {
      const next = edited(map, edit)
      if (next === map) return
      if (steps.length === 0) setVersion(view.version)
      setSteps([...steps, next])
    },
    undo: () => setSteps(steps.slice(0, -1)),
    reset: () => setSteps([]),
  }
}
