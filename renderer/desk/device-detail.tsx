import './devices.css'
import { useMemo } from 'react'
import type { DeviceView } from '#contract/desk-views'
import { useWords } from '#renderer/language/words.tsx'
import { DataTable, type DeskColumn } from '#renderer/parts/data-table.tsx'
import { clock, clockSeconds } from '#words/format'
import type { Words } from '#words/say'
import { DeviceCard } from './device-card.tsx'
import { FindScale } from './find-scale.tsx'
import { ScannerTest } from './scanner-test.tsx'
import { Empty } from './states.tsx'

type Raw = DeviceView['raw'][number] & { key: string }

/** One device closely: what to do when it is in trouble, its last jobs, and the bytes that went in and out. */
export const DeviceDetail = ({ device, timeZone }: { device: DeviceView; timeZone: string }) => {
  const words = useWords()
  const { devices } = words.desk
  const { codes } = words
  const rows = useMemo(
    () => device.raw.map((raw, place) => ({ ...raw, key: `${raw.at} ${place}` })).reverse(),
    [device.raw],
  )
  const columns = useMemo(() => rawColumns(words, timeZone), [words, timeZone])
  return (
    <div className="device-detail">
      <DeviceCard device={device} printing />
      <section className="panel device-side" data-testid="device-detail">
        {device.reason !== null && (
          <>
            <div className="heading">{devices.whatToDo}</div>
            <ol className="numbered">
              {codes.deviceTroubles[device.reason].steps.map((step, place) => (
                <li key={step}>
                  <b>{place + 1}</b>
                  {step}
                </li>
              ))}
            </ol>
          </>
        )}
        {(device.since !== null || device.detail !== null) && (
          <div className="dim">
            {device.since !== null && devices.since(clock(device.since, timeZone))}
            {device.detail !== null && ` · ${device.detail}`}
          </div>
        )}
        {device.lastJobs.length > 0 && (
          <>
            <div className="heading">{devices.lastJobs}</div>
            <dl className="pairs">
              {device.lastJobs.slice(0, 5).flatMap(({ jobId, about, state, at }) => [
                <dt key={`${jobId} at`}>{clock(at, timeZone)}</dt>,
                <dd key={`${jobId} about`}>
                  <span className="code">{about}</span>, {stateWord(words, state)}
                </dd>,
              ])}
            </dl>
          </>
        )}
        {device.kind === 'scale' && <FindScale device={device} />}
        {device.kind === 'scanner' && <ScannerTest device={device} />}
        <div className="heading">{devices.raw}</div>
        <div className="fill">
          {rows.length === 0 ? (
            <Empty icon="devices" title={devices.rawNone} below="" />
          ) : (
            <DataTable rows={rows} columns={columns} rowId={(row) => row.key} />
          )}
        </div>
      </section>
    </div>
  )
}

const stateWord = ({ codes }: Words, state: string): string =>
  (codes.printStates as Readonly<Record<string, string>>)[state] ?? state

/** Bytes as a person reads them: hex, and the letters among them. */
function readBytes(hex: string): string {
  const bytes = hex.match(/../g) ?? []
  const text = bytes.map((byte) => {
    const code = Number.parseInt(byte, 16)
    return code >= 32 && code < 127 ? String.fromCharCode(code) : '·'
  })
  return `${bytes.slice(0, 48).join(' ')}  ${text.slice(0, 48).join('')}${bytes.length > 48 ? ' …' : ''}`
}

function rawColumns({ desk: { devices } }: Words, timeZone: string): DeskColumn<Raw>[] {
  return [
    {
      id: 'at',
      head: devices.at,
      kind: 'state',
      cell: (row) => clockSeconds(row.at, timeZone),
      sortBy: (row) => row.at,
    },
    {
      id: 'way',
      head: '',
      kind: 'state',
      cell: (row) => (row.direction === 'in' ? `← ${devices.in}` : `→ ${devices.out}`),
    },
    {
      id: 'bytes',
      head: devices.bytes,
      kind: 'state',
      cell: (row) => <span className="bytes">{readBytes(row.bytesHex)}</span>,
    },
  ]
}
