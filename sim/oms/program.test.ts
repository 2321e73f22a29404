import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { stationRest } from '#oms/connectors/station-rest'
import { noPace } from '#oms/pace'
import { sampleConfirmation } from './sample-confirmation.ts'
import { openStore } from './store.ts'
import { good } from './try-oms.ts'

const folder = mkdtempSync(join(tmpdir(), 'packbench-oms-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Said {
  url: string
  token: string
  adminUrl: string
}

function start(...more: string[]): Promise<{ child: ChildProcess; said: Said }> {
  const main = new URL('./main.ts', import.meta.url).pathname
  const child = spawn(
    process.execPath,
    [main, '--data', join(folder, 'oms.sqlite'), '--orders', '20', ...more],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.stdout?.once('data', (line: Buffer) =>
      resolve({ child, said: JSON.parse(line.toString()) as Said }),
    )
  })
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve))

test('what was accepted is still there after the program was killed, on the same port with the same token', async () => {
  const { child, said } = await start()
  const connect = ({ url, token }: Said) =>
    stationRest({ baseUrl: url, token, fetch, now: Date.now, timeoutMs: 5000, pace: noPace })
  const { orders } = good(await connect(said).pullOpen())
  const order = orders.find(({ hold, kind }) => hold === null && kind === 'standard')
  if (order === undefined) throw new Error('no order')
  const message = {
    messageId: 'k-1',
    kind: 'shipmentConfirmation',
    body: sampleConfirmation(order, 1),
  } as const
  expect(await connect(said).send(message)).toMatchObject({ kind: 'applied' })
  child.kill('SIGKILL')
  await ended(child)
  expect(await connect(said).send(message)).toMatchObject({ kind: 'retry' })

  const again = await start('--port', new URL(said.url).port)
  expect(again.said).toMatchObject({ url: said.url, token: said.token })
  expect(await connect(again.said).send(message)).toMatchObject({ kind: 'already' })
  again.child.kill('SIGTERM')
  await ended(again.child)
}, 30_000)

test('its database writes durably', () => {
  const { db } = openStore(join(folder, 'other.sqlite'), Date.now)
  expect([db.pragma('synchronous', { simple: true }), db.pragma('journal_mode', { simple: true })]).toEqual([
    2,
    'wal',
  ])
  db.close()
})
