import type { GoodsMovesView } from '#contract/simulation-commands'
import { mapInUse } from '#db/floor-map'
import { eventsSince, itemNames, picksLogged, stockAfter } from '#db/past-picks'
import { itemsToPlan, pickableLocationsAfter } from '#db/stock'
import type { GoodsFacts, GoodsMoves } from '#domain/slotting/goods-moves'
import type { PastPick } from '#domain/slotting/past-walks'
import { csvText } from '#oms/files/write-table'
import type { Floor } from '#station/context'
import { breath, inParts } from '#station/planning/plan-goods'
import type { ShiftLine } from '#station/simulation/shift-line'
import { type Language, wordsOf } from '#words/say'

/** Rows read at once: few enough that a scan in between is answered as ever. */
const eventsAtOnce = 400
const locationsAtOnce = 500
const skusAtOnce = 300
const dayMs = 24 * 3_600_000
/** As many rows as somebody looks at; the file has as many. */
const mostRows = 500

/** What was picked and walked in the last days, and what should lie elsewhere. */
export async function findGoodsMoves(floor: Floor, line: ShiftLine, days: number): Promise<GoodsMovesView> {
  const task = line.task()
  const walks = await pastWalks(floor, days)
  await inParts(walks, skusAtOnce, (part) => task.give({ walks: part }))
  for (let after = 0; ; ) {
    const { locations, last } = pickableLocationsAfter(floor.db, after, locationsAtOnce)
    task.give({ locations })
    if (locations.length < locationsAtOnce) break
    after = last
    await breath()
  }
  const skus = new Set<string>(walks.flatMap(({ picks }) => picks.map(({ sku }) => sku)))
  for (let after = ''; ; ) {
    const stock = stockAfter(floor.db, after, locationsAtOnce)
    const last = stock.at(-1)
    if (last === undefined) break
    for (const { sku } of stock) skus.add(sku)
    task.give({ stock })
    after = last.locationId
    await breath()
  }
  await inParts([...skus], skusAtOnce, (part) =>
    task.give({
      items: itemsToPlan(floor.db, part).map(({ sku, volumeMm3, hazmat }) => ({
        sku,
        unitMm3: volumeMm3,
        hazmat,
      })),
    }),
  )
  const facts: GoodsFacts = { map: mapInUse(floor.db), walks: [], locations: [], stock: [], items: [] }
  const found = await task.findMoves(facts)
  if (found === null) throw new Error('The thread that looks for moves ended')
  return viewOf(floor, found, days, walks)
}

/** What was put into totes, walk by walk, as the log says. */
async function pastWalks(floor: Floor, days: number): Promise<GoodsFacts['walks']> {
  const since = new Date(floor.now().getTime() - days * dayMs).toISOString()
  const { first, last } = eventsSince(floor.db, since)
  const walks = new Map<string, Map<string, PastPick>>()
  for (let from = first; from <= last; from += eventsAtOnce) {
    if (from > first) await breath()
    for (const { listId, ...pick } of picksLogged(floor.db, from, Math.min(last, from + eventsAtOnce - 1))) {
      const walk = walks.get(listId) ?? new Map<string, PastPick>()
      const key = `${pick.locationId} ${pick.sku}`
      const known = walk.get(key)
      walk.set(key, { ...pick, units: pick.units + (known?.units ?? 0) })
      walks.set(listId, walk)
    }
  }
  return [...walks.values()].map((picks) => ({ picks: [...picks.values()] }))
}

function viewOf(
  floor: Floor,
  { walkMm, floor: drawing, heat, rows, moves }: GoodsMoves,
  days: number,
  walks: GoodsFacts['walks'],
): GoodsMovesView {
  const weekM = (mm: number): number => Math.round((mm * 7) / days / 1000)
  const shown = rows.slice(0, mostRows)
  const named = moves.filter(({ savedMm }) => weekM(savedMm) > 0).slice(0, mostRows)
  const skus = [...shown, ...named].map(({ sku }) => sku).concat(named.flatMap(({ inTheWay }) => inTheWay))
  const names = new Map(itemNames(floor.db, skus).map(({ sku, name }) => [sku, name]))
  const nameOf = (sku: string): string => names.get(sku) ?? sku
  return {
    days,
    floor: drawing,
    walks: walks.length,
    picks: walks.reduce((sum, { picks }) => sum + picks.length, 0),
    walkM: Math.round(walkMm / 1000),
    heat: heat.map(({ travelMm, ...place }) => ({ ...place, weekM: weekM(travelMm) })),
    items: shown.map(({ travelMm, ...row }) => ({ ...row, name: nameOf(row.sku), weekM: weekM(travelMm) })),
    moves: named.map(({ savedMm, inTheWay, ...move }) => ({
      ...move,
      name: nameOf(move.sku),
      inTheWay: inTheWay.map((sku) => ({ sku, name: nameOf(sku) })),
      weekM: weekM(savedMm),
    })),
  }
}

/** The moves as a file for a spreadsheet, in the language of who asked. */
export function movesFile({ moves }: GoodsMovesView, language: Language): string {
  const { table } = wordsOf(language).goods
  return csvText([
    [table.sku, table.item, table.from, table.to, table.inTheWay, table.picks, table.weekM],
    ...moves.map((move) => [
      ...[move.sku, move.name, move.from, move.to],
      move.inTheWay.map(({ sku }) => sku).join(' '),
      String(move.picks),
      String(move.weekM),
    ]),
  ])
}
