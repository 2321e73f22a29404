import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BatchAsk, sizedOrder } from '#domain/batching/batch-plan'
import { type OneBlock, slotSet, slotWalkLength } from '#domain/routing/one-block'

/** One published instance and the best plan published for it, in tenths of its unit of length. */
export interface BatchingInstance {
  set: 'Bahçeci & Öncan' | 'Muter & Öncan' | 'Henn & Wäscher'
  name: string
  isProved: boolean
  bestTenths: number
  ask: BatchAsk
}

const folder = fileURLToPath(new URL('../../../shared/bench-data/batching/', import.meta.url))

/** The instances with a published plan on shortest routes; null where they are not on this machine. */
export function batchingInstances(): BatchingInstance[] | null {
  if (!existsSync(join(folder, 'reference.csv'))) return null
  const unpacked = mkdtempSync(join(tmpdir(), 'batching-'))
  try {
    const { status, stderr } = spawnSync('tar', ['xJf', join(folder, 'instances.tar.xz'), '-C', unpacked])
    if (status !== 0) throw new Error(`instances.tar.xz cannot be unpacked: ${String(stderr)}`)
    const [, ...rows] = readFileSync(join(folder, 'reference.csv'), 'utf8').trim().split('\n')
    return rows.flatMap((row) => {
      const [set = '', name = '', , , policy, proved, best = ''] = row.split(',')
      const place = placeOf(set, name)
      if (policy !== 'optimal' || place === null || !existsSync(join(unpacked, place.path))) return []
      const ask = batchingInstance(name, readFileSync(join(unpacked, place.path), 'latin1'))
      const bestTenths = Math.round(Number(best) * 10)
      return [{ set: place.set, name, isProved: proved === '1', bestTenths, ask }]
    })
  } finally {
    rmSync(unpacked, { recursive: true })
  }
}

/** Class-based rows of Henn & Wäscher bear the names of the uniform files, and have none of their own. */
function placeOf(set: string, name: string): { set: BatchingInstance['set']; path: string } | null {
  const file = basename(name)
  if (set === 'BAHCECI_ONCAN') return { set: 'Bahçeci & Öncan', path: join('BahceciOencan', file) }
  if (set === 'MUTER_ONCAN') return { set: 'Muter & Öncan', path: join('Muter', file) }
  const kind = /^Instances_uniform\/Instances_([^/]+)\//.exec(name)?.[1]
  return kind === undefined
    ? null
    : { set: 'Henn & Wäscher', path: join('HennWaescher', `uniform_${kind}`, file) }
}

/**
 * Reads a one-block order batching instance as published with Bahçeci & Öncan (2021): header, articles with weights,
 * where they lie, and orders. Lengths are kept in their tenths, so that they are integers. CELL 0 lies at the far end
 * from a depot that is at the bottom.
 */
function batchingInstance(name: string, text: string): BatchAsk {
  const field = (key: string): string => {
    const found = new RegExp(`^${key} *: *(.*?)\\s*$`, 'm').exec(text)
    if (found?.[1] === undefined) throw new Error(`${name}: no ${key}`)
    return found[1]
  }
  const tenths = (key: string): number => Math.round(Number(field(key)) * 10)
  const aisles = Number(field('NUM_AISLES'))
  const cells = Number(field('NUM_CELLS'))
  const bottom = tenths('DISTANCE_BOTTOM_TO_CELL')
  const between = tenths('DISTANCE_CELL_TO_CELL')
  const lengthMm = bottom + between * (cells - 1) + tenths('DISTANCE_TOP_TO_CELL')
  const ofCell = (cell: number): number => bottom + (cells - 1 - cell) * between
  const slotMm = [0, ...Array.from({ length: cells }, (_, cell) => ofCell(cells - 1 - cell)), lengthMm]
  const hall: OneBlock = {
    aisleXMm: Array.from({ length: aisles }, (_, aisle) => aisle * tenths('DISTANCE_AISLE_TO_AISLE')),
    lengthMm,
    slotMm,
  }
  const places = new Map<string, readonly [number, number]>()
  for (const [, id = '', aisle, cell] of text.matchAll(/^ID (\d+) AISLE (\d+) CELL (\d+)/gm))
    places.set(id, [Number(aisle), cells - Number(cell)])
  const weights = new Map<string, number>()
  for (const [, id = '', weight] of text.matchAll(/^ID (\d+) WEIGHT (\d+)/gm)) weights.set(id, Number(weight))
  const orders = text
    .slice(text.indexOf('ORDER_SECTION'))
    .split('NUM_ARTICLES_IN_ORDER')
    .slice(1)
    .map((part) => {
      const lines = [...part.matchAll(/^ID (\d+) QUANTITY (\d+)/gm)]
      return sizedOrder(
        slotSet(
          hall,
          lines.map(([, id = '']) => places.get(id) as readonly [number, number]),
        ),
        lines.reduce((sum, [, id = '', quantity]) => sum + (weights.get(id) ?? 1) * Number(quantity), 0),
      )
    })
  const depotSlot = field('DEPOT_LOCATION') === 'bottom' ? 0 : slotMm.length - 1
  if (tenths('DISTANCE_TOP_OR_BOTTOM_TO_DEPOT') !== 0) throw new Error(`${name}: depot off the aisle`)
  return {
    orders,
    limits: [Number(field('PICKER_CAPACITY'))],
    msPerM: 0,
    lengthOf: slotWalkLength(hall, [Number(field('DEPOT_AISLE')), depotSlot]),
  }
}
