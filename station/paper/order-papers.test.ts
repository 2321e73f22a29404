import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { type DocumentPlan, usualPlan } from '#domain/document'
import { builtInTemplates } from '#domain/label-template/built-in'
import { withChange } from '#domain/label-template/edit'
import type { Order } from '#domain/order'
import { builtInPapers } from '#domain/paper-template/built-in'
import { newBlock, withBlock } from '#domain/paper-template/edit'
import type { PaperTemplate, TextBlock } from '#domain/paper-template/template'
import { pdfText } from '#printing/testing/pdf-text'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { atPackStep, badge, openTote, packUntil, pickAll, release, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

const papers = () =>
  t
    .rows<{ kind: string }>(
      "SELECT kind FROM print_job WHERE kind NOT IN ('shippingLabel', 'test') ORDER BY kind",
    )
    .map(({ kind }) => kind)
const invoice: Order['invoice'] = {
  number: 'INV-1',
  issuedAt: '2026-11-20T06:00:00Z',
  billTo: null,
  lines: [{ sku: 'tea', text: 'Tea', quantity: 1, unitSen: 1000, totalSen: 1000 }],
  sums: [{ text: 'Total', amountSen: 1000 }],
}
const abroad: Order['customs'] = { form: 'CN22', reason: 'sale', comments: '' }
/** A tea with all that papers can be made of. */
function rich(told: { hsCode: string | null }): Order {
  const plain = order('o-1', { tea: 1 })
  const customs = { description: 'Tea', valueSen: 1000, originCountry: 'MY', ...told }
  return {
    ...plain,
    giftNote: 'Happy birthday',
    invoice,
    customs: abroad,
    lines: plain.lines.map((line) => ({ ...line, customs })),
  }
}
async function stationWith(wanted: Order, plan: Partial<DocumentPlan>): Promise<void> {
  t = await tryStation([wanted])
  await signIn(t, 'supervisor')
  const saved = await t.call('saveDocuments', { documents: { ...usualPlan, ...plan } })
  expect(saved).toMatchObject({ ok: true })
  await t.call('signOut', { seat: 'a' })
}
async function packed(): Promise<void> {
  await release(t)
  await atPackStep(t, 'home')
}
const drawn = () =>
  t.until(
    async () =>
      t.rows<{ n: number }>("SELECT count(*) AS n FROM print_job WHERE bytes IS NULL OR state = 'queued'")[0]
        ?.n === 0,
  )

test('every paper comes out at the moment chosen for it, drawn and journalled', async () => {
  await stationWith(rich({ hsCode: '090230' }), {
    pickList: 'release',
    invoiceCopy: 'packStart',
    giftCard: 'packStart',
    deliveryOrder: 'lastCarton',
    contentLabel: 'cartonClose',
  })
  await release(t)
  const released = papers()
  await pickAll(t)
  openTote(t, 1)
  const opened = papers()
  await packUntil(t, 'home')
  await drawn()
  expect([released, opened, papers()]).toEqual([
    ['pickList'],
    ['giftCard', 'invoiceCopy', 'pickList'],
    ['contentLabel', 'customs', 'deliveryOrder', 'giftCard', 'invoiceCopy', 'packingSlip', 'pickList'],
  ])
  expect(t.rows("SELECT kind FROM print_job WHERE state IN ('failed', 'unknown')")).toEqual([])
})

test('opening an order again prints nothing twice', async () => {
  await stationWith(rich({ hsCode: '090230' }), { giftCard: 'packStart' })
  await release(t)
  await pickAll(t)
  openTote(t, 1)
  await t.call('leaveOrder', { seat: 'a' })
  openTote(t, 1)
  expect(papers()).toEqual(['giftCard'])
})

test('an order without invoice, note and border has none of their papers', async () => {
  await stationWith(order('o-1', { tea: 1 }), { invoiceCopy: 'packStart', giftCard: 'packStart' })
  await packed()
  expect(papers()).toEqual(['packingSlip'])
})

test('a carton whose tariff number nobody told closes, and a supervisor is told what is missing', async () => {
  await stationWith(rich({ hsCode: null }), {})
  await packed()
  expect([papers(), t.rows('SELECT about, detail FROM exception')]).toEqual([
    ['packingSlip'],
    [{ about: 'O-1', detail: 'tea: hsCode' }],
  ])
})

test.each([
  ['invoiceCopy', { refusal: 'no-paper-data', paper: 'invoiceCopy', orderNumber: 'O-1' }],
  ['customs', { refusal: 'no-paper-data', paper: 'customs', orderNumber: 'O-1' }],
  ['giftCard', { refusal: 'no-paper-data', paper: 'giftCard', orderNumber: 'O-1' }],
] as const)('%s asked for without its data is refused and journals nothing', async (kind, refusal) => {
  await stationWith(order('o-1', { tea: 1 }), {})
  await packed()
  const before = papers()
  t.scan(badge('packer'))
  const answer = await t.call('printOrderPaper', { orderRef: 'o-1', kind, reason: null })
  expect([answer, papers()]).toEqual([{ ok: false, refusal }, before])
})

test('what is in a carton is printed in the layout of the site', async () => {
  await stationWith(order('o-1', { tea: 1 }), { contentLabel: 'cartonClose' })
  await signIn(t, 'supervisor')
  const { content } = builtInTemplates
  const template = withChange(content, 'order', { text: 'CHECK {orderNumber}' })
  const saved = await t.call('saveLabelTemplate', { template, courierId: '', reason: 'as the shop asked' })
  expect(saved).toMatchObject({ ok: true, value: { version: 1 } })
  await t.call('signOut', { seat: 'a' })
  await packed()
  await drawn()
  const [label] = t.rows<{ bytes: Buffer; version: number }>(
    "SELECT bytes, version FROM print_job JOIN label_template USING (template_id) WHERE print_job.kind = 'contentLabel'",
  )
  expect(label?.version).toBe(1)
  expect(label?.bytes.toString()).toContain('CHECK O-1')
})

test('a packing slip is printed in the layout of the site, and as we bring it where that cannot be read any more', async () => {
  await stationWith({ ...order('o-1', { tea: 1 }), codSen: 4590 }, { deliveryOrder: 'lastCarton' })
  await signIn(t, 'supervisor')
  const cash = { field: 'cod', is: 'filled', text: '' } as const
  const lay = (template: PaperTemplate) => {
    const text = { ...(newBlock(template, 'text') as TextBlock), text: 'ASK FOR {cod}', when: [cash] }
    const args = { template: withBlock(template, text, null), courierId: '', reason: 'as the shop asked' }
    return t.call('saveLabelTemplate', args)
  }
  for (const kind of ['packingSlip', 'deliveryOrder'] as const)
    expect(await lay(builtInPapers[kind])).toMatchObject({ ok: true, value: { version: 1 } })
  t.own().prepare("UPDATE label_template SET content = '{' WHERE kind = 'deliveryOrder'").run()
  await t.call('signOut', { seat: 'a' })
  await packed()
  await drawn()
  const made = t.rows<{ kind: string; bytes: Buffer; version: number | null }>(
    `SELECT print_job.kind AS kind, bytes, version FROM print_job LEFT JOIN label_template USING (template_id)
     WHERE print_job.kind IN ('packingSlip', 'deliveryOrder') ORDER BY print_job.kind DESC`,
  )
  expect(made.map(({ kind, version }) => [kind, version])).toEqual([
    ['packingSlip', 1],
    ['deliveryOrder', null],
  ])
  expect(made.map(({ bytes }) => pdfText(bytes).includes('ASK FOR RM 45.90'))).toEqual([true, false])
  expect(t.logged.join()).toContain('cannot be read')
}, 60_000)

test('a packing slip asked for again takes a reason and is the same bytes, counted', async () => {
  await stationWith(order('o-1', { tea: 1 }), {})
  await packed()
  await drawn()
  t.scan(badge('packer'))
  const again = { orderRef: 'o-1', kind: 'packingSlip' } as const
  expect(await t.call('printOrderPaper', { ...again, reason: null })).toEqual({
    ok: false,
    refusal: { refusal: 'paper-printed-before', paper: 'packingSlip' },
  })
  await t.call('printOrderPaper', { ...again, reason: 'damaged' })
  await drawn()
  const copies = t.rows<{ copy: number; bytes_hash: string; request_reason: string | null }>(
    "SELECT copy, bytes_hash, request_reason FROM print_job WHERE kind = 'packingSlip' ORDER BY copy",
  )
  expect(copies.map(({ copy, request_reason }) => [copy, request_reason])).toEqual([
    [1, null],
    [2, 'damaged'],
  ])
  expect(new Set(copies.map(({ bytes_hash }) => bytes_hash)).size).toBe(1)
})

const copiesOf = (kind: string) =>
  t
    .rows<{ copy: number; why: string; hash: string }>(
      `SELECT copy, request_reason AS why, bytes_hash AS hash FROM print_job WHERE kind = '${kind}' ORDER BY copy`,
    )
    .map(({ copy, why, hash }) => ({ copy, why, hash }))

test('from the second time on a paper printed again takes a supervisor, at the desk as well', async () => {
  await stationWith(order('o-1', { tea: 1 }), {})
  await packed()
  await drawn()
  const again = { orderRef: 'o-1', kind: 'packingSlip', reason: 'lost' } as const
  t.scan(badge('packer'))
  const byPacker = [await t.call('printOrderPaper', again), await t.call('printOrderPaper', again)]
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'supervisor')
  const bySupervisor = await t.call('printOrderPaper', again)
  expect([...byPacker, bySupervisor]).toMatchObject([
    { ok: true },
    { ok: false, refusal: { refusal: 'supervisor-needed' } },
    { ok: true },
  ])
  expect(copiesOf('packingSlip').map(({ copy, why }) => [copy, why])).toEqual([
    [1, null],
    [2, 'lost'],
    [3, 'lost'],
  ])
})

test('a pick list printed again takes a reason', async () => {
  await stationWith(order('o-1', { tea: 1 }), { pickList: 'release' })
  await release(t)
  const [list] = t.rows<{ number: string }>('SELECT number FROM list')
  await signIn(t, 'supervisor')
  const ask = (reason: 'lost' | null) => t.call('printPickList', { number: list?.number ?? '', reason })
  expect([await ask(null), await ask('lost')]).toMatchObject([
    { ok: false, refusal: { refusal: 'paper-printed-before', paper: 'pickList' } },
    { ok: true },
  ])
  await drawn()
  expect(copiesOf('pickList').map(({ copy, why }) => [copy, why])).toEqual([
    [1, null],
    [2, 'lost'],
  ])
})

test('a manifest with no new cartons is the same again, for a reason; new cartons make a new one', async () => {
  await stationWith(order('o-1', { tea: 1 }), {})
  await packed()
  await signIn(t, 'supervisor')
  const print = async (reason: 'lost' | null) => {
    const answer = await t.call('printManifest', { courierId: 'JT', day: null, reason })
    await drawn()
    t.clock.ms += 60_000
    return answer
  }
  const first = [await print(null), await print(null), await print('lost')]
  expect(first).toMatchObject([
    { ok: true },
    { ok: false, refusal: { refusal: 'paper-printed-before', paper: 'manifest' } },
    { ok: true },
  ])
  t.own().prepare('UPDATE carton SET closed_at = ?').run(new Date(t.clock.ms).toISOString())
  t.clock.ms += 60_000
  const there = await t.call('manifests', { day: null })
  expect(there).toMatchObject({ ok: true, value: { rows: [{ courierId: 'JT', cartons: 1, fresh: 1 }] } })
  expect(await print(null)).toMatchObject({ ok: true })
  const [one, same, next] = copiesOf('manifest')
  expect([one?.why, same?.why, next?.why, same?.hash === one?.hash]).toEqual(['asked', 'lost', 'asked', true])
})

test('the code of a printed pick list starts its walk', async () => {
  await stationWith(order('o-1', { tea: 1 }), { pickList: 'release' })
  await release(t)
  const [list] = t.rows<{ number: string }>('SELECT number FROM list')
  t.scan(badge('picker'))
  t.scan(ownCode('list', list?.number ?? ''))
  expect((await t.screen('pick')).list.number).toBe(list?.number)
})

test('a manifest has the cartons of the day and can be looked at from its own bytes', async () => {
  await stationWith(order('o-1', { tea: 1 }), {})
  await packed()
  t.scan(badge('packer'))
  const there = await t.call('manifests', { day: null })
  const [row] = there.ok ? there.value.rows : []
  expect(row?.cartons).toBe(1)
  await t.call('printManifest', { courierId: row?.courierId ?? '', day: null, reason: null })
  await drawn()
  const [job] = t.rows<{ job_id: string }>("SELECT job_id FROM print_job WHERE kind = 'manifest'")
  const seen = await t.call('lookAtPaper', { jobId: job?.job_id ?? '', page: 0 })
  expect(seen).toMatchObject({ ok: true, value: { page: 0, pages: 1 } })
  expect(seen.ok ? seen.value.picture : '').toMatch(/^data:image\/png;base64,.{2000,}/)
})

test('a paper set to a moment at which it cannot be made is refused', async () => {
  await stationWith(order('o-1', { tea: 1 }), {})
  await signIn(t, 'supervisor')
  const plan = { ...usualPlan, customs: 'release' } as unknown as DocumentPlan
  expect(await t.call('saveDocuments', { documents: plan })).toMatchObject({
    ok: false,
    refusal: { refusal: 'bad-arguments' },
  })
})
