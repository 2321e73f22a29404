import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { DeviceLink, DeviceNews } from '#contract/devices'

/** A process with devices that sees a mocked tree of USB devices, and where that tree lies. */
export interface MockProcess {
  link: DeviceLink
  root: string
}

/** Starts the devices of a station under umockdev, with this description of what is plugged in. */
export async function startMockProcess(
  folder: string,
  description: string,
  more: readonly string[],
): Promise<MockProcess> {
  const tree = join(folder, 'usb.umockdev')
  await writeFile(tree, description)
  const program = [process.execPath, join(import.meta.dirname, 'usb-process.ts')]
  const mocked = ['-d', tree, ...more, '--', ...program]
  const child = spawn('umockdev-run', mocked, { stdio: ['pipe', 'pipe', 'inherit'] })
  const listeners: ((news: DeviceNews) => void)[] = []
  const lines = createInterface({ input: child.stdout })
  const root = await new Promise<string>((resolve, reject) => {
    child.on('error', (error) =>
      reject(new Error(`umockdev is needed (apt-get install umockdev): ${error.message}`)),
    )
    lines.on('line', (line) => {
      const told: DeviceNews | { usb: string } = JSON.parse(line)
      if ('usb' in told) resolve(told.usb)
      else for (const listener of listeners) listener(told)
    })
  })
  return {
    root,
    link: {
      send: (ask) => void child.stdin.write(`${JSON.stringify(ask)}\n`),
      onNews: (listener) => void listeners.push(listener),
      async close() {
        if (child.exitCode !== null) return
        const ended = once(child, 'exit')
        child.stdin.end()
        await ended
      },
    },
  }
}
