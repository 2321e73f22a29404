import { z } from 'zod'
import {
  cupsTransport,
  folderTransport,
  hidScannerTransport,
  hidTransport,
  rawQueueTransport,
  type ScaleLine,
  serialPrinterTransport,
  serialTransport,
  tcpTransport,
  type UsbIdentity,
  usbPrinterTransport,
  wedgeTransport,
  winspoolTransport,
} from '#contract/device-transports'
import { recogniserFields, type Utterance } from '#contract/recogniser'
import { gsTextPattern } from '#domain/barcode/gs-text'
import type { Keyboard } from '#domain/keyboard'
import { headsOf, printerModelNames } from '#domain/label-printer'
import { wholeLanguages } from '#domain/language'
import { type PaperKind, paperKinds, printerOf } from '#domain/print-route'
import type { ScaleOrderOutcome } from '#domain/scale-order'
import { scalePattern } from '#domain/scale-pattern'
import type { Heard } from '#domain/scanner-test'

/** The languages of scales; `text` is any other one, by a pattern. On a USB plug there is only one, so it is not chosen. */
export const scaleProtocolNames = [
  'mt-sics',
  'toledo-8217',
  'nci',
  'scp-12',
  'a-and-d',
  'cas-stream',
  'cas-pc',
  'ohaus',
  'sma',
  'text',
] as const
export type ScaleProtocolName = (typeof scaleProtocolNames)[number]
const sentText = z.string().min(1).max(40).nullable().default(null)
/** A scale that writes its weight as lines of text (`domain/scale-pattern`), and what is sent to it. */
const textScale = z.strictObject({
  pattern: z
    .string()
    .max(200)
    .superRefine((written, context) => {
      const checked = scalePattern(written)
      if ('wrong' in checked) context.addIssue({ code: 'custom', message: checked.wrong })
    }),
  end: z.enum(['lf', 'cr', 'etx']).default('lf'),
  ask: sentText,
  zero: sentText,
  tare: sentText,
})
export type TextScale = z.infer<typeof textScale>
export const scaleUnits = ['kg', 'g', 'lb', 'oz'] as const

/** What a printer is for (`domain/print-route`); null wherever it takes all. */
const routeFor = (device: (typeof printerOf)[PaperKind]) =>
  z
    .strictObject({
      papers: z
        .array(z.enum(paperKinds))
        .min(1)
        .refine((papers) => papers.every((paper) => printerOf[paper] === device), {
          message: `a ${device} takes only ${paperKinds.filter((one) => printerOf[one] === device).join(' and ')}`,
        })
        .nullable()
        .default(null),
      couriers: z.array(z.string().min(1).max(40)).min(1).max(50).nullable().default(null),
      languages: z.array(z.enum(wholeLanguages)).min(1).nullable().default(null),
      standIn: z.string().min(1).nullable().default(null),
    })
    .optional()

const named = { deviceId: z.string().min(1), name: z.string().min(1) }

const anyDevice = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('scanner'),
    ...named,
    seat: z.enum(['a', 'b']).default('a'),
    transport: z.discriminatedUnion('kind', [serialTransport, wedgeTransport, hidScannerTransport]),
    framing: z.enum(['cr', 'crlf', 'lf', 'etx', 'idle', 'auto']).default('auto'),
    /** What it sends for the GS sign of GS1 codes; without it, that sign. The key of one that types stands in its transport. */
    gsText: z
      .string()
      .regex(
        gsTextPattern,
        'one to six signs, one of them none that GS1 codes hold: # $ @ [ \\ ] ^ ` { | } ~',
      )
      .optional(),
  }),
  z.strictObject({
    kind: z.literal('scale'),
    ...named,
    transport: z.discriminatedUnion('kind', [serialTransport, hidTransport]),
    protocol: z.enum(scaleProtocolNames).default('mt-sics'),
    /** What the scale is set to, for protocols that do not say it. */
    unit: z.enum(scaleUnits).default('kg'),
    text: textScale.nullable().default(null),
    /** How long a weight must stand still before it is taken. */
    steadyMs: z.number().int().min(100).max(5000).default(500),
    /** The least weight that is taken, in grams; null: as the steps of the scale say (`domain/weight-capture`). */
    leastG: z.number().int().min(1).max(1000).nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal('label-printer'),
    ...named,
    transport: z.discriminatedUnion('kind', [
      tcpTransport,
      usbPrinterTransport,
      serialPrinterTransport,
      rawQueueTransport,
      winspoolTransport,
      folderTransport,
    ]),
    model: z.enum(printerModelNames).default('zebra-zd421'),
    /** Null: the most common head of the model. */
    dpi: z.number().int().nullable().default(null),
    /** How far labels are moved to the right and down. */
    offsetXUm: z.number().int().min(-5000).max(5000).default(0),
    offsetYUm: z.number().int().min(-5000).max(5000).default(0),
    /** Null: as the printer is set. */
    darknessPercent: z.number().int().min(0).max(100).nullable().default(null),
    route: routeFor('label-printer'),
  }),
  z.strictObject({
    kind: z.literal('document-printer'),
    ...named,
    transport: z.discriminatedUnion('kind', [folderTransport, cupsTransport]),
    route: routeFor('document-printer'),
  }),
  z.strictObject({ ...named, ...recogniserFields }),
])
/** The device settings of one station: the one door through which they come in. */
export const deviceConfig = anyDevice
  .refine((device) => device.kind !== 'scale' || device.protocol !== 'text' || device.text !== null, {
    path: ['text'],
    message: 'a scale with the protocol "text" needs the pattern of its lines',
  })
  .refine(
    (device) =>
      device.kind !== 'label-printer' ||
      device.dpi === null ||
      headsOf(device.model).some(({ dpi }) => dpi === device.dpi),
    {
      path: ['dpi'],
      message: 'this model of printer is not made with that resolution (domain/label-printer)',
    },
  )
export type DeviceConfig = z.infer<typeof deviceConfig>
export type DeviceKind = DeviceConfig['kind']
/** A scale as most come out of their box, but for its name and its line. */
export const usualScale = {
  protocol: 'mt-sics',
  unit: 'kg',
  text: null,
  steadyMs: 500,
  leastG: null,
} as const

/** What a device is doing right now, in one word for the screen and one reason for the person. */
export type DeviceCondition =
  | 'connecting' // first try, or trying again
  | 'ready'
  | 'missing' // the port, host or folder is not there; tried again every second
  | 'silent' // connected, but does not answer
  | 'garbled' // answers what nobody can read: wrong speed or wrong device
  | 'attention' // a printer that wants a person: paper, ribbon, head, pause
export type DeviceReason =
  | 'paper-out'
  | 'ribbon-out'
  | 'head-open'
  /** A label printer says that its head has another resolution than it is set up with. */
  | 'other-head'
  /** A label is in another printer's language than its printer speaks. */
  | 'other-language'
  /** A label is wider than its printer reaches. */
  | 'too-narrow'
  /** Its printer's offsets would push a label's print over the edge of the paper. */
  | 'moved-off'
  | 'paused'
  | 'hot'
  | 'cutter'
  | 'fault'
  | 'no-such-port'
  | 'port-busy'
  | 'unplugged'
  /** Several of one make are plugged in, with nothing to tell them apart, and none on the port that was set. */
  | 'alike'
  | 'refused-connection'
  | 'no-answer'
  | 'unreadable'
  | 'overload'
  | 'underload'
  | 'needs-zero'
  /** A scale that counts pieces, or shows a unit nobody knows. */
  | 'not-a-weight'
  | 'folder-unwritable'
  | 'queue-unknown'
  | 'queue-stopped'
  /** A queue without a driver would print the bytes of a document as letters. */
  | 'queue-raw'
  /** The paper of the settings is none that the printer can be fed with. */
  | 'other-media'
  /** A printer of papers wants paper, toner or a hand, and its own display says which. */
  | 'printer-asks'
  /** A scanner that types like a keyboard needs the window in front. */
  | 'window-behind'
  /** The process that talks to all devices stopped and is started again. */
  | 'restarting'
  | 'caps-lock'
  /** The scanner types for another keyboard than it is set up for. */
  | 'layout'
  /** There is no such program, or it may not be run. */
  | 'program-missing'
  /** It ended, and is started again. */
  | 'program-ended'
  /** Of a paper, not of a device: no printer at this station takes it. */
  | 'not-set-up'

export interface DeviceState {
  deviceId: string
  condition: DeviceCondition
  reason: DeviceReason | null
  /** What the device itself or the system said, for the devices screen. */
  detail: string | null
  since: string
}

/** One symbol read by one scanner. `text` is the data without framing and without the AIM identifier. */
export interface Scan {
  scanId: string
  deviceId: string
  seat: 'a' | 'b'
  text: string
  /** AIM symbology identifier such as `]C1`, when the scanner sends it. */
  aim: string | null
  bytesHex: string
  at: string
}

/** One answer of a scale. `weightMg` is null where the scale could not weigh: never 0 by mistake. */
export interface WeightReading {
  deviceId: string
  weightMg: number | null
  /** The decimal text and unit exactly as the scale sent them. */
  text: string
  unit: string | null
  stable: boolean
  /** What was weighed, where the scale tells: with what was tared away, without it, or only that. */
  load: 'gross' | 'net' | 'tare' | null
  /** Why there is no weight. `motion`: the scale tells none while it swings. */
  problem:
    | 'overload'
    | 'underload'
    | 'motion'
    | 'not-executable'
    | 'needs-zero'
    | 'not-a-weight'
    | 'fault'
    | null
  at: string
}

/** A serial port of this computer; `usb` is null for those that are no USB plug. */
export interface SerialPortFound {
  path: string
  maker: string | null
  usb: UsbIdentity | null
}

/** A scanner or scale on a USB plug without a driver, as its plug names it. */
export interface HidFound {
  kind: 'scanner' | 'scale'
  usb: UsbIdentity
  maker: string | null
  name: string | null
}

/** What a search for a scale found. */
export interface ScaleFound {
  protocol: ScaleProtocolName
  line: ScaleLine
  /** The reading that proved it; the unit is null where the scale does not tell it. */
  text: string
  unit: string | null
}

/** What the station asks of the device process. */
export type DeviceAsk =
  | { ask: 'configure'; devices: DeviceConfig[] }
  /** `bytes` is base64. The row of `jobId` is already on disk as `sending`. */
  | { ask: 'print'; jobId: string; deviceId: string; bytes: string; fileName: string }
  | { ask: 'zero'; deviceId: string; requestId: string }
  | { ask: 'tare'; deviceId: string; requestId: string }
  | { ask: 'status'; deviceId: string }
  | { ask: 'test'; deviceId: string; requestId: string }
  /** Finds out how the scale on this device's port speaks; takes up to 15 seconds, in which it does not weigh. */
  | { ask: 'find'; deviceId: string; requestId: string }
  /** Tries a scanner: until `unhear` or five quiet minutes all it sends is told as `heard`, and nothing is a scan. */
  | { ask: 'hear'; deviceId: string; requestId: string }
  | { ask: 'unhear'; deviceId: string }
  /** Which serial ports this computer has. */
  | { ask: 'ports'; requestId: string }
  /** Which serial ports, and which scanners and scales on USB plugs, this computer has. */
  | { ask: 'plugged'; requestId: string }

/**
 * How a print job went.
 * `not-sent`: nothing can be printed of it, safe to try again. `sent`: all bytes left, the printer cannot tell more.
 * `printed`: the printer said so. `unknown`: some bytes left and then the line broke or fell silent;
 * a person must look. `failed`: the printer or system refused it before printing.
 */
export type PrintOutcome = 'not-sent' | 'sent' | 'printed' | 'unknown' | 'failed'

/** What the device process tells. */
export type DeviceNews =
  | { news: 'scan'; scan: Scan }
  /** A keyboard scanner read one of our own codes, and other letters came out. */
  | {
      news: 'mistyped'
      deviceId: string
      seat: 'a' | 'b'
      problem: 'caps-lock' | 'layout'
      /** Those it may be set to type as; none where nothing tells, or it is Caps Lock. */
      keyboards: readonly Keyboard[]
      at: string
    }
  | { news: 'weight'; reading: WeightReading }
  | { news: 'utterance'; utterance: Utterance }
  | { news: 'state'; state: DeviceState }
  | {
      news: 'print'
      jobId: string
      outcome: PrintOutcome
      reason: DeviceReason | null
      detail: string | null
    }
  /** `told`: what became of zero or tare; only a scale says it. */
  | { news: 'done'; requestId: string; ok: boolean; detail: string | null; told?: ScaleOrderOutcome }
  /** How far a search is: the line that is tried now, and the share of the time it may take that is over. */
  | { news: 'finding'; requestId: string; line: ScaleLine; percent: number }
  /** The end of a search; `detail` says why there could be none. */
  | { news: 'found'; requestId: string; found: ScaleFound | null; detail: string | null }
  /** Null: the system cannot list its ports. */
  | { news: 'ports'; requestId: string; ports: SerialPortFound[] | null }
  /** Null: the system cannot list them. */
  | { news: 'plugged'; requestId: string; ports: SerialPortFound[] | null; hids: HidFound[] | null }
  /** What a scanner that is tried sent in one go; the end of trying is told as `done`. */
  | { news: 'heard'; requestId: string; heard: Heard }
  /** The last bytes of a device, for the devices screen; at most a few a second. */
  | { news: 'raw'; deviceId: string; direction: 'in' | 'out'; bytesHex: string; at: string }
  /** The device process itself stopped and is started again. */
  | { news: 'host'; alive: boolean; detail: string | null }

/** The station's only way to devices: in this process when headless, a utility process under Electron. */
export interface DeviceLink {
  send(ask: DeviceAsk): void
  onNews(listener: (news: DeviceNews) => void): void
  close(): Promise<void>
}
