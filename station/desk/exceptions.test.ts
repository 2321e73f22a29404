import { afterEach, expect, test } from 'vitest'
import type { ExceptionRow } from '#contract/desk-views'
import { order, type TryStation } from '#sim/try/try-station'
import { atFirstUnit, released, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const seat = 'a'

/** A short that a picker reported; then the supervisor sits down. */
async function shortReported(): Promise<string> {
  t = await released([order('o-1', { tea: 2 })])
  await atFirstUnit(t)
  const { line } = await t.screen('pick')
  await t.call('shortLine', { seat, lineId: line?.lineId ?? '', quantityFound: 0, reason: 'other' })
  await signIn(t, 'supervisor')
  return (await rows())[0]?.exceptionId ?? ''
}
async function rows(): Promise<ExceptionRow[]> {
  const answer = await t.call('exceptions', {})
  return answer.ok ? answer.value : []
}
const owner = async () => (await rows())[0]?.owner ?? null
const take = (exceptionId: string, wanted = true) => t.call('takeException', { exceptionId, take: wanted })
const events = () => t.rows("SELECT kind, actor FROM event WHERE kind LIKE 'exception-%' ORDER BY seq")

test('nobody has what was just reported', async () => {
  await shortReported()
  expect(await owner()).toBeNull()
})

test('who takes an exception is shown with it, and in the log', async () => {
  const id = await shortReported()
  expect([await take(id), await owner(), events()]).toMatchObject([
    { ok: true },
    { personId: 'P-1022', since: new Date(t.clock.ms).toISOString() },
    [{ kind: 'exception-taken', actor: 'P-1022' }],
  ])
})

test('what somebody has is not taken from them while there is time', async () => {
  const id = await shortReported()
  await take(id)
  await signIn(t, 'admin')
  expect([await take(id), await owner()]).toMatchObject([
    { ok: false, refusal: { refusal: 'exception-taken' } },
    { personId: 'P-1022' },
  ])
})

test('past its age anybody at the desk takes it up', async () => {
  const id = await shortReported()
  await take(id)
  t.pass(61 * 60_000)
  await signIn(t, 'admin')
  expect([await take(id), (await owner())?.personId]).toMatchObject([
    { ok: true },
    expect.not.stringContaining('P-1022'),
  ])
})

test('what is given back is nobody’s again, and only its owner gives it back', async () => {
  const id = await shortReported()
  await take(id)
  await signIn(t, 'admin')
  await take(id, false)
  const after = await owner()
  await signIn(t, 'supervisor')
  await take(id, false)
  expect([after?.personId, await owner(), events().map(({ kind }) => kind)]).toEqual([
    'P-1022',
    null,
    ['exception-taken', 'exception-given-back'],
  ])
})

test('taken twice is written down once, and it is still theirs after the program ended', async () => {
  const id = await shortReported()
  await take(id)
  await take(id)
  await t.reopen()
  await signIn(t, 'supervisor')
  expect([await owner(), events().length]).toMatchObject([{ personId: 'P-1022' }, 1])
})

test('what is settled cannot be taken', async () => {
  const id = await shortReported()
  await t.call('resolveException', { exceptionId: id, reason: 'counted' })
  expect(await take(id)).toMatchObject({ ok: false, refusal: { refusal: 'not-found' } })
})
