import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import type { DeviceConfig } from '#contract/devices'
import { usualConfidence } from '#contract/recogniser'
import { root } from '../../scripts/place.mjs'

/** What somebody in front of a microphone can do, as a program of its own hears it. */
export interface VirtualRecogniser {
  /** What to put into the station's settings to use it. */
  device: Extract<DeviceConfig, { kind: 'recogniser' }>
  /** Whether a station runs the program now. */
  isListening(): boolean
  /** Says something once the program listens; sure of it and just now, unless said otherwise. */
  say(text: string, how?: { confidence?: number; language?: string | null; at?: string }): Promise<void>
  /** Writes what no recogniser should. */
  write(bytes: Uint8Array): Promise<void>
  /** Ends the program; the station starts it again. */
  crash(): Promise<void>
  close(): Promise<void>
}

/** Sets up a scripted recogniser for a seat; its socket lies in `folder`. */
export async function startVirtualRecogniser(folder: string, seat: 'a' | 'b'): Promise<VirtualRecogniser> {
  const path = join(folder, `recogniser-${seat}.sock`)
  let listening = Promise.withResolvers<Socket>()
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => {
      open.delete(socket)
      listening = Promise.withResolvers()
    })
    listening.resolve(socket)
  })
  await new Promise<void>((resolve) => server.listen(path, resolve))
  const write = async (bytes: Uint8Array): Promise<void> => {
    const socket = await listening.promise
    await new Promise<void>((resolve) => socket.write(bytes, () => resolve()))
  }
  return {
    device: {
      kind: 'recogniser',
      deviceId: `recogniser-${seat}`,
      name: seat === 'a' ? 'Headset left' : 'Headset right',
      seat,
      leastConfidence: usualConfidence,
      transport: {
        kind: 'program',
        path: process.execPath,
        arguments: [join(root, 'sim', 'devices', 'scripted-recogniser.ts'), path],
      },
    },
    isListening: () => open.size > 0,
    say: (text, { confidence = 950, language = 'en', at = new Date().toISOString() } = {}) =>
      write(Buffer.from(`${JSON.stringify({ text, confidence, language, at })}\n`)),
    write,
    async crash() {
      const socket = await listening.promise
      const closed = new Promise((resolve) => socket.once('close', resolve))
      socket.destroy()
      await closed
    },
    async close() {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
