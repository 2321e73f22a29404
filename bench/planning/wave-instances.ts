import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { linesOf, type WaveAsk } from '#domain/releasing/wave-ask'

/** One published instance and the best objective known for it. */
export interface WaveInstance {
  set: 'a' | 'b'
  name: string
  best: number
  ask: WaveAsk
}

const folder = fileURLToPath(new URL('../../../shared/bench-data/waves/', import.meta.url))

/** The instances of the Mercado Libre challenge (SBPO 2025), sets A and B; null where they are not on this machine. */
export function waveInstances(): WaveInstance[] | null {
  if (!existsSync(join(folder, 'best_objectives.csv'))) return null
  const unpacked = mkdtempSync(join(tmpdir(), 'waves-'))
  try {
    for (const set of ['a', 'b']) {
      const { status, stderr } = spawnSync('tar', [
        'xJf',
        join(folder, `instances-${set}.tar.xz`),
        '-C',
        unpacked,
      ])
      if (status !== 0) throw new Error(`instances-${set}.tar.xz cannot be unpacked: ${String(stderr)}`)
    }
    const [, ...rows] = readFileSync(join(folder, 'best_objectives.csv'), 'utf8').trim().split('\n')
    return rows.map((row) => {
      const [set = '', name = '', best = ''] = row.split(',')
      const text = readFileSync(join(unpacked, 'datasets', set, name), 'utf8')
      return { set: set === 'a' ? 'a' : 'b', name, best: Number(best), ask: waveAskFromText(text) }
    })
  } finally {
    rmSync(unpacked, { recursive: true })
  }
}

/** `orders items aisles`; a row of each order and of each aisle, `k item quantity …`; last the least and the most units. */
function waveAskFromText(text: string): WaveAsk {
  const rows = text.split('\n').map((line) => line.trim().split(/\s+/).map(Number))
  const [orders = 0, itemCount = 0, aisles = 0] = rows[0] ?? []
  const pairs = (row: number[]): [number, number][] =>
    Array.from({ length: row[0] ?? 0 }, (_, n) => [row[1 + 2 * n] ?? 0, row[2 + 2 * n] ?? 0])
  const [leastUnits = 0, mostUnits = 0] = rows[1 + orders + aisles] ?? []
  return {
    itemCount,
    orders: linesOf(rows.slice(1, 1 + orders).map(pairs)),
    aisles: linesOf(rows.slice(1 + orders, 1 + orders + aisles).map(pairs)),
    leastUnits,
    mostUnits,
    open: { aisles: [], units: 0 },
  }
}
