import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { eventLog } from '#db/events'
import { openDatabase } from '#db/open'
import { inTransaction } from '#db/statements'

const folder = mkdtempSync(join(tmpdir(), 'packbench-audit-'))
const file = join(folder, 'station.sqlite')
afterEach(() => rmSync(folder, { recursive: true }))

test('the log of a file is walked from end to end, and what is wrong is named', () => {
  const db = openDatabase(file)
  const now = () => '2026-11-22T09:00:00.000Z'
  const append = eventLog(db, { stationId: 'BENCH-1', incarnation: 'first' }, now)
  const fact = { subject: 'x', actor: null, fence: 0, payload: {}, personal: null, occurredAt: now() }
  inTransaction(db, () => ['e-1', 'e-2', 'e-3'].map((eventId) => append({ eventId, kind: 'tried', ...fact })))
  const verify = () => spawnSync(process.execPath, ['db/verify-audit.ts', file], { encoding: 'utf8' })
  const whole = verify()
  db.exec("UPDATE event SET kind = 'x' WHERE seq = 2")
  const broken = verify()
  db.close()
  expect([whole.status, whole.stdout, broken.status, broken.stdout]).toEqual([
    0,
    'BENCH-1 first: 3 events, unbroken\n',
    1,
    'BENCH-1 first: broken at event 2: changed\n',
  ])
})
