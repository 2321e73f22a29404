import { Button } from '@mantine/core'
import type { SiteMap } from '#domain/routing/point-map'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import type { MapDraft } from './map-draft.ts'
import { Notice } from './states.tsx'
import type { DeskCommand } from './use-desk-command.ts'

interface FootView {
  draft: Pick<MapDraft<SiteMap, never>, 'map' | 'version' | 'isChanged' | 'undo' | 'reset'>
  command: DeskCommand
  /** What the button says that goes back to the map before; null where there is none. */
  back: string | null
}

/** What is said about a map that is changed, and how it is saved. */
export const MapFoot = ({ draft, command, back }: FootView) => {
  const { map: say } = useWords()
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
      {back !== null && (
        <Button
          data-testid="button-drop-map"
          disabled={command.busy}
          onClick={() =>
            void command.give('dropFloorMap', { version }, () => say.droppedNow).then(draft.reset)
          }
        >
          {back}
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
