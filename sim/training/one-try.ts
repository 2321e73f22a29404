import { existsSync } from 'node:fs'
import type { Answer } from '#contract/commands'
import type { StationMode } from '#domain/mode'
import type { Prng } from '#sim/data/prng'
import { noCounts, startCrew } from '#sim/shift/crew'
import { everything, hallOf, linkOf, until } from '#sim/shift/shift'
import { type Arena, outsideOf, type TriedStation } from './arena.ts'
import { type FaultPlan, textOfFault } from './fault-plan.ts'
import { changesOf, liveBytes, remainsOf } from './live-state.ts'

/** What became of one try: whether its step was reached at all, and what was wrong. */
export interface Tried {
  reached: boolean
  faults: string[]
}

const patienceMs = 20_000
/** So long a station is left on a full disk. */
const fullMs = 3_000
const everyMs = 20

/** Lets a station be killed, or its disk be filled, at one step of a training, and judges what is left. */
export async function tryOnce(arena: Arena, plan: FaultPlan, prng: Prng): Promise<Tried> {
  arena.reset(plan.phase === 'start' ? 'cut-off' : 'live')
  const faults: string[] = []
  const say = (found: readonly string[]): void => {
    faults.push(...found.map((fault) => `${textOfFault(plan)}: ${fault}`))
  }
  const station = await arena.start(plan).catch(() => null)
  if (station !== null && plan.phase !== 'start')
    await Promise.race([workUpTo(arena, plan, station, prng).then(say), station.gone])
  const reached = plan.fault === 'kill' ? station === null || !station.isUp() : existsSync(arena.disk.filler)
  if (plan.fault === 'kill') say(changesOf(arena.world.dataDir, arena.before))
  else if (station !== null) say(await goOn(arena, station))
  if (station !== null) {
    await station.kill()
    say(bugsIn(station))
  }
  arena.disk.makeRoom()
  say(await afterwards(arena))
  return { reached, faults }
}

/** Begins a training, works in it and ends it, as far as the plan goes. Answers what no full disk explains. */
async function workUpTo(
  arena: Arena,
  { phase }: FaultPlan,
  station: TriedStation,
  prng: Prng,
): Promise<string[]> {
  const begun = await beginTraining(arena, station)
  if (phase === 'beginPractice' || !begun.ok) return unexplained(begun)
  await signIn(arena, station)
  const released = await station.call('releaseWave', { rule: everything }, 'a')
  if (phase === 'releaseWave') {
    await work(arena, station, prng)
    return unexplained(released)
  }
  const ended = await station.call('endPractice', { compare: false }, 'a')
  if (ended.ok) await until(async () => (await modeOf(station)) === 'live', fullMs, everyMs)
  return unexplained(ended)
}

/** Only a full disk may be in the way of what is done here. */
const unexplained = (answer: Answer<unknown>): string[] =>
  answer.ok || ('fault' in answer && answer.fault.kind === 'disk-full') ? [] : [JSON.stringify(answer)]

/** Two people pick and pack on the copy for a while, with the real devices. */
async function work(arena: Arena, station: TriedStation, prng: Prng): Promise<void> {
  const { world, know } = arena
  const hall = hallOf(world, know, prng, { slips: 0, shorts: 0 })
  for (const seat of ['a', 'b'] as const) await station.call('signOut', { seat }, seat)
  const crew = startCrew(linkOf(station), world.bench, hall, noCounts())
  for (const seat of ['a', 'b'] as const) await station.call('signOut', { seat }, seat)
  await until(() => !station.isUp(), arena.workMs, everyMs)
  crew.leave()
}

/** Begins a training as a supervisor, and waits until the copy is open, or until it is plain that it does not open. */
async function beginTraining(arena: Arena, station: TriedStation): Promise<Answer<null>> {
  await signIn(arena, station)
  const stationId = 'BENCH-1'
  const begun = await station.call('beginPractice', { mode: 'training', papers: 'folder', stationId }, 'a')
  if (begun.ok) await until(async () => (await modeOf(station)) === 'training', fullMs, everyMs)
  return begun
}

async function signIn({ know }: Arena, station: TriedStation): Promise<void> {
  await station.call('typeCode', { seat: 'a', text: know.badgeOf('supervisor', 2).text }, 'a')
  await station.call('givePin', { seat: 'a', pin: know.pinOf(2) }, 'a')
}

/** What the station says it works as; null while it cannot say. */
async function modeOf(station: TriedStation): Promise<StationMode | null> {
  const view = await station.call('seatView', { seat: 'a' }, 'a')
  return view.ok ? view.value.station.mode : null
}

/** There is room again: the station is live or practises, wholly, and a training can be ended. */
async function goOn(arena: Arena, station: TriedStation): Promise<string[]> {
  if (!station.isUp()) return ['the station ended on a full disk']
  arena.disk.makeRoom()
  let mode: StationMode | null = null
  const answers = await Promise.race([
    until(async () => {
      mode = await modeOf(station)
      return mode !== null
    }, patienceMs),
    station.gone.then(() => false),
  ])
  if (!answers || mode === null) return ['there is room again, and the station does not answer']
  if (mode === 'live') return []
  await signIn(arena, station)
  const ended = await station.call('endPractice', { compare: false }, 'a')
  const isLive = await until(async () => (await modeOf(station)) === 'live', patienceMs, everyMs)
  return isLive ? [] : [`there is room again, and the training does not end: ${JSON.stringify(ended)}`]
}

/** The next start: live, with nothing of the training left inside or outside. */
async function afterwards(arena: Arena): Promise<string[]> {
  const { world, before, outside } = arena
  const station = await arena.start(null)
  const mode = await modeOf(station)
  await station.stop()
  const now = await outsideOf(world)
  return [
    ...(mode === 'live' ? [] : [`the next start is ${String(mode)}`]),
    ...bugsIn(station),
    ...changesOf(world.dataDir, before),
    ...remainsOf(world.dataDir, before),
    ...(now.oms === outside.oms ? [] : ['the OMS was told of the training']),
    ...(now.labels === outside.labels
      ? []
      : [`${now.labels - outside.labels} labels of the training came out`]),
    ...(now.papers === outside.papers
      ? []
      : [`${now.papers - outside.papers} papers of the training came out`]),
  ]
}

/** What a station logs as an error was foreseen by nobody, but for a full disk. */
const bugsIn = (station: TriedStation): string[] =>
  station
    .complaints()
    .split('\n')
    .filter((line) => line.startsWith('error ') && !/disk|FULL|ENOSPC/.test(line))

/** A station killed in the middle of a training with some work done; its live data has not changed by a byte since. */
export async function cutOff(arena: Arena, prng: Prng): Promise<string[]> {
  arena.reset('live')
  const { dataDir } = arena.world
  const station = await arena.start(null)
  await beginTraining(arena, station)
  const bytes = liveBytes(dataDir)
  await signIn(arena, station)
  const released = await station.call('releaseWave', { rule: everything }, 'a')
  await work(arena, station, prng)
  await station.kill()
  arena.keepCutOff()
  return [
    ...(released.ok ? [] : [`no wave was released in the training: ${JSON.stringify(released)}`]),
    ...(liveBytes(dataDir) === bytes ? [] : ['the live database is not what it was when the training began']),
  ]
}
