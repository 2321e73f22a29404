import { Button } from '@mantine/core'
import type { FloorMapView } from '#contract/map-commands'
import type { ClosedWay } from '#domain/routing/closed-way'
import { isPointMap } from '#domain/routing/point-map'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import type { DeskCommand } from './use-desk-command.ts'

/** What is closed now, and how that is changed; null while the map itself is changed. */
export interface Closing {
  closed: readonly ClosedWay[]
  set: ((way: ClosedWay, closed: boolean, done: (lists: number, stops: number) => string) => void) | null
}

/** Closing counts at once and is no change of the map, so it waits until changes are saved or taken back. */
export const closingOf = (
  { closed }: Pick<FloorMapView, 'closed'>,
  command: DeskCommand,
  isChanged: boolean,
): Closing => ({
  closed,
  set:
    isChanged || command.busy
      ? null
      : (way, isClosed, done) =>
          void command.give('closeWay', { way: { one: way.one, two: way.two }, closed: isClosed }, (answer) =>
            done(answer.lists.length, answer.cutOff.length),
          ),
})

/** Closes the chosen part of the hall for now, or opens it again. */
export const CloseWay = ({ way, closing: { closed, set } }: { way: ClosedWay; closing: Closing }) => {
  const { closing: say } = useWords().map
  const isClosed = closed.some(({ one, two }) => one === way.one && two === way.two)
  return (
    <Button
      data-testid="button-close-way"
      disabled={set === null}
      leftSection={<Icon of={isClosed ? 'ready' : 'blocked'} />}
      onClick={() => set?.(way, !isClosed, say.done)}
    >
      {isClosed ? say.open : say.close}
    </Button>
  )
}

/** What is closed for now, and what no way leads to because of it. */
export const ClosedNow = ({ view: { closed, cutOff, map } }: { view: FloorMapView }) => {
  const { closing: say, stretchOf } = useWords().map
  const nameOf = ({ one, two }: ClosedWay): string => {
    if (isPointMap(map)) return `${one} – ${two}`
    const at = map.crossAisles.findIndex(({ afterBay }) => String(afterBay) === two)
    return stretchOf(one, Number(two) + 1, map.crossAisles[at + 1]?.afterBay ?? 0)
  }
  if (closed.length === 0) return null
  return (
    <>
      <Tag tone="attention" icon="blocked">
        {say.now(closed.map(nameOf))}
      </Tag>
      {cutOff.length > 0 && (
        <Tag tone="attention" icon="attention">
          {say.cutOff(cutOff.map(({ locationId, number }) => `${locationId} (${number})`))}
        </Tag>
      )}
    </>
  )
}
