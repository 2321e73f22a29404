import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type DeviceAsk, type DeviceNews, deviceConfig } from '#contract/devices'
import { type HostProcess, utilityProcessLink } from './device-process.ts'

class FakeHost extends EventEmitter implements HostProcess {
  stderr = null
  heard: DeviceAsk[] = []
  postMessage = (ask: DeviceAsk) => void this.heard.push(ask)
  kill() {
    this.emit('exit', 0)
    return true
  }
}

const quiet = { info() {}, warn() {}, error() {}, bug: () => 'x' }
const print: DeviceAsk = {
  ask: 'print',
  jobId: 'job-1',
  deviceId: 'zebra',
  bytes: 'Xg==',
  fileName: 'label.zpl',
}
const configure: DeviceAsk = { ask: 'configure', devices: [] }

const started = () => {
  const hosts: FakeHost[] = []
  const news: DeviceNews[] = []
  const fork = () => {
    const host = new FakeHost()
    hosts.push(host)
    return host
  }
  const link = utilityProcessLink({ fork, log: quiet })
  link.onNews((one) => void news.push(one))
  const host = () => hosts.at(-1) as FakeHost
  return { link, hosts, host, news }
}
const settled = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('keeps what is asked until the process listens', () => {
  const { link, host } = started()
  link.send(configure)
  link.send(print)
  expect(host().heard).toEqual([])
  host().emit('spawn')
  expect(host().heard).toEqual([configure, print])
})

it('comes back after a crash, configured as before, and slower each time', async () => {
  const { link, host, hosts, news } = started()
  link.send(configure)
  for (const waitMs of [0, 1000, 2000, 5000, 10_000, 10_000]) {
    const before = hosts.length
    host().emit('spawn')
    host().emit('exit', 11)
    if (waitMs > 0) await vi.advanceTimersByTimeAsync(waitMs - 1)
    expect(hosts).toHaveLength(before)
    await vi.advanceTimersByTimeAsync(1)
    expect(hosts).toHaveLength(before + 1)
  }
  host().emit('spawn')
  await settled()
  expect(host().heard).toEqual([configure])
  expect(news.at(-2)).toEqual({ news: 'host', alive: false, detail: 'exit 11' })
  expect(news.at(-1)).toEqual({ news: 'host', alive: true, detail: null })
})

it('lets no device look ready while nothing talks to it', async () => {
  const { link, host, news } = started()
  const scanner = deviceConfig.parse({
    kind: 'scanner',
    deviceId: 'gun',
    name: 'Gun',
    transport: { kind: 'serial', path: '/dev/ttyUSB0' },
  })
  link.send({ ask: 'configure', devices: [scanner] })
  host().emit('spawn')
  host().emit('exit', 11)
  await settled()
  expect(news.at(-1)).toMatchObject({
    news: 'state',
    state: { deviceId: 'gun', condition: 'missing', reason: 'restarting', detail: 'exit 11' },
  })
})

it('reports a label that was on its way as unknown, once, and an answered one not again', async () => {
  const { link, host, news } = started()
  host().emit('spawn')
  link.send(print)
  link.send({ ...print, jobId: 'job-2' })
  host().emit('message', { news: 'print', jobId: 'job-2', outcome: 'printed', reason: null, detail: null })
  host().emit('exit', 11)
  await settled()
  const told = news.flatMap((one) => (one.news === 'print' ? [`${one.jobId} ${one.outcome}`] : []))
  expect(told).toEqual(['job-2 printed', 'job-1 unknown'])
})

it('says at once that nothing was sent while the process is away', async () => {
  const { link, host, news } = started()
  host().emit('exit', 11)
  link.send(print)
  link.send({ ask: 'zero', deviceId: 'scale', requestId: 'r1' })
  expect(news).toEqual([])
  await settled()
  expect(news.slice(1)).toMatchObject([
    { jobId: 'job-1', outcome: 'not-sent' },
    { requestId: 'r1', ok: false },
  ])
})

it('closes without starting again', async () => {
  const { link, host, hosts, news } = started()
  host().emit('spawn')
  link.send(print)
  await settled()
  const before = news.length
  await Promise.all([link.close(), link.close()])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(hosts).toHaveLength(1)
  expect(news).toHaveLength(before)
})

it.each<DeviceAsk & { requestId: string }>([
  { ask: 'ports', requestId: 'r1' },
  { ask: 'plugged', requestId: 'r1' },
  { ask: 'find', deviceId: 'scale', requestId: 'r1' },
])('passes on the answer to $ask, and tells nothing more of it when the process dies', async (ask) => {
  const { link, host, news } = started()
  const nothing = { requestId: 'r1', ports: [], hids: [], found: null, detail: null }
  host().emit('spawn')
  link.send(ask)
  host().emit('message', { ...nothing, news: ask.ask === 'find' ? 'found' : ask.ask })
  host().emit('exit', 11)
  await settled()
  expect(news.filter((one) => 'requestId' in one)).toMatchObject([{ ...nothing }])
})

it('ignores what is no news', async () => {
  const { host, news } = started()
  for (const message of [null, 'scan', 7, {}, { news: 'nonsense' }]) host().emit('message', message)
  await settled()
  expect(news).toEqual([])
})
