import { afterEach, expect, test } from 'vitest'
import { type TryStation, tryStation } from '#sim/try/try-station'
import { badges } from '#sim/try/try-warehouse'
import { badge } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

test.each([
  ['badge', 'B-1001', 'PBBB-1001'],
  ['location', 'a-01', 'PBLA-01'],
  ['tote', 'T-0001', 'PBTT-0001'],
  ['command', 'NEXT', 'PBXNEXT'],
  ['place', 'PACK-1', 'PBSPACK-1'],
  ['cartonType', 'CT-3', 'PBYCT-3'],
] as const)('the code of the %s %s is printed', async (kind, name, code) => {
  t = await tryStation()
  t.scan(badge('supervisor'))
  const answer = await t.call('printCode', { kind, name })
  const ask = t.devices.asks.find((one) => one.ask === 'print')
  const bytes = ask?.ask === 'print' ? Buffer.from(ask.bytes, 'base64').toString('latin1') : ''
  expect([answer, bytes.replaceAll('_2D', '-').includes(code)]).toEqual([{ ok: true, value: null }, true])
})

test('no code is printed for what is not here, and no administrator’s badge for a supervisor', async () => {
  t = await tryStation()
  t.scan(badge('supervisor'))
  expect([
    await t.call('printCode', { kind: 'tote', name: 'T-9999' }),
    await t.call('printCode', { kind: 'badge', name: badges.admin }),
    t.rows('SELECT * FROM print_job'),
  ]).toMatchObject([{ refusal: { refusal: 'not-found' } }, { refusal: { refusal: 'not-your-role' } }, []])
})
