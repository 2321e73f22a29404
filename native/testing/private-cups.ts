import { execFile } from 'node:child_process'
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { askIpp } from '#native/transports/ipp'
import { needPrograms, type OwnProcess, startProcess, waitFor } from './own-process.ts'
import { type PaperPrinter, startPaperPrinter } from './paper-printer.ts'

const packages = ['cups', 'cups-client', 'cups-core-drivers', 'cups-daemon', 'cups-ipp-utils', 'dbus-daemon']
const programs = [
  '/usr/bin/lp',
  '/usr/sbin/lpadmin',
  '/usr/sbin/cupsd',
  '/usr/sbin/ippeveprinter',
  '/usr/lib/cups/filter/pdftopdf',
  '/usr/lib/cups/backend/socket',
  '/usr/bin/dbus-daemon',
]
const run = promisify(execFile)

/** A print server of a test's own, with one queue `office` to one paper printer; nothing else on the machine sees it. */
export interface PrivateCups extends AsyncDisposable {
  /** What goes to CUPS_SERVER: the path of its socket. */
  server: string
  printer: PaperPrinter
  /** Runs a program of CUPS such as `cupsdisable`; gives its words. */
  admin: (program: string, ...args: string[]) => Promise<string>
  stop: () => Promise<void>
  crash: () => Promise<void>
  start: () => Promise<void>
  /** Makes it deaf for as long as `during` takes. */
  freeze: (during: () => Promise<void>) => Promise<void>
  /** Closed together with it all. */
  keep: <T extends { close: () => Promise<void> }>(thing: T) => T
}

/** Starts it all in a folder of its own: `await using cups = await privateCups()`. */
export async function privateCups(): Promise<PrivateCups> {
  needPrograms(programs, packages)
  const folder = await mkdtemp(join(tmpdir(), 'packbench-cups-'))
  const server = join(folder, 'cups.sock')
  const running: OwnProcess[] = []
  const kept: { close: () => Promise<void> }[] = []
  let scheduler: OwnProcess | null = null
  let printer: PaperPrinter | null = null

  const admin = async (program: string, ...args: string[]): Promise<string> => {
    const env = { ...process.env, CUPS_SERVER: server, LC_ALL: 'C', PATH: `${process.env.PATH}:/usr/sbin` }
    const { stdout, stderr } = await run(program, args, { env })
    return stdout + stderr
  }
  const start = async () => {
    scheduler = startProcess(
      join(folder, 'cupsd'),
      ['-f', '-c', join(folder, 'etc/cupsd.conf'), '-s', join(folder, 'etc/cups-files.conf')],
      {},
    )
    await waitFor('the print server', () => answersFor(server, ''), scheduler.said)
  }
  const stop = async () => {
    await scheduler?.end()
    scheduler = null
  }
  const crash = async () => {
    await scheduler?.crash()
    scheduler = null
  }
  const freeze = async (during: () => Promise<void>) => {
    scheduler?.freeze()
    await during().finally(() => scheduler?.thaw())
  }
  const end = async () => {
    for (const thing of kept) await thing.close()
    await stop()
    await printer?.switchOff()
    for (const one of running) await one.end()
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  }

  try {
    await writeSettings(folder, server)
    await start()
    const bus = await startBus(folder)
    running.push(bus.process)
    await mkdir(join(folder, 'printer'))
    printer = await startPaperPrinter(join(folder, 'printer'), bus.address)
    await admin('lpadmin', '-p', 'office', '-E', '-v', printer.uri, '-m', 'everywhere')
    await waitFor(
      'the queue',
      () => answersFor(server, 'office'),
      () => 'its driver is not made',
    )
    const keep: PrivateCups['keep'] = (thing) => {
      kept.push(thing)
      return thing
    }
    return { server, printer, admin, stop, crash, start, freeze, keep, [Symbol.asyncDispose]: end }
  } catch (error) {
    await end()
    throw error
  }
}

/** The settings that Debian gives to CUPS, but for where it listens and keeps its files. */
async function writeSettings(folder: string, server: string): Promise<void> {
  /** `lp`, the user of filters, must get through; AppArmor, where it is on, knows cupsd by its usual path only. */
  await chmod(folder, 0o755)
  await copyFile('/usr/sbin/cupsd', join(folder, 'cupsd'))
  for (const name of ['etc', 'spool', 'cache', 'state', 'log']) await mkdir(join(folder, name))
  await mkdir(join(folder, 'spool/tmp'))
  const usual = await readFile('/usr/share/cups/cupsd.conf.default', 'utf8')
  const here = usual
    .replace(/^(Listen|Browsing|WebInterface) .*\n/gm, '')
    .replace(/^LogLevel .*\n/m, `LogLevel debug\nListen ${server}\nBrowsing No\nWebInterface No\n`)
  await writeFile(join(folder, 'etc/cupsd.conf'), here)
  const { stdout: group } = await run('id', ['-gn'])
  const files = {
    SystemGroup: group.trim(),
    ServerRoot: join(folder, 'etc'),
    RequestRoot: join(folder, 'spool'),
    TempDir: join(folder, 'spool/tmp'),
    CacheDir: join(folder, 'cache'),
    StateDir: join(folder, 'state'),
    AccessLog: join(folder, 'log/access'),
    ErrorLog: join(folder, 'log/error'),
    PageLog: join(folder, 'log/page'),
  }
  const lines = Object.entries(files).map(([name, value]) => `${name} ${value}\n`)
  await writeFile(join(folder, 'etc/cups-files.conf'), lines.join(''))
}

/** ippeveprinter wants a system bus; one of its own keeps it from announcing itself in the network. */
async function startBus(folder: string): Promise<{ process: OwnProcess; address: string }> {
  const address = `unix:path=${join(folder, 'bus')}`
  const allowed = ['send_destination', 'own', 'user', 'send_type', 'receive_type']
  const policy = allowed.map((name) => `<allow ${name}="*"/>`).join('')
  const settings = `<busconfig><type>system</type><listen>${address}</listen><auth>EXTERNAL</auth>
<policy context="default">${policy}</policy></busconfig>`
  await writeFile(join(folder, 'bus.conf'), settings)
  const bus = startProcess(
    '/usr/bin/dbus-daemon',
    [`--config-file=${join(folder, 'bus.conf')}`, '--nofork', '--print-address'],
    {},
  )
  await waitFor('the bus', async () => (bus.said().includes('unix:path') ? true : null), bus.said)
  return { process: bus, address }
}

/** The server answers; or, of a queue, it has read from the printer what that can do. */
async function answersFor(socketPath: string, queue: string): Promise<true | null> {
  const path = queue === '' ? '/printers/none' : `/printers/${queue}`
  const question = {
    operation: 0x000b,
    target: 'printer-uri',
    path,
    wanted: ['printer-make-and-model'],
  } as const
  const answer = await askIpp({ socketPath }, question, 1000).catch(() => null)
  if (answer === null || queue === '') return answer === null ? null : true
  return /IPP Everywhere/.test(String(answer.values.get('printer-make-and-model'))) ? true : null
}
