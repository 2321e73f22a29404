import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { openDatabase } from '#db/open'
import { inTransaction } from '#db/statements'
import { demoPins } from '#sim/data/people'
import { knowledgeOf } from '#sim/shift/knowledge'
import { readPictures, trackingOn } from '#sim/shift/proof'
import { startWorld, type World } from '#sim/shift/world'
import { bringDemoRates } from '#sim/try/try-rates'
import { electronFlags, electronPath } from '../../scripts/electron-path.mjs'
import { root } from '../../scripts/place.mjs'
import { demoHelp, playFromConsole } from './console.ts'
import { firstCourierMakesLabels } from './courier-labels.ts'
import { demoFolder } from './demo-folder.ts'
import { forNewcomers } from './newcomer.ts'
import { playOneWave } from './play-wave.ts'
import { weighedGoods, weighedOrders } from './weighed-goods.ts'
import { workedGoods, workedOrders } from './worked-goods.ts'

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** The rate cards of the demo's couriers, as an import would bring them in. */
function bringRatesInto(dataDir: string): void {
  const db = openDatabase(join(dataDir, 'station.sqlite'))
  inTransaction(db, () => bringDemoRates(db, new Date().toISOString()))
  db.close()
}

/** Starts the demo warehouse and the program in it; without a display it plays one wave and says what happened. */
export async function startDemo(args: readonly string[]): Promise<number> {
  const folder = demoFolder(new Date().toISOString().slice(0, 10))
  const prepare = async ({ oms }: World) => {
    const name = args.includes('--courier-labels') ? await firstCourierMakesLabels(oms) : null
    if (name !== null)
      console.log(`${name} makes its labels itself: pages that the program draws for its printer.`)
  }
  if (!hasDisplay()) {
    console.log(
      'There is no display here: the program runs on a virtual one and the virtual bench works one wave.',
    )
    return playOneWave(folder, prepare)
  }
  const seed = Number(args.find((arg) => arg.startsWith('--seed='))?.slice(7) ?? '1')
  const started = startWorld({
    folder,
    seed,
    orders: 300,
    csv: null,
    msPerLabel: 700,
    scaleSettleMs: 400,
    pollS: 5,
    stationName: 'Bench 1',
    keepLabels: true,
    onProblem: (line) => console.error(line.trimEnd()),
  })
  const world = await started
  const master = await world.oms.master()
  const added = forNewcomers(master)
  const weighed = weighedGoods(master)
  const now = new Date().toISOString()
  await world.oms.admin('master', {
    ...added,
    ...weighed,
    items: [...added.items, ...weighed.items, ...workedGoods.items],
  })
  await world.oms.admin('orders', { orders: [...weighedOrders(master, now), ...workedOrders(master, now)] })
  await prepare(world)
  bringRatesInto(world.dataDir)
  const program = spawn(electronPath(), [...electronFlags(), root, `--data=${world.dataDir}`, ...args], {
    stdio: 'inherit',
  })
  const know = knowledgeOf(await world.oms.master())
  const pins = Object.entries(demoPins).map(([badge, pin]) => `${badge} (${pin})`)
  console.log(`Packbench is open. Its demo warehouse lives in ${folder}`)
  console.log(
    `Pickers: badge B-1001 and on. Packers: B-1015 and on. Supervisors, with PIN: ${pins.slice(0, 3).join(', ')}. Admin: ${pins[3] ?? ''}.`,
  )
  console.log(demoHelp)
  const last = async () => {
    const label = world.bench.printer.labels.at(-1)
    if (label !== undefined) await readPictures([label])
    return label === undefined ? null : trackingOn(label.bytes)
  }
  const stop = playFromConsole(world.bench, know, last)
  const end = () => program.kill('SIGTERM')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
  const [code] = (await once(program, 'exit')) as [number | null]
  stop()
  await world.close()
  console.log(
    `Labels and papers of this demo are in ${join(folder, 'labels')} and ${world.bench.documentsFolder}`,
  )
  return code ?? 0
}
