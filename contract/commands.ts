import { z } from 'zod'
import { type BenchAnswers, benchCommands } from '#contract/bench-commands'
import { type CodeAnswers, codeCommands } from '#contract/code-commands'
import type { DevicesView, ExceptionRow, OrderLookup, PrintJobRow, SettingsView } from '#contract/desk-views'
import { deviceConfig, type HidFound, type SerialPortFound, type WeightReading } from '#contract/devices'
import { type DocumentAnswers, documentCommands } from '#contract/document-commands'
import { type LabelAnswers, labelCommands } from '#contract/label-commands'
import { type MapAnswers, mapCommands } from '#contract/map-commands'
import { type OmsAnswers, omsCommands } from '#contract/oms-commands'
import { packingRules } from '#contract/packing-rules'
import { type PaperRuleAnswers, paperRuleCommands } from '#contract/paper-rules'
import { type PeopleView, peopleChoices } from '#contract/people-view'
import { pickingRules, zoneRules } from '#contract/picking-rules'
import { type PlanAnswers, planCommands } from '#contract/plan-commands'
import { type PracticeAnswers, practiceCommands } from '#contract/practice-commands'
import type { RestoreView } from '#contract/safety'
import { type SafetyAnswers, safetyCommands } from '#contract/safety-commands'
import type { SeatView } from '#contract/seat-view'
import { serviceRules } from '#contract/service-rules'
import { type SetApartAnswers, setApartCommands } from '#contract/set-apart-commands'
import { type SimulationAnswers, simulationCommands } from '#contract/simulation-commands'
import { type SiteDataAnswers, siteDataCommands } from '#contract/site-data-commands'
import { soundSetting, voiceSetting } from '#contract/sound'
import { type SteerAnswers, steerCommands } from '#contract/steer-commands'
import { stockCommands } from '#contract/stock-commands'
import { type StockDifferenceAnswers, stockDifferenceCommands } from '#contract/stock-difference-commands'
import { type SupplyAnswers, supplyCommands } from '#contract/supply-commands'
import { type UpdateAnswers, updateCommands } from '#contract/update-commands'
import type { Verdict } from '#contract/verdict'
import { type VirtualBenchAnswers, virtualBenchCommands } from '#contract/virtual-bench-commands'
import type { WavesView } from '#contract/wave-views'
import { type ActionName, actionNames } from '#domain/action'
import { weighedWays } from '#domain/catch-weight'
import { orderPapers } from '#domain/document'
import { type Role, roles } from '#domain/order'
import { pinPattern } from '#domain/pin'
import { reprintReasons, shortReasons, skipReasons } from '#domain/reasons'
import type { Refusal } from '#domain/refusal'
import { workReasons } from '#domain/work-stop'

const id = z.string().min(1).max(80)
const reason = z.string().trim().min(3).max(300)
const seat = z.enum(['a', 'b'])
const pin = z.string().regex(pinPattern)
const atSeat = z.strictObject({ seat })
const none = z.strictObject({})

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

const admin = ['admin'] as const
const person = {
  name: z.string().trim().min(1).max(120),
  roles: z.array(z.enum(roles)).min(1).max(roles.length),
  language: z.enum(['en', 'ms', 'zh']),
}

const weighedUnit = z.strictObject({
  sku: id,
  lot: z.string().max(40).nullable(),
  serial: z.string().max(40).nullable(),
  expiresOn: z.iso.date().nullable(),
  weightG: z.number().int().min(1).max(10_000_000),
  by: z.enum(weighedWays),
})
const begun = { exceptionId: id, orderRefs: z.array(id).min(1).max(5000), reason }
const shippedByHand = z.strictObject({
  orderRef: id,
  trackingNumber: z.string().trim().min(1).max(64).nullable(),
  lines: z.array(z.strictObject({ lineRef: id, quantity: z.number().int().min(0).max(1_000_000) })).max(500),
})

/** Every command a window may give, its checked arguments, and who may give it. A command missing here does not exist. */
export const commands = {
  seatView: row('anybody', atSeat),
  typeCode: row('anybody', z.strictObject({ seat, text: z.string().min(1).max(500) })),
  signInByPin: row('anybody', z.strictObject({ seat, personId: id, pin })),
  givePin: row('anybody', z.strictObject({ seat, pin })),
  choosePin: row('anybody', z.strictObject({ seat, pin })),
  dropQuestion: row('anybody', atSeat),
  touched: row('anybody', atSeat),
  /** Only while nobody has the role: who starts a new station. `badge` null: the program makes a number. */
  makeFirstAdmin: row(
    'anybody',
    z.strictObject({
      seat,
      name: person.name,
      badge: z
        .string()
        .regex(/^[0-9A-Z-]{3,20}$/)
        .nullable(),
      pin,
      language: person.language,
    }),
  ),
  signOut: row('anybody', atSeat),
  stepAway: row('signed-in', atSeat),
  changePin: row('signed-in', z.strictObject({ seat, oldPin: pin, pin })),
  giveOverride: row('signed-in', z.strictObject({ seat, reason: z.string().max(40).nullable(), pin })),
  choosePreferences: row(
    'signed-in',
    z.strictObject({
      seat,
      language: z.enum(['en', 'ms', 'zh']),
      theme: z.enum(['light', 'dark', 'contrast']),
    }),
  ),
  chooseVoice: row('signed-in', voiceSetting.extend({ seat })),
  /** What a floor screen offers, by its name; the same as scanning its code. */
  act: row('anybody', z.strictObject({ seat, action: z.enum(actionNames) })),
  /** The screen offers nothing of that name now: refused, and counted like a refused scan. */
  missAction: row('anybody', z.strictObject({ seat, action: z.enum(actionNames) })),
  goHome: row('signed-in', atSeat),

  getWork: row(pick, atSeat),
  startList: row(pick, z.strictObject({ seat, listId: id, fence: z.number().int().min(0) })),
  shortLine: row(
    pick,
    z.strictObject({
      seat,
      lineId: id,
      quantityFound: z.number().int().min(0).max(99999),
      reason: z.enum(shortReasons),
    }),
  ),
  /** So many units of the line are in hand; only by the station's rules, and after one of them was scanned. */
  keyTaken: row(pick, z.strictObject({ seat, lineId: id, quantity: z.number().int().min(1).max(99999) })),
  /** What the unit that waits for the scale weighs; only by the station's rules. */
  keyUnitWeight: row(
    ['picker', 'packer', 'supervisor'],
    z.strictObject({ seat, weightG: z.number().int().min(1).max(999_999) }),
  ),
  overrideUnitWeight: row(pick, z.strictObject({ seat, unit: weighedUnit })),
  skipLine: row(pick, z.strictObject({ seat, lineId: id })),
  answerZeroCheck: row(pick, z.strictObject({ seat, empty: z.boolean() })),
  answerTwins: row(pick, z.strictObject({ seat, short: z.boolean() })),
  toteFull: row(pick, atSeat),
  /** Ends a tote at a put wall without what orders still want out of it. */
  loseUnits: row(['picker', 'packer', 'supervisor'], z.strictObject({ seat, toteId: id })),
  /** Puts an offered list back for others; it is offered to this person last. */
  skipList: row(
    pick,
    z.strictObject({ seat, listId: id, fence: z.number().int().min(0), reason: z.enum(skipReasons) }),
  ),
  /** The zones somebody picks in from now on; none: all of them. */
  chooseZones: row(pick, z.strictObject({ seat, zones: z.array(id).max(200) })),

  chooseCarton: row(pack, z.strictObject({ seat, cartonTypeId: id })),
  cartonFull: row(pack, atSeat),
  /** `damaged`: the unit leaves the order and is set apart. */
  takeOut: row(pack, z.strictObject({ seat, lineRef: id, sku: id, damaged: z.boolean() })),
  confirmPartial: row(pack, atSeat),
  /** Of the item scanned last, or of a carton that is counted: units in the carton in all. */
  keyPacked: row(pack, z.strictObject({ seat, quantity: z.number().int().min(0).max(99_999) })),
  /** Work before packing cannot be done: a supervisor decides. */
  stopNotPossible: row(pack, z.strictObject({ seat, reason: z.enum(workReasons) })),
  /** What lies on the scale is this seat's: a carton, or a unit that is weighed by itself. */
  weighAgain: row(['picker', 'packer', 'supervisor'], atSeat),
  overrideWeight: row(pack, atSeat),
  /** Who carries the order on the bench, before its label is made. */
  takeService: row(pack, z.strictObject({ seat, courierId: id, service: z.string().max(60) })),
  reprintPaper: row(
    pack,
    z.strictObject({ seat, paper: z.enum(orderPapers), reason: z.enum(reprintReasons) }),
  ),
  /** What a courier is handed today, printed from the floor; with no new cartons since the last one, again for a reason. */
  manifestAtBench: row(
    pack,
    z.strictObject({ seat, courierId: id, reason: z.enum(reprintReasons).nullable() }),
  ),
  retryLabel: row(pack, z.strictObject({ seat, jobId: id })),
  reprintLabel: row(pack, z.strictObject({ seat, reason: z.enum(reprintReasons).nullable() })),
  leaveOrder: row(pack, atSeat),

  waves: row(desk, none),
  /** Gives a list to one person, or with null to whoever asks first; one at work changes hands at the next safe point. */
  assignList: row(desk, z.strictObject({ listId: id, personId: id.nullable() })),
  /** Pickers of one zone, the helper, get the lists of another too, or no more. */
  helpZone: row(desk, z.strictObject({ zone: id, helper: id, open: z.boolean() })),
  /** From how many minutes between two zones on help is proposed. */
  saveZoneAhead: row(desk, zoneRules),
  holdWave: row(desk, z.strictObject({ waveId: id })),
  resumeWave: row(desk, z.strictObject({ waveId: id })),
  cancelWave: row(desk, z.strictObject({ waveId: id, reason })),
  exceptions: row(desk, none),
  acceptChange: row(desk, z.strictObject({ orderRef: id })),
  takeOff: row(desk, z.strictObject({ orderRef: id, reason })),
  decideBegun: row(
    desk,
    z.discriminatedUnion('decision', [
      z.strictObject({ decision: z.literal('goOnAsNew'), ...begun }),
      /** `shipped`: what is known of some of them; all that was ordered, without tracking number, of the others. */
      z.strictObject({
        decision: z.literal('shippedByHand'),
        ...begun,
        shipped: z.array(shippedByHand).max(5000),
      }),
    ]),
  ),
  takeException: row(desk, z.strictObject({ exceptionId: id, take: z.boolean() })),
  fetchShort: row(desk, z.strictObject({ exceptionId: id, sku: id })),
  resolveException: row(desk, z.strictObject({ exceptionId: id, reason })),

  lookUpOrder: row('signed-in', z.strictObject({ text: z.string().min(1).max(80) })),

  devices: row('signed-in', none),
  testDevice: row('signed-in', z.strictObject({ deviceId: id })),
  zeroScale: row('signed-in', z.strictObject({ deviceId: id })),
  tareScale: row('signed-in', z.strictObject({ deviceId: id })),
  /** Finds out how a scale speaks; what it found shows up with the device. */
  findScale: row(desk, z.strictObject({ deviceId: id })),
  /** Sets a scale up as it was found. */
  setUpScale: row(admin, z.strictObject({ deviceId: id })),
  /** Tries a scanner with five symbols; it does no work until they are read or `endScannerTest`. */
  testScanner: row(desk, z.strictObject({ deviceId: id })),
  skipTestSymbol: row(desk, z.strictObject({ deviceId: id })),
  endScannerTest: row(desk, z.strictObject({ deviceId: id })),
  /** Sets a scanner up as its test found it. */
  setUpScanner: row(admin, z.strictObject({ deviceId: id })),
  printJobs: row('signed-in', none),
  /** A waiting paper goes to another printer; of one in doubt a copy is printed there, which takes a supervisor. */
  movePrintJob: row(['packer', 'supervisor', 'admin'], z.strictObject({ jobId: id, deviceId: id })),
  cancelPrintJob: row(desk, z.strictObject({ jobId: id, reason })),

  settings: row(desk, none),
  /** The serial ports of this computer, to choose one for a device. */
  serialPorts: row(admin, none),
  /** The scanners and scales on USB plugs of this computer, to choose one for a device. */
  usbDevices: row(admin, none),
  saveDevices: row(['admin'], z.strictObject({ devices: z.array(deviceConfig).max(16) })),
  saveSeats: row(
    admin,
    z.strictObject({ people: z.enum(peopleChoices), idleMin: z.number().int().min(0).max(240) }),
  ),
  savePicking: row(admin, pickingRules),
  savePackingRules: row(admin, packingRules),
  saveServiceRules: row(admin, serviceRules),
  /** Whether an item is reckoned with what it weighed here, or with its master. */
  decideWeight: row(desk, z.strictObject({ sku: id, use: z.boolean() })),
  people: row(admin, none),
  addPerson: row(admin, z.strictObject(person)),
  changePerson: row(admin, z.strictObject({ personId: id, ...person })),
  newBadge: row(admin, z.strictObject({ personId: id })),
  resetPin: row(admin, z.strictObject({ personId: id })),
  stopPerson: row(admin, z.strictObject({ personId: id, reason })),
  readmitPerson: row(admin, z.strictObject({ personId: id })),
  saveSound: row('signed-in', soundSetting),
  ...benchCommands,
  ...codeCommands,
  ...documentCommands,
  ...labelCommands,
  ...paperRuleCommands,
  ...planCommands,
  ...mapCommands,
  ...omsCommands,
  ...practiceCommands,
  ...safetyCommands,
  ...simulationCommands,
  ...siteDataCommands,
  ...steerCommands,
  ...supplyCommands,
  ...stockCommands,
  ...setApartCommands,
  ...stockDifferenceCommands,
  ...updateCommands,
  ...virtualBenchCommands,
} satisfies Record<string, CommandRow>

export type CommandName = keyof typeof commands
export type CommandArgs<N extends CommandName> = z.infer<(typeof commands)[N]['args']>

/** What each command answers when it is not refused; the rest answer nothing but "done". */
interface Answers
  extends BenchAnswers,
    CodeAnswers,
    DocumentAnswers,
    LabelAnswers,
    PaperRuleAnswers,
    PlanAnswers,
    MapAnswers,
    OmsAnswers,
    PracticeAnswers,
    SafetyAnswers,
    SimulationAnswers,
    SetApartAnswers,
    SiteDataAnswers,
    SteerAnswers,
    SupplyAnswers,
    StockDifferenceAnswers,
    UpdateAnswers,
    VirtualBenchAnswers {
  seatView: SeatView
  waves: WavesView
  cancelWave: { ordersLeft: number }
  exceptions: ExceptionRow[]
  lookUpOrder: OrderLookup
  devices: DevicesView
  serialPorts: SerialPortFound[]
  usbDevices: HidFound[]
  printJobs: PrintJobRow[]
  settings: SettingsView
  people: PeopleView
  addPerson: { personId: string }
  newBadge: { badge: string; printed: boolean }
  resetPin: { pin: string }
  testDevice: { ok: boolean; detail: string | null }
  zeroScale: { ok: boolean; detail: string | null }
  tareScale: { ok: boolean; detail: string | null }
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
  | ({ tell: 'weight' } & WeightReading)
  | { tell: 'working'; seat: 'a' | 'b' }
  /** An action's code was scanned that is for the window: it presses what the screen shows of that name. */
  | { tell: 'press'; seat: 'a' | 'b'; action: ActionName }
  /** A person is asked what to do about the database; null: the station is open (again). */
  | { tell: 'rescue'; view: RestoreView | null }

export type TableName =
  | 'orders'
  | 'wave'
  | 'wavePlan'
  | 'waveTemplate'
  | 'list'
  | 'carton'
  | 'outbox'
  | 'quarantine'
  | 'exception'
  | 'setApart'
  | 'stockDifference'
  | 'labelTemplate'
  | 'paperRules'
  | 'floorMap'
  | 'supply'
  | 'device'
  | 'printJob'
  | 'settings'
  | 'person'
  | 'siteData'
  | 'virtualBench'

/** The only two functions a window has (electron/preload.ts). `seat` is whose hand gives a command that is about no seat. */
export interface StationBridge {
  call<N extends CommandName>(
    name: N,
    args: CommandArgs<N>,
    seat?: 'a' | 'b',
  ): Promise<Answer<CommandAnswer<N>>>
  onNews(listener: (news: News) => void): () => void
}
