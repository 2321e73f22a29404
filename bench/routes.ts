import { randomSlots, sampleHall } from '#domain/batching/batch-sample'
import { type OneBlock, slotWalkLength } from '#domain/routing/one-block'
import { ruleLength, type WalkRule } from '#domain/routing/rules'
import { prngFromSeed } from '#sim/data/prng'
import { percentile } from './figures.ts'

/** What the length of a shortest walk costs in the quicker blocks of many, since other programs only make it slower, and how much longer the usual rules walk over the same slots. */
const rules: WalkRule[] = ['sShape', 'return', 'largestGap', 'composite']
const big: OneBlock = {
  aisleXMm: Array.from({ length: 100 }, (_, aisle) => aisle * 5_000),
  lengthMm: 202_000,
  slotMm: Array.from({ length: 203 }, (_, slot) => slot * 1_000),
}

function measured(name: string, hall: OneBlock, picks: number, mostUs: number): boolean {
  const { int } = prngFromSeed(1)
  const lengthOf = slotWalkLength(hall, [0, 0])
  const sets = Array.from({ length: 500 }, () => randomSlots(hall, picks, int))
  const blocks = Array.from({ length: 40 }, () => {
    const startMs = performance.now()
    for (const set of sets) lengthOf(set)
    return ((performance.now() - startMs) * 1000) / sets.length
  })
  const us = percentile(blocks, 0.1)
  const exactMm = sets.reduce((sum, set) => sum + lengthOf(set), 0)
  const longer = rules.map((rule) => {
    const mm = sets.reduce((sum, set) => sum + ruleLength(hall, 0, rule, set), 0)
    return `${rule} +${((mm / exactMm - 1) * 100).toFixed(0)} %`
  })
  console.log(
    `${us <= mostUs ? 'met   ' : 'MISSED'} ${name}: ${us.toFixed(2)} us a route, at most ${mostUs}; ${longer.join(', ')}`,
  )
  return us <= mostUs
}

const met = [
  measured('10 aisles of 46 slots, 30 picks', sampleHall, 30, 1),
  measured('100 aisles of 201 slots, 120 picks', big, 120, 15),
]
process.exit(met.every(Boolean) ? 0 : 1)
