import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PickView } from '#contract/pick-view'
import { openDatabase } from '#db/open'
import { tryItem } from '#db/try-floor'
import { gs1CheckDigit } from '#domain/barcode/check-character'
import { ownCode } from '#domain/barcode/own-code'
import type { SiteKind } from '#domain/site-data/kinds'
import { orderOf } from '#domain/wave-sample'
import { csvText, xlsxBytes } from '#oms/files/write-table'
import { demoPins } from '#sim/data/people'
import { scanBadgeUntilSeated } from '#sim/demo/play-wave'
import { code128, type ScanSymbol } from '#sim/shift/knowledge'
import { everything, until } from '#sim/shift/shift'
import { type Story, startStory } from './story.ts'

const admin = 'B-1023'
const goods = Array.from({ length: 200 }, (_, at) => {
  const digits = `9557${String(40_321 + at).padStart(8, '0')}`
  const number = String(at + 1).padStart(3, '0')
  return { sku: `OWN-${number}`, gtin: digits + gs1CheckDigit(digits), place: `Z-${number}` }
})
const wanted = goods[136] ?? { sku: '', gtin: '', place: '' }
const plate = 'LP-000137'

describe('a site brings its own goods in', () => {
  let story: Story
  const folder = mkdtempSync(join(tmpdir(), 'packbench-site-'))
  beforeAll(async () => {
    story = await startStory({ orders: 4, seed: 31 })
  }, 60_000)
  afterAll(async () => {
    await story.close()
    rmSync(folder, { recursive: true })
  }, 30_000)

  const on = (id: string) => story.window().getByTestId(id)
  /** The person finds this file in the system's dialog. */
  const choosing = (path: string) =>
    story.station().app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    }, path)
  const rowsHere = async (kind: SiteKind) =>
    (await story.call('siteData', {})).kinds.find((one) => one.kind === kind)?.rows ?? 0
  /** Chooses a file in the window, looks at the comparison and takes it over. */
  const bring = async (kind: SiteKind, name: string, content: string | Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    await choosing(path)
    const before = await rowsHere(kind)
    await on(`site-kind-${kind}`).click()
    await on('site-choose').click()
    await on('site-apply').click()
    await on('site-main').waitFor()
    return (await rowsHere(kind)) - before
  }

  it('200 items, their codes, places, stock and a licence plate from Excel and CSV files through the window', async () => {
    const badge = code128(ownCode('badge', admin))
    await scanBadgeUntilSeated(story.window(), () => story.scan(badge), demoPins[admin] ?? '')
    await on('button-desk').click()
    await on('rail-siteData').click()
    const items = await xlsxBytes([
      {
        name: 'Barang',
        rows: [
          ['SKU', 'Nama', 'Berat (kg)', 'Panjang (cm)', 'Lebar (cm)', 'Tinggi (cm)'],
          ...goods.map(({ sku }) => [sku, `Barang sendiri ${sku}`, '0,35', '12,5', '8', '6']),
        ],
      },
    ])
    expect(await bring('items', 'barang.xlsx', items)).toBe(200)
    const codes = csvText([['barcode', 'item code'], ...goods.map(({ gtin, sku }) => [gtin, sku])])
    expect(await bring('codes', 'codes.csv', codes)).toBe(200)
    const places = goods.map(({ place }) => [place, 'Z', 'Z', place.slice(2)])
    expect(
      await bring('locations', 'hall.csv', csvText([['location', 'zone', 'aisle', 'bay'], ...places])),
    ).toBe(200)
    const stock = goods.map(({ place, sku }) => [place, sku, '40'])
    expect(await bring('stock', 'stock.csv', csvText([['location', 'sku', 'qty'], ...stock]))).toBe(200)
    const plates = [[plate, wanted.place, wanted.sku, '10']]
    expect(
      await bring('plates', 'plates.csv', csvText([['plate', 'location', 'sku', 'qty'], ...plates])),
    ).toBe(1)
  }, 120_000)

  it('a file dropped on the window is compared, and a wrong code says what to do', async () => {
    await on('site-kind-codes').click()
    const transfer = await story.window().evaluateHandle(() => {
      const data = new DataTransfer()
      data.items.add(new File(['code,sku\n9557000000018,OWN-001\n9.55123E+12,OWN-002\n'], 'more.csv'))
      return data
    })
    await story.window().dispatchEvent('[data-testid="site-main"]', 'drop', { dataTransfer: transfer })
    await on('site-row-3').click()
    await on('site-detail').getByText('Format the column as text').waitFor()
    expect(await on('figure-refused').textContent()).toContain('2')
    await on('site-leave').click()
    await on('site-main').waitFor()
  }, 60_000)

  it('one of them is ordered and picked by its plate and its own code from its own place', async () => {
    const cutOffAt = new Date(Date.now() + 6 * 3_600_000).toISOString()
    const order = orderOf(
      'o-own-1',
      { [wanted.sku]: 2 },
      { priority: 100, cutOffAt, courierId: 'JT', service: 'EZ' },
    )
    await story.world.oms.admin('master', { items: [tryItem(wanted.sku, { codes: [] })] })
    await story.world.oms.admin('orders', { orders: [order] })
    await story.signIn('supervisor', 0)
    const rule = { leastPriority: 100, mostOrders: 1, ordersPerWalk: 1, method: 'discrete' } as const
    await until(
      async () => (await story.call('previewWave', { rule: { ...everything, ...rule } })).orders === 1,
      30_000,
    )
    expect((await story.release(rule)).orders).toEqual(['O-OWN-1'])
    await story.signIn('picker', 0)
    await story.scan(code128(ownCode('command', 'NEXT')))
    const seen = new Set<string>()
    let platesShown = ''
    await until(async () => {
      const view = await pickView()
      if (view === null) return seen.size > 0
      seen.add(`${view.step.step} ${view.line?.locationId ?? ''} ${view.line?.item.sku ?? ''}`)
      if (view.step.step === 'scan-item' && platesShown === '')
        platesShown = (await on('plates-here').textContent()) ?? ''
      const next = nextScan(view)
      if (next === null) return view.step.step === 'done'
      await story.scan(next)
      /** Scanned anew before it was heard, the plate would give two. */
      const before = JSON.stringify(view)
      await until(async () => JSON.stringify(await pickView()) !== before, 10_000)
      return false
    }, 60_000)
    expect([...seen]).toContain(`scan-item ${wanted.place} ${wanted.sku}`)
    expect(platesShown).toContain(plate)
    expect((await story.call('lookUpOrder', { text: 'O-OWN-1' })).floorStage).toBe('picked')
    expect(unitsOn(story.world.dataDir, plate)).toBe(9)
  }, 120_000)

  const pickView = async (): Promise<PickView | null> => {
    const { screen } = await story.call('seatView', { seat: 'a' })
    return screen.screen === 'pick' ? screen : null
  }
  /** What a picker holds under the scanner at this step. */
  function nextScan(view: PickView): ScanSymbol | null {
    const { step } = view
    switch (step.step) {
      case 'scan-cart':
        return code128(ownCode('cart', story.know.carts[0] ?? ''))
      case 'bind-tote':
        return code128(ownCode('tote', story.know.totes[0] ?? ''))
      case 'scan-location':
        return code128(ownCode('location', view.line?.locationId ?? ''))
      case 'scan-item':
        return step.taken === 0 ? code128(ownCode('plate', plate)) : { text: wanted.gtin, aim: ']E0' }
      case 'scan-tote':
        return code128(ownCode('tote', step.toteId))
      case 'unload':
        return code128(ownCode('place', step.place))
      default:
        return null
    }
  }
})

/** How many units a licence plate holds. */
function unitsOn(dataDir: string, plateId: string): number | undefined {
  const db = openDatabase(join(dataDir, 'station.sqlite'))
  try {
    return db.prepare<[string], number>('SELECT quantity FROM plate WHERE plate_id = ?').pluck().get(plateId)
  } finally {
    db.close()
  }
}
