import type { Verdict } from '#contract/verdict'
import { ownCode } from '#domain/barcode/own-code'
import { readDisk } from '#sim/chaos/disk'
import { prngFromSeed } from '#sim/data/prng'
import { noCounts, startCrew } from '#sim/shift/crew'
import { knowledgeOf } from '#sim/shift/knowledge'
import { everything, hallOf, linkOf, releaseAll, until } from '#sim/shift/shift'
import { type StationChild, startStationChild } from '#sim/shift/station-child'
import { startWorld, type World } from '#sim/shift/world'

export interface RateReport {
  scans: number
  seconds: number
  /** From the byte at the cable to the verdict at the window. */
  latencyMs: { p50: number; p99: number; most: number }
  /** From the last scan to the last verdict. */
  backlogMs: number
  faults: string[]
}

const seat = 'b'
const patienceMs = 120_000

/**
 * Sends far more scans than hands can make through a serial cable, the device process and the station: each must be
 * answered, in order, and the station must be as quick as ever afterwards.
 */
export async function runRate(options: {
  folder: string
  perSecond: number
  seconds: number
}): Promise<RateReport> {
  const quick = { msPerLabel: 5, scaleSettleMs: 1, pollS: 1, keepLabels: false }
  const { folder } = options
  const world = await startWorld({ folder, seed: 1, orders: 4, csv: null, ...quick, stationName: 'Bench 1' })
  const station = await startStationChild(world.dataDir, {}, ['--device-process'])
  try {
    const locationId = await toLocation(world, station)
    return await storm(world, station, ownCode('location', locationId), options)
  } finally {
    await station.kill()
    await world.close()
  }
}

/** A picker walks up to the first location; from there its own label is right as often as it is scanned. */
async function toLocation(world: World, station: StationChild): Promise<string> {
  const know = knowledgeOf(await world.oms.master())
  await releaseAll(station, world, know, everything, 1)
  const hall = hallOf(world, know, prngFromSeed(1), { slips: 0, shorts: 0 })
  const crew = startCrew(linkOf(station), world.bench, hall, noCounts(), [seat])
  await station.call('signOut', { seat }, seat)
  let found = ''
  const there = await until(
    () => {
      const screen = crew.views[seat]?.screen
      found =
        screen?.screen === 'pick' && screen.step.step === 'scan-item' ? (screen.line?.locationId ?? '') : ''
      return found !== ''
    },
    patienceMs,
    1,
  )
  crew.leave()
  if (!there) throw new Error('The picker did not come to a location')
  return found
}

interface Heard {
  verdict: Verdict
  atMs: number
}

async function storm(
  world: World,
  station: StationChild,
  location: string,
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<RateReport> {
  const heard: Heard[] = []
  station.onSeat(({ view, verdict }) => {
    if (view.seat === seat && verdict !== null) heard.push({ verdict, atMs: performance.now() })
  })
  await until(() => heard.length > 0, 500)
  heard.length = 0
  const count = perSecond * seconds
  const sentMs: number[] = []
  const startMs = performance.now()
  while (sentMs.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - startMs) / 1000) * perSecond) + 1)
    let bytes = ''
    for (; sentMs.length < due; sentMs.push(performance.now()))
      bytes += `${textOf(sentMs.length, location)}\r`
    if (bytes !== '') await world.bench.scanners[seat].sendBytes(Buffer.from(bytes))
    else await new Promise((resolve) => setTimeout(resolve, 1))
  }
  const lastSentMs = performance.now()
  const all = await until(() => heard.length >= count, patienceMs, 20)
  const lastMs = heard.at(-1)?.atMs ?? lastSentMs
  const waits = heard.map(({ atMs }, at) => atMs - (sentMs[at] ?? 0)).toSorted((one, two) => one - two)
  const share = (part: number): number => Math.round(waits[Math.floor((waits.length - 1) * part)] ?? 0)
  return {
    scans: count,
    seconds: (lastSentMs - startMs) / 1000,
    latencyMs: { p50: share(0.5), p99: share(0.99), most: share(1) },
    backlogMs: Math.round(lastMs - lastSentMs),
    faults: [
      ...(all ? [] : [`${heard.length} of ${count} scans were answered`]),
      ...orderFaults(heard),
      ...diskFaults(world, count),
      ...(await afterFaults(world, heard, location)),
    ],
  }
}

/** Every second scan is a code that nobody knows, numbered, so that its place can be told from its refusal. */
const textOf = (at: number, location: string): string =>
  at % 2 === 0 ? location : `STORM-${String(at).padStart(6, '0')}`

function orderFaults(heard: readonly Heard[]): string[] {
  const wrong = heard.findIndex(({ verdict }, at) =>
    at % 2 === 0
      ? verdict.kind !== 'accepted' || verdict.said.saved !== 'location-reached'
      : verdict.kind !== 'refused' || !('text' in verdict.refusal) || verdict.refusal.text !== textOf(at, ''),
  )
  return wrong < 0 ? [] : [`scan ${wrong} was answered with ${JSON.stringify(heard[wrong]?.verdict)}`]
}

/** What was scanned may be about a person, and lies where it can be erased. */
const refusedTexts = `SELECT personal ->> '$.fields.text' AS text FROM event
  WHERE kind = 'refused' AND text LIKE 'STORM-%' ORDER BY seq`

/** What the log says of the scans that nobody knew: all of them, in their order. */
function diskFaults({ dataDir }: World, count: number): string[] {
  const texts = readDisk(dataDir, (db) => db.prepare<[], string>(refusedTexts).pluck().all())
  const sent = Array.from({ length: count }, (_, at) => textOf(at, '')).filter((text) => text !== '')
  const wrong = sent.findIndex((text, at) => texts[at] !== text)
  return wrong < 0 && texts.length === sent.length ? [] : [`the log lacks or misplaces ${sent[wrong]}`]
}

/** One more scan, as by a hand. */
async function afterFaults(world: World, heard: readonly Heard[], location: string): Promise<string[]> {
  const before = heard.length
  const sentMs = performance.now()
  await world.bench.scanners[seat].scan(location, { aim: null, framing: 'cr' })
  await until(() => heard.length > before, 5_000, 1)
  const tookMs = performance.now() - sentMs
  return tookMs < 2_000 ? [] : [`a scan afterwards took ${Math.round(tookMs)} ms`]
}
