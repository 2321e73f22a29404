import { afterEach, expect, test } from 'vitest'
import { asDelivered } from '#domain/label-printer'
import { order, type TryStation } from '#sim/try/try-station'
import { bench } from '#sim/try/try-warehouse'
import { atPackStep, openTote, packUntil, released, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
/** A tea on the bench, everything packed, the scale waiting; the printer answers `prints`. */
async function beforeLabel(prints: TryStation['devices']['prints']): Promise<void> {
  t = await released([order('o-1', { tea: 1 })])
  await atPackStep(t, 'weigh')
  await t.until(() => (t.rows<{ n: number }>('SELECT count(*) AS n FROM leased_number')[0]?.n ?? 0) >= 1000)
  t.devices.prints = prints
}
const jobs = () =>
  t.rows<{ state: string; copy: number }>(
    "SELECT state, copy FROM print_job WHERE kind = 'shippingLabel' ORDER BY copy",
  )
const jobId = () =>
  t.rows<{ job_id: string }>(
    "SELECT job_id FROM print_job WHERE kind = 'shippingLabel' ORDER BY copy DESC",
  )[0]?.job_id ?? ''
const printAsks = () => t.devices.asks.filter((ask) => ask.ask === 'print')
const reprint = { seat: 'a', reason: 'damaged' } as const
const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

test('the label is on disk as being sent before the first byte is asked for', async () => {
  await beforeLabel('printed')
  let onDisk: unknown = null
  t.devices.watch = (ask) => {
    if (ask.ask === 'print')
      onDisk ??= t.rows(
        `SELECT state, length(bytes) > 100 AS drawn FROM print_job WHERE job_id = '${ask.jobId}'`,
      )
  }
  t.devices.weigh(370)
  expect(onDisk).toEqual([{ state: 'sending', drawn: 1 }])
})

test('carton, weight and tracking number are on disk before the label is asked for', async () => {
  await beforeLabel('printed')
  let onDisk: unknown = null
  t.devices.watch = (ask) => {
    if (ask.ask === 'print')
      onDisk ??= t.rows('SELECT state, weighed_g, tracking_number IS NOT NULL AS tracked FROM carton')
  }
  t.devices.weigh(370)
  expect(onDisk).toEqual([{ state: 'labelled', weighed_g: 370, tracked: 1 }])
})

test('a label under way when the program ended is unknown, not printed again', async () => {
  await beforeLabel(null)
  t.devices.weigh(370)
  await t.reopen()
  await t.start()
  expect([jobs(), printAsks().length, (await t.screen('pack')).step.step]).toEqual([
    [{ state: 'unknown', copy: 1 }],
    0,
    'label-unknown',
  ])
})

test('an unknown label that is there after all is scanned and closes the carton', async () => {
  await beforeLabel(null)
  t.devices.weigh(370)
  await t.reopen()
  await t.start()
  const { step } = await t.screen('pack')
  t.scan(step.step === 'label-unknown' ? step.trackingNumber : '')
  expect(t.rows('SELECT state FROM carton')).toEqual([{ state: 'closed' }])
})

test('a label scanned on its carton is in doubt no more', async () => {
  await beforeLabel('unknown')
  t.devices.weigh(370)
  await settled()
  const { step } = await t.screen('pack')
  t.scan(step.step === 'label-unknown' ? step.trackingNumber : '')
  expect(jobs()).toEqual([{ state: 'printed', copy: 1 }])
})

test('a printer that loses its voice after the label was scanned leaves no doubt', async () => {
  await beforeLabel(null)
  t.devices.weigh(370)
  const { step } = await t.screen('pack')
  t.scan(step.step === 'scan-label' ? step.trackingNumber : '')
  t.devices.tell({ news: 'print', jobId: jobId(), outcome: 'unknown', reason: 'no-answer', detail: null })
  expect(jobs()).toEqual([{ state: 'printed', copy: 1 }])
})

test('an unknown label is printed again only when a person says so', async () => {
  await beforeLabel('unknown')
  t.devices.weigh(370)
  await settled()
  t.devices.prints = 'printed'
  await t.call('retryLabel', { seat: 'a', jobId: jobId() })
  await settled()
  expect(jobs()).toEqual([
    { state: 'unknown', copy: 1 },
    { state: 'printed', copy: 2 },
  ])
})

test('asking twice for the same unknown label prints one', async () => {
  await beforeLabel('unknown')
  t.devices.weigh(370)
  await settled()
  t.devices.prints = null
  const first = jobId()
  await t.call('retryLabel', { seat: 'a', jobId: first })
  expect(await t.call('retryLabel', { seat: 'a', jobId: first })).toMatchObject({
    ok: false,
    refusal: { refusal: 'not-found' },
  })
})

test('a second copy has the very same bytes', async () => {
  await beforeLabel('printed')
  t.devices.weigh(370)
  await settled()
  await t.call('reprintLabel', reprint)
  expect(new Set(printAsks().map((ask) => (ask.ask === 'print' ? ask.bytes : ''))).size).toBe(1)
})

test('a label of which no byte left waits and says why', async () => {
  await beforeLabel(null)
  t.devices.weigh(370)
  t.devices.tell({ news: 'print', jobId: jobId(), outcome: 'not-sent', reason: 'paper-out', detail: null })
  expect((await t.screen('pack')).step).toMatchObject({
    step: 'label-pending',
    reason: 'paper-out',
    printerName: 'Zebra',
  })
})

test('a waiting label goes out when the printer is ready again', async () => {
  await beforeLabel(null)
  t.devices.weigh(370)
  t.devices.tell({ news: 'print', jobId: jobId(), outcome: 'not-sent', reason: 'paper-out', detail: null })
  const since = new Date(t.clock.ms).toISOString()
  t.devices.tell({
    news: 'state',
    state: { deviceId: 'labels', condition: 'ready', reason: null, detail: null, since },
  })
  expect([jobs(), printAsks().length]).toEqual([[{ state: 'sending', copy: 1 }], 2])
})

const since = '2026-11-22T02:00:00.000Z'
const printerIs = (condition: 'ready' | 'attention') =>
  t.devices.tell({
    news: 'state',
    state: {
      deviceId: 'labels',
      condition,
      reason: condition === 'ready' ? null : 'paper-out',
      detail: null,
      since,
    },
  })
const refuses = () =>
  t.devices.tell({ news: 'print', jobId: jobId(), outcome: 'not-sent', reason: 'paper-out', detail: null })
const changes = () =>
  t.rows("SELECT payload ->> '$.state' AS state FROM event WHERE kind = 'print-job-changed'").length

test('a printer known to have no paper is not asked, and the screen says why at once', async () => {
  await beforeLabel('printed')
  printerIs('attention')
  t.devices.weigh(370)
  expect([printAsks(), (await t.screen('pack')).step]).toMatchObject([
    [],
    { step: 'label-pending', reason: 'paper-out' },
  ])
})

test('a label refused again for the same reason is no news', async () => {
  await beforeLabel(null)
  t.devices.weigh(370)
  refuses()
  const once = changes()
  for (const _ of [1, 2, 3]) {
    await t.call('retryLabel', { seat: 'a', jobId: jobId() })
    refuses()
  }
  expect([printAsks().length, once, changes()]).toEqual([4, 2, 2])
})

test('a refused label that is tried again stays pending on the screen until it is out', async () => {
  await beforeLabel(null)
  t.devices.weigh(370)
  refuses()
  await t.call('retryLabel', { seat: 'a', jobId: jobId() })
  const trying = [jobs(), (await t.screen('pack')).step.step]
  t.devices.tell({ news: 'print', jobId: jobId(), outcome: 'printed', reason: null, detail: null })
  expect([trying, (await t.screen('pack')).step.step]).toEqual([
    [[{ state: 'sending', copy: 1 }], 'label-pending'],
    'scan-label',
  ])
})

test('"print it now" tries a waiting label and makes no copy', async () => {
  await beforeLabel(null)
  t.devices.weigh(370)
  refuses()
  const answer = await t.call('retryLabel', { seat: 'a', jobId: jobId() })
  expect([answer, jobs()]).toEqual([{ ok: true, value: null }, [{ state: 'sending', copy: 1 }]])
})

test('a label that no printer takes says so', async () => {
  await beforeLabel('printed')
  await signIn(t, 'admin')
  await t.call('saveDevices', { devices: bench.filter(({ kind }) => kind !== 'label-printer') })
  openTote(t, 1)
  t.devices.weigh(370)
  expect((await t.screen('pack')).step).toMatchObject({ step: 'label-pending', reason: 'not-set-up' })
})

test('a printer whose head does not reach over the label gets none, and the carton is not taken as weighed', async () => {
  await beforeLabel('printed')
  await signIn(t, 'admin')
  const narrow = asDelivered('zebra-zd411')
  await t.call('saveDevices', {
    devices: bench.map((one) => (one.kind === 'label-printer' ? { ...one, ...narrow } : one)),
  })
  openTote(t, 1)
  t.devices.weigh(370)
  const said = t.news.flatMap((one) => (one.tell === 'seat' && one.verdict !== null ? [one.verdict] : []))
  expect(said.at(-1)).toMatchObject({
    kind: 'refused',
    refusal: { refusal: 'label-too-wide', labelUm: 101_600, printerUm: 56_000 },
  })
  expect([jobs(), (await t.screen('pack')).step]).toMatchObject([[], { step: 'weigh' }])
})

test('a waiting label moves to the printer that replaced its own', async () => {
  await beforeLabel(null)
  printerIs('attention')
  t.devices.weigh(370)
  await signIn(t, 'admin')
  const devices = bench.map((one) => (one.deviceId === 'labels' ? { ...one, deviceId: 'labels-2' } : one))
  await t.call('saveDevices', { devices })
  expect(printAsks()).toMatchObject([{ deviceId: 'labels-2' }])
})

test('a late answer about an old label changes nothing', async () => {
  await beforeLabel('unknown')
  t.devices.weigh(370)
  await settled()
  t.devices.tell({ news: 'print', jobId: jobId(), outcome: 'printed', reason: null, detail: null })
  expect(jobs()).toEqual([{ state: 'unknown', copy: 1 }])
})

test('the packing slip is drawn after the close and sent to its own printer', async () => {
  await beforeLabel('printed')
  t.devices.weigh(370)
  await packUntil(t, 'home')
  await t.until(() => printAsks().some((ask) => ask.ask === 'print' && ask.deviceId === 'papers'))
  const slip = printAsks().find((ask) => ask.ask === 'print' && ask.deviceId === 'papers')
  expect(slip?.ask === 'print' && Buffer.from(slip.bytes, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
})

test('without leased numbers the carton waits and gets its label when they come', async () => {
  await beforeLabel('printed')
  t.db().exec("UPDATE leased_number SET used_by = 'elsewhere'")
  t.devices.weigh(370)
  const waiting = (await t.screen('pack')).step.step
  await t.until(async () => (await t.screen('pack')).step.step === 'scan-label')
  expect(waiting).toBe('label-pending')
})

test('numbers are leased again well before the last is used', async () => {
  await beforeLabel('printed')
  t.db().exec(
    "UPDATE leased_number SET used_by = 'elsewhere' WHERE kind = 'sscc' AND number NOT IN (SELECT number FROM leased_number WHERE kind = 'sscc' ORDER BY number DESC LIMIT 100)",
  )
  t.devices.weigh(370)
  await packUntil(t, 'home')
  await t.until(
    () =>
      (t.rows<{ n: number }>(
        "SELECT count(*) AS n FROM leased_number WHERE kind = 'sscc' AND used_by IS NULL",
      )[0]?.n ?? 0) > 400,
  )
  expect(t.rows('SELECT * FROM lease_request')).toEqual([])
})

test('the label a carton waits for cannot be cancelled away under it', async () => {
  await beforeLabel('unknown')
  t.devices.weigh(370)
  await settled()
  await signIn(t, 'supervisor')
  const answer = await t.call('cancelPrintJob', { jobId: jobId(), reason: 'looks old' })
  expect([answer, jobs()]).toMatchObject([
    { ok: false, refusal: { refusal: 'scan-label-first' } },
    [{ state: 'unknown', copy: 1 }],
  ])
})

test('the desk sees why a label is in doubt, in the words of the system too', async () => {
  await beforeLabel(null)
  t.devices.weigh(370)
  const detail = 'The lid is broken (office-7 was taken out of CUPS half-way)'
  t.devices.tell({ news: 'print', jobId: jobId(), outcome: 'unknown', reason: 'queue-stopped', detail })
  const rows = await t.call('printJobs', {})
  expect(rows).toMatchObject({ ok: true, value: [{ state: 'unknown', reason: 'queue-stopped', detail }] })
})
