import './devices.css'
import { Button } from '@mantine/core'
import type { DeviceView } from '#contract/desk-views'
import { gramsFromMilligrams } from '#domain/units'
import { freshMs } from '#domain/weight-capture'
import { useWords } from '#renderer/language/words.tsx'
import { CodePicture } from '#renderer/parts/code-picture.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { useNow } from '#renderer/store/clock.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { gtinGroups, kilogramFigure, readable } from '#words/format'
import { timeAgo } from '#words/say'
import { lookOf } from './device-look.ts'
import { useDeskCommand } from './use-desk-command.ts'

/** One device: how it stands, the last thing it did, and a way to try it. */
export const DeviceCard = ({ device, printing }: { device: DeviceView; printing: boolean }) => {
  const words = useWords()
  const { role, icon, tag, word } = lookOf(words, device)
  return (
    <article className="panel device-card" data-role={role} data-testid={`device-${device.deviceId}`}>
      <div className="device-card-head">
        <span className="device-icon">
          <Icon of={icon} stroke={1.6} />
        </span>
        <div className="fill">
          <div className="device-name one-line">{device.name}</div>
          <div className="dim one-line">{device.connection}</div>
        </div>
      </div>
      <div>
        <Tag tone={role} icon={tag}>
          {word}
        </Tag>
      </div>
      <div className="device-picture">
        <Picture device={device} />
      </div>
      <Line device={device} />
      {printing && <Tests device={device} />}
    </article>
  )
}

const Picture = ({ device }: { device: DeviceView }) => {
  const words = useWords()
  const live = useFloor((state) => state.weights[device.deviceId] ?? null)
  const now = useNow(250)
  const weightMg = live === null ? (device.lastWeight?.weightMg ?? null) : live.weightMg
  const fresh = live !== null && now - live.receivedAt <= freshMs
  /** Beside a symbol that is to be scanned there is no other one. */
  if (device.kind === 'scanner' && device.lastScan !== null && device.test?.test !== 'running') {
    return (
      <div className="device-code">
        <CodePicture text={device.lastScan.text.slice(0, 24)} />
      </div>
    )
  }
  if (device.kind === 'scale' && weightMg !== null)
    return (
      <div className="device-weight" data-fresh={fresh}>
        {kilogramFigure(gramsFromMilligrams(weightMg))}
      </div>
    )
  const labels = device.lastJobs
    .filter((job) => job.state === 'queued' || job.state === 'unknown' || device.waitingJobs === 0)
    .slice(0, 3)
  if (device.kind.endsWith('printer') && labels.length > 0) {
    return labels.map(({ jobId, about }) => (
      <div key={jobId} className="device-label">
        {about.split('-').at(-1)}
        <CodePicture text={about.replace(/[^ -~]/g, '').slice(-10) || 'PB'} />
      </div>
    ))
  }
  return (
    <div className="device-off">
      <Icon of={lookOf(words, device).icon} />
    </div>
  )
}

const Line = ({ device }: { device: DeviceView }) => {
  const words = useWords()
  const { devices } = words.desk
  const now = useNow(1_000)
  const { kind, lastScan, lastWeight, waitingJobs, detail } = device
  const text =
    kind === 'scanner'
      ? lastScan === null
        ? devices.neverScanned
        : devices.last(gtinGroups(readable(lastScan.text)), timeAgo(words, lastScan.at, now))
      : kind === 'scale'
        ? lastWeight === null
          ? devices.noReading
          : lastWeight.stable
            ? devices.steady
            : devices.moving
        : waitingJobs > 0
          ? devices.kept(waitingJobs)
          : devices.noneWaiting
  return (
    <div className="device-line one-line" title={detail ?? text}>
      {text}
    </div>
  )
}

const Tests = ({ device }: { device: DeviceView }) => {
  const { desk, scales } = useWords()
  const { devices } = desk
  const command = useDeskCommand()
  const told = ({ ok, detail }: { ok: boolean; detail: string | null }): string =>
    ok ? devices.worked : `${devices.failed}${detail === null ? '' : `: ${detail}`}`
  const { deviceId, kind } = device
  const word =
    kind === 'label-printer'
      ? devices.testLabel
      : kind === 'document-printer'
        ? devices.testPage
        : devices.test
  return (
    <>
      {command.outcome !== null && (
        <div className="small" role="status" data-testid={`outcome-${deviceId}`}>
          {command.outcome.text}
        </div>
      )}
      <div className="device-buttons">
        {kind === 'scanner' ? (
          <div className="device-hint" data-testid={`hint-${deviceId}`}>
            {devices.scanAnything}
          </div>
        ) : (
          <Button
            disabled={command.busy}
            data-testid={`button-test-${deviceId}`}
            onClick={() => void command.give('testDevice', { deviceId }, told)}
          >
            {word}
          </Button>
        )}
        {kind === 'scale' && (
          <Button
            disabled={command.busy}
            data-testid={`button-zero-${deviceId}`}
            onClick={() => void command.give('zeroScale', { deviceId }, told)}
          >
            {devices.zero}
          </Button>
        )}
        {kind === 'scale' && (
          <Button
            disabled={command.busy}
            data-testid={`button-tare-${deviceId}`}
            onClick={() => void command.give('tareScale', { deviceId }, told)}
          >
            {scales.tare}
          </Button>
        )}
      </div>
    </>
  )
}
