import type { PickMethod } from '#domain/pick'
import { type PlantName, plantEnv, plants } from '#sim/chaos/plants'

/** One long proof as a program of its own; a planted bug is proved by being found. */
export interface LongProof {
  name: string
  /** What is claimed. */
  claim: string
  /** Node's arguments. */
  args: readonly string[]
  env: Record<string, string>
  /** Exit code that proves it: 0, or 1 where a bug was planted. */
  expects: 0 | 1
}

const chaos = ['sim/chaos/main.ts', '--seed', '1']
const training = ['sim/training/main.ts', '--fault', 'kill']
const proof = (name: string, claim: string, ...args: string[]): LongProof => ({
  name,
  claim,
  args,
  env: {},
  expects: 0,
})
const planted = (name: string, ...args: string[]): LongProof => ({
  name: `planted-${name}`,
  claim: `a station with the bug ${name} is found out`,
  args,
  env: {},
  expects: 1,
})
/** The way of a batch, or of an order picked in parts or from zone to zone, under kills. */
const killedBy = (method: PickMethod): LongProof =>
  proof(
    `kills-${method}`,
    `killed 150 times while picking goes by ${method}, nothing is lost and nothing done twice`,
    ...chaos,
    '--kills',
    '150',
    '--orders',
    '20',
    '--method',
    method,
  )
const killed = (name: PlantName): LongProof => {
  const points = plants[name].points.join(',')
  return planted(name, ...chaos, '--kills', '60', '--orders', '5', '--plant', name, '--points', points)
}
const judged = (name: PlantName): LongProof => ({
  ...planted(name, 'sim/oracle/main.ts', '--scans', '50000'),
  env: plantEnv(name),
})

/** Everything that takes too long for `npm test`, in the order it is run. */
export const longProofs: readonly LongProof[] = [
  proof(
    'kills',
    'killed 1000 times, nothing is lost and nothing done twice',
    ...chaos,
    '--kills',
    '1000',
    '--orders',
    '200',
  ),
  ...(['zone', 'pickAndPass', 'batch'] as const).map(killedBy),
  proof(
    'power',
    'the power cut 50 times, everything shown is there',
    ...chaos,
    '--kills',
    '50',
    '--orders',
    '12',
    '--power',
  ),
  proof(
    'copy',
    'the second copy, killed 300 times with its disk, opens to what was saved',
    'sim/copy-chaos/main.ts',
    '--kills',
    '300',
    '--disks',
  ),
  proof(
    'shift',
    '1000 orders are shipped once, every label decodes',
    'sim/shift/main.ts',
    '--count',
    '1000',
    '--seed',
    '2',
  ),
  proof(
    'oracle',
    'a million scans are judged like an oracle judges them',
    'sim/oracle/main.ts',
    '--scans',
    '1000000',
    '--seed',
    '1',
  ),
  proof(
    'storm',
    '1000 scans a second for ten seconds are all answered in order',
    'sim/rate/main.ts',
    '--seconds',
    '10',
  ),
  proof(
    'memory',
    '50,000 scans leave no more memory held',
    '--expose-gc',
    'sim/memory/main.ts',
    '--scans',
    '50000',
  ),
  proof(
    'barcodes',
    'six thousand symbols say when read what was printed, a million random texts are all answered',
    'sim/barcode/main.ts',
    '--symbols',
    '6000',
    '--texts',
    '1000000',
  ),
  proof(
    'scales',
    '10 million random bytes for each protocol of scales: none throws, none hangs, none weighs what is not there',
    'sim/scales/main.ts',
    '--bytes',
    '10000000',
  ),
  proof(
    'replug',
    'each device pulled 100 times in a running shift, the device process killed: no scan lost or doubled, nothing leaks',
    'sim/replug/main.ts',
  ),
  {
    ...proof(
      'short-runs',
      "the short runs of these proofs, and a courier's label under kills between its fetch and its print",
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      'unit',
      'sim/replug',
      'sim/training',
      'sim/clock',
      'sim/full',
      'sim/memory',
      'sim/power',
      'station/salvage/salvage-pages.test.ts',
      'station/trouble-plants.test.ts',
      'db/damaged-tables.test.ts',
      'station/oms/courier-label-kills.test.ts',
    ),
    env: { PACKBENCH_LONG: 'yes' },
  },
  {
    ...proof(
      'print-kills',
      'a label under kills between its journal, its bytes and its status comes out once, in every printer language',
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      'unit',
      'sim/printers/print-kills.test.ts',
    ),
    env: { PACKBENCH_LONG: 'yes' },
  },
  {
    ...proof(
      'oms-vendure',
      'whichever call to a real Vendure is lost, there or back, a shipment is in effect once, or taken back once',
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      'oms',
      'e2e/oms/vendure',
    ),
    env: { PACKBENCH_LONG: 'yes' },
  },
  {
    ...proof(
      'oms-tryton',
      'whichever call to a real Tryton is lost, there or back, a shipment is in effect once',
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      'oms',
      'e2e/oms/tryton',
    ),
    env: { PACKBENCH_LONG: 'yes' },
  },
  ...(['vendure', 'tryton'] as const).map((system) =>
    proof(
      `shift-${system}`,
      `500 orders sold in a real ${system} leave there once, in the cartons that were packed`,
      'e2e/oms/shift/main.ts',
      '--system',
      system,
      '--orders',
      '500',
    ),
  ),
  proof(
    'offline',
    'eight hours without the OMS, 5,000 confirmations: drained once each, in order, at the pace of the OMS',
    '--expose-gc',
    'sim/offline/main.ts',
  ),
  proof('clock', 'setting the clock changes nothing that was counted', 'sim/clock/main.ts', '--orders', '60'),
  proof(
    'full',
    'a full disk stops the work, loses nothing, and it goes on',
    'sim/full/main.ts',
    '--fills',
    '30',
    '--orders',
    '90',
  ),
  proof(
    'training',
    'killed, and its disk filled, at the steps of a training: nothing of it leaves, and nothing of it is left',
    'sim/training/main.ts',
    '--every',
    '3',
  ),
  killed('fresh-key'),
  killed('send-before-journal'),
  killed('tell-before-commit'),
  killed('blind-resend'),
  killed('stock-apart'),
  planted('sync-normal', ...chaos, '--kills', '30', '--orders', '5', '--power', '--plant', 'sync-normal'),
  planted('wall-clock-waits', 'sim/clock/main.ts', '--orders', '20', '--plant', 'wall-clock-waits'),
  {
    ...planted('heard-twice', 'sim/replug/main.ts', '--times', '2', '--kills', '0', '--orders', '60'),
    env: plantEnv('heard-twice'),
  },
  planted('told-twice', ...training, '--phase', 'endPractice', '--plant', 'told-twice'),
  planted('real-papers', ...training, '--phase', 'start', '--plant', 'real-papers'),
  judged('one-too-many'),
  judged('keyed-too-many'),
  judged('blind-check-digit'),
  judged('any-tote'),
  judged('wide-band'),
  judged('expired-sought'),
  judged('unasked-take-over'),
  planted(
    'leak',
    '--expose-gc',
    'sim/memory/main.ts',
    '--scans',
    '10000',
    '--block',
    '1000',
    '--leak-bytes',
    '500',
  ),
]
