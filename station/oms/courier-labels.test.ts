import { afterEach, expect, test, vi } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import type { Order } from '#domain/order'
import { decodeCodes, renderZpl } from '#printing/testing/render-label'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { atPackStep, openTote, packUntil, papersOut, pickAll, release, signIn } from '#sim/try/try-work'

/** Pages are drawn and read by a thread of their own. */
vi.setConfig({ testTimeout: 60_000 })

let t: TryStation
afterEach(() => t.close())

const labels = () =>
  t.rows<{ state: string; trouble: string | null; tracking_number: string | null }>(
    'SELECT state, trouble, tracking_number FROM courier_label ORDER BY rowid',
  )
const states = () => labels().map(({ state }) => state)
const made = async () =>
  (
    (await t.admin('/labels', null)) as {
      labels: { key: string; tracking_number: string; voided_at: string | null }[]
    }
  ).labels
const kinds = () => t.rows<{ kind: string }>('SELECT kind FROM event ORDER BY rowid').map(({ kind }) => kind)
const printed = () =>
  t.devices.asks.flatMap((ask) => (ask.ask === 'print' && ask.fileName.endsWith('.zpl') ? [ask] : []))
const step = async () => (await t.screen('pack')).step

/** A station whose courier J&T makes its own labels, with one order that is picked and on the bench. */
async function benchWith(manner: string, change: Partial<Order> = {}): Promise<void> {
  t = await tryStation([order('o-1', { tea: 1 }, change)])
  await manners(manner)
  await knows()
  await release(t)
  await pickAll(t)
}
const manners = (manner: string) => t.admin('/labels', { courierId: 'JT', manner })
const knows = async () => {
  await signIn(t, 'supervisor')
  await t.call('tryOmsNow', {})
  await t.call('signOut', { seat: 'a' })
  await t.until(() => t.rows("SELECT 1 FROM courier WHERE labels = 'courier'").length === 1)
}
const until = (wanted: string) => t.until(() => states().at(-1) === wanted)

test.each(['label', 'a4'])(
  'a PDF (%s) is here before the carton is weighed, and what comes out scans as its number',
  async (manner) => {
    await benchWith(manner)
    await until('ready')
    openTote(t, 1)
    await packUntil(t, 'scan-label')
    await papersOut(t)
    const shown = await step()
    const [job] = printed()
    const [label] = await made()
    const codes = await decodeCodes(await renderZpl(Buffer.from(job?.bytes ?? '', 'base64')))
    expect([shown, codes.map(({ text }) => text)]).toMatchObject([
      { step: 'scan-label', trackingNumber: label?.tracking_number },
      [label?.tracking_number],
    ])
    await packUntil(t, 'home')
    await t.until(async () => (await t.ledger()).counts.liveShipments === 1)
    const { orders } = await t.ledger()
    const cartons = orders.flatMap(({ shipments }) => shipments.flatMap((one) => one.cartons))
    expect(cartons).toMatchObject([{ trackingNumber: label?.tracking_number }])
  },
)

test('a courier’s own ZPL goes to the printer as it came', async () => {
  await benchWith('zpl')
  await until('ready')
  openTote(t, 1)
  await packUntil(t, 'scan-label')
  await papersOut(t)
  const [job] = printed()
  const text = Buffer.from(job?.bytes ?? '', 'base64').toString()
  expect([text.slice(0, 9), text.includes((await made())[0]?.tracking_number ?? '-')]).toEqual([
    '^XA^CI28^',
    true,
  ])
})

test.each([
  ['two-pages', { trouble: 'several-pages', pages: 2 }],
  ['matchbox', { trouble: 'wrong-size', widthMm: 50, heightMm: 20 }],
  ['no-code', { trouble: 'without-code' }],
  ['other-code', { trouble: 'of-other', read: ['PL9999999999Z'] }],
  ['damaged', { trouble: 'unreadable' }],
  ['none', { trouble: 'none-given', reason: 'courier-refuses: postcode 00000 is not served' }],
])(
  'a label that is wrong (%s) is not printed: the carton waits and says why, until a good one is asked for',
  async (manner, trouble) => {
    await benchWith(manner)
    await until('refused')
    openTote(t, 1)
    await packUntil(t, 'label-awaited')
    expect([await step(), printed()]).toMatchObject([{ step: 'label-awaited', wait: 'refused', trouble }, []])
    expect(t.rows('SELECT kind, about FROM exception WHERE resolved_at IS NULL')).toEqual([
      { kind: 'courier-label', about: 'O-1' },
    ])
    await manners('label')
    t.scan(ownCode('command', 'PRINT'))
    await packUntil(t, 'scan-label')
    expect([states(), t.rows('SELECT 1 FROM exception WHERE resolved_at IS NULL')]).toEqual([
      ['void', 'ready'],
      [],
    ])
    await t.until(async () => (await made()).some(({ voided_at }) => voided_at !== null))
  },
)

test('a courier that makes its label later is asked again, and the carton’s label comes out by itself', async () => {
  await benchWith('later')
  await until('awaited')
  openTote(t, 1)
  await packUntil(t, 'label-awaited')
  expect(await step()).toMatchObject({ step: 'label-awaited', wait: 'later' })
  await manners('label')
  t.pass(2_000)
  t.scan(ownCode('command', 'PRINT'))
  await packUntil(t, 'home')
  await papersOut(t)
  expect([states(), printed().length]).toEqual([['ready'], 1])
})

test('a label that is here is printed while the OMS is away, and once more with the same bytes', async () => {
  await benchWith('label')
  await until('ready')
  await t.oms.goAway()
  openTote(t, 1)
  await packUntil(t, 'scan-label')
  await papersOut(t)
  await t.call('reprintLabel', { seat: 'a', reason: 'lost' })
  await papersOut(t)
  const [first, second] = printed()
  expect([printed().length, second?.bytes === first?.bytes]).toEqual([2, true])
  await t.oms.comeBack()
})

test('without an answer the carton waits, and the same key gets the label once the OMS is back', async () => {
  t = await tryStation([order('o-1', { tea: 1 })])
  await manners('label')
  await knows()
  await t.admin('/trouble', { mode: 'drop-after-accept', path: '/v1/labels', times: 1 })
  await release(t)
  await atPackStep(t, 'label-awaited')
  t.scan(ownCode('command', 'PRINT'))
  await packUntil(t, 'home')
  expect([states(), (await made()).length]).toEqual([['ready'], 1])
})

test('an order that changes its address gets another label, and the old one is void at the courier', async () => {
  await benchWith('label')
  await until('ready')
  const { shipTo } = order('o-1', {})
  await t.admin('/orders/o-1', { action: 'edit', change: { shipTo: { ...shipTo, name: 'Somebody Else' } } })
  await signIn(t, 'supervisor')
  await t.call('tryOmsNow', {})
  await t.until(() => t.rows("SELECT 1 FROM exception WHERE kind = 'order-changed'").length === 1)
  expect(await t.call('acceptChange', { orderRef: 'o-1' })).toMatchObject({ ok: true })
  await t.call('signOut', { seat: 'a' })
  await t.until(() => states().join() === 'void,ready')
  openTote(t, 1)
  await packUntil(t, 'home')
  await t.until(async () => (await made()).map(({ voided_at }) => voided_at !== null).join() === 'true,false')
  expect(kinds()).toContain('courier-label-void')
})

test('what is void at the bench is void at the courier, and the carton gets another number', async () => {
  await benchWith('label')
  await until('ready')
  openTote(t, 1)
  await packUntil(t, 'scan-label')
  await papersOut(t)
  t.scan(ownCode('command', 'VOID'))
  t.scan(ownCode('command', 'VOID'))
  await t.until(() => states().join() === 'void,ready')
  const [first] = await made()
  const trackingNumber = first?.tracking_number ?? ''
  for (const code of [trackingNumber, `${trackingNumber} / 1`])
    expect(t.scan(code)).toMatchObject({ refusal: { refusal: 'label-void', trackingNumber } })
  await packUntil(t, 'home')
  await papersOut(t)
  const [, second] = await made()
  await t.until(async () => (await made())[0]?.voided_at !== null)
  expect([first?.tracking_number === second?.tracking_number, printed().length]).toEqual([false, 2])
})
