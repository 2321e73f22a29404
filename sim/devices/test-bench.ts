import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DeviceConfig, DeviceLink } from '#contract/devices'
import { inProcessLink } from '#native/host-link'
import { type Hearing, hear } from './hear.ts'

/** A device link of its own for one test, with an ear on it and a folder for its cables. */
export interface TestBench extends AsyncDisposable {
  link: DeviceLink
  ear: Hearing
  folder: string
  /** Closed together with the bench. */
  keep<T extends { close(): unknown }>(thing: T): T
}

/** Sets up a link for one test: `await using bench = await testBench(devices)`. */
export async function testBench(devices: DeviceConfig[]): Promise<TestBench> {
  const folder = await mkdtemp(join(tmpdir(), 'packbench-test-'))
  const link = inProcessLink({
    now: () => new Date().toISOString(),
    newId: () => globalThis.crypto.randomUUID(),
  })
  const ear = hear(link)
  const kept: { close(): unknown }[] = []
  link.send({ ask: 'configure', devices })
  return {
    link,
    ear,
    folder,
    keep(thing) {
      kept.push(thing)
      return thing
    },
    async [Symbol.asyncDispose]() {
      await link.close()
      for (const thing of kept) await thing.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The settings of a serial line to a pty. */
export function serialTo(path: string) {
  return {
    kind: 'serial',
    usb: null,
    path,
    baudRate: 9600,
    dataBits: 8,
    parity: 'none',
    stopBits: 1,
  } as const
}
