import './map.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FloorMapView } from '#contract/map-commands'
import { withClosed } from '#domain/routing/closed-way'
import { editMap } from '#domain/routing/edit-map'
import { drawHall } from '#domain/routing/hall-drawing'
import type { HallMap } from '#domain/routing/hall-map'
import { isPointMap, type PointMap } from '#domain/routing/point-map'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { sayFault } from '#words/map-words'
import { ClosedNow, closingOf } from './close-way.tsx'
import { useMapDraft } from './map-draft.ts'
import { MapFields } from './map-fields.tsx'
import { MapFoot } from './map-foot.tsx'
import { MapPlan } from './map-plan.tsx'
import { PointsEditor } from './points-editor.tsx'
import { Empty, Unread } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** The map of the hall: how walks are planned, and how the hall is changed when it is. */
export const MapPage = () => {
  const { map: say } = useWords()
  const { data, error, refetch } = useRead('floorMap', {})
  const [drawn, draw] = useState<PointMap | null>(null)
  if (data === undefined)
    return error === null ? <div /> : <Unread error={error} again={() => void refetch()} />
  if (data.uses.length === 0 && data.version === 0)
    return (
      <main className="desk-page">
        <section className="panel">
          <Empty icon="map" title={say.none} below={say.noneBelow} />
        </section>
      </main>
    )
  const { map } = data
  if (isPointMap(map)) return <PointsEditor view={{ ...data, map }} begun={[]} forget={() => draw(null)} />
  if (drawn !== null)
    return <PointsEditor view={{ ...data, map: drawn }} begun={[drawn]} forget={() => draw(null)} />
  return <Editor view={{ ...data, map }} draw={draw} />
}

interface EditorView {
  view: FloorMapView & { map: HallMap }
  /** Goes on with points and ways, for a site that has more than aisles. */
  draw: (map: PointMap) => void
}

const Editor = ({ view, draw }: EditorView) => {
  const { map: say } = useWords()
  const draft = useMapDraft(view, [], editMap)
  const command = useDeskCommand()
  const [picked, pick] = useState({ aisle: draft.map.aisles[0]?.aisle ?? '', stretch: 0, cross: 0 })
  const uses = new Map(view.uses.map((use) => [use.aisle, use]))
  const locations = view.uses.reduce((sum, use) => sum + use.locations, 0)
  const fault = draft.isChanged || view.fault === null ? null : sayFault(say.faults, view.fault)
  const chosen = draft.map.aisles.some(({ aisle }) => aisle === picked.aisle)
    ? { ...picked, stretch: Math.min(picked.stretch, draft.map.crossAisles.length - 2) }
    : { aisle: draft.map.aisles[0]?.aisle ?? '', stretch: 0, cross: 0 }
  return (
    <main className="desk-page map-page">
      <section className="panel map-panel">
        <header className="row">
          <b>{draft.version === 0 ? say.made : say.saved(draft.version, view.savedBy ?? '')}</b>
          <span className="dim">
            {say.counts(draft.map.aisles.length, draft.map.crossAisles.length, locations)}
          </span>
          {fault !== null && <Tag tone="attention" icon="attention">{`${fault.say}. ${fault.next}`}</Tag>}
          <ClosedNow view={view} />
          <span className="fill" />
          <Button
            data-testid="button-draw-points"
            disabled={command.busy || draft.isChanged}
            leftSection={<Icon of="map" />}
            onClick={() =>
              void command.give('floorMapAsPoints', {}, (map) => {
                draw(map)
                return null
              })
            }
          >
            {say.points.draw}
          </Button>
        </header>
        <MapPlan
          floor={drawHall(withClosed(draft.map, view.closed), uses)}
          map={draft.map}
          picked={chosen}
          pick={pick}
        />
      </section>
      <MapFields
        map={draft.map}
        picked={chosen}
        pick={pick}
        change={draft.change}
        closing={closingOf(view, command, draft.isChanged)}
      />
      <MapFoot draft={draft} command={command} back={draft.version === 0 ? null : say.useNames} />
    </main>
  )
}
