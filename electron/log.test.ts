import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openLog } from './log.ts'

const folder = mkdtempSync(join(tmpdir(), 'packbench-log-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('starts a new file each day and keeps a month of them', () => {
  let day = Date.UTC(2026, 0, 1)
  const log = openLog(folder, false, () => new Date(day))
  for (let count = 0; count < 40; count++, day += 86_400_000) log.info({ count }, 'a day')
  const files = readdirSync(join(folder, 'logs'))
  expect(files.at(-1)).toBe('2026-02-09.log')
  expect(files.length).toBeLessThanOrEqual(31)
})

it('writes ids and never people or secrets', () => {
  const log = openLog(folder, false, () => new Date(Date.UTC(2027, 0, 1)))
  log.warn(
    { orderRef: 'SO-1', addressee: 'Puan Canary', deep: [{ phone: '0123-canary' }], token: 'canary' },
    'an order',
  )
  const text = readFileSync(join(folder, 'logs', '2027-01-01.log'), 'utf8')
  expect(text).toContain('SO-1')
  expect(text).not.toMatch(/canary/i)
})

it('answers the number under which a bug stands in the file', () => {
  const logId = openLog(folder, false, () => new Date(Date.UTC(2027, 0, 2))).bug(
    'It broke',
    new TypeError('x is not y'),
  )
  expect(logId).toMatch(/^[0-9A-F]{8}$/)
  const line = JSON.parse(readFileSync(join(folder, 'logs', '2027-01-02.log'), 'utf8'))
  expect(line).toMatchObject({ logId, msg: 'It broke', error: { type: 'TypeError' } })
})

it('goes on when nothing can be written', () => {
  expect(() => openLog('/dev/null', false, () => new Date()).error({}, 'no disk')).not.toThrow()
})

it('writes each line once after whoever read the console has gone', async () => {
  const program = `
    import { openLog } from ${JSON.stringify(new URL('./log.ts', import.meta.url).href)}
    const log = openLog(process.argv[1], true, () => new Date(Date.UTC(2027, 0, 3)))
    process.on('uncaughtException', (error) => log.bug('Nobody caught it', error))
    process.stdin.once('data', () => {
      log.info({}, 'one')
      setTimeout(() => log.info({}, 'two'), 50)
      setTimeout(() => process.exit(), 100)
    })`
  const args = ['--input-type=module', '-e', program, folder]
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'pipe'] })
  child.stderr.destroy()
  await once(child.stderr, 'close')
  child.stdin.write('go')
  await once(child, 'exit')
  const lines = readFileSync(join(folder, 'logs', '2027-01-03.log'), 'utf8')
    .trim()
    .split('\n')
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['one', 'two'])
})
