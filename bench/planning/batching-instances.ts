import { readFileSync } from 'node:fs'
import type { BatchAsk } from '#domain/batching/batch-plan'
import { type OneBlock, slotSet, slotWalkLength } from '#domain/routing/one-block'

/**
 * Reads a one-block order batching instance as published with Bahçeci & Öncan (2021): header, articles with weights,
 * where they lie, and orders. Lengths are kept in their tenths, so that they are integers. CELL 0 lies at the far end
 * from a depot that is at the bottom.
 */
export function batchingInstance(path: string): BatchAsk {
  const text = readFileSync(path, 'latin1')
  const field = (name: string): string => {
    const found = new RegExp(`^${name} *: *(.*?)\\s*$`, 'm').exec(text)
    if (found?.[1] === undefined) throw new Error(`${path}: no ${name}`)
    return found[1]
  }
  const tenths = (name: string): number => Math.round(Number(field(name)) * 10)
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
      return {
        slots: slotSet(
          hall,
          lines.map(([, id = '']) => places.get(id) as readonly [number, number]),
        ),
        size: lines.reduce((sum, [, id = '', quantity]) => sum + (weights.get(id) ?? 1) * Number(quantity), 0),
      }
    })
  const depotSlot = field('DEPOT_LOCATION') === 'bottom' ? 0 : slotMm.length - 1
  if (tenths('DISTANCE_TOP_OR_BOTTOM_TO_DEPOT') !== 0) throw new Error(`${path}: depot off the aisle`)
  return {
    orders,
    capacity: Number(field('PICKER_CAPACITY')),
    lengthOf: slotWalkLength(hall, [Number(field('DEPOT_AISLE')), depotSlot]),
  }
}
