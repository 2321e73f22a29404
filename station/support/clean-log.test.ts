import { expect, test } from 'vitest'
import { cleanLog } from '#station/support/clean-log'

const known = { columns: new Set(['carton.sscc']), personal: new Set(['aminah']) }
const cleaned = (entry: object) =>
  JSON.parse(cleanLog(JSON.stringify({ level: 'error', time: 't', msg: 'm', ...entry }), known))

test('a log without lines is an empty log', () => {
  expect(cleanLog('', known)).toBe('\n')
})

test.each([
  ['a name in capital letters', 'EDWARD LIM ERR', {}],
  ['an address that looks like a column', 'nur.aisyah carton.sscc', { codes: ['carton.sscc'] }],
  ['an error code of the system', 'ENOSPC: no space left', { codes: ['ENOSPC'] }],
  ['a code of SQLite', 'SQLITE_BUSY somebody', { codes: ['SQLITE_BUSY'] }],
])('of an error with %s only codes are told', (_name, error, told) => {
  expect(cleaned({ error })).toEqual({ time: 't', level: 'error', msg: 'm', ...told })
})

test.each([
  ['an id', { jobId: '0199-ab' }, { jobId: '0199-ab' }],
  ['a sentence where an id is', { jobId: 'for Aminah' }, {}],
  ['a name where a code is', { problem: 'aminah' }, {}],
  ['a field nobody knows', { customer: 'x', codes: 3 }, {}],
  ['a number', { waitMs: 200 }, { waitMs: 200 }],
])('of %s it tells what is ours', (_name, about, told) => {
  expect(cleaned(about)).toEqual({ time: 't', level: 'error', msg: 'm', ...told })
})
