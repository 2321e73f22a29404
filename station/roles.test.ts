import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CommandName, commands } from '#contract/commands'
import { usualConnection } from '#contract/oms-connection'
import { ownCode } from '#domain/barcode/own-code'
import { usualPlan } from '#domain/document'
import { builtInTemplates } from '#domain/label-template/built-in'
import { type Role, roles } from '#domain/order'
import { builtInPapers } from '#domain/paper-template/built-in'
import { usualServiceRules } from '#domain/rates/choose'
import { defaultOwners } from '#domain/site-data/kinds'
import { usualPackingRules } from '#domain/verification'
import { anyRule } from '#domain/wave-sample'
import { demoPins } from '#sim/data/people'
import { type TryStation, tryStation } from '#sim/try/try-station'
import { mayGive, roleTable } from '../scripts/role-table.ts'

/** A badge of somebody with exactly this role. */
const people: Record<Role | 'nobody', string | null> = {
  nobody: null,
  picker: 'B-1001',
  packer: 'B-1015',
  supervisor: 'B-1022',
  admin: 'B-1024',
}
const seat = 'a'
const pin = '000000'
const reason = 'a test'
const codes = {
  selection: { kind: 'tote', from: 'none', to: 'none' },
  paper: { paper: 'labels', size: '50x25' },
}
/** Harmless arguments: each is about something that does not exist, or changes nothing. */
const harmless: Record<CommandName, unknown> = {
  seatView: { seat },
  typeCode: { seat, text: ownCode('badge', 'B-9999') },
  signInByPin: { seat, personId: 'nobody', pin },
  givePin: { seat, pin },
  choosePin: { seat, pin },
  dropQuestion: { seat },
  touched: { seat },
  makeFirstAdmin: { seat, name: 'A test', badge: null, pin: '480213', language: 'en' },
  signOut: { seat: 'b' },
  stepAway: { seat },
  changePin: { seat, oldPin: pin, pin },
  giveOverride: { seat, reason: null, pin },
  choosePreferences: { seat, language: 'en', theme: 'light' },
  chooseVoice: { seat, on: false, ratePercent: 100, volumePercent: 100 },
  act: { seat, action: 'HELP' },
  missAction: { seat, action: 'HELP' },
  goHome: { seat },
  getWork: { seat },
  startList: { seat, listId: 'none', fence: 0 },
  stopNotPossible: { seat, reason: 'other' },
  shortLine: { seat, lineId: 'none', quantityFound: 0, reason: 'other' },
  answerTwins: { seat, short: true },
  toteFull: { seat },
  chooseZones: { seat, zones: [] },
  skipLine: { seat, lineId: 'none' },
  skipList: { seat, listId: 'none', fence: 0, reason: 'other' },
  loseUnits: { seat, toteId: 'none' },
  answerZeroCheck: { seat, empty: true },
  chooseCarton: { seat, cartonTypeId: 'none' },
  cartonFull: { seat },
  takeOut: { seat, lineRef: 'none', sku: 'tea', damaged: false },
  confirmPartial: { seat },
  keyPacked: { seat, quantity: 1 },
  weighAgain: { seat },
  overrideWeight: { seat },
  takeService: { seat, courierId: 'none', service: '' },
  retryLabel: { seat, jobId: 'none' },
  reprintLabel: { seat, reason: 'lost' },
  leaveOrder: { seat },
  floorMap: {},
  floorMapAsPoints: {},
  closeWay: { way: { one: 'none', two: '0' }, closed: true },
  saveFloorMap: {
    version: 99,
    map: {
      bayMm: 1000,
      aisles: [],
      crossAisles: [],
      start: { aisle: 'A', afterBay: 0 },
      drop: { aisle: 'A', afterBay: 0 },
      ends: [],
      levels: [],
    },
  },
  dropFloorMap: { version: 99 },
  waves: {},
  previewWave: { rule: anyRule },
  releaseWave: { rule: anyRule },
  wavePlan: { planId: 'none' },
  planWays: { planId: 'none', walks: [] },
  stopPlan: { planId: 'none' },
  releasePlan: { planId: 'none' },
  releaseAdvice: { pickers: 1, benches: 1, aheadMinutes: 60 },
  keepPlan: { planId: 'none', when: null },
  releaseKept: { waveId: 'none' },
  waveTemplates: {},
  saveWaveTemplate: { templateId: 'none', version: 1, name: 'none', rule: anyRule },
  moveWaveTemplate: { templateId: 'none' },
  removeWaveTemplate: { templateId: 'none', version: 1 },
  rushOrder: { orderRef: 'none' },
  joinWave: { orderRef: 'none' },
  waveOrders: { waveId: 'none' },
  splitWave: { waveId: 'none', orderRefs: ['none'] },
  mergeWaves: { waveId: 'none', intoWaveId: 'none' },
  addToWave: { waveId: 'none', orderRefs: ['none'] },
  pullOrder: { orderRef: 'none', reason },
  prioritiseOrder: { orderRef: 'none', priority: 50, reason },
  prioritiseWave: { waveId: 'none', priority: 50, reason },
  saveWaveRules: { rushFrom: 80 },
  saveShifts: { shifts: [] },
  supplies: {},
  countLabels: { deviceId: 'none', count: null },
  countCartons: { cartonTypeId: 'none', there: 1 },
  newRoll: { deviceId: 'none' },
  shiftForecast: { planId: null, pickers: null, packers: null, benches: null, breaks: [] },
  goodsMoves: { days: 1 },
  saveGoodsMoves: { days: 1 },
  assignList: { listId: 'none', personId: null },
  helpZone: { zone: 'none', helper: 'none', open: false },
  saveZoneAhead: { aheadMin: 20 },
  holdWave: { waveId: 'none' },
  resumeWave: { waveId: 'none' },
  cancelWave: { waveId: 'none', reason },
  exceptions: {},
  acceptChange: { orderRef: 'none' },
  takeOff: { orderRef: 'none', reason },
  decideBegun: { exceptionId: 'none', orderRefs: ['none'], decision: 'goOnAsNew', reason },
  takeException: { exceptionId: 'none', take: true },
  fetchShort: { exceptionId: 'none', sku: 'tea' },
  resolveException: { exceptionId: 'none', reason },
  messages: {},
  messageDetail: { messageId: 'none' },
  correctMessage: { messageId: 'none', reason, changes: [{ path: 'reason', value: 'wet' }] },
  retryMessage: { messageId: 'none' },
  resolveMessage: { messageId: 'none', reason },
  dismissIncoming: { quarantineId: 'none', reason },
  tryOmsNow: {},
  lookUpOrder: { text: 'none' },
  devices: {},
  testDevice: { deviceId: 'none' },
  zeroScale: { deviceId: 'scale' },
  tareScale: { deviceId: 'scale' },
  findScale: { deviceId: 'scale' },
  setUpScale: { deviceId: 'scale' },
  testScanner: { deviceId: 'scanner-a' },
  skipTestSymbol: { deviceId: 'scanner-a' },
  endScannerTest: { deviceId: 'scanner-a' },
  setUpScanner: { deviceId: 'scanner-a' },
  benchSetup: {},
  beginBench: {},
  answerBench: { answer: 'skip' },
  leaveBench: { forget: true },
  printJobs: {},
  codeChoices: {},
  previewCodes: codes,
  printCodes: codes,
  saveDocuments: { documents: usualPlan },
  reprintPaper: { seat, paper: 'packingSlip', reason: 'lost' },
  printOrderPaper: { orderRef: 'none', kind: 'packingSlip', reason: null },
  printPickList: { number: 'none', reason: null },
  manifests: { day: null },
  printManifest: { courierId: 'none', day: null, reason: null },
  manifestAtBench: { seat, courierId: 'none', reason: null },
  lookAtPaper: { jobId: 'none', page: 0 },
  saveCodes: codes,
  movePrintJob: { jobId: 'none', deviceId: 'none' },
  cancelPrintJob: { jobId: 'none', reason },
  settings: {},
  serialPorts: {},
  usbDevices: {},
  saveDevices: { devices: [] },
  saveOms: { baseUrl: 'http://127.0.0.1:9', token: null, pollS: 3600 },
  saveConnection: usualConnection,
  verifyOms: {},
  saveWebhook: { listen: null },
  tryMapping: { fields: {} },
  saveMapping: { fields: {} },
  mappingHistory: {},
  saveSource: { source: 'SHOP', name: 'Web shop' },
  removeSource: { source: 'NONE' },
  retryIncoming: { quarantineId: 'none' },
  showIncoming: { quarantineId: 'none' },
  savePackingRules: usualPackingRules,
  saveServiceRules: usualServiceRules,
  decideWeight: { sku: 'none', use: true },
  savePicking: {
    locationFirst: true,
    zeroCheck: true,
    keyQuantity: false,
    keyWeight: false,
    weightCodes: [],
  },
  saveSeats: { people: 'auto', idleMin: 5 },
  people: {},
  addPerson: { name: 'A test', roles: ['picker'], language: 'en' },
  changePerson: { personId: 'none', name: 'A test', roles: ['picker'], language: 'en' },
  newBadge: { personId: 'none' },
  resetPin: { personId: 'none' },
  stopPerson: { personId: 'none', reason },
  readmitPerson: { personId: 'none' },
  beginStockWork: { seat, kind: 'putAway' },
  keyUnits: { seat, sku: 'none', lot: null, expiresOn: null, quantity: 0 },
  keyUnitWeight: { seat, weightG: 1 },
  overrideUnitWeight: {
    seat,
    unit: { sku: 'none', lot: null, serial: null, expiresOn: null, weightG: 1, by: 'scale' },
  },
  keyTaken: { seat, lineId: 'none', quantity: 1 },
  endCount: { seat, empty: true },
  leaveStockWork: { seat },
  siteLogo: {},
  saveSiteLogo: { png: null },
  paperRules: { version: null },
  savePaperRules: { version: 999, rules: [], why: reason },
  tryPaperRules: { rules: [], orderNumber: 'none' },
  labelTemplates: {},
  labelTemplate: { kind: 'tote', courierId: '', version: 0 },
  drawLabel: { template: builtInTemplates.tote, sample: 'usual' },
  checkLabel: { template: builtInTemplates.tote },
  saveLabelTemplate: { template: { ...builtInTemplates.tote, elements: [] }, courierId: '', reason },
  useLabelTemplate: { kind: 'tote', courierId: '', version: 999, reason },
  printLabelTest: { template: { ...builtInTemplates.tote, elements: [] }, sample: 'usual' },
  drawPaper: { template: builtInPapers.giftCard, sample: 'usual', page: 0 },
  checkPaper: { template: builtInPapers.giftCard },
  printPaperTest: { template: builtInPapers.giftCard, sample: 'usual' },
  saveLabelFile: { template: builtInTemplates.tote },
  openLabelFile: { kind: 'tote' },
  setApart: {},
  printSetApart: { setApartId: 'none' },
  decideSetApart: { setApartId: 'none', decision: 'writtenOff', reason },
  stockDifferences: {},
  compareStock: {},
  countItem: { sku: 'none' },
  saveStockTold: { counts: false, setApart: false, putAway: false },
  siteData: {},
  importDraft: { token: 'none' },
  importRows: { token: 'none', show: 'all', from: 0, most: 10 },
  chooseImport: { kind: 'items', folder: false },
  beginImportDrop: { kind: 'items', fileName: 'none.csv', bytes: 1 },
  addImportDrop: { token: 'none', from: 0, base64: '' },
  setImportWhole: { token: 'none', whole: true },
  compareImportAgain: { token: 'none' },
  applyImport: { token: 'none', take: 'goodRows', remove: false },
  leaveImport: { token: 'none' },
  saveImportReport: { token: 'none' },
  saveTemplate: { kind: 'items', format: 'csv' },
  saveSiteData: { kind: 'items', format: 'csv' },
  saveOwners: { owners: defaultOwners },
  saveSound: { profile: 'quiet', gainPercent: 50, pitchSteps: 0 },
  safety: {},
  chooseFolder: {},
  saveCopy: { folder: null, keepDays: 7, takeOver: false },
  savePersonalData: { keepDays: 7 },
  erasePersonalData: { clockIsRight: false },
  saveSupportBundle: {},
  exportAudit: {},
  updates: {},
  saveUpdates: { url: null, channel: 'latest', time: { at: 'asked' } },
  checkUpdates: {},
  installUpdate: { version: 'none' },
  undoUpdate: { version: 'none', reason },
  practice: {},
  beginPractice: { mode: 'training', papers: 'folder', stationId: 'none' },
  compareShadow: {},
  endPractice: { compare: false },
  virtualBench: { seat },
  openVirtualBench: {},
  closeVirtualBench: {},
  virtualScan: { seat, offerId: 'none' },
  virtualScanText: { seat, text: 'none' },
  virtualWeigh: { weightG: 0 },
  virtualPaper: { loaded: true },
  virtualLabel: { nth: 1 },
  wantRestore: { stationId: 'none' },
  rescueView: {},
  rescueLook: { folder: null },
  rescueCheck: { name: 'none' },
  rescueTake: { way: 'present' },
}
const names = Object.keys(commands) as CommandName[]
const holders = ['nobody', ...roles] as const
const cells = holders.flatMap((who) => names.map((name) => ({ name, who, may: mayGive(name, who) })))

let t: TryStation
beforeAll(async () => {
  t = await tryStation()
})
afterAll(() => t.close())

/** Who was sat down last, and what the seat showed them then. */
let sitting: { who: Role | 'nobody'; seen: string } | null = null
const seatNow = async (): Promise<string> => {
  const { person, lockedAt, question, screen } = await t.view()
  return JSON.stringify([person?.personId, lockedAt, question, screen])
}

/** Sits somebody with exactly this role down at seat a, with nothing open; who sits there as before need not sign in anew. */
async function sit(who: Role | 'nobody'): Promise<void> {
  if (sitting?.who === who && sitting.seen === (await seatNow())) return
  await signInAs(who)
  sitting = { who, seen: await seatNow() }
}

/** With no wrong PIN remembered. */
async function signInAs(who: Role | 'nobody'): Promise<void> {
  t.pass(24 * 3_600_000)
  await t.call('dropQuestion', { seat })
  await t.call('signOut', { seat })
  const card = people[who]
  if (card === null) return
  t.scan(ownCode('badge', card))
  if (who === 'supervisor' || who === 'admin') await t.call('givePin', { seat, pin: demoPins[card] ?? '' })
}
const refusalOf = async (name: CommandName): Promise<string> => {
  const answer = await t.call(name, harmless[name] as never)
  if (answer.ok) return 'allowed'
  return 'fault' in answer ? 'fault' : answer.refusal.refusal
}
const closed = ['sign-in-first', 'not-your-role', 'seat-locked', 'fault']

test.each(cells)('$name by $who is $may', async ({ name, who, may }) => {
  await sit(who)
  const said = await refusalOf(name)
  expect(closed.includes(said) ? said : 'allowed').toBe(may)
})

test.each(names)('%s at a locked seat is refused unless nobody need sit there for it', async (name) => {
  await sit('admin')
  await t.call('stepAway', { seat })
  const said = await refusalOf(name)
  expect(said === 'seat-locked').toBe(mayGive(name, 'nobody') !== 'allowed')
})

test('docs/roles.md is what the tables say (else: node scripts/write-roles.ts)', () => {
  expect(readFileSync(new URL('../docs/roles.md', import.meta.url), 'utf8')).toBe(roleTable())
})

test('every cell of the table was tried', () => {
  expect(cells.length).toBe(names.length * 5)
})

test.each(names)('%s with an argument too many is refused', async (name) => {
  const answer = await t.call(name, { ...(harmless[name] as object), more: 1 } as never)
  expect(answer).toMatchObject({ ok: false, refusal: { refusal: 'bad-arguments' } })
})

test.each(['toString', '__proto__', 'constructor', '', 'seatView '])('%j is no command', async (name) => {
  const answer = await t.call(name as CommandName, {} as never)
  expect(answer).toMatchObject({ ok: false, refusal: { refusal: 'not-found' } })
})

test.each([null, undefined, 7, 'seat', [], { seat: 'c' }, { seat: null }])(
  'arguments %j are refused, never a fault',
  async (args) => {
    const answer = await t.call('getWork', args as never)
    expect(answer).toMatchObject({ ok: false, refusal: { refusal: 'bad-arguments' } })
  },
)
