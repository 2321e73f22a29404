import { afterEach, expect, test } from 'vitest'
import type { DeviceConfig } from '#contract/devices'
import type { Order } from '#domain/order'
import { everyOrder, type PaperRule } from '#domain/paper-rule'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { bench } from '#sim/try/try-warehouse'
import { atPackStep, release, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

const rule = (name: string, change: Partial<PaperRule>): PaperRule => ({
  ...{ name, paper: 'deliveryOrder', at: 'lastCarton', copies: 1, of: everyOrder },
  ...{ printer: null, language: null },
  ...change,
})
/** Says as well from which printer, and in which language. */
const cash = rule('cash', { copies: 2, printer: 'Counter', language: 'ms', of: { ...everyOrder, cod: true } })
const border = rule('border', { paper: 'customs', at: 'cartonClose' })
const far = rule('far', { of: { ...everyOrder, courierIds: ['NOBODY'] } })
const why = 'As agreed with the courier'

const counter: DeviceConfig = {
  kind: 'document-printer',
  deviceId: 'counter',
  name: 'Counter',
  transport: { kind: 'folder', path: '/tmp' },
}

async function stationWith(wanted: Order): Promise<void> {
  t = await tryStation([wanted], { settings: { devices: [...bench, counter] } })
  await signIn(t, 'supervisor')
}
const save = (rules: PaperRule[], version: number) => t.call('savePaperRules', { version, rules, why })

test('an order gets the papers of its rules, as their trial said, and what the OMS did not tell is an exception', async () => {
  await stationWith(order('o-1', { tea: 1 }, { codSen: 5000 }))
  const rules = [
    cash,
    rule('gifts', { paper: 'packingSlip', at: 'byHand', of: { ...everyOrder, gift: true } }),
    border,
  ]
  const tried = await t.call('tryPaperRules', { rules, orderNumber: 'O-1' })
  const printer = { printerName: 'Office', printer: null, language: null }
  const counter = { printerName: 'Counter', printer: 'Counter', language: 'ms' }
  expect(tried.ok && tried.value.papers.filter(({ at }) => at !== 'byHand')).toEqual([
    { paper: 'packingSlip', at: 'cartonClose', copies: 1, rule: null, ...printer, hasData: true },
    { paper: 'deliveryOrder', at: 'lastCarton', copies: 2, rule: 'cash', ...counter, hasData: true },
    { paper: 'customs', at: 'cartonClose', copies: 1, rule: 'border', ...printer, hasData: false },
  ])
  expect(await save(rules, 0)).toEqual({ ok: true, value: { version: 1 } })
  await t.call('signOut', { seat: 'a' })
  await release(t)
  await atPackStep(t, 'home')
  expect([
    t.rows(
      "SELECT kind, copy, device_id AS at, language FROM print_job WHERE kind <> 'shippingLabel' ORDER BY kind, copy",
    ),
    t.rows('SELECT about, detail FROM exception'),
  ]).toEqual([
    [
      { kind: 'deliveryOrder', copy: 1, at: 'counter', language: 'ms' },
      { kind: 'deliveryOrder', copy: 2, at: 'counter', language: 'ms' },
      { kind: 'packingSlip', copy: 1, at: 'papers', language: 'zh' },
    ],
    [{ about: 'O-1', detail: 'customs: no data' }],
  ])
})

const refused: [string, PaperRule[], number, object][] = [
  ['somebody else saved meanwhile', [cash], 7, { refusal: 'paper-rules-outdated' }],
  ['one never counts', [rule('all', {}), cash], 2, { refusal: 'paper-rule-hidden', name: 'cash', by: 'all' }],
  [
    'it is for a printer of labels',
    [rule('tag', { printer: 'Zebra' })],
    2,
    { refusal: 'not-found', what: 'Zebra' },
  ],
  ['a courier is unknown', [far], 2, { refusal: 'not-found', what: 'NOBODY' }],
  ['a paper cannot be made then', [rule('early', { at: 'packStart' })], 2, { refusal: 'bad-arguments' }],
  ['two have one name', [cash, cash], 2, { refusal: 'bad-arguments' }],
]

test('rules are kept version by version; wrong ones are not saved, and unreadable ones count for nothing', async () => {
  await stationWith(order('o-1', { tea: 1 }))
  await save([cash], 0)
  await save([], 1)
  const answers: unknown[] = []
  for (const [name, rules, version] of refused) answers.push([name, await save(rules, version)])
  expect(answers).toMatchObject(refused.map(([name, , , refusal]) => [name, { ok: false, refusal }]))
  expect(t.rows('SELECT rules_version AS version, why FROM paper_rules')).toEqual([
    { version: 1, why },
    { version: 2, why },
  ])
  const seen = async (version: number | null) => {
    const answer = await t.call('paperRules', { version })
    return (
      answer.ok && [
        answer.value.current,
        answer.value.version,
        answer.value.rules,
        answer.value.versions.length,
      ]
    )
  }
  expect([await seen(null), await seen(1)]).toEqual([
    [2, 2, [], 2],
    [2, 1, [cash], 2],
  ])
  t.own().prepare("UPDATE paper_rules SET rules = '['").run()
  expect([await seen(null), t.logged.some((line) => line.includes('rules of papers'))]).toEqual([
    [2, 2, [], 2],
    true,
  ])
})
