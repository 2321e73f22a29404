import type { DeviceConfig } from '#contract/devices'
import { withGs } from '#domain/barcode/gs-text'
import type { AskOfDevice, DeviceDeps } from '#native/device'
import type { createStateTeller } from '#native/state-teller'
import type { Hearing } from './hearing.ts'

export type ScannerConfig = Extract<DeviceConfig, { kind: 'scanner' }>

/** What the scanners of all lines say alike: their codes, and the answers to what they are asked. */
export function createScanTeller(
  { deviceId, seat, gsText }: ScannerConfig,
  deps: DeviceDeps,
  state: ReturnType<typeof createStateTeller>,
  hearing: Pick<Hearing<never>, 'begin' | 'end'>,
) {
  return {
    scan(said: { text: string; aim: string | null }, bytes: Uint8Array): void {
      const { aim } = said
      const text = withGs(said.text, aim, gsText ?? null)
      state.set('ready', null, null)
      const bytesHex = Buffer.from(bytes).toString('hex')
      const scan = { scanId: deps.newId(), deviceId, seat, text, aim, bytesHex, at: deps.now() }
      deps.tell({ news: 'scan', scan })
    },
    answer(ask: AskOfDevice, isOpen: boolean): void {
      if (ask.ask === 'status') state.retell()
      if (ask.ask === 'hear') hearing.begin(ask.requestId)
      if (ask.ask === 'unhear') hearing.end()
      if (ask.ask === 'hear' || !('requestId' in ask)) return
      const ok = ask.ask === 'test' && isOpen
      const detail = ok
        ? 'the port is open: scan any code'
        : ask.ask === 'test'
          ? 'the port is not open'
          : 'a scanner'
      deps.tell({ news: 'done', requestId: ask.requestId, ok, detail })
    },
  }
}
