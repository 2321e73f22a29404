import type { DeviceLink, DeviceState } from '#contract/devices'
import type { VirtualBench } from '#sim/devices/virtual-bench'
import type { HidScale, HidScanner } from '#sim/devices/virtual-hid'
import { until } from '#sim/shift/shift'

/** A bench whose devices can be pulled while people work at it, with every scan counted on its way. */
export interface WatchedBench {
  /** For the people: a scanner that is away is waited for, as a hand does that hears no beep. */
  bench: VirtualBench
  isReady(deviceId: string): boolean
  /** Lets nobody scan with these devices until `free`; a fault for each scan that never arrived. */
  hold(deviceIds: readonly string[]): Promise<string[]>
  free(deviceIds: readonly string[]): void
  /** Scans that came twice, in another order, or that nobody made. */
  scanFaults(): string[]
  scans(): number
}

const seats = ['a', 'b'] as const
/** Every scanner, the one on a USB plug too: at seat b they take turns. */
const scannerIds = ['scanner-a', 'scanner-b', 'hid-scanner'] as const
const arriveMs = 3000
/** A hand that waits longer tries anew: then there is time left to hear the answer before it does. */
const waitMs = 3000

/** Scanner and scale on USB plugs, that stand on a bench besides those on cables. */
export interface UsbDevices {
  scanner: HidScanner
  scale: HidScale
}

/** Watches the devices of a bench through the station's own link; `handMs` is how long a hand takes for a scan. */
export function watchBench(
  bench: VirtualBench,
  usb: UsbDevices,
  link: DeviceLink,
  handMs: number,
): WatchedBench {
  const states = new Map<string, DeviceState['condition']>()
  const held = new Set<string>()
  const logs = new Map<string, { sent: string[]; heard: string[] }>(
    scannerIds.map((deviceId) => [deviceId, { sent: [], heard: [] }]),
  )
  link.onNews((news) => {
    if (news.news === 'state') states.set(news.state.deviceId, news.state.condition)
    if (news.news === 'host' && !news.alive) states.clear()
    if (news.news === 'scan') logs.get(news.scan.deviceId)?.heard.push(news.scan.text)
  })
  const isReady = (deviceId: string): boolean => states.get(deviceId) === 'ready'

  const scannerOf = (seat: (typeof seats)[number]): VirtualBench['scanners']['a'] => {
    let newest = 0
    let scans = 0
    return {
      ...bench.scanners[seat],
      async scan(text, manner, isMeant: () => boolean = () => true) {
        const mine = ++newest
        const isGivenUp = () => mine !== newest || !isMeant()
        const byUsb = seat === 'b' && ++scans % 2 === 0
        const deviceId = byUsb ? 'hid-scanner' : `scanner-${seat}`
        await new Promise((resolve) => setTimeout(resolve, handMs))
        const mayScan = () => isReady(deviceId) && !held.has(deviceId)
        await until(() => mayScan() || isGivenUp(), waitMs, 2)
        if (isGivenUp() || !mayScan()) return
        logs.get(deviceId)?.sent.push(text)
        if (byUsb) await usb.scanner.scan(text, manner.aim)
        else await bench.scanners[seat].scan(text, manner)
      },
    }
  }

  return {
    bench: {
      ...bench,
      scanners: { a: scannerOf('a'), b: scannerOf('b') },
      scale: scaleInTurn(bench.scale, usb.scale),
    },
    isReady,
    async hold(deviceIds) {
      for (const deviceId of deviceIds) held.add(deviceId)
      const faults: string[] = []
      for (const deviceId of deviceIds) {
        const log = logs.get(deviceId)
        if (log === undefined) continue
        const arrived = await until(() => log.heard.length >= log.sent.length, arriveMs, 2)
        if (!arrived) faults.push(`${deviceId}: ${log.sent.at(-1)} never arrived`)
      }
      return faults
    },
    free(deviceIds) {
      for (const deviceId of deviceIds) held.delete(deviceId)
    },
    scanFaults: () =>
      [...logs].flatMap(([deviceId, { sent, heard }]) => {
        const wrong = heard.findIndex((text, at) => text !== sent[at])
        if (wrong >= 0) return [`${deviceId}: ${heard[wrong]} was heard where ${sent[wrong]} was scanned`]
        return heard.length === sent.length
          ? []
          : [`${deviceId}: ${heard.length} of ${sent.length} scans were heard`]
      }),
    scans: () => [...logs.values()].reduce((sum, { sent }) => sum + sent.length, 0),
  }
}

/** Cartons are put on one scale and then on the other, never on both: each weight is one carton's. */
function scaleInTurn(cable: VirtualBench['scale'], usb: HidScale): VirtualBench['scale'] {
  let cartons = 0
  return {
    ...cable,
    setWeight(weightMg) {
      const byUsb = weightMg !== 0 && ++cartons % 2 === 0
      cable.setWeight(byUsb ? 0 : weightMg)
      usb.setWeight(byUsb ? weightMg : 0)
    },
  }
}
