import { SerialPort } from 'serialport'
import type { ScaleLine } from '#contract/device-transports'

/** A serial port that is open for a moment, to try something. */
export interface SerialOnce {
  write(bytes: Uint8Array): void
  close(): Promise<void>
}

/** Opens a port with these settings for a moment; rejects with the system's own words where it cannot. */
export async function openSerialOnce(
  path: string,
  line: ScaleLine,
  take: (chunk: Uint8Array) => void,
): Promise<SerialOnce> {
  const port = new SerialPort({ path, ...line, autoOpen: false })
  port.on('error', () => {})
  port.on('data', (chunk: Buffer) => take(chunk))
  await new Promise<void>((resolve, reject) => {
    port.open((error) => (error === null ? resolve() : reject(error)))
  })
  port.set({ dtr: true, rts: true }, () => {})
  return {
    write(bytes) {
      if (port.isOpen) port.write(Buffer.from(bytes))
    },
    close: () => new Promise((resolve) => (port.isOpen ? port.close(() => resolve()) : resolve())),
  }
}
