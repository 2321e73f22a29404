import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { startOms } from './server.ts'

// The demo warehouse's central OMS as a program of its own:
// node sim/oms/main.ts --data FILE [--port 0] [--admin-port 0] [--seed 1] [--orders 300] [--token T] [--csv ORDERS.csv] [--with-parent]
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '0' },
    'admin-port': { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    orders: { type: 'string', default: '300' },
    token: { type: 'string' },
    csv: { type: 'string' },
    'with-parent': { type: 'boolean', default: false },
  },
})

const oms = await startOms({
  file: values.data ?? null,
  port: Number(values.port),
  adminPort: Number(values['admin-port']),
  seed: Number(values.seed),
  orderCount: Number(values.orders),
  token: values.token ?? null,
  now: Date.now,
})
if (values.csv !== undefined) {
  const imported = await fetch(`${oms.adminUrl}/csv?seed=${values.seed}`, {
    method: 'POST',
    body: readFileSync(values.csv),
  })
  console.error(await imported.text())
}
console.log(JSON.stringify({ url: oms.url, token: oms.token, adminUrl: oms.adminUrl }))

const end = () => void oms.close().then(() => process.exit(0))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
// Whoever started it holds the other end of its input: gone with it, however it ended.
if (values['with-parent']) process.stdin.once('end', end).once('error', end).resume()
