import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { DeviceLink, DeviceNews } from '#contract/devices'

/** The devices in a process of their own, as under Electron; resolves when it listens. */
export async function deviceChild(): Promise<DeviceLink> {
  const child = fork(fileURLToPath(new URL('./device-process.ts', import.meta.url)), { execArgv: [] })
  await once(child, 'message')
  return {
    send: (ask) => void child.send(ask),
    onNews: (listener) => void child.on('message', (news) => listener(news as DeviceNews)),
    close: async () => {
      if (!child.connected) return
      child.disconnect()
      await once(child, 'exit')
    },
  }
}
