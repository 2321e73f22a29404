import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The clock on the wall of one process, set from outside while it runs. Time that only passes is left alone. */
export interface FakeClock {
  /** What a process must be started with. */
  env: Record<string, string>
  /** Sets it that far from the real time; counts at once. */
  set: (awayMs: number) => void
  awayMs: () => number
}

/** Makes a clock that shows the real time. Throws with what to install where libfaketime is missing. */
export function fakeClock(folder: string, timeZone: string): FakeClock {
  const file = join(folder, 'clock')
  let away = 0
  const set = (awayMs: number): void => {
    away = awayMs
    writeFileSync(`${file}.new`, `${awayMs < 0 ? '' : '+'}${awayMs / 1000}\n`)
    renameSync(`${file}.new`, file)
  }
  set(0)
  return {
    env: {
      TZ: timeZone,
      LD_PRELOAD: library(),
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      NO_FAKE_STAT: '1',
    },
    set,
    awayMs: () => away,
  }
}

/** Where Debian keeps it, for any processor. */
function library(): string {
  for (const architecture of readdirSync('/usr/lib')) {
    const file = join('/usr/lib', architecture, 'faketime', 'libfaketimeMT.so.1')
    if (existsSync(file)) return file
  }
  throw new Error('Setting the clock of one process needs libfaketime: apt-get install -y libfaketime')
}
