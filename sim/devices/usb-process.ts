import { createInterface } from 'node:readline'
import type { DeviceAsk } from '#contract/devices'
import { inProcessLink } from '#native/host-link'

// The devices of a station, inside a process that sees mocked USB devices: asks come in, news go out, a line each.
const link = inProcessLink({ now: () => new Date().toISOString(), newId: () => crypto.randomUUID() })
link.onNews((news) => console.log(JSON.stringify(news)))
console.log(JSON.stringify({ usb: process.env.UMOCKDEV_DIR }))
for await (const line of createInterface({ input: process.stdin })) link.send(JSON.parse(line) as DeviceAsk)
await link.close()
process.exit(0)
