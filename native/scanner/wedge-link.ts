import type { DeviceConfig, DeviceLink, DeviceNews } from '#contract/devices'
import type { AskOfDevice, DeviceDeps } from '#native/device'
import { createRawTeller, type RawTeller } from '#native/raw-teller'
import { createStateTeller, type StateTeller } from '#native/state-teller'
import { scanText } from './framing.ts'
import { createHearing, type Hearing } from './hearing.ts'
import { mistyping } from './mistyped.ts'
import { understandKeys } from './understand.ts'
import {
  type Fed,
  feedKey,
  isModifier,
  type Key,
  keysWaitMs,
  noKeys,
  quietKeys,
  type WedgeLine,
} from './wedge.ts'

type Scanner = Extract<DeviceConfig, { kind: 'scanner' }>
type Wedge = Scanner & { transport: Extract<Scanner['transport'], { kind: 'wedge' }> }

/** Scanners that type like a keyboard, beside the devices of the device process. */
export interface Wedges {
  /** All devices, to be asked and heard as one. */
  link: DeviceLink
  /** Hears a key before the page does; true when it must be kept from the page. */
  key(key: Key): boolean
  /** Whether the window has the keyboard: without it no code arrives. */
  inFront(front: boolean): void
}

interface Place {
  config: Wedge
  state: StateTeller
  raw: RawTeller
  hearing: Hearing<Key>
}

/** A late timer says that this process was busy, not that nobody typed. */
const lateMs = 20

/**
 * Puts the keyboard scanners of a station beside its other devices. `give` types keys into the page that were held
 * back and turned out to be a person's, in their order.
 */
export function withWedges(
  inner: DeviceLink,
  clock: { now: () => string; newId: () => string; nowMs: () => number },
  give: (keys: readonly Key[]) => void,
): Wedges {
  const listeners: ((news: DeviceNews) => void)[] = []
  const tell = (news: DeviceNews) =>
    queueMicrotask(() => {
      for (const listener of listeners) listener(news)
    })
  const deps: DeviceDeps = { ...clock, tell }
  let places: Place[] = []
  let lines: WedgeLine[] = []
  let keys = noKeys
  let front = false
  let quiet: NodeJS.Timeout | null = null
  inner.onNews(tell)

  function configure(devices: readonly DeviceConfig[]) {
    take(quietKeys(lines, keys))
    const wedges = devices.filter(isWedge)
    for (const place of places) leave(place)
    places = wedges.filter((one, at) => !wedges.slice(0, at).some((other) => clash(one, other))).map(settle)
    lines = places.map(({ config }) => ({ ...config.transport, deviceId: config.deviceId }))
    keys = noKeys
    for (const one of wedges)
      if (!places.some(({ config }) => config === one)) settle(one).state.set('missing', 'fault', alike)
    showFront()
  }

  const settle = (config: Wedge): Place => ({
    config,
    state: createStateTeller(config.deviceId, deps),
    raw: createRawTeller(config.deviceId, deps),
    hearing: createHearing<Key>(tell, (keys) => {
      const heard = understandKeys(keys)
      if (heard === null) give(keys.filter(({ down }) => down))
      return heard
    }),
  })

  function leave({ hearing, raw }: Place) {
    hearing.end()
    raw.close()
  }

  /** While one of them is tried, all keys go there: which prefix and layout it has is what the trial finds out. */
  function heardKey({ hearing }: Place, key: Key): boolean {
    if (key.byHand) return false
    hearing.take(key)
    return !isModifier(key.key)
  }

  function showFront() {
    for (const { state } of places)
      if (front) state.set('ready', null, null)
      else state.set('attention', 'window-behind', null)
  }

  function take(fed: Fed) {
    keys = fed.state
    if (fed.give.length > 0) give(fed.give)
    const place = places[fed.scan?.line ?? fed.lost?.line ?? -1]
    if (place !== undefined && fed.scan !== null) scanned(place, fed.scan)
    if (place !== undefined && fed.lost !== null)
      place.state.set('garbled', 'unreadable', `${fed.lost.letters} letters without ${endOf(place.config)}`)
    waitForQuiet()
  }

  function scanned({ config, state, raw }: Place, typed: NonNullable<Fed['scan']>) {
    const bytes = Buffer.from(typed.text, 'utf8')
    const { deviceId, seat } = config
    raw.saw('in', bytes)
    const { text, aim } = scanText(bytes)
    const mistyped = mistyping(text, typed.keys, config.transport)
    if (mistyped !== null) {
      const { problem, keyboards } = mistyped
      state.set('garbled', problem, keyboards.length === 0 ? null : `it types as ${keyboards.join(' or ')}`)
      return tell({ news: 'mistyped', deviceId, seat, ...mistyped, at: clock.now() })
    }
    state.set('ready', null, null)
    if (text === '') return
    const scan = { scanId: clock.newId(), deviceId, seat, text, aim, at: clock.now() }
    tell({ news: 'scan', scan: { ...scan, bytesHex: bytes.toString('hex') } })
  }

  function waitForQuiet() {
    if (quiet !== null) clearTimeout(quiet)
    const waitMs = keysWaitMs(lines, keys)
    quiet = waitMs === null ? null : setTimeout(heardNothing, waitMs, clock.nowMs() + waitMs)
  }

  function heardNothing(dueMs: number) {
    if (clock.nowMs() - dueMs > lateMs) waitForQuiet()
    else take(quietKeys(lines, keys))
  }

  function answer({ config, state, hearing }: Place, ask: AskOfDevice) {
    if (ask.ask === 'status') return state.retell()
    if (ask.ask === 'hear') {
      take(quietKeys(lines, keys))
      return hearing.begin(ask.requestId)
    }
    if (ask.ask === 'unhear') return hearing.end()
    if (ask.ask === 'print')
      return tell({ news: 'print', jobId: ask.jobId, outcome: 'not-sent', reason: null, detail: 'a scanner' })
    const ok = ask.ask === 'test' && front
    const detail = ok ? 'scan any code' : ask.ask === 'test' ? 'the window is not in front' : 'a scanner'
    tell({ news: 'done', requestId: ask.requestId, ok, detail: `${config.name}: ${detail}` })
  }

  return {
    link: {
      send(ask) {
        if (ask.ask === 'configure') {
          configure(ask.devices)
          return inner.send({ ...ask, devices: ask.devices.filter((device) => !isWedge(device)) })
        }
        if (ask.ask === 'ports' || ask.ask === 'plugged') return inner.send(ask)
        const place = places.find(({ config }) => config.deviceId === ask.deviceId)
        if (place === undefined) inner.send(ask)
        else answer(place, ask)
      },
      onNews: (listener) => void listeners.push(listener),
      close() {
        if (quiet !== null) clearTimeout(quiet)
        for (const place of places) leave(place)
        return inner.close()
      },
    },
    key(key) {
      if (lines.length === 0) return false
      const tried = places.find(({ hearing }) => hearing.isOn())
      if (tried !== undefined) return heardKey(tried, key)
      const fed = feedKey(lines, keys, key)
      take(fed)
      return fed.keep
    },
    inFront(now) {
      if (now === front) return
      front = now
      if (!front) take(quietKeys(lines, keys))
      showFront()
    },
  }
}

const alike = 'another scanner that types like a keyboard has the same prefix'

const isWedge = (device: DeviceConfig): device is Wedge =>
  device.kind === 'scanner' && device.transport.kind === 'wedge'

/** Two that nobody can tell apart. */
const clash = (one: Wedge, other: Wedge): boolean => one.transport.prefix === other.transport.prefix

const endOf = ({ transport }: Wedge): string => transport.suffix ?? 'an end'
