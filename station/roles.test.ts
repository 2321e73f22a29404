import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CommandName, commands } from '#contract/commands'
import { ownCode } from '#domain/barcode/own-code'
import { type Role, roles } from '#domain/order'
import { anyRule } from '#domain/wave-sample'
import { type TryStation, tryStation } from '#sim/try/try-station'

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
/** Harmless arguments: each is about something that does not exist, or changes nothing. */
const harmless: Record<CommandName, unknown> = {
  seatView: { seat },
  typeCode: { seat, text: ownCode('badge', 'B-9999') },
  signInByPin: { seat, personId: 'nobody', pin },
  signOut: { seat: 'b' },
  choosePreferences: { seat, language: 'en', theme: 'light' },
  goHome: { seat },
  getWork: { seat },
  startList: { seat, listId: 'none' },
  shortLine: { seat, lineId: 'none', quantityFound: 0, reason: 'other' },
  skipLine: { seat, lineId: 'none' },
  answerZeroCheck: { seat, empty: true },
  chooseCarton: { seat, cartonTypeId: 'none' },
  cartonFull: { seat },
  takeOut: { seat, lineRef: 'none' },
  confirmPartial: { seat },
  weighAgain: { seat },
  overrideWeight: { seat, badge: 'none', pin, reason: 'other' },
  retryLabel: { seat, jobId: 'none' },
  reprintLabel: { seat, reason: 'lost', badge: null, pin: null },
  leaveOrder: { seat },
  waves: {},
  previewWave: { rule: anyRule },
  releaseWave: { rule: anyRule },
  holdWave: { waveId: 'none' },
  resumeWave: { waveId: 'none' },
  cancelWave: { waveId: 'none', reason },
  exceptions: {},
  acceptChange: { orderRef: 'none' },
  takeOff: { orderRef: 'none', reason },
  resolveException: { exceptionId: 'none', reason },
  messages: {},
  messageDetail: { messageId: 'none' },
  retryMessage: { messageId: 'none' },
  resolveMessage: { messageId: 'none', reason },
  dismissIncoming: { quarantineId: 'none', reason },
  tryOmsNow: {},
  lookUpOrder: { text: 'none' },
  devices: {},
  testDevice: { deviceId: 'none' },
  zeroScale: { deviceId: 'scale' },
  printJobs: {},
  printCode: { kind: 'tote', name: 'none' },
  cancelPrintJob: { jobId: 'none', reason },
  settings: {},
  saveDevices: { devices: [] },
  saveOms: { baseUrl: 'http://127.0.0.1:9', token: null, pollS: 3600 },
  saveSound: { gainPercent: 50, pitchSteps: 0 },
}
const names = Object.keys(commands) as CommandName[]
const holders = ['nobody', ...roles] as const
const cells = names.flatMap((name) => holders.map((who) => ({ name, who, may: mayByTable(name, who) })))

/** What the table of commands says. */
function mayByTable(name: CommandName, who: Role | 'nobody'): 'allowed' | 'sign-in-first' | 'not-your-role' {
  const { allowed } = commands[name]
  if (allowed === 'anybody') return 'allowed'
  if (who === 'nobody') return 'sign-in-first'
  return allowed === 'signed-in' || (allowed as readonly Role[]).includes(who) ? 'allowed' : 'not-your-role'
}

let t: TryStation
beforeAll(async () => {
  t = await tryStation()
})
afterAll(() => t.close())

test.each(cells)('$name by $who is $may', async ({ name, who, may }) => {
  await t.call('signOut', { seat })
  const card = people[who]
  if (card !== null) t.scan(ownCode('badge', card))
  const answer = await t.call(name, harmless[name] as never)
  const refused = !answer.ok && 'refusal' in answer ? answer.refusal.refusal : null
  const said =
    refused === 'sign-in-first' || refused === 'not-your-role'
      ? refused
      : 'fault' in answer
        ? 'fault'
        : 'allowed'
  expect(said).toBe(may)
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
