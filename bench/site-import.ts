import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gs1CheckDigit } from '#domain/barcode/check-character'
import { ownCode } from '#domain/barcode/own-code'
import type { TableKind } from '#domain/site-data/kinds'
import { csvText, xlsxBytes } from '#oms/files/write-table'
import { demoPins } from '#sim/data/people'
import { tryStation } from '#sim/try/try-station'
import { badges } from '#sim/try/try-warehouse'
import { goal } from './figures.ts'

/** Bringing 100,000 items in: how long it takes, and for how long the station answers nobody meanwhile. */
const rows = 100_000
const asked: { path: string } = { path: '' }
const t = await tryStation([], {
  dialogs: {
    chooseFile: async () => asked.path,
    chooseFolder: async () => asked.path,
    saveFile: async (name) => join(t.folder, name),
  },
})
t.scan(ownCode('badge', badges.admin))
await t.call('givePin', { seat: 'a', pin: demoPins[badges.admin] ?? '' })

const head = [
  'sku',
  'name',
  'unit_word',
  'weight',
  'length',
  'width',
  'height',
  'tracking',
  'expires',
  'fragile',
  'price',
]
const item = (at: number, price: string): string[] => [
  `BIG-${at}`,
  `Barang nombor ${at} besar`,
  'pack',
  '1.25 kg',
  '12.5 cm',
  '80 mm',
  '60',
  'none',
  'no',
  'no',
  price,
]
const table = (price: string) => [head, ...Array.from({ length: rows }, (_, at) => item(at, price))]
const codes = [
  ['code', 'sku', 'kind', 'quantity'],
  ...Array.from({ length: rows }, (_, at) => {
    const digits = `9551${String(at).padStart(8, '0')}`
    return [digits + gs1CheckDigit(digits), `BIG-${at}`, 'gtin', '1']
  }),
]

let met = true
await bring('items', 'new, CSV', new TextEncoder().encode(csvText(table('12.90'))), 'items.csv')
await bring(
  'items',
  'unchanged, XLSX',
  await xlsxBytes([{ name: 'Items', rows: table('12.90') }]),
  'items.xlsx',
)
await bring('items', 'all changed, CSV', new TextEncoder().encode(csvText(table('13.90'))), 'items.csv')
await bring('codes', 'new, CSV', new TextEncoder().encode(csvText(codes)), 'codes.csv')
const saving = await blocked(async () => {
  await t.call('saveSiteData', { kind: 'items', format: 'xlsx' })
})
console.log(`${rows} items saved as XLSX: ${(saving.ms / 1000).toFixed(1)} s`)
met = goal('  station held up meanwhile', saving.heldMs, 50) && met
await t.close()
process.exit(met ? 0 : 1)

async function bring(kind: TableKind, what: string, bytes: Uint8Array, name: string): Promise<void> {
  asked.path = join(t.folder, name)
  writeFileSync(asked.path, bytes)
  let token = ''
  const compared = await blocked(async () => {
    const chosen = await t.call('chooseImport', { kind, folder: false })
    token = chosen.ok ? (chosen.value?.token ?? '') : ''
    for (;;) {
      const draft = await t.call('importDraft', { token })
      if (draft.ok && draft.value.state !== 'reading') break
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  })
  const draft = await t.call('importDraft', { token })
  const applied = await t.call('applyImport', { token, take: 'goodRows', remove: false })
  const took = applied.ok ? `${applied.value.tookMs} ms` : 'nothing to take'
  console.log(
    `${rows} ${kind}, ${what}, ${(bytes.length / 1e6).toFixed(1)} MB: compared in ${(compared.ms / 1000).toFixed(1)} s; taken over in one transaction of ${took}`,
  )
  console.log(`  ${JSON.stringify(draft.ok ? draft.value.counts : draft)}`)
  met = goal('  station held up while comparing', compared.heldMs, 50) && met
}

/**
 * How long some work takes, and the most this thread works at a stretch meanwhile, before anything else has its turn.
 * Of the thread's own processor time, so that other programs of a busy machine do not count.
 */
async function blocked(work: () => Promise<void>): Promise<{ ms: number; heldMs: number }> {
  const start = performance.now()
  let heldUs = 0
  let over = false
  let before = process.threadCpuUsage()
  const turn = (): void => {
    const { user, system } = process.threadCpuUsage(before)
    heldUs = Math.max(heldUs, user + system)
    before = process.threadCpuUsage()
    if (!over) setImmediate(turn)
  }
  setImmediate(turn)
  await work()
  over = true
  return { ms: performance.now() - start, heldMs: heldUs / 1000 }
}
