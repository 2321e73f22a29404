import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { ShadowSummary } from '#contract/practice-commands'
import { ordersSince, wouldConfirm } from '#db/practice'
import type { Practice } from '#domain/mode'
import type { Order } from '#domain/order'
import type { Refusal } from '#domain/refusal'
import { compareShadow } from '#domain/shadow'
import { firstSource, sourceOfRef } from '#domain/source'
import type { OmsReads } from '#oms/port'
import { type Floor, isoNow } from '#station/context'
import { writeSurely } from '#station/write-surely'

const fileName = 'shadow-summary.json'
const mostRows = 200
const count = z.number().int().min(0)
const summaryShape = z.strictObject({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  counts: z.strictObject({
    same: count,
    quantities: count,
    onlyHere: count,
    onlyThere: count,
    open: count,
  }),
  rows: z
    .array(
      z.strictObject({
        orderNumber: z.string(),
        result: z.enum(['quantities', 'onlyHere', 'onlyThere']),
        lines: z.array(z.strictObject({ sku: z.string(), here: count, there: count.nullable() })),
      }),
    )
    .max(mostRows),
})

/** The last comparison that was kept, without anything about whom goods were for; null when there is none to read. */
export function lastSummary(dataDir: string): ShadowSummary | null {
  const file = join(dataDir, fileName)
  if (!existsSync(file)) return null
  try {
    return summaryShape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/**
 * Asks the OMS how every order stands that could leave since the copy was made, and compares. The summary is kept beside the
 * live data in `keepIn`; of more than 200 differing orders the rest is only counted.
 */
export async function summarise(
  floor: Floor,
  { since }: Practice,
  reads: (mark: string) => OmsReads | null,
  keepIn: string,
): Promise<ShadowSummary | Refusal> {
  const ours = wouldConfirm(floor.db, since)
  const theirs: Order[] = []
  const bySource = Map.groupBy(ordersSince(floor.db, since), sourceOfRef)
  for (const [mark, orderRefs] of bySource.size === 0 ? [[firstSource, [] as string[]] as const] : bySource) {
    const answer = await reads(mark)?.get(orderRefs)
    if (answer === undefined || 'fault' in answer) return { refusal: 'oms-silent' }
    theirs.push(...answer.orders)
  }
  const { counts, rows } = compareShadow(ours, theirs)
  const summary = { from: since, to: isoNow(floor), counts, rows: rows.slice(0, mostRows) }
  writeSurely(keepIn, fileName, `${JSON.stringify(summary, null, 2)}\n`)
  return summary
}
