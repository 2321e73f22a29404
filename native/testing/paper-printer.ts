import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { askIpp } from '#native/transports/ipp'
import { type OwnProcess, startProcess, waitFor } from './own-process.ts'

/** A sheaf of paper that came out of the printer. */
interface PrintedPaper {
  path: string
  /** `1-A4 slip.pdf`: counted by the printer, then what the sender called it. */
  title: string
  /** The paper that the job asked for, in hundredths of a millimetre; '' where it named none. */
  mediaSize: string
}

/** An office printer that speaks IPP (`ippeveprinter`) and takes PDF; by itself it would print on US Letter. */
export interface PaperPrinter {
  uri: string
  /** Without paper it waits in the middle of a job, and says so to whoever asks. */
  set: (mood: 'ready' | 'paper-out') => Promise<void>
  /** What came out so far, in order. */
  papers: () => Promise<PrintedPaper[]>
  switchOff: () => Promise<void>
  switchOn: () => Promise<void>
}

/**
 * Runs for each job, with the document's path and the job's attributes as `IPP_…`. What begins with STATE goes to
 * whoever asks the printer how it is.
 */
const mechanism = `#!/bin/sh
cd "$(dirname "$0")"
if [ -e paper-out ]; then
  echo 'STATE: +media-empty-error' >&2
  while [ -e paper-out ]; do sleep 0.05; done
  echo 'STATE: -media-empty-error' >&2
fi
[ -e "$1" ] || exit 1
name="$IPP_JOB_ID-$IPP_JOB_NAME"
echo "$IPP_MEDIA_COL" > "papers/$name.media"
cp "$1" "papers/$name.part" && mv "papers/$name.part" "papers/$name.paper"
`

/** Switches a printer on that keeps everything in `folder`; `bus` is the D-Bus that it cannot do without. */
export async function startPaperPrinter(folder: string, bus: string): Promise<PaperPrinter> {
  const command = join(folder, 'mechanism.sh')
  const papers = join(folder, 'papers')
  await mkdir(papers, { recursive: true })
  await mkdir(join(folder, 'spool'))
  await writeFile(command, mechanism)
  await chmod(command, 0o755)
  const port = await freePort()
  const spool = join(folder, 'spool')
  const args = ['-r', 'off', '-n', 'localhost', '-p', `${port}`, '-d', spool, '-f', 'application/pdf', '-c']
  let printer: OwnProcess | null = null

  async function switchOn(): Promise<void> {
    printer = startProcess('/usr/sbin/ippeveprinter', [...args, command, 'Office'], {
      DBUS_SYSTEM_BUS_ADDRESS: bus,
    })
    await waitFor('the paper printer', () => answers(port), printer.said)
  }
  await switchOn()
  return {
    uri: `ipp://localhost:${port}/ipp/print`,
    async set(mood) {
      if (mood === 'ready') await rm(join(folder, 'paper-out'), { force: true })
      else await writeFile(join(folder, mood), '')
    },
    async papers() {
      const names = (await readdir(papers)).filter((name) => name.endsWith('.paper'))
      names.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
      return await Promise.all(names.map((name) => paperOf(papers, name)))
    },
    switchOn,
    async switchOff() {
      await printer?.crash()
    },
  }
}

async function paperOf(folder: string, name: string): Promise<PrintedPaper> {
  const title = name.slice(0, -'.paper'.length)
  const media = await readFile(join(folder, `${title}.media`), 'utf8')
  const [, width, height] = /x-dimension=(\d+) y-dimension=(\d+)/.exec(media) ?? []
  return { path: join(folder, name), title, mediaSize: width === undefined ? '' : `${width} x ${height}` }
}

async function answers(port: number): Promise<true | null> {
  const question = {
    operation: 0x000b,
    target: 'printer-uri',
    path: '/ipp/print',
    wanted: ['printer-state'],
  } as const
  const answer = askIpp({ host: 'localhost', port }, question, 1000)
  return await answer.then(
    ({ status }) => (status === 0 ? true : null),
    () => null,
  )
}

/** A loopback port that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('this machine gives no free port')
  return address.port
}
