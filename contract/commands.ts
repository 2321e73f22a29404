import { z } from 'zod'
import { deviceConfig } from '#contract/devices'
import type {
  DevicesView,
  ExceptionRow,
  MessageDetail,
  MessagesView,
  OrderLookup,
  PrintJobRow,
  SeatView,
  SettingsView,
  Verdict,
  WavePreview,
  WavesView,
} from '#contract/views'
import { codeKinds } from '#domain/barcode/own-code'
import type { Role } from '#domain/order'
import { overrideReasons, type Refusal, reprintReasons, shortReasons } from '#domain/refusal'

const id = z.string().min(1).max(80)
const reason = z.string().trim().min(3).max(300)
const seat = z.enum(['a', 'b'])
const atSeat = z.strictObject({ seat })
const none = z.strictObject({})
const waveRule = z.strictObject({
  courierIds: z.array(id).max(50),
  cutOffBy: z.iso.datetime().nullable(),
  leastPriority: z.number().int().min(0).max(100),
  singlesOnly: z.boolean(),
  method: z.enum(['discrete', 'cluster']),
  mostOrders: z.number().int().min(1).max(2000),
  ordersPerWalk: z.number().int().min(1).max(40),
})

/** Who may give a command: anybody at the station, or people with one of these roles. */
type Allowed = 'anybody' | 'signed-in' | readonly Role[]
interface CommandRow {
  args: z.ZodType
  allowed: Allowed
}
const row = <A extends z.ZodType>(allowed: Allowed, args: A) => ({ allowed, args }) satisfies CommandRow

const desk = ['supervisor', 'admin'] as const
const pick = ['picker', 'supervisor'] as const
const pack = ['packer', 'supervisor'] as const

/** Every command a window may give, its checked arguments, and who may give it. A command missing here does not exist. */
export const commands = {
  seatView: row('anybody', atSeat),
  typeCode: row('anybody', z.strictObject({ seat, text: z.string().min(1).max(500) })),
  signInByPin: row('anybody', z.strictObject({ seat, personId: id, pin: z.string().regex(/^\d{6}$/) })),
  signOut: row('anybody', atSeat),
  choosePreferences: row(
    'signed-in',
    z.strictObject({
      seat,
      language: z.enum(['en', 'ms', 'zh']),
      theme: z.enum(['light', 'dark', 'contrast']),
    }),
  ),
  goHome: row('signed-in', atSeat),

  getWork: row(pick, atSeat),
  startList: row(pick, z.strictObject({ seat, listId: id })),
  shortLine: row(
    pick,
    z.strictObject({
      seat,
      lineId: id,
      quantityFound: z.number().int().min(0).max(99999),
      reason: z.enum(shortReasons),
    }),
  ),
  skipLine: row(pick, z.strictObject({ seat, lineId: id })),
  answerZeroCheck: row(pick, z.strictObject({ seat, empty: z.boolean() })),

  chooseCarton: row(pack, z.strictObject({ seat, cartonTypeId: id })),
  cartonFull: row(pack, atSeat),
  takeOut: row(pack, z.strictObject({ seat, lineRef: id })),
  confirmPartial: row(pack, atSeat),
  weighAgain: row(pack, atSeat),
  overrideWeight: row(
    pack,
    z.strictObject({
      seat,
      badge: z.string().max(80),
      pin: z.string().regex(/^\d{6}$/),
      reason: z.enum(overrideReasons),
    }),
  ),
  retryLabel: row(pack, z.strictObject({ seat, jobId: id })),
  reprintLabel: row(
    pack,
    z.strictObject({
      seat,
      reason: z.enum(reprintReasons),
      badge: z.string().max(80).nullable(),
      pin: z.string().max(6).nullable(),
    }),
  ),
  leaveOrder: row(pack, atSeat),

  waves: row(desk, none),
  previewWave: row(desk, z.strictObject({ rule: waveRule })),
  releaseWave: row(desk, z.strictObject({ rule: waveRule })),
  holdWave: row(desk, z.strictObject({ waveId: id })),
  resumeWave: row(desk, z.strictObject({ waveId: id })),
  cancelWave: row(desk, z.strictObject({ waveId: id, reason })),
  exceptions: row(desk, none),
  acceptChange: row(desk, z.strictObject({ orderRef: id })),
  takeOff: row(desk, z.strictObject({ orderRef: id, reason })),
  resolveException: row(desk, z.strictObject({ exceptionId: id, reason })),

  messages: row(desk, none),
  messageDetail: row(desk, z.strictObject({ messageId: id })),
  retryMessage: row(desk, z.strictObject({ messageId: id })),
  resolveMessage: row(desk, z.strictObject({ messageId: id, reason })),
  dismissIncoming: row(desk, z.strictObject({ quarantineId: id, reason })),
  tryOmsNow: row('signed-in', none),
  lookUpOrder: row('signed-in', z.strictObject({ text: z.string().min(1).max(80) })),

  devices: row('signed-in', none),
  testDevice: row('signed-in', z.strictObject({ deviceId: id })),
  zeroScale: row('signed-in', z.strictObject({ deviceId: id })),
  printJobs: row('signed-in', none),
  printCode: row(desk, z.strictObject({ kind: z.enum(codeKinds), name: z.string().trim().min(1).max(40) })),
  cancelPrintJob: row(desk, z.strictObject({ jobId: id, reason })),

  settings: row(desk, none),
  saveDevices: row(['admin'], z.strictObject({ devices: z.array(deviceConfig).max(16) })),
  saveOms: row(
    ['admin'],
    z.strictObject({
      baseUrl: z.url({ protocol: /^https?$/ }),
      token: z.string().max(500).nullable(),
      pollS: z.number().int().min(1).max(3600),
    }),
  ),
  saveSound: row(
    'signed-in',
    z.strictObject({
      gainPercent: z.number().int().min(0).max(100),
      pitchSteps: z.number().int().min(-6).max(6),
    }),
  ),
} satisfies Record<string, CommandRow>

export type CommandName = keyof typeof commands
export type CommandArgs<N extends CommandName> = z.infer<(typeof commands)[N]['args']>

/** What each command answers when it is not refused; the rest answer nothing but "done". */
interface Answers {
  seatView: SeatView
  waves: WavesView
  previewWave: WavePreview
  releaseWave: { waveId: string; number: string; orders: number; lists: number }
  cancelWave: { ordersLeft: number }
  exceptions: ExceptionRow[]
  messages: MessagesView
  messageDetail: MessageDetail
  lookUpOrder: OrderLookup
  devices: DevicesView
  printJobs: PrintJobRow[]
  settings: SettingsView
  testDevice: { ok: boolean; detail: string | null }
  zeroScale: { ok: boolean; detail: string | null }
}
export type CommandAnswer<N extends CommandName> = N extends keyof Answers ? Answers[N] : null

/** Every command is answered by one of these; errors never cross as exceptions. */
export type Answer<T> =
  | { ok: true; value: T }
  | { ok: false; refusal: Refusal }
  | { ok: false; fault: { kind: 'bug' | 'disk-full' | 'oms' | 'device'; detail: string; logId: string } }

/** What the station tells windows unasked, always after the commit. */
export type News =
  | { tell: 'seat'; view: SeatView; verdict: Verdict | null }
  /** Rows of these tables changed; what shows them reads again. */
  | { tell: 'changed'; tables: TableName[] }
  | {
      tell: 'weight'
      deviceId: string
      weightMg: number | null
      text: string
      unit: string | null
      stable: boolean
      problem: string | null
      at: string
    }
  | { tell: 'working'; seat: 'a' | 'b' }

export type TableName =
  | 'orders'
  | 'wave'
  | 'list'
  | 'carton'
  | 'outbox'
  | 'quarantine'
  | 'exception'
  | 'device'
  | 'printJob'
  | 'settings'
  | 'person'

/** The only two functions a window has (electron/preload.ts). */
export interface StationBridge {
  call<N extends CommandName>(name: N, args: CommandArgs<N>): Promise<Answer<CommandAnswer<N>>>
  onNews(listener: (news: News) => void): () => void
}
