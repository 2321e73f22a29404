import { afterEach, expect, test } from 'vitest'
import { type OverrideCommand, overrides } from '#contract/overrides'
import { post } from '#db/outbox'
import { ownCode } from '#domain/barcode/own-code'
import { bringDemoRates, freeShipping } from '#sim/try/try-rates'
import { order, type TryStation } from '#sim/try/try-station'
import { openAtWall } from '#sim/try/try-wall'
import { badges, pinOf } from '#sim/try/try-warehouse'
import {
  allow,
  atFirstUnit,
  atPackStep,
  badge,
  labelOnBench,
  next,
  openTote,
  packUntil,
  papersOut,
  pickAll,
  pickUntil,
  released,
  signIn,
} from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const seat = 'a'
const refused = (refusal: object) => ({ ok: false, refusal })
const needed = (command: OverrideCommand) => refused({ refusal: 'override-needed', command })
/** The leaves in the log; a reason in somebody's own words lies beside the hashed payload. */
const given = () =>
  t
    .rows<{ actor: string; subject: string; payload: string; personal: string | null }>(
      "SELECT actor, subject, payload, personal FROM event WHERE kind = 'override-given'",
    )
    .map(({ actor, subject, ...texts }) => {
      const { personal: _, ...payload } = JSON.parse(texts.payload)
      return { actor, subject, ...payload, ...JSON.parse(texts.personal ?? '{}').fields }
    })
const seated = () => t.rows("SELECT person_id FROM seat WHERE seat = 'a'")
const packer = [{ person_id: 'P-1015' }]

async function onBench(): Promise<void> {
  t = await released([order('o-1', { tea: 2 })])
}
async function weightOff(): Promise<void> {
  await onBench()
  await atPackStep(t, 'weigh')
  t.devices.weigh(1900)
}
async function secondCopyMade(): Promise<void> {
  await onBench()
  await labelOnBench(t)
  await t.call('reprintLabel', { seat, reason: 'damaged' })
  await papersOut(t)
}
async function shortOrder(): Promise<void> {
  t = await released([order('o-1', { tea: 1, kopi: 1 }, { partialAllowed: false })])
  await atFirstUnit(t)
  const { line } = await t.screen('pick')
  await t.call('shortLine', { seat, lineId: line?.lineId ?? '', quantityFound: 0, reason: 'other' })
  await pickUntil(t)
  openTote(t, 1)
}
const atB = (text: string) =>
  t.devices.tell({
    news: 'scan',
    scan: { scanId: 's', deviceId: 'b', seat: 'b', text, aim: null, bytesHex: '', at: '' },
  })
async function walkAtB(): Promise<void> {
  await onBench()
  atB(badge('picker'))
  atB(next)
  atB(ownCode('cart', 'C-01'))
  t.scan(badge('both'))
}
/** No card takes the order, and only the courier it names is left. */
async function onlyOwnCourier(): Promise<void> {
  const shipping = { ...freeShipping, insuredSen: 900_000 }
  t = await released([order('o-1', { tea: 2 }, { shipping })])
  bringDemoRates(t.own(), '2026-11-22T02:00:00.000Z')
  await atPackStep(t, 'choose-service')
}
const heavyTea = {
  ...{ sku: 'tea', lot: null, serial: null, expiresOn: null },
  ...{ weightG: 250, by: 'scale' as const },
}
const list = () => t.rows<{ list_id: string; owner: string; fence: number }>('SELECT * FROM list')[0]
const waveId = () => t.rows<{ wave_id: string }>('SELECT wave_id FROM wave')[0]?.wave_id ?? ''

const wasThirdCopy = (kind: string): boolean =>
  t.rows(`SELECT 1 FROM print_job WHERE kind = '${kind}' AND copy = 3 AND requested_by = 'P-1022'`).length ===
  1

/** How each command of the list comes to need leave: what was before, the command, a reason, and what it did. */
const cases: {
  [C in OverrideCommand]: {
    before: () => Promise<void>
    give: () => Promise<unknown>
    reason: string | null
    done: () => Promise<boolean>
    about: () => string
    worker: string
  }
} = {
  overrideWeight: {
    before: weightOff,
    give: () => t.call('overrideWeight', { seat }),
    reason: 'packaging',
    done: async () => t.rows('SELECT 1 FROM carton WHERE overridden = 1').length === 1,
    about: () => 'o-1',
    worker: 'P-1015',
  },
  overrideUnitWeight: {
    before: async () => {
      t = await released([order('o-1', { tea: 2 })])
      t.own().exec(
        "UPDATE item SET catch_nominal_g = 100, catch_below_g = 10, catch_above_g = 10 WHERE sku = 'tea'",
      )
      await atFirstUnit(t)
    },
    give: () => t.call('overrideUnitWeight', { seat, unit: heavyTea }),
    reason: 'other',
    done: async () => t.rows('SELECT 1 FROM picked_unit WHERE weight_g = 250').length === 1,
    about: () => list()?.list_id ?? '',
    worker: 'P-1001',
  },
  reprintLabel: {
    before: secondCopyMade,
    give: () => t.call('reprintLabel', { seat, reason: 'lost' }),
    reason: null,
    done: async () =>
      t.rows("SELECT 1 FROM print_job WHERE copy = 3 AND requested_by = 'P-1022'").length === 1,
    about: () => 'o-1',
    worker: 'P-1015',
  },
  reprintPaper: {
    before: async () => {
      t = await released([order('o-1', { tea: 2 }, { giftNote: 'For you' })])
      await pickAll(t)
      openTote(t, 1)
      t.scan(ownCode('command', 'GIFT'))
      await papersOut(t)
      await t.call('reprintPaper', { seat, paper: 'giftCard', reason: 'damaged' })
      await papersOut(t)
    },
    give: () => t.call('reprintPaper', { seat, paper: 'giftCard', reason: 'lost' }),
    reason: null,
    done: async () => wasThirdCopy('giftCard'),
    about: () => 'o-1',
    worker: 'P-1015',
  },
  manifestAtBench: {
    before: async () => {
      await onBench()
      await atPackStep(t, 'home')
      for (const reason of [null, 'damaged'] as const) {
        await t.call('manifestAtBench', { seat, courierId: 'JT', reason })
        await papersOut(t)
      }
    },
    give: () => t.call('manifestAtBench', { seat, courierId: 'JT', reason: 'lost' }),
    reason: null,
    done: async () => wasThirdCopy('manifest'),
    about: () => 'JT 2026-11-22',
    worker: 'P-1015',
  },
  confirmPartial: {
    before: shortOrder,
    give: () => t.call('confirmPartial', { seat }),
    reason: 'customerAgreed',
    done: async () => (await t.screen('pack')).step.step === 'choose-carton',
    about: () => 'o-1',
    worker: 'P-1015',
  },
  takeService: {
    before: onlyOwnCourier,
    give: () => t.call('takeService', { seat, courierId: 'JT', service: 'EZ' }),
    reason: 'urgent',
    done: async () => t.rows('SELECT 1 FROM carton WHERE tracking_number IS NOT NULL').length === 1,
    about: () => 'o-1',
    worker: 'P-1015',
  },
  startList: {
    before: walkAtB,
    give: () => t.call('startList', { seat, listId: list()?.list_id ?? '', fence: list()?.fence ?? 0 }),
    reason: 'urgent',
    done: async () => list()?.owner === 'P-1013',
    about: () => list()?.list_id ?? '',
    worker: 'P-1013',
  },
  loseUnits: {
    before: async () => {
      t = await openAtWall([order('o-1', { tea: 1 })])
    },
    give: () => t.call('loseUnits', { seat, toteId: 'T-0001' }),
    reason: 'notThere',
    done: async () => t.rows('SELECT 1 FROM lost_unit').length === 1,
    about: () => t.rows<{ id: string }>("SELECT list_id AS id FROM list WHERE method = 'batch'")[0]?.id ?? '',
    worker: 'P-1001',
  },
  cancelWave: {
    before: async () => {
      await onBench()
      await signIn(t, 'all')
    },
    give: () => t.call('cancelWave', { waveId: waveId(), reason: 'courier is late' }),
    reason: null,
    done: async () => t.rows("SELECT 1 FROM wave WHERE state = 'cancelled'").length === 1,
    about: waveId,
    worker: 'P-1021',
  },
  correctMessage: {
    before: async () => {
      await onBench()
      post(
        t.own(),
        { messageId: 'm-1', kind: 'workStop', orderRef: 'o-1', about: 'O-1' },
        { reason: 'wet' },
        '2026-11-22T01:00:00.000Z',
      )
      t.own().exec("UPDATE outbox SET state = 'parked' WHERE message_id = 'm-1'")
      await signIn(t, 'all')
    },
    give: () =>
      t.call('correctMessage', {
        messageId: 'm-1',
        reason: 'courier is late',
        changes: [{ path: 'reason', value: 'torn' }],
      }),
    reason: null,
    done: async () => t.rows("SELECT 1 FROM outbox WHERE body LIKE '%torn%'").length === 1,
    about: () => 'o-1',
    worker: 'P-1021',
  },
}
const all = Object.keys(overrides) as OverrideCommand[]

test.each(all)(
  '%s waits for leave, is done with it, and the log says who, why and for whom',
  async (command) => {
    const { before, give, reason, done, about, worker } = cases[command]
    await before()
    expect(await give()).toEqual(needed(command))
    expect([(await t.view()).question, await done()]).toMatchObject([{ ask: 'override', command }, false])
    const subject = about()
    expect(await allow(t, reason)).toEqual({ ok: true, value: null })
    const { question, person } = await t.view()
    expect([await done(), question, person?.personId]).toEqual([true, null, worker])
    const why =
      reason ?? (command === 'cancelWave' || command === 'correctMessage' ? 'courier is late' : 'lost')
    expect(given()).toEqual([{ actor: 'P-1022', subject, command, reason: why, for: worker }])
  },
)

test('the packer reads who let the weight pass', async () => {
  await weightOff()
  await t.call('overrideWeight', { seat })
  await allow(t, 'packaging')
  const said = t.news.flatMap((one) => (one.tell === 'seat' ? [one.verdict] : []))
  expect(said).toContainEqual({
    kind: 'accepted',
    said: { saved: 'weight-overridden', by: 'Marcus de Souza' },
    sound: 'line',
  })
})

test.each(all)('the leave for %s is used up', async (command) => {
  const { before, give, reason } = cases[command]
  await before()
  await give()
  await allow(t, reason)
  const again = await t.call('giveOverride', { seat, reason, pin: pinOf('supervisor') })
  expect([again, given().length]).toEqual([refused({ refusal: 'nothing-open' }), 1])
})

test('one leave for a third copy is none for a fourth', async () => {
  await secondCopyMade()
  await t.call('reprintLabel', { seat, reason: 'lost' })
  await allow(t, null)
  await papersOut(t)
  expect(await t.call('reprintLabel', { seat, reason: 'lost' })).toEqual(needed('reprintLabel'))
})

test.each([
  ['weight-off', weightOff, { ask: 'override', command: 'overrideWeight', guest: 'Marcus de Souza' }],
  ['scan-label', secondCopyMade, { ask: 'override', command: 'reprintLabel', guest: 'Marcus de Souza' }],
] as const)(
  'at %s a supervisor’s badge means "I allow it" and the packer keeps the seat',
  async (_step, before, question) => {
    await before()
    expect(t.scan(badge('supervisor'))).toEqual({ kind: 'asked', sound: 'line' })
    expect([(await t.view()).question, seated()]).toMatchObject([question, packer])
  },
)

test.each([
  ['a packer’s badge', () => t.scan(badge('both')), { refusal: 'supervisor-needed' }],
  ['an unknown badge', () => t.scan(ownCode('badge', 'B-9999')), { refusal: 'unknown-badge' }],
] as const)('%s is no leave', async (_which, scan, refusal) => {
  await weightOff()
  await t.call('overrideWeight', { seat })
  expect(scan()).toMatchObject({ refusal })
  expect([
    await t.call('giveOverride', { seat, reason: 'packaging', pin: pinOf('supervisor') }),
    seated(),
  ]).toEqual([refused({ refusal: 'nothing-open' }), packer])
})

test.each([
  ['a wrong PIN', 'packaging', '918273', { refusal: 'wrong-pin', triesLeft: 3 }],
  ['no reason', null, pinOf('supervisor'), { refusal: 'reason-needed' }],
  ['a reason of something else', 'unreadable', pinOf('supervisor'), { refusal: 'reason-needed' }],
])('a badge with %s is no leave, and the question stays', async (_which, reason, pin, refusal) => {
  await weightOff()
  t.scan(badge('supervisor'))
  expect(await t.call('giveOverride', { seat, reason, pin })).toEqual(refused(refusal))
  expect([(await t.view()).question?.ask, given()]).toEqual(['override', []])
})

test('what is scanned meanwhile is worked on, and the question is gone', async () => {
  await weightOff()
  t.scan(badge('supervisor'))
  t.scan('TEA-01')
  expect((await t.view()).question).toBeNull()
  expect(await t.call('giveOverride', { seat, reason: 'packaging', pin: pinOf('supervisor') })).toEqual(
    refused({ refusal: 'nothing-open' }),
  )
})

test('a carton put right while the PIN is looked at is not let pass as well', async () => {
  await weightOff()
  t.scan(badge('supervisor'))
  const answer = t.call('giveOverride', { seat, reason: 'packaging', pin: pinOf('supervisor') })
  t.devices.weigh(620)
  expect([await answer, given()]).toEqual([refused({ refusal: 'nothing-open' }), []])
  expect(t.rows('SELECT overridden FROM carton')).toEqual([{ overridden: 0 }])
})

test('a supervisor who packs alone gives leave with badge and PIN, too', async () => {
  await onBench()
  await pickAll(t)
  await signIn(t, 'supervisor')
  t.scan(ownCode('tote', 'T-0001'))
  await packUntil(t, 'weigh')
  t.devices.weigh(1900)
  expect(await t.call('overrideWeight', { seat })).toEqual(needed('overrideWeight'))
  expect(await allow(t, 'scaleChecked')).toMatchObject({ ok: true })
  expect(given()).toMatchObject([{ actor: 'P-1022', for: 'P-1022' }])
})

test('the badge of somebody without a PIN of their own is no leave', async () => {
  await weightOff()
  t.own().prepare('UPDATE person SET pin_once = 1 WHERE badge = ?').run(badges.supervisor)
  expect(t.scan(badge('supervisor'))).toMatchObject({ refusal: { refusal: 'no-pin' } })
})
