import { saveLease } from '#db/numbers'
import { inTransaction } from '#db/statements'
import { emptyReport, isWorkLeft, oneStep, openRun, type Run, releaseMore } from '#sim/oracle/run'

/** What a process held after a block of scans, when everything that could be freed was. */
export interface Sample {
  scans: number
  heapBytes: number
  rssBytes: number
  /** Timers, sockets and the like that keep a process alive. */
  resources: number
  listeners: number
  /** Statements prepared in this block. */
  prepared: number
}

export interface MemoryOptions {
  scans: number
  block: number
  seed: number
  /** A leak in the helper of the proof: so many bytes kept of each scan; 0 for none. */
  leakBytes: number
}

const ordersAWave = 60
/** Labels of two waves differ in two digits, so that no misread label is one the oracle has forgotten. */
const numbersApart = 11_000_000

/** Works one station for many scans on end and looks at its memory after each block. Node must be started with --expose-gc. */
export async function longShift({ scans, block, seed, leakBytes }: MemoryOptions): Promise<Sample[]> {
  const run = await openRun(seed, true)
  const { station, floor } = run
  const prepared = countPrepared(run)
  const report = emptyReport(scans)
  const samples: Sample[] = []
  const leak: Buffer[] = []
  for (let wave = 1; samples.length < scans / block; ) {
    if (!isWorkLeft(floor)) await nextWave(run, wave++)
    const before = report.scans
    const wrong = await oneStep(run, report)
    if (wrong !== null) throw new Error(`seed ${seed}, scan ${report.scans}: ${wrong}`)
    if (report.scans % 20 === 0) await station.settle()
    if (leakBytes > 0 && report.scans > before) leak.push(Buffer.from('x'.repeat(leakBytes)))
    if (report.scans > before && report.scans % block === 0)
      samples.push(await sample(report.scans, prepared))
  }
  await station.close()
  return samples
}

/**
 * What is done is forgotten by the oracle, but for serials, which are used for ever, and for orders that did not ship
 * and keep their totes; goods come in, numbers are leased, and the next orders are released.
 */
async function nextWave(run: Run, wave: number): Promise<void> {
  const { floor, station } = run
  const { db } = station
  floor.labels.clear()
  for (const [orderRef, order] of floor.orders) if (order.stage === 'shipped') floor.orders.delete(orderRef)
  floor.walks = floor.walks.filter(({ lines }) => lines.some(({ orderRef }) => floor.orders.has(orderRef)))
  for (const heap of floor.stock.values()) heap.quantity += 20
  inTransaction(db, () => {
    db.prepare('UPDATE stock SET quantity = quantity + 20').run()
    db.prepare('DELETE FROM leased_number WHERE used_by IS NULL').run()
    const numbers = Array.from({ length: 4 * ordersAWave }, (_, at) => numbersApart * wave + at)
    const lease = { key: 'wave', count: numbers.length }
    const tracking = numbers.map((n) => `JT${String(n).padStart(9, '0')}L`)
    saveLease(db, { ...lease, kind: 'tracking', courierId: 'JT' }, tracking)
    const sscc = numbers.map((n) => `9556000${String(n).padStart(10, '0')}`)
    saveLease(db, { ...lease, kind: 'sscc', courierId: null }, sscc)
  })
  await releaseMore(run, ordersAWave)
}

/** Counts what is prepared anew; a station that works on should have nearly everything it needs. */
function countPrepared({ station: { db } }: Run): { count: number } {
  const prepared = { count: 0 }
  const prepare = db.prepare.bind(db)
  db.prepare = ((source: string) => {
    prepared.count++
    return prepare(source)
  }) as typeof db.prepare
  return prepared
}

async function sample(scans: number, prepared: { count: number }): Promise<Sample> {
  const { gc } = globalThis
  if (gc === undefined) throw new Error('Start node with --expose-gc')
  for (let round = 0; round < 3; round++) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    gc()
  }
  const { heapUsed, external, rss } = process.memoryUsage()
  const listeners = process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0)
  const { count } = prepared
  prepared.count = 0
  return {
    scans,
    heapBytes: heapUsed + external,
    rssBytes: rss,
    resources: process.getActiveResourcesInfo().length,
    listeners,
    prepared: count,
  }
}

/** Bytes more for each scan, by least squares; the first blocks, in which caches fill, are left out. */
export function growth(samples: readonly Sample[], of: 'heapBytes' | 'rssBytes'): number {
  const rest = samples.slice(Math.ceil(samples.length / 4))
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, one) => sum + one, 0) / values.length
  const [x, y] = [mean(rest.map((one) => one.scans)), mean(rest.map((one) => one[of]))]
  const above = rest.reduce((sum, one) => sum + (one.scans - x) * (one[of] - y), 0)
  const below = rest.reduce((sum, one) => sum + (one.scans - x) ** 2, 0)
  return above / below
}
