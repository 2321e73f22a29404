import './map.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FloorMapView } from '#contract/map-commands'
import { drawHall } from '#domain/routing/hall-drawing'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { sayFault } from '#words/map-words'
import type { Words } from '#words/say'
import { type MapDraft, useMapDraft } from './map-draft.ts'
import { MapFields } from './map-fields.tsx'
import { MapPlan } from './map-plan.tsx'
import { Empty, Notice, Unread } from './states.tsx'
import { type DeskCommand, useDeskCommand } from './use-desk-command.ts'

/** The map of the hall: how walks are planned, and how the hall is changed when it is. */
export const MapPage = () => {
  const { map: say } = useWords()
  const { data, error, refetch } = useRead('floorMap', {})
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
  return <Editor view={data} />
}

const Editor = ({ view }: { view: FloorMapView }) => {
  const words = useWords()
  const { map: say } = words
  const draft = useMapDraft(view)
  const command = useDeskCommand()
  const [picked, pick] = useState({ aisle: draft.map.aisles[0]?.aisle ?? '', stretch: 0 })
  const uses = new Map(view.uses.map((use) => [use.aisle, use]))
  const locations = view.uses.reduce((sum, use) => sum + use.locations, 0)
  const fault = draft.isChanged || view.fault === null ? null : sayFault(say.faults, view.fault)
  const chosen = draft.map.aisles.some(({ aisle }) => aisle === picked.aisle)
    ? { ...picked, stretch: Math.min(picked.stretch, draft.map.crossAisles.length - 2) }
    : { aisle: draft.map.aisles[0]?.aisle ?? '', stretch: 0 }
  return (
    <main className="desk-page map-page">
      <section className="panel map-panel">
        <header className="row">
          <b>{draft.version === 0 ? say.made : say.saved(draft.version, view.savedBy ?? '')}</b>
          <span className="dim">
            {say.counts(draft.map.aisles.length, draft.map.crossAisles.length, locations)}
          </span>
          {fault !== null && <Tag tone="attention" icon="attention">{`${fault.say}. ${fault.next}`}</Tag>}
        </header>
        <MapPlan floor={drawHall(draft.map, uses)} map={draft.map} picked={chosen} pick={pick} />
      </section>
      <MapFields map={draft.map} picked={chosen} pick={pick} change={draft.change} />
      <Foot draft={draft} command={command} words={words} />
    </main>
  )
}

const Foot = ({ draft, command, words }: { draft: MapDraft; command: DeskCommand; words: Words }) => {
  const { map: say } = words
  const { version, map } = draft
  return (
    <footer className="map-foot">
      <span className="fill">
        {command.outcome === null ? (
          <span className="dim">{version === 0 && !draft.isChanged ? say.madeBelow : ''}</span>
        ) : (
          <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>
        )}
      </span>
      {version > 0 && (
        <Button
          data-testid="button-drop-map"
          disabled={command.busy}
          onClick={() =>
            void command.give('dropFloorMap', { version }, () => say.droppedNow).then(draft.reset)
          }
        >
          {say.useNames}
        </Button>
      )}
      <Button
        data-testid="button-undo-map"
        disabled={!draft.isChanged}
        leftSection={<Icon of="back" />}
        onClick={() => {
          command.say(null)
          draft.undo()
        }}
      >
        {say.undo}
      </Button>
      <Button
        variant={draft.isChanged ? 'filled' : 'default'}
        data-locked={!draft.isChanged}
        data-testid="button-save-map"
        disabled={command.busy}
        leftSection={<Icon of={draft.isChanged ? 'map' : 'blocked'} />}
        onClick={() =>
          draft.isChanged &&
          void command
            .give('saveFloorMap', { version, map }, (saved) => say.savedNow(saved.version))
            .then((isSaved) => isSaved && draft.reset())
        }
      >
        {command.busy ? say.saving : say.save}
      </Button>
    </footer>
  )
}
