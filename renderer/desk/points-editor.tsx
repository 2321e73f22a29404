import { useState } from 'react'
import type { FloorMapView } from '#contract/map-commands'
import { withClosed } from '#domain/routing/closed-way'
import { editPoints } from '#domain/routing/edit-points'
import { drawHall } from '#domain/routing/hall-drawing'
import type { PointMap } from '#domain/routing/point-map'
import { useWords } from '#renderer/language/words.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { sayFault } from '#words/map-words'
import { ClosedNow, closingOf } from './close-way.tsx'
import { useMapDraft } from './map-draft.ts'
import { MapFoot } from './map-foot.tsx'
import { PointsFields } from './points-fields.tsx'
import { PointsPlan } from './points-plan.tsx'
import { useDeskCommand } from './use-desk-command.ts'

interface EditorView {
  view: FloorMapView & { map: PointMap }
  /** What was drawn of the aisles, not saved yet; none where points are saved. */
  begun: readonly PointMap[]
  /** Forgets what was drawn. */
  forget: () => void
}

/** A site of any shape: its points, the ways between them, and where each location lies. */
export const PointsEditor = ({ view, begun, forget }: EditorView) => {
  const { map: say } = useWords()
  const draft = useMapDraft(view, begun, editPoints)
  const command = useDeskCommand()
  const [picked, pick] = useState(draft.map.points[0]?.point ?? '')
  const { map } = draft
  const chosen = map.points.some(({ point }) => point === picked) ? picked : (map.points[0]?.point ?? '')
  const fault = draft.isChanged || view.fault === null ? null : sayFault(say.faults, view.fault)
  const isDrawn = begun.length > 0
  const leaving = {
    ...draft,
    undo: () => {
      draft.undo()
      if (isDrawn && draft.steps === 1) forget()
    },
    reset: () => {
      draft.reset()
      forget()
    },
  }
  return (
    <main className="desk-page map-page">
      <section className="panel map-panel">
        <header className="row">
          <b>{isDrawn ? say.points.drawn : say.saved(draft.version, view.savedBy ?? '')}</b>
          <span className="dim">
            {say.points.counts(map.points.length, map.ways.length, map.places.length)}
          </span>
          {fault !== null && <Tag tone="attention" icon="attention">{`${fault.say}. ${fault.next}`}</Tag>}
          <ClosedNow view={view} />
        </header>
        <PointsPlan
          floor={drawHall(withClosed(map, view.closed), new Map())}
          map={map}
          picked={chosen}
          pick={pick}
        />
      </section>
      <PointsFields
        map={map}
        picked={chosen}
        pick={pick}
        change={draft.change}
        closing={closingOf(view, command, draft.isChanged)}
      />
      <MapFoot draft={leaving} command={command} back={isDrawn ? null : say.points.useAisles} />
    </main>
  )
}
