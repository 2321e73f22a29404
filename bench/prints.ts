import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DeviceConfig } from '#contract/devices'
import { asDelivered } from '#domain/label-printer'
import { inProcessLink } from '#native/host-link'
import { hiAnswer, hsAnswer, noFaults } from '#sim/devices/zpl-answers'
import { tryStation } from '#sim/try/try-station'
import { signIn } from '#sim/try/try-work'
import { figures, goal, percentile } from './figures.ts'

/** From the commit that makes a label due to its first byte at the printer, and how many documents go out in a second. */
const labels = 60
const documents = 100

/** A printer that answers at once and stamps the first byte of each label. */
let firstByteMs = Number.NaN
const printer = createServer((socket: Socket) => {
  socket.on('error', () => {})
  socket.on('data', (chunk) => {
    const text = chunk.toString('latin1')
    if (text.includes('^XA')) firstByteMs = performance.now()
    if (text.includes('~HI')) socket.write(hiAnswer())
    if (text.includes('~HS')) socket.write(hsAnswer(noFaults, { formats: 0, labels: 0, partial: false }))
  })
})
await new Promise<void>((resolve) => printer.listen(0, '127.0.0.1', resolve))
const address = printer.address()
const port = address !== null && typeof address === 'object' ? address.port : 0
const folder = mkdtempSync(join(tmpdir(), 'packbench-prints-'))
const devices: DeviceConfig[] = [
  {
    kind: 'label-printer',
    deviceId: 'labels',
    name: 'Labels',
    transport: { kind: 'tcp', host: '127.0.0.1', port },
    ...asDelivered('zebra-zd421'),
  },
  {
    kind: 'document-printer',
    deviceId: 'papers',
    name: 'Papers',
    transport: { kind: 'folder', path: folder },
  },
]

const t = await tryStation()
const link = inProcessLink({ now: () => new Date().toISOString(), newId: () => crypto.randomUUID() })
t.devices.prints = null
t.devices.watch = (ask) => {
  if (ask.ask === 'configure' || ask.ask === 'print') link.send(ask)
}
let printed = 0
const waiting = new Map<number, () => void>()
/** Resolves when so many papers are on paper: nothing is asked meanwhile that could slow them down. */
const until = (count: number) =>
  new Promise<void>((resolve) => (printed >= count ? resolve() : void waiting.set(count, resolve)))
const ready = new Promise<void>((resolve) =>
  link.onNews((news) => {
    t.devices.tell(news)
    if (news.news === 'print' && news.outcome === 'printed') waiting.get(++printed)?.()
    if (news.news === 'state' && news.state.deviceId === 'labels' && news.state.condition === 'ready')
      resolve()
  }),
)
await signIn(t, 'admin')
await t.call('saveDevices', { devices })
await ready

let commitMs = Number.NaN
const prototype: { run: (this: { source: string }, ...values: unknown[]) => unknown } = Object.getPrototypeOf(
  t.own().prepare('SELECT 1'),
)
const { run } = prototype
prototype.run = function (...values) {
  const done = run.apply(this, values)
  if (this.source === 'COMMIT' && Number.isNaN(commitMs)) commitMs = performance.now()
  return done
}
const samples: number[] = []
const selection = { kind: 'tote', from: 'T-0001', to: 'T-0001' } as const
for (let at = 0; at < labels; at++) {
  commitMs = Number.NaN
  firstByteMs = Number.NaN
  await t.call('printCodes', { selection, paper: { paper: 'labels', size: '100x50' } })
  await until(at + 1)
  samples.push(firstByteMs - commitMs)
}
console.log(figures('commit to first byte', samples))

const startMs = performance.now()
for (let at = 0; at < documents; at++)
  await t.call('printCodes', { selection, paper: { paper: 'sheets', grid: '3x8' } })
await until(labels + documents)
const perSecond = (1000 * documents) / (performance.now() - startMs)
console.log(`documents drawn, journalled and in their folder: ${perSecond.toFixed(0)} a second`)
if (readdirSync(folder).length !== documents) throw new Error('a document is missing in the folder')

const met = goal('commit to first byte, p50', percentile(samples, 0.5), 3)
await t.close()
await link.close()
await new Promise((resolve) => printer.close(resolve))
rmSync(folder, { recursive: true })
process.exit(met ? 0 : 1)
