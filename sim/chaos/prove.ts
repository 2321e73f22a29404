import { copiesAsked } from '#sim/shift/copies-asked'
import { proveShift, readPictures, trackingOn } from '#sim/shift/proof'
import { labelsInDoubt, readDisk } from './disk.ts'
import { faultsAtTheEnd } from './end-faults.ts'
import type { Round } from './round.ts'

/** Tracking numbers of which more labels came out than people asked for, at any moment of a shift. */
export function tooManyLabels({ world }: Round): string[] {
  const asked = copiesAsked(world.dataDir)
  const out = new Map<string, number>()
  for (const { bytes } of world.bench.printer.labels) {
    const tracking = trackingOn(bytes) ?? '?'
    out.set(tracking, (out.get(tracking) ?? 0) + 1)
  }
  return [...out].flatMap(([tracking, labels]) =>
    labels <= asked(tracking) ? [] : [`${labels} labels ${tracking} came out, ${asked(tracking)} asked for`],
  )
}

/** Proves a finished shift: what the OMS was told, what came out of the printer and what lies on disk agree. */
export async function proveRound(round: Round): Promise<void> {
  const { world, master, report, numbers } = round
  const back = readDisk(world.dataDir, (db) =>
    db.prepare<[], { about: string }>("SELECT about FROM exception WHERE kind = 'nothing-found'").all(),
  )
  for (const { about } of back) numbers.delete(about)
  const ledger = await world.oms.ledger()
  await readPictures(world.bench.printer.labels)
  const proof = proveShift(ledger, numbers, world.bench, copiesAsked(world.dataDir))
  const disk = readDisk(world.dataDir, (db) =>
    faultsAtTheEnd(db, ledger, master, world.bench.documentsFolder),
  )
  report.faults.push(...new Set([...proof.faults, ...tooManyLabels(round), ...disk]))
  report.orders += proof.shippedOrders
  report.units += proof.shippedUnits
  report.shorts += proof.shorts
  report.labels += proof.labels
  for (const what of ['keyed', 'voids', 'undone', 'givenUp', 'onScale'] as const)
    report[what] += round.counts[what]
  const { unknown, askedAgain } = readDisk(world.dataDir, labelsInDoubt)
  report.unknown += unknown
  report.askedAgain += askedAgain
}
