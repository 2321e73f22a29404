import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type DeviceConfig, usualScale } from '#contract/devices'
import { tryMaster } from '#db/try-floor'
import { asDelivered } from '#domain/label-printer'
import { demoPins } from '#sim/data/people'
import { type Oms, startOms } from '#sim/oms/server'
import { runFolder, tryFolder } from '#sim/try/run-folder'
import { fakeDevices } from '#sim/try/try-devices'
import type { Log } from '#station/context'
import { noKeyring } from '#station/keyring'
import { openStation } from '#station/open'
import { defaultSettings, writeSettings } from '#station/settings'

export const startOfDay = Date.parse('2026-11-22T02:00:00.000Z')
const serial = {
  kind: 'serial',
  usb: null,
  path: '/dev/null',
  baudRate: 9600,
  dataBits: 8,
  parity: 'none',
  stopBits: 1,
} as const
export const bench: DeviceConfig[] = [
  { kind: 'scanner', deviceId: 'scanner-a', name: 'Scanner', seat: 'a', transport: serial, framing: 'auto' },
  { kind: 'scale', deviceId: 'scale', name: 'Scale', transport: serial, ...usualScale },
  {
    kind: 'label-printer',
    deviceId: 'labels',
    name: 'Zebra',
    transport: { kind: 'tcp', host: '127.0.0.1', port: 9 },
    ...asDelivered('zebra-zd421'),
  },
  {
    kind: 'document-printer',
    deviceId: 'papers',
    name: 'Office',
    transport: { kind: 'folder', path: '/tmp' },
  },
]

/** Badges of the demo's people. */
export const badges = {
  picker: 'B-1001',
  packer: 'B-1015',
  both: 'B-1013',
  supervisor: 'B-1022',
  admin: 'B-1024',
  all: 'B-1021',
} as const
/** The PIN that goes with a badge. */
export const pinOf = (of: keyof typeof badges): string => demoPins[badges[of]] ?? ''

export const omsIn = (folder: string, clock: { ms: number }): Promise<Oms> =>
  startOms({
    file: join(folder, 'oms.sqlite'),
    port: 0,
    adminPort: 0,
    seed: 3,
    orderCount: 0,
    token: 'secret',
    now: () => clock.ms,
  })
export const settingsFor = (baseUrl: string) => ({
  ...defaultSettings,
  devices: bench,
  oms: { baseUrl, token: 'secret', pollS: 3600, timeoutS: 15 },
})
const silent: Log = { info: () => {}, warn: () => {}, error: () => {} }

/** A folder with an OMS and a station that has heard of the small warehouse; made once a run, copied for each test. */
let made: Promise<string> | null = null
export const template = (): Promise<string> => {
  made ??= runFolder === null ? makeTemplate() : templateOfRun(join(runFolder, 'template'))
  return made
}

/** Several workers may make one at once: the first to be done is everybody's. */
async function templateOfRun(place: string): Promise<string> {
  if (existsSync(place)) return place
  const folder = await makeTemplate()
  try {
    renameSync(folder, place)
  } catch (error) {
    if (!existsSync(place)) throw error
  }
  return place
}

async function makeTemplate(): Promise<string> {
  const folder = mkdtempSync(join(tryFolder, 'packbench-template-'))
  const clock = { ms: startOfDay }
  const oms = await omsIn(folder, clock)
  const { items, locations, stock } = tryMaster
  await fetch(`${oms.adminUrl}/master`, { method: 'POST', body: JSON.stringify({ items, locations, stock }) })
  writeSettings(folder, settingsFor(oms.url), noKeyring)
  const parts = {
    dataDir: folder,
    devices: fakeDevices(),
    log: silent,
    appVersion: '0',
    electronVersion: '0',
    now: () => new Date(clock.ms),
  }
  const station = await openStation(parts)
  const ready = new Promise<void>((resolve) =>
    station.onNews((one) => one.tell === 'changed' && one.tables.includes('orders') && resolve()),
  )
  await station.start()
  await ready
  await station.close()
  await oms.close()
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
