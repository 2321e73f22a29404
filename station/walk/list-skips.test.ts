import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { badge, next, release, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const work = ownCode('command', 'WORK')
const offered = async () => (await t.screen('home')).offered
/** So many orders, each a list of its own; the most urgent has the lowest number. */
async function lists(n: number): Promise<void> {
  t = await tryStation(
    Array.from({ length: n }, (_, at) => order(`o-${at + 1}`, { tea: 1 }, { priority: n - at })),
  )
  await release(t, { method: 'discrete' })
}
const skip = async (reason: 'unreachable' | 'shiftOver' | 'calledAway' | 'other' = 'unreachable') => {
  const list = await offered()
  return t.call('skipList', { seat: 'a', listId: list?.listId ?? '', fence: list?.fence ?? 0, reason })
}
const numberOffered = async () => (await offered())?.number

test('a list put back is offered last to who put it back, first to everybody else', async () => {
  await lists(2)
  t.scan(badge('picker'))
  t.scan(work)
  expect([await numberOffered(), (await skip()).ok, await numberOffered()]).toEqual([
    'L-0001-01',
    true,
    'L-0001-02',
  ])
  await t.call('signOut', { seat: 'a' })
  t.scan(badge('both'))
  t.scan(work)
  expect(await numberOffered()).toBe('L-0001-01')
})
test('the only list put back is not offered again before somebody asks for work', async () => {
  await lists(1)
  t.scan(badge('picker'))
  t.scan(work)
  await skip()
  expect(await offered()).toBe(null)
  t.scan(work)
  expect(await numberOffered()).toBe('L-0001-01')
})
test('of several put back the one longest ago comes first', async () => {
  await lists(3)
  t.scan(badge('picker'))
  t.scan(work)
  for (let at = 0; at < 3; at++) {
    await skip()
    t.pass(60_000)
  }
  t.scan(work)
  expect(await numberOffered()).toBe('L-0001-01')
})
test('NEXT begins one that was not put back, also after a power cut', async () => {
  await lists(2)
  t.scan(badge('picker'))
  t.scan(work)
  await skip()
  await t.reopen()
  await t.start()
  t.scan(next)
  expect((await t.screen('pick')).list.number).toBe('L-0001-02')
})
test('the supervisor sees who put it back, why and when, until somebody begins it', async () => {
  await lists(1)
  t.scan(badge('picker'))
  t.scan(work)
  await skip('shiftOver')
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'all')
  const skipped = async () => {
    const answer = await t.call('waves', {})
    return answer.ok ? answer.value.skipped : []
  }
  expect(await skipped()).toMatchObject([
    {
      number: 'L-0001-01',
      waveNumber: 'W-0001',
      by: 'Nurul Aisyah binti Hamdan',
      reason: 'shiftOver',
      at: '2026-11-22T02:00:00.000Z',
    },
  ])
  t.scan(next)
  expect(await skipped()).toEqual([])
  expect(t.rows("SELECT actor FROM event WHERE kind = 'list-skipped'")).toEqual([{ actor: 'P-1001' }])
})
test('a list that somebody has begun meanwhile is theirs, and nothing is written', async () => {
  await lists(1)
  t.scan(badge('picker'))
  t.scan(work)
  const list = await offered()
  t.scan(next)
  const args = { seat: 'a', listId: list?.listId ?? '', fence: list?.fence ?? 0, reason: 'other' } as const
  expect(await t.call('skipList', args)).toMatchObject({
    ok: false,
    refusal: { refusal: 'list-taken' },
  })
  expect(t.rows('SELECT 1 FROM list_skip')).toEqual([])
})
test('SKIP on an offered list is for the window, which asks why', async () => {
  await lists(1)
  t.scan(badge('picker'))
  t.scan(work)
  t.scan(ownCode('command', 'SKIP'))
  expect(t.news.flatMap((one) => (one.tell === 'press' ? [one.action] : []))).toEqual(['SKIP'])
})
