import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { CommandArgs } from '#contract/commands'
import type { DeviceAsk } from '#contract/devices'
import { ownCode } from '#domain/barcode/own-code'
import { builtInTemplates } from '#domain/label-template/built-in'
import { newElement, placedAt, withChange, withElement, without } from '#domain/label-template/edit'
import type { LabelTemplate, TextElement } from '#domain/label-template/template'
import { builtInPapers } from '#domain/paper-template/built-in'
import type { PaperTemplate } from '#domain/paper-template/template'
import { decodeCodes, renderZpl } from '#printing/testing/render-label'
import { zplCommands } from '#printing/testing/zpl-tokenizer'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { atPackStep, release, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const slow = { timeout: 60_000 }
const reason = 'as the floor asked'
const { tote, shipping } = builtInTemplates

const isPrint = (ask: DeviceAsk): ask is Extract<DeviceAsk, { ask: 'print' }> => ask.ask === 'print'
const printed = (): Buffer[] =>
  t.devices.asks.filter(isPrint).map(({ bytes }) => Buffer.from(bytes, 'base64'))
/** The newest label, as its texts. */
const said = (): string[] =>
  zplCommands(printed().at(-1) ?? new Uint8Array()).flatMap(({ text }) => text ?? [])
const events = (kind: string) =>
  t
    .rows<{ payload: string; actor: string }>(
      `SELECT payload, actor FROM event WHERE kind = '${kind}' ORDER BY rowid`,
    )
    .map(({ payload }) => JSON.parse(payload) as Record<string, unknown>)

/** Our label with a line more in its head. */
const with_ = (template: LabelTemplate, text: string, more: Partial<TextElement>): LabelTemplate => {
  const element = { ...newElement(template, 'text'), text, sizeUm: 3_000, ...more } as TextElement
  const added = withElement(template, element)
  return placedAt(added, element.elementId, {
    xUm: 66_000,
    yUm: 29_200,
    widthUm: 30_000,
    heightUm: 3_000,
    ...more,
  })
}
const forKids = with_(shipping, 'A GIFT FOR {receiverTown}', {
  when: [{ field: 'gift', is: 'filled', text: '' }],
})
const onTote = with_(tote, 'KEEP CLEAN', {
  xUm: 70_000,
  yUm: 800,
  widthUm: 26_000,
  heightUm: 1_700,
  sizeUm: 2_000,
})

const save = (template: LabelTemplate, courierId = '') =>
  t.call('saveLabelTemplate', { template, courierId, reason })
const use = (change: Partial<CommandArgs<'useLabelTemplate'>>) =>
  t.call('useLabelTemplate', { kind: 'tote', courierId: '', version: 0, reason, ...change })
const printTote = async (): Promise<string[]> => {
  const before = printed().length
  await t.call('printCodes', {
    selection: { kind: 'tote', from: 'T-0001', to: 'T-0001' },
    paper: { paper: 'labels', size: '100x50' },
  })
  await t.until(() => printed().length > before)
  return said()
}
const templateOfJobs = () =>
  t.rows<{ version: number | null }>(
    'SELECT version FROM print_job LEFT JOIN label_template USING (template_id) ORDER BY print_job.rowid',
  )
/** Packs an order until its label is printed. */
async function packOne(more: Parameters<typeof order>[2] = {}): Promise<void> {
  t = await tryStation([order('o-1', { tea: 1 }, more)])
  await signIn(t, 'supervisor')
}
async function labelOfOne(): Promise<string[]> {
  await t.call('signOut', { seat: 'a' })
  await release(t)
  await atPackStep(t, 'scan-label')
  return said()
}

test(
  'a saved layout is the one that labels come out in, and every job says which version it was',
  slow,
  async () => {
    t = await tryStation()
    await signIn(t, 'supervisor')
    expect(await printTote()).not.toContain('KEEP CLEAN')
    expect(await save(onTote)).toEqual({ ok: true, value: { version: 1 } })
    expect(await printTote()).toContain('KEEP CLEAN')
    const png = await renderZpl(printed().at(-1) ?? new Uint8Array(), {
      widthUm: 100_000,
      heightUm: 50_000,
      dotsPerMm: 8,
    })
    expect((await decodeCodes(png)).map(({ text }) => text)).toEqual([ownCode('tote', 'T-0001')])
    expect(templateOfJobs()).toEqual([{ version: null }, { version: 1 }])
  },
)

test('one goes back to an older version and to the label as delivered, and forward again', slow, async () => {
  t = await tryStation()
  await signIn(t, 'supervisor')
  await save(onTote)
  await save(
    with_(tote, 'SECOND', { xUm: 70_000, yUm: 800, widthUm: 26_000, heightUm: 1_700, sizeUm: 2_000 }),
  )
  expect(await printTote()).toContain('SECOND')
  await use({ version: 1 })
  expect(await printTote()).toContain('KEEP CLEAN')
  await use({ version: 0 })
  expect(await printTote()).not.toContain('KEEP CLEAN')
  await use({ version: 2 })
  await t.reopen()
  await t.start()
  await signIn(t, 'supervisor')
  expect(await printTote()).toContain('SECOND')
  expect(events('label-template-used').map(({ version }) => version)).toEqual([1, 0, 2])
  expect(events('label-template-saved').map(({ version }) => version)).toEqual([1, 2])
  expect(await use({ version: 9 })).toMatchObject({ ok: false, refusal: { refusal: 'not-found' } })
})

test('nothing is saved while anything is wrong with it', slow, async () => {
  t = await tryStation()
  await signIn(t, 'supervisor')
  const wrong = without(tote, 'code')
  expect(await save(wrong)).toMatchObject({ refusal: { refusal: 'label-template-faulty', faults: 1 } })
  expect(await t.call('checkLabel', { template: wrong })).toMatchObject({
    value: [{ elementId: null, what: { fault: 'code-missing', field: 'code' } }],
  })
  expect(await save(tote, 'POSLAJU')).toMatchObject({ refusal: { refusal: 'not-found' } })
  expect([t.rows('SELECT 1 FROM label_template'), events('label-template-saved')]).toEqual([[], []])
})

test('a line for gifts stands on the label of a gift', slow, async () => {
  await packOne({ giftNote: 'Selamat hari jadi' })
  expect(await save(forKids)).toMatchObject({ ok: true })
  expect((await labelOfOne()).some((text) => text.startsWith('A GIFT FOR'))).toBe(true)
  expect(t.rows('SELECT version FROM label_template JOIN print_job USING (template_id)')).toEqual([
    { version: 1 },
  ])
})

test('the courier’s own layout goes before that of all couriers', slow, async () => {
  await packOne()
  const [{ courierId } = { courierId: '' }] = t.rows<{ courierId: string }>(
    'SELECT courier_id AS courierId FROM customer_order',
  )
  await save(with_(shipping, 'FOR ALL', {}))
  expect(await save(with_(shipping, 'FOR ONE COURIER', {}), courierId)).toEqual({
    ok: true,
    value: { version: 1 },
  })
  const texts = await labelOfOne()
  expect([texts.includes('FOR ONE COURIER'), texts.includes('FOR ALL')]).toEqual([true, false])
})

test(
  'what does not fit the site’s own layout still gets its label, as delivered, and the log says so',
  slow,
  async () => {
    await packOne({ service: 'Tomorrow before nine' })
    const place = { xUm: 90_000, yUm: 29_200, widthUm: 7_000, heightUm: 2_400 }
    const when = [{ field: 'orderNumber', is: 'equal', text: 'SO-1' } as const]
    expect(await save(with_(shipping, 'X', { ...place, when }))).toMatchObject({ ok: true })
    const narrow = withChange(with_(shipping, '{service}', {}), 'text-1', { ...place, heightUm: 1_700 })
    t.own().prepare('UPDATE label_template SET content = ?').run(JSON.stringify(narrow))
    await t.reopen()
    await t.start()
    const texts = await labelOfOne()
    expect(texts.length).toBeGreaterThan(5)
    expect(templateOfJobs()).toEqual([{ version: null }])
    expect(events('label-template-passed-over')).toHaveLength(1)
  },
)

test('a saved layout that cannot be read any more stops no label', slow, async () => {
  t = await tryStation()
  await signIn(t, 'supervisor')
  await save(onTote)
  t.own().prepare("UPDATE label_template SET content = '{'").run()
  const texts = await printTote()
  expect([texts.includes('T-0001'), texts.includes('KEEP CLEAN')]).toEqual([true, false])
  expect(t.logged.join()).toContain('cannot be read')
})

test('a layout goes to another site as a file; what is no layout is refused', slow, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'packbench-label-'))
  const path = join(folder, 'label.json')
  const dialogs = {
    chooseFolder: async () => folder,
    chooseFile: async () => path,
    saveFile: async () => path,
  }
  t = await tryStation([], { dialogs })
  await signIn(t, 'supervisor')
  await t.call('saveLabelFile', { template: onTote })
  expect(await t.call('openLabelFile', { kind: 'tote' })).toEqual({ ok: true, value: onTote })
  expect(await t.call('openLabelFile', { kind: 'item' })).toMatchObject({
    refusal: { refusal: 'label-file-of-other', kind: 'tote' },
  })
  const whole = readFileSync(path, 'utf8')
  for (const wrong of [
    '',
    '{',
    whole.slice(0, -20),
    whole.replace('"turn": 0', '"turn": 45'),
    '{"packbench":1}',
  ]) {
    writeFileSync(path, wrong)
    expect(await t.call('openLabelFile', { kind: 'tote' })).toMatchObject({
      refusal: { refusal: 'label-file-unreadable' },
    })
  }
  rmSync(folder, { recursive: true })
})

test('a test is printed with a sample, and says that it is no shipment', slow, async () => {
  t = await tryStation()
  await signIn(t, 'supervisor')
  expect(await t.call('printLabelTest', { template: shipping, sample: 'usual' })).toEqual({
    ok: true,
    value: null,
  })
  await t.until(() => printed().length === 1)
  expect(said().join(' ')).toContain('NOT A SHIPMENT')
  const drawn = await t.call('drawLabel', { template: shipping, sample: 'cod' })
  expect(drawn).toMatchObject({ value: { picture: { widthDots: 813, heightDots: 1219 }, faults: [] } })
})

test(
  'a paper is looked at page by page, tried before it is saved, and goes into a file like a label',
  slow,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'packbench-paper-'))
    const path = join(folder, 'paper.json')
    const dialogs = {
      chooseFolder: async () => folder,
      chooseFile: async () => path,
      saveFile: async () => path,
    }
    t = await tryStation([], { dialogs })
    await signIn(t, 'supervisor')
    const { giftCard, packingSlip } = builtInPapers
    const view = await t.call('drawPaper', { template: packingSlip, sample: 'long', page: 1 })
    expect(view).toMatchObject({ value: { faults: [], shown: expect.arrayContaining(['goods', 'note']) } })
    expect(view.ok && [view.value.pages > 1, view.value.picture.slice(0, 22)]).toEqual([
      true,
      'data:image/png;base64,',
    ])
    const wrong = { ...giftCard, blocks: giftCard.blocks.filter(({ blockId }) => blockId !== 'note') }
    const keep = (template: PaperTemplate) => t.call('saveLabelTemplate', { template, courierId: '', reason })
    expect(await keep(wrong)).toMatchObject({ refusal: { refusal: 'label-template-faulty', faults: 1 } })
    expect(await t.call('checkPaper', { template: wrong })).toMatchObject({
      value: [{ blockId: null, what: { fault: 'text-missing', field: 'note' } }],
    })
    expect(await keep(giftCard)).toEqual({ ok: true, value: { version: 1 } })
    expect(await use({ kind: 'giftCard', version: 0 })).toEqual({ ok: true, value: null })
    await t.call('saveLabelFile', { template: giftCard })
    expect(await t.call('openLabelFile', { kind: 'giftCard' })).toEqual({ ok: true, value: giftCard })
    expect(await t.call('openLabelFile', { kind: 'tote' })).toMatchObject({
      refusal: { refusal: 'label-file-of-other', kind: 'giftCard' },
    })
    rmSync(folder, { recursive: true })
  },
)
