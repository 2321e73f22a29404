import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { type DeviceConfig, usualScale } from '#contract/devices'
import type { Hearing } from './hear.ts'
import { openSerialPair, type SerialPair } from './serial-pair.ts'
import { serialTo, testBench } from './test-bench.ts'

vi.setConfig({ testTimeout: 60_000 })

const scanner = { kind: 'scanner', name: 'Scanner', framing: 'cr' } as const
const scale = { kind: 'scale', name: 'Scale', ...usualScale } as const
/** What is plugged in, what it says as the `count`-th thing, and what is then heard of it; no two ever say the same. */
const devices = [
  {
    at: (path: string): DeviceConfig => ({
      ...scanner,
      deviceId: 'one',
      seat: 'a',
      transport: serialTo(path),
    }),
    wire: (count: number) => `TOTE-${count}\r`,
    said: (count: number) => `TOTE-${count}`,
  },
  {
    at: (path: string): DeviceConfig => ({
      ...scanner,
      deviceId: 'two',
      seat: 'b',
      transport: serialTo(path),
    }),
    wire: (count: number) => `CARTON-${count}\r`,
    said: (count: number) => `CARTON-${count}`,
  },
  {
    at: (path: string): DeviceConfig => ({
      ...scale,
      deviceId: 'three',
      protocol: 'cas-stream',
      transport: serialTo(path),
    }),
    wire: (count: number) => `ST,GS,1\xc4,${String(count).padStart(6)}.1 kg\r\n`,
    said: (count: number) => `${count}.1`,
  },
  {
    at: (path: string): DeviceConfig => ({
      ...scale,
      deviceId: 'four',
      protocol: 'cas-stream',
      transport: serialTo(path),
    }),
    wire: (count: number) => `ST,NT,2\xc2,${String(count).padStart(6)}.2 kg\r\n`,
    said: (count: number) => `${count}.2`,
  },
]
type Played = (typeof devices)[number] & { id: string; cable: SerialPair }

const bytesOf = (text: string) => Buffer.from(text, 'latin1')

/** Everything heard of a device, in its order. */
const heardOf = (ear: Hearing, id: string): string[] =>
  ear.news.flatMap((told) => {
    if (told.news === 'scan' && told.scan.deviceId === id) return [told.scan.text]
    return told.news === 'weight' && told.reading.deviceId === id ? [told.reading.text] : []
  })

/** Says the first thing again until it is heard: the port is open. */
async function awake({ id, cable, wire, said }: Played, ear: Hearing): Promise<void> {
  await vi.waitFor(
    async () => {
      await cable.write(bytesOf(wire(0)))
      expect(heardOf(ear, id)).toContain(said(0))
    },
    { timeout: 10_000, interval: 50 },
  )
}

it('gives each of two scanners and two scales what came down its own line, however the chunks of all are mixed', async () => {
  await using bench = await testBench([])
  const { ear, link } = bench
  const cables = await Promise.all(devices.map((_, nth) => openSerialPair(bench.folder, `port-${nth}`)))
  const played = devices.map((device, nth): Played => {
    const cable = bench.keep(cables[nth] as SerialPair)
    return { ...device, cable, id: device.at('').deviceId }
  })
  link.send({ ask: 'configure', devices: played.map(({ at, cable }) => at(cable.stationPath)) })
  await Promise.all(played.map((one) => awake(one, ear)))
  let count = 0

  const turn = fc.record({ device: fc.nat({ max: 3 }), bytes: fc.integer({ min: 1, max: 30 }) })
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(turn, { maxLength: 40 }),
      async (each, turns) => {
        const first = count + 1
        count += each
        const numbers = Array.from({ length: each }, (_, nth) => first + nth)
        const left = played.map(({ wire }) => bytesOf(numbers.map(wire).join('')))
        const rest = played.map((_, device) => ({ device, bytes: Number.POSITIVE_INFINITY }))
        for (const { device, bytes } of [...turns, ...rest]) {
          const chunk = left[device]?.subarray(0, bytes) ?? bytesOf('')
          left[device] = left[device]?.subarray(chunk.length) ?? bytesOf('')
          if (chunk.length > 0) await played[device]?.cable.write(chunk)
        }
        for (const { id, said } of played)
          await vi.waitFor(() => expect(heardOf(ear, id).at(-1)).toBe(said(count)), { timeout: 5_000 })
      },
    ),
    { numRuns: 25, endOnFailure: true },
  )

  const all = Array.from({ length: count + 1 }, (_, nth) => nth)
  for (const { id, said } of played) {
    const heard = [...new Set(heardOf(ear, id))]
    const own = all.map(said)
    /** Of weights that come at once the newest alone is told. */
    if (id === 'one' || id === 'two') expect(heard).toEqual(own)
    expect(own.filter((one) => heard.includes(one))).toEqual(heard)
  }
})
