import type { DeviceConfig } from '#contract/devices'
import { openPracticeBench, type PracticeBench } from '#native/practice/practice-bench'

/** A bench that stands on the screen, while it is open. */
export interface OpenBench {
  bench: PracticeBench
  /** What came out of its printer, in order. */
  labels: readonly Uint8Array[]
  /** What was put on its scale last. */
  weightG: number
  /** The devices of the station as they were. */
  before: readonly DeviceConfig[]
}

/** The place for a bench on the screen, to practise with where no devices stand. Only a training opens one. */
export interface VirtualBench {
  /** Null while none is open. */
  now(): OpenBench | null
  /** Opens one, unless one is open. `folder` takes its lines; `labelled` hears of each label. */
  open(folder: string, before: readonly DeviceConfig[], labelled: () => void): Promise<OpenBench>
  close(): Promise<void>
  /** Whether it is this bench's own printer: what is printed there leaves nothing but a picture. */
  isOwnPrinter(device: DeviceConfig): boolean
}

/** No bench yet. Opening and closing come one after the other, however fast somebody presses. */
export function virtualBench(): VirtualBench {
  let open: OpenBench | null = null
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work)
    turn = done.catch(() => {})
    return done
  }

  return {
    now: () => open,
    open: (folder, before, labelled) =>
      inTurn(async () => {
        if (open !== null) return open
        const bench = await openPracticeBench(folder)
        const labels: Uint8Array[] = []
        bench.tray.onLabel((zpl) => {
          labels.push(zpl)
          labelled()
        })
        open = { bench, labels, weightG: 0, before }
        return open
      }),
    close: () =>
      inTurn(async () => {
        const closing = open
        open = null
        await closing?.bench.close()
      }),
    isOwnPrinter({ kind, transport }) {
      if (open === null || kind !== 'label-printer' || transport.kind !== 'tcp') return false
      const { host, port } = open.bench.tray
      return transport.host === host && transport.port === port
    },
  }
}
