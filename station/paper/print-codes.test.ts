import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { CodePaper, CodeSelection } from '#contract/code-commands'
import type { DeviceAsk } from '#contract/devices'
import { actionCode, actionGroups, actionNames } from '#domain/action'
import { ownCode } from '#domain/barcode/own-code'
import { pdfPages } from '#printing/testing/pdf-pages'
import { decodeCodes } from '#printing/testing/render-label'
import { zplCommands } from '#printing/testing/zpl-tokenizer'
import { type TryStation, tryStation } from '#sim/try/try-station'
import { badges } from '#sim/try/try-warehouse'
import { signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const slow = { timeout: 60_000 }

const labels: CodePaper = { paper: 'labels', size: '100x50' }
const sheets: CodePaper = { paper: 'sheets', grid: '3x8' }
const all = { from: 0, to: 999 }
const places = (change: Partial<Extract<CodeSelection, { kind: 'location' }>> = {}): CodeSelection => ({
  kind: 'location',
  from: '',
  to: '',
  aisle: null,
  bays: all,
  levels: all,
  arrow: 'up',
  ...change,
})
const totes = (from: string, to: string): CodeSelection => ({ kind: 'tote', from, to })

const isPrint = (ask: DeviceAsk): ask is Extract<DeviceAsk, { ask: 'print' }> => ask.ask === 'print'
const printed = (): Buffer[] =>
  t.devices.asks.filter(isPrint).map(({ bytes }) => Buffer.from(bytes, 'base64'))
/** The barcodes in ZPL, in their order: what stands behind ^BC. */
const codesIn = (zpl: Uint8Array): string[] =>
  zplCommands(zpl).flatMap((command, at, every) =>
    command.text !== null && every[at - 2]?.name === '^BC' ? [command.text] : [],
  )
const until = (jobs: number) => t.until(() => printed().length >= jobs)

test.each<[string, CodeSelection, string[]]>([
  ['one tote', totes('T-0002', 'T-0002'), [ownCode('tote', 'T-0002')]],
  [
    'totes from here to there',
    totes('T-0009', 'T-0011'),
    ['T-0009', 'T-0010', 'T-0011'].map((name) => ownCode('tote', name)),
  ],
  [
    'locations from here to there',
    places({ from: 'A-01', to: 'A-01-12' }),
    ['A-01', 'A-01-11', 'A-01-12'].map((name) => ownCode('location', name)),
  ],
  ['a carton size', { kind: 'cartonType', from: 'CT-3', to: 'CT-3' }, [ownCode('cartonType', 'CT-3')]],
  [
    'places to unload, and those where the parts of an order come together',
    { kind: 'place', from: 'KV-23', to: 'PACK-2' },
    ['KV-23', 'KV-24', 'PACK-1', 'PACK-2'].map((one) => ownCode('place', one)),
  ],
  [
    'the signs of all zones',
    { kind: 'zone', from: '', to: '' },
    ['A', 'B', 'C'].map((one) => ownCode('zone', one)),
  ],
  [
    'one badge',
    { kind: 'badge', who: 'range', from: badges.picker, to: badges.picker },
    [ownCode('badge', badges.picker)],
  ],
  ['three labels of an item', { kind: 'item', skus: ['tea'], copies: 3 }, Array<string>(3).fill('TEA-01')],
])('%s: exactly these codes reach the label printer', async (_, selection, wanted) => {
  t = await tryStation()
  await signIn(t, 'supervisor')
  const answer = await t.call('printCodes', { selection, paper: labels })
  await until(1)
  expect([answer, printed().flatMap(codesIn)]).toEqual([
    { ok: true, value: { labels: wanted.length } },
    wanted,
  ])
})

test('locations of an aisle, some bays and one level: those and no others', async () => {
  t = await tryStation()
  await signIn(t, 'supervisor')
  const selection = places({ aisle: 'B', bays: { from: 1, to: 2 }, levels: { from: 1, to: 1 } })
  await t.call('printCodes', { selection, paper: labels })
  await until(1)
  const rows = t.rows<{ name: string }>(
    "SELECT location_id AS name FROM location WHERE aisle = 'B' AND bay IN (1, 2) AND level = 1",
  )
  expect(rows.length).toBeGreaterThan(2)
  expect(printed().flatMap(codesIn).sort()).toEqual(rows.map(({ name }) => ownCode('location', name)).sort())
})

test('many labels go out in jobs of fifty, so that a jam costs no more', async () => {
  t = await tryStation()
  await signIn(t, 'supervisor')
  const answer = await t.call('printCodes', {
    selection: { kind: 'item', skus: ['tea'], copies: 120 },
    paper: labels,
  })
  await until(3)
  expect([answer, printed().map((zpl) => codesIn(zpl).length)]).toEqual([
    { ok: true, value: { labels: 120 } },
    [50, 50, 20],
  ])
})

test('badges of new people are those that were never printed; a supervisor prints no administrator’s', async () => {
  t = await tryStation()
  await signIn(t, 'supervisor')
  const fresh: CodeSelection = { kind: 'badge', who: 'new', from: '', to: '' }
  const before = await t.call('codeChoices', {})
  const preview = await t.call('previewCodes', { selection: fresh, paper: labels })
  await t.call('printCodes', { selection: fresh, paper: labels })
  await until(1)
  const after = await t.call('codeChoices', {})
  const count = before.ok ? before.value.newBadges : 0
  const rest = after.ok ? after.value.newBadges : 0
  const admins = t.rows("SELECT badge FROM person WHERE roles LIKE '%admin%'").length
  expect(admins).toBeGreaterThan(0)
  expect([preview, rest]).toMatchObject([{ ok: true, value: { labels: count } }, 0])
  expect(printed().flatMap(codesIn)).not.toContain(ownCode('badge', badges.admin))
})

test('A4 sheets go to the printer for papers, and every label on them scans', slow, async () => {
  t = await tryStation()
  await signIn(t, 'supervisor')
  await t.call('printCodes', { selection: totes('T-0001', 'T-0030'), paper: sheets })
  await until(1)
  const job = t.rows<{ kind: string; device: string }>('SELECT kind, device_id AS device FROM print_job')
  const pages = await Promise.all(pdfPages(printed()[0] ?? new Uint8Array(), 200).map(decodeCodes))
  const wanted = Array.from({ length: 30 }, (_, at) =>
    ownCode('tote', `T-${String(at + 1).padStart(4, '0')}`),
  )
  expect(job).toEqual([{ kind: 'codeSheet', device: 'papers' }])
  expect(pages.map((page) => page.length)).toEqual([24, 6])
  expect(
    pages
      .flat()
      .map(({ text }) => text)
      .sort(),
  ).toEqual(wanted)
})

test('the command card is saved as a PDF with every code of the table', slow, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'packbench-card-'))
  const asked: string[] = []
  const saveFile = async (name: string) => {
    asked.push(name)
    return join(folder, 'card.pdf')
  }
  t = await tryStation([], {
    dialogs: { chooseFolder: async () => null, chooseFile: async () => null, saveFile },
  })
  await signIn(t, 'supervisor')
  const selection: CodeSelection = { kind: 'card', groups: [...actionGroups] }
  const preview = await t.call('previewCodes', { selection, paper: labels })
  const answer = await t.call('saveCodes', { selection, paper: labels })
  const pages = await Promise.all(pdfPages(readFileSync(join(folder, 'card.pdf')), 150).map(decodeCodes))
  rmSync(folder, { recursive: true })
  expect([answer, asked]).toEqual([
    { ok: true, value: { path: join(folder, 'card.pdf') } },
    ['packbench-Command-card.pdf'],
  ])
  expect(preview).toMatchObject({ value: { labels: actionNames.length, pages: pages.length } })
  expect(
    pages
      .flat()
      .map(({ text }) => text)
      .sort(),
  ).toEqual(actionNames.map(actionCode).sort())
})

test('the preview shows the first label, or a whole sheet, and names what does not fit', async () => {
  t = await tryStation()
  await signIn(t, 'supervisor')
  const [one, sheet, none] = await Promise.all([
    t.call('previewCodes', { selection: places({ aisle: 'A' }), paper: labels }),
    t.call('previewCodes', { selection: totes('T-0001', 'T-0030'), paper: sheets }),
    t.call('previewCodes', { selection: totes('X', 'X'), paper: labels }),
  ])
  expect(one).toMatchObject({ ok: true, value: { pages: 0, tooSmall: null, page: { widthUm: 100_000 } } })
  expect(one.ok ? one.value.shown.map(({ drawing }) => drawing.texts[0]?.text) : []).toEqual(['A-01'])
  expect(sheet).toMatchObject({ ok: true, value: { labels: 30, pages: 2, page: { widthUm: 210_000 } } })
  expect(sheet.ok ? sheet.value.shown.length : 0).toBe(24)
  expect(none).toMatchObject({ ok: true, value: { labels: 0, shown: [] } })
})

test('what is not here, or more than anybody wants, is refused and nothing is printed', async () => {
  t = await tryStation()
  await signIn(t, 'supervisor')
  const print = (selection: CodeSelection) => t.call('printCodes', { selection, paper: labels })
  expect([
    await print(totes('T-9999', 'T-9999')),
    await print({ kind: 'item', skus: ['no-such'], copies: 1 }),
    await print({ kind: 'item', skus: Array<string>(5).fill('tea'), copies: 500 }),
    t.rows('SELECT * FROM print_job'),
  ]).toMatchObject([
    { refusal: { refusal: 'not-found' } },
    { refusal: { refusal: 'not-found', what: 'no-such' } },
    { refusal: { refusal: 'bad-arguments' } },
    [],
  ])
})

test('who printed what stays in the log', async () => {
  t = await tryStation()
  await signIn(t, 'supervisor')
  await t.call('printCodes', { selection: totes('T-0001', 'T-0003'), paper: labels })
  const [row] = t.rows<{ actor: string; payload: string }>(
    "SELECT actor, payload FROM event WHERE kind = 'code-printed'",
  )
  expect(row).toMatchObject({ actor: expect.any(String) })
  expect(JSON.parse(row?.payload ?? '{}')).toMatchObject({ labels: 3, first: 'T-0001', last: 'T-0003' })
})
