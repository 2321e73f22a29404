import { killPoints } from './kill-plan.ts'

/** What was done and what was found; without faults everything promised was kept. */
export interface ChaosReport {
  kills: number
  /** Kills by the point at which they came. */
  where: Record<string, number>
  rounds: number
  startMs: number[]
  screensCompared: number
  /** Lives in which the OMS misbehaved. */
  troubles: number
  orders: number
  units: number
  shorts: number
  labels: number
  /** Labels of which nobody knew whether they had come out, and how many a person then asked for again. */
  unknown: number
  askedAgain: number
  /** Quantities keyed instead of scanned, cartons counted anew, labels taken back. */
  keyed: number
  voids: number
  /** Work before packing that was undone and given up; units put on the scale by themselves. */
  undone: number
  givenUp: number
  onScale: number
  faults: string[]
}

export const emptyReport = (): ChaosReport => ({
  kills: 0,
  where: {},
  rounds: 0,
  startMs: [],
  screensCompared: 0,
  troubles: 0,
  orders: 0,
  units: 0,
  shorts: 0,
  labels: 0,
  unknown: 0,
  askedAgain: 0,
  keyed: 0,
  voids: 0,
  undone: 0,
  givenUp: 0,
  onScale: 0,
  faults: [],
})

/** The report in a few plain lines. */
export function linesOf(report: ChaosReport): string[] {
  const slowest = Math.round(Math.max(0, ...report.startMs))
  const middle = Math.round(report.startMs.toSorted((one, two) => one - two)[report.startMs.length >> 1] ?? 0)
  const where = ['while starting', 'at any time', ...killPoints].flatMap((point) =>
    report.where[point] === undefined ? [] : [`${point} ${report.where[point]}`],
  )
  return [
    `Kills: ${report.kills} in ${report.rounds} rounds (${where.join(', ')})`,
    `Restarts: ready after ${middle} ms, the slowest after ${slowest} ms; ${report.screensCompared} screens compared with what they said before`,
    `The OMS misbehaved in ${report.troubles} lives`,
    `Shipped: ${report.orders} orders, ${report.units} units, ${report.shorts} short; ${report.labels} labels`,
    `Labels in doubt after a kill: ${report.unknown}, printed again by a person: ${report.askedAgain}`,
    `Quantities keyed and cartons counted: ${report.keyed}; labels taken back: ${report.voids}`,
    `Work undone: ${report.undone}, given up: ${report.givenUp}; units on the scale: ${report.onScale}`,
  ]
}
