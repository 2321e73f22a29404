import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const daysKept = 3

/** Where today's demo lives: kept over restarts, new each day since its orders are for today. */
export function demoFolder(today: string): string {
  const data =
    process.env.PACKBENCH_DEMO ??
    join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'packbench')
  const folder = join(data, `demo-${today}`)
  mkdirSync(folder, { recursive: true })
  const old = readdirSync(data)
    .filter((name) => /^demo-\d{4}-\d\d-\d\d$/.test(name))
    .sort()
    .slice(0, -daysKept)
  for (const name of old) rmSync(join(data, name), { recursive: true, force: true })
  return folder
}
