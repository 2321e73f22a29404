import { Button, Progress } from '@mantine/core'
import type { DeviceView } from '#contract/desk-views'
import { lineText } from '#domain/serial-line'
import { useWords } from '#renderer/language/words.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** The search for the settings of a scale: how far it is, what it found, and the way to take that over. */
export const FindScale = ({ device: { deviceId, search } }: { device: DeviceView }) => {
  const { scales } = useWords()
  const command = useDeskCommand()
  const roles = useFloor((state) => state.view?.person?.roles ?? null)
  const begin = (
    <Button
      disabled={command.busy || search?.search === 'running'}
      data-testid={`button-find-${deviceId}`}
      onClick={() => void command.give('findScale', { deviceId }, () => null)}
    >
      {scales.find}
    </Button>
  )
  return (
    <div className="find-scale" role="status" data-testid={`find-${deviceId}`}>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
      {search?.search === 'running' && (
        <Notice tone="plain">
          <b>{scales.finding}</b> {scales.findingBelow}{' '}
          {search.line !== null && scales.findingAt(search.line)}
          <Progress value={search.percent} aria-label={scales.finding} transitionDuration={0} />
        </Notice>
      )}
      {search?.search === 'nothing' && (
        <Notice tone="attention">
          <b>{scales.nothing}.</b> {search.detail ?? scales.nothingBelow}
        </Notice>
      )}
      {search?.search === 'found' && (
        <Notice tone="plain">
          <b>{scales.found(scales.protocols[search.found.protocol], lineText(search.found.line))}</b>{' '}
          {scales.reads(`${search.found.text} ${search.found.unit ?? ''}`.trim())}
          {search.found.protocol === 'toledo-8217' && `. ${scales.unitUntold}`}
        </Notice>
      )}
      <div className="device-buttons">
        {begin}
        {search?.search === 'found' &&
          (roles?.includes('admin') ? (
            <Button
              variant="filled"
              disabled={command.busy}
              data-testid={`button-use-${deviceId}`}
              onClick={() => void command.give('setUpScale', { deviceId }, () => null)}
            >
              {scales.use}
            </Button>
          ) : (
            <div className="device-hint">{scales.useAsk}</div>
          ))}
      </div>
    </div>
  )
}
