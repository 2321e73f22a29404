import { z } from 'zod'
import { type DeviceAsk, type DeviceConfig, deviceConfig } from '#contract/devices'

const id = z.string().min(1).max(200)
const one = { deviceId: id, requestId: id }

/** Everything that can be asked, with the devices of `configure` still unread: one bad row must not cost the others. */
const deviceAsk = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('configure'), devices: z.array(z.unknown()) }),
  z.strictObject({
    ask: z.literal('print'),
    jobId: id,
    deviceId: id,
    bytes: z.string().refine(isBase64, 'not base64, or empty'),
    fileName: z.string().min(1).max(500),
  }),
  z.strictObject({ ask: z.literal('zero'), ...one }),
  z.strictObject({ ask: z.literal('tare'), ...one }),
  z.strictObject({ ask: z.literal('test'), ...one }),
  z.strictObject({ ask: z.literal('find'), ...one }),
  z.strictObject({ ask: z.literal('hear'), ...one }),
  z.strictObject({ ask: z.literal('unhear'), deviceId: id }),
  z.strictObject({ ask: z.literal('ports'), requestId: id }),
  z.strictObject({ ask: z.literal('plugged'), requestId: id }),
  z.strictObject({ ask: z.literal('status'), deviceId: id }),
])

/** zod's own pattern recurses on megabytes of PDF. */
function isBase64(text: string): boolean {
  return text.length > 0 && text.length % 4 === 0 && Buffer.from(text, 'base64').toString('base64') === text
}

/** A device row that could not be used, with what is wrong in it. */
export interface BadDevice {
  deviceId: string
  wrong: string
}

/** What came through the door. */
export type CheckedAsk =
  | { ask: 'configure'; devices: DeviceConfig[]; bad: BadDevice[] }
  | Exclude<DeviceAsk, { ask: 'configure' }>
  | { ask: 'refused'; wrong: string; jobId: string | null; requestId: string | null }

/** The one door through which asks come in, from another process or this one. */
export function checkedAsk(raw: unknown): CheckedAsk {
  const parsed = deviceAsk.safeParse(raw)
  if (!parsed.success) {
    const wrong = z.prettifyError(parsed.error)
    return { ask: 'refused', wrong, jobId: textIn(raw, 'jobId'), requestId: textIn(raw, 'requestId') }
  }
  if (parsed.data.ask !== 'configure') return parsed.data
  const devices = new Map<string, DeviceConfig>()
  const bad: BadDevice[] = []
  for (const row of parsed.data.devices) {
    const device = deviceConfig.safeParse(row)
    const deviceId = textIn(row, 'deviceId') ?? '?'
    if (!device.success) bad.push({ deviceId, wrong: z.prettifyError(device.error) })
    else if (devices.has(deviceId)) bad.push({ deviceId, wrong: 'two devices have this id' })
    else devices.set(deviceId, device.data)
  }
  return { ask: 'configure', devices: [...devices.values()], bad }
}

function textIn(raw: unknown, key: string): string | null {
  if (typeof raw !== 'object' || raw === null) return null
  const value: unknown = Reflect.get(raw, key)
  return typeof value === 'string' && value !== '' ? value : null
}
