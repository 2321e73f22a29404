import type { DeviceAsk, DeviceNews } from '#contract/devices'
import { createHost } from './host.ts'

/** The one thing this process needs of Electron: its line to the main process. */
interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown }) => void): void
  postMessage(message: unknown): void
}

/**
 * Entry of the device process (Electron utilityProcess): asks come in, news go out. A crash here, which native
 * drivers do, ends this process only; the main process starts it again and configures it anew.
 */
const { parentPort } = process as unknown as { parentPort: ParentPort | undefined }
if (parentPort === undefined) throw new Error('native/host-process runs as an Electron utilityProcess only')

const host = createHost({
  tell: (news: DeviceNews) => parentPort.postMessage(news),
  now: () => new Date().toISOString(),
  newId: () => globalThis.crypto.randomUUID(),
})
parentPort.on('message', ({ data }) => host.ask(data as DeviceAsk))
