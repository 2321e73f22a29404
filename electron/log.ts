import { randomBytes } from 'node:crypto'
import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import { withoutPersonalData } from './personal-data.ts'

const daysKept = 30

/** What the program writes down about itself: a sentence and ids, never people. */
export interface Log {
  info(about: Record<string, unknown>, message: string): void
  warn(about: Record<string, unknown>, message: string): void
  error(about: Record<string, unknown>, message: string): void
  /** Writes a bug down with its stack and answers the id a person can read out. */
  bug(message: string, error: unknown): string
}

/** Opens the log of this station: one file a day in `logs`, and the console while developing. */
export function openLog(dataDir: string, toConsole: boolean, now: () => Date): Log {
  const folder = join(dataDir, 'logs')
  const logger = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (level) => ({ level }) } },
    { write: (line: string) => writeLine(line) },
  )
  const write = (level: 'info' | 'warn' | 'error') => (about: Record<string, unknown>, message: string) =>
    logger[level](withoutPersonalData(about), message)
  const log = { info: write('info'), warn: write('warn'), error: write('error') }
  let day = ''
  /** Nobody reads the console any more: to write there would be one more error to write down, for ever. */
  let console = toConsole
  if (toConsole)
    process.stderr.on('error', () => {
      console = false
    })

  function writeLine(line: string) {
    if (console) process.stderr.write(line)
    const today = now().toISOString().slice(0, 10)
    try {
      if (today !== day) startDay(folder)
      day = today
      appendFileSync(join(folder, `${today}.log`), line, { mode: 0o600 })
    } catch {
      // A full disk must not stop the shift for the sake of a log line.
    }
  }

  return {
    ...log,
    bug(message, error) {
      const logId = randomBytes(4).toString('hex').toUpperCase()
      log.error({ logId, error: described(error) }, message)
      return logId
    },
  }
}

function startDay(folder: string) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const files = readdirSync(folder).filter((name) => /^\d{4}-\d\d-\d\d\.log$/.test(name))
  for (const name of files.toSorted().slice(0, -daysKept)) rmSync(join(folder, name), { force: true })
}

function described(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { thrown: String(error).slice(0, 500) }
  const code = 'code' in error ? error.code : null
  const cause = error.cause === undefined ? null : described(error.cause)
  return { type: error.name, code, stack: (error.stack ?? error.message).slice(0, 4000), cause }
}
