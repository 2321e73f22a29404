import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { WireMaster } from '#oms/wire-master'
import type { Ledger } from '#sim/oms/ledger'

/** The demo OMS as a process of its own. */
export interface OmsChild {
  url: string
  token: string
  adminUrl: string
  ledger: () => Promise<Ledger>
  master: () => Promise<WireMaster>
  /** A call to the admin side, such as `trouble` or `orders/REF`. */
  admin: (path: string, body?: unknown) => Promise<unknown>
  stop: () => Promise<void>
}

/** Starts the demo OMS under the Node that runs this; same file, same orders. */
export async function startOmsChild(options: {
  file: string
  seed: number
  orders: number
  csv: string | null
  node?: string
  onProblem?: (line: string) => void
}): Promise<OmsChild> {
  const args = [
    fileURLToPath(new URL('../oms/main.ts', import.meta.url)),
    '--data',
    options.file,
    '--seed',
    String(options.seed),
    '--orders',
    String(options.orders),
  ]
  args.push('--with-parent')
  if (options.csv !== null) args.push('--csv', options.csv)
  const child: ChildProcess = spawn(options.node ?? process.execPath, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const gone = once(child, 'exit')
  child.stderr?.on('data', (chunk: Buffer) => options.onProblem?.(chunk.toString()))
  if (child.stdout === null) throw new Error('The demo OMS has no output')
  const lines = createInterface({ input: child.stdout })
  const first = await Promise.race([once(lines, 'line'), gone.then(() => null)])
  if (first === null) throw new Error('The demo OMS did not start')
  const { url, token, adminUrl } = JSON.parse(String(first[0])) as {
    url: string
    token: string
    adminUrl: string
  }
  const admin = async (path: string, body?: unknown): Promise<unknown> => {
    const init =
      body === undefined
        ? {}
        : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    const answer = await fetch(`${adminUrl}/${path}`, init)
    if (!answer.ok) throw new Error(`The demo OMS refused ${path}: ${await answer.text()}`)
    return answer.json()
  }
  return {
    url,
    token,
    adminUrl,
    admin,
    ledger: async () => (await admin('ledger')) as Ledger,
    master: async () => {
      const answer = await fetch(`${url}/v1/master`, { headers: { authorization: `Bearer ${token}` } })
      return (await answer.json()) as WireMaster
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await gone
    },
  }
}
