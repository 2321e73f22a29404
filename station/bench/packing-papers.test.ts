import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import type { Order } from '#domain/order'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { openTote, packUntil, papersOut, pickAll, released } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

const code = (name: string) => ownCode('command', name)
const invoice: Order['invoice'] = {
  number: 'INV-1',
  issuedAt: '2026-11-20T06:00:00Z',
  billTo: null,
  lines: [{ sku: 'tea', text: 'Tea', quantity: 1, unitSen: 1000, totalSen: 1000 }],
  sums: [{ text: 'Total', amountSen: 1000 }],
}
const jobs = () =>
  t.rows<{ kind: string; copy: number; device_id: string; requested_by: string; request_reason: string }>(
    "SELECT kind, copy, device_id, requested_by, request_reason FROM print_job WHERE kind <> 'shippingLabel' ORDER BY rowid",
  )
/** A packer with a picked order open. */
async function benchWith(change: Partial<Order>, wanted: Record<string, number> = { tea: 2 }): Promise<void> {
  t = await released([order('o-1', wanted, change)])
  await pickAll(t)
  openTote(t, 1)
}
const kinds = async () => (await t.screen('pack')).papers.map(({ kind }) => kind)

test('before anything is packed there is what needs no carton, and only where the order has it', async () => {
  await benchWith({ giftNote: 'Happy birthday', invoice })
  expect(await kinds()).toEqual(['invoiceCopy', 'giftCard'])
})

test('a code of the command card prints a paper where such papers belong, once, with who asked', async () => {
  await benchWith({ giftNote: 'Happy birthday' })
  expect(t.scan(code('GIFT'))).toMatchObject({ said: { saved: 'paper-asked', paper: 'giftCard', copy: 1 } })
  await papersOut(t)
  expect(jobs()).toEqual([
    { kind: 'giftCard', copy: 1, device_id: 'papers', requested_by: 'P-1015', request_reason: 'asked' },
  ])
})

test('a second scan while it waits makes no second paper; one after it came out takes a reason and is copy 2', async () => {
  await benchWith({ giftNote: 'Happy birthday' })
  t.devices.prints = null
  t.scan(code('GIFT'))
  expect(t.scan(code('GIFT'))).toMatchObject({ refusal: { refusal: 'paper-waits', paper: 'giftCard' } })
  await t.until(() => t.devices.asks.some(({ ask }) => ask === 'print'))
  const [asked] = t.devices.asks.flatMap((ask) => (ask.ask === 'print' ? [ask] : []))
  t.devices.tell({ news: 'print', jobId: asked?.jobId ?? '', outcome: 'printed', reason: null, detail: null })
  expect(t.scan(code('GIFT'))).toMatchObject({
    refusal: { refusal: 'paper-printed-before', paper: 'giftCard' },
  })
  const again = { seat: 'a', paper: 'giftCard', reason: 'lost' } as const
  expect(await t.call('reprintPaper', again)).toMatchObject({ ok: true })
  expect(jobs().map(({ copy, request_reason }) => [copy, request_reason])).toEqual([
    [1, 'asked'],
    [2, 'lost'],
  ])
})

test.each([
  ['GIFT', 'no-paper-data'],
  ['INVOICE', 'no-paper-data'],
  ['CUSTOMS', 'no-paper-data'],
  ['SLIP', 'no-paper-data'],
])(
  '%s is refused in words where the order has nothing for it, and nothing is printed',
  async (name, refusal) => {
    await benchWith({})
    expect(t.scan(code(name))).toMatchObject({ kind: 'refused', refusal: { refusal } })
    expect(jobs()).toEqual([])
  },
)

test('with a carton closed, slip, delivery order and content label are there; the content label goes to the label printer', async () => {
  await benchWith({})
  await packUntil(t, 'scan-unit')
  t.scan('TEA-01')
  t.scan(code('FULL'))
  await packUntil(t, 'scan-label')
  await papersOut(t)
  t.scan(((await t.screen('pack')).step as { trackingNumber: string }).trackingNumber)
  await papersOut(t)
  expect(await kinds()).toEqual(['packingSlip', 'deliveryOrder', 'contentLabel'])
  t.scan(code('CONTENTS'))
  await papersOut(t)
  expect(jobs().map(({ kind, device_id }) => [kind, device_id])).toEqual([
    ['packingSlip', 'papers'],
    ['contentLabel', 'labels'],
  ])
})

test('a picker with the same code prints nothing', async () => {
  t = await tryStation([order('o-1', { tea: 1 }, { giftNote: 'x' })])
  t.scan(ownCode('badge', 'B-1001'))
  expect(t.scan(code('GIFT'))).toMatchObject({ kind: 'refused', refusal: { refusal: 'not-your-role' } })
})
