import { type ChildProcess, spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { SerialPort } from 'serialport'

/** A serial cable: the station opens `stationPath`, the virtual device sits at the far end. */
export interface SerialPair {
  stationPath: string
  /** Writes at the device's end; rejects while unplugged. */
  write(bytes: Uint8Array): Promise<void>
  /** What the station sends; of bytes sent while nobody listens nothing is kept. */
  onBytes(listener: (bytes: Uint8Array) => void): void
  isPlugged(): boolean
  /** Pulls the cable, as the station sees it when a USB plug comes out. */
  unplug(): Promise<void>
  /** Puts it back at the same path. */
  replug(): Promise<void>
  close(): Promise<void>
}

/** Lays a cable of two ptys (socat) whose ends are links in `folder`, ready when it resolves. */
export async function openSerialPair(folder: string, name: string): Promise<SerialPair> {
  const stationPath = join(folder, name)
  const devicePath = join(folder, `${name}-device`)
  const listeners: ((bytes: Uint8Array) => void)[] = []
  let socat: ChildProcess | null = null
  let far: SerialPort | null = null
  const killSocat = () => socat?.kill('SIGKILL')
  process.on('exit', killSocat)

  async function plug(): Promise<void> {
    if (socat !== null) return
    socat = await startSocat(stationPath, devicePath)
    far = await openFar(devicePath)
    far.on('error', () => {})
    far.on('data', (chunk: Buffer) => {
      for (const listener of listeners) listener(chunk)
    })
  }

  async function unplug(): Promise<void> {
    const [process, port] = [socat, far]
    socat = null
    far = null
    if (process !== null) {
      const gone = new Promise((resolve) => process.once('exit', resolve))
      process.kill('SIGKILL')
      await gone
    }
    await Promise.all([rm(stationPath, { force: true }), rm(devicePath, { force: true })])
    if (port?.isOpen) await new Promise<void>((resolve) => port.close(() => resolve()))
  }

  await plug()
  return {
    stationPath,
    write(bytes) {
      const port = far
      if (port === null || !port.isOpen) return Promise.reject(new Error(`${stationPath} is unplugged`))
      return new Promise((resolve, reject) => {
        port.write(Buffer.from(bytes), (error) => (error ? reject(error) : port.drain(() => resolve())))
      })
    },
    onBytes: (listener) => void listeners.push(listener),
    isPlugged: () => far?.isOpen === true,
    unplug,
    replug: plug,
    async close() {
      await unplug()
      process.off('exit', killSocat)
    },
  }
}

function startSocat(stationPath: string, devicePath: string): Promise<ChildProcess> {
  const end = (link: string) => `pty,raw,echo=0,link=${link}`
  const child = spawn('socat', ['-d', '-d', end(stationPath), end(devicePath)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    let said = ''
    child.on('error', (error) =>
      reject(new Error(`socat is needed (apt-get install socat): ${error.message}`)),
    )
    child.on('exit', (code) => reject(new Error(`socat ended with ${code}: ${said}`)))
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000)
      if (said.includes('starting data transfer loop')) resolve(child)
    })
  })
}

function openFar(path: string): Promise<SerialPort> {
  const port = new SerialPort({ path, baudRate: 9600, autoOpen: false, lock: false })
  return new Promise((resolve, reject) => {
    port.open((error) => (error === null ? resolve(port) : reject(error)))
  })
}
