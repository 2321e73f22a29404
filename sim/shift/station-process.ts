import { parseArgs } from 'node:util'
import type { CommandName } from '#contract/commands'
import { inProcessLink } from '#native/host-link'
import { deviceChild } from '#sim/rate/device-child'
import { openInMode } from '#station/practice/open-in-mode'
import { uuidMaker } from '#station/uuid'

// One headless station as a process of its own, so that it can be killed like the real one:
// node sim/shift/station-process.ts --data FOLDER [--device-process], spoken to over the process channel.
const { values } = parseArgs({
  options: { data: { type: 'string' }, 'device-process': { type: 'boolean', default: false } },
})
const complain = (level: string) => (about: Record<string, unknown>, message: string) =>
  console.error(`${level} ${message} ${JSON.stringify(about)}`)
const newId = uuidMaker(Date.now, (bytes) => crypto.getRandomValues(bytes))

const station = await openInMode({
  dataDir: values.data ?? '.',
  devices: values['device-process']
    ? await deviceChild()
    : inProcessLink({ now: () => new Date().toISOString(), newId }),
  log: { info: () => {}, warn: complain('warn'), error: complain('error') },
  appVersion: 'headless',
  electronVersion: 'none',
})
station.onNews((news) => {
  if (news.tell === 'seat') process.send?.({ news })
})
process.on('message', (ask: { id: number; name: CommandName; args: unknown; seat: 'a' | 'b' }) => {
  void station
    .call(ask.name, ask.args, { seat: ask.seat })
    .then((answer) => process.send?.({ id: ask.id, answer }))
})
process.on('disconnect', () => process.exit(0))
process.once('SIGTERM', () => void station.close().then(() => process.exit(0)))
await station.start()
process.send?.({ ready: true })
