import './devices.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DevicesView, DeviceView } from '#contract/desk-views'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { useFloor, useWindow } from '#renderer/store/floor-context.tsx'
import { BenchPage } from './bench-setup.tsx'
import { DeviceCard } from './device-card.tsx'
import { DeviceDetail } from './device-detail.tsx'
import { lookOf } from './device-look.ts'
import { OpenSetting } from './open-setting.tsx'
import { PrintCodes } from './print-codes.tsx'
import { PrintJobs } from './print-jobs.tsx'
import { Empty, Notice, Unread } from './states.tsx'

const everything = 'all'
const jobs = 'jobs'
const codes = 'codes'
const bench = 'bench'

/** The devices of this station: how each stands, what it did last, and what to do about trouble. */
export const DevicesPage = ({ seat }: { seat: SeatView }) => {
  const { data, error, refetch } = useRead('devices', {})
  return data === undefined ? (
    error === null ? (
      <div />
    ) : (
      <Unread error={error} again={() => void refetch()} />
    )
  ) : (
    <Page seat={seat} view={data} />
  )
}

const Page = ({ seat, view }: { seat: SeatView; view: DevicesView }) => {
  const words = useWords()
  const { devices } = words.desk
  const admin = useFloor((state) => state.view?.person?.roles.includes('admin') ?? false)
  const searched = view.devices.find(({ search, test }) => search !== null || test !== null)
  const [chosen, choose] = useState(admin && view.benchOpen ? bench : (searched?.deviceId ?? everything))
  const one = view.devices.find(({ deviceId }) => deviceId === chosen) ?? null
  const waiting = view.devices.reduce((sum, device) => sum + device.waitingJobs, 0)
  const link = (name: string, word: string, tag: React.ReactNode) => (
    <button
      key={name}
      type="button"
      className="device-link"
      data-on={chosen === name}
      data-testid={`device-link-${name}`}
      onClick={() => choose(name)}
    >
      <span className="fill one-line">{word}</span>
      {tag}
    </button>
  )
  return (
    <main className="desk-page devices">
      <aside className="panel device-list">
        {link(everything, devices.all, null)}
        {view.devices.map((device) => {
          const { role, word } = lookOf(words, device)
          return link(device.deviceId, device.name, <Tag tone={role}>{word}</Tag>)
        })}
        {link(jobs, devices.jobs, waiting > 0 ? <Tag tone="attention">{waiting}</Tag> : null)}
        {link(codes, devices.codes, null)}
        {admin && link(bench, words.bench.title, null)}
      </aside>
      <section className="device-main">
        <Head seat={seat} view={view} one={one} />
        {chosen === bench ? (
          <BenchPage />
        ) : chosen === codes ? (
          <PrintCodes />
        ) : chosen === jobs ? (
          <PrintJobs timeZone={seat.station.timeZone} />
        ) : one !== null ? (
          <DeviceDetail device={one} timeZone={seat.station.timeZone} />
        ) : view.devices.length === 0 ? (
          <section className="panel">
            <Empty icon="devices" title={devices.none} below={devices.noneBelow}>
              <OpenSetting panel="devices" />
            </Empty>
          </section>
        ) : (
          <div className="device-grid scrolls">
            {view.devices.map((device) => (
              <DeviceCard key={device.deviceId} device={device} printing />
            ))}
          </div>
        )}
      </section>
    </main>
  )
}

const Head = ({ seat, view, one }: { seat: SeatView; view: DevicesView; one: DeviceView | null }) => {
  const { devices } = useWords().desk
  const { bridge } = useWindow()
  const testAll = (): void => {
    for (const device of view.devices)
      if (device.kind !== 'scanner') void bridge.call('testDevice', { deviceId: device.deviceId })
  }
  return (
    <div className="panel device-head">
      <b className="one-line">{one?.name ?? view.stationName}</b>
      <span className="dim one-line">{one?.connection ?? seat.person?.name}</span>
      <span className="fill" />
      {view.hostAlive ? (
        <span className="dim wide one-line">{devices.hint}</span>
      ) : (
        <Notice tone="attention">
          {devices.hostDown}. {devices.hostDownBelow}
        </Notice>
      )}
      {one === null && (
        <Button style={{ flex: 'none' }} data-testid="button-test-all" onClick={testAll}>
          {devices.testAll}
        </Button>
      )}
    </div>
  )
}
