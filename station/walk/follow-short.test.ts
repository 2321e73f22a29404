import { afterEach, expect, test } from 'vitest'
import type { FollowUp } from '#domain/follow-up'
import type { ShortReason } from '#domain/reasons'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { atFirstUnit, release, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

/** Two teas nobody can take, at a site that wants this to follow for the reason. */
async function shortFor(reason: ShortReason, follow: readonly FollowUp[]): Promise<void> {
  t = await tryStation([order('o-1', { tea: 2 })])
  t.own()
    .prepare("INSERT INTO reason_words (sort, code, offered, follow_up) VALUES ('short', ?, 1, ?)")
    .run(reason, JSON.stringify(follow))
  await release(t)
  await atFirstUnit(t)
  const { line } = await t.screen('pick')
  await t.call('shortLine', { seat: 'a', lineId: line?.lineId ?? '', quantityFound: 0, reason })
}
const tasks = () => t.rows('SELECT location_id AS at, reason FROM count_task')
const blocked = () =>
  t.rows<{ at: string }>('SELECT location_id AS at FROM location WHERE blocked = 1').map(({ at }) => at)
const told = () => t.rows("SELECT body FROM outbox WHERE kind = 'stockMovement'").length
const counted = [{ at: 'A-01', reason: 'unreachable' }]

test.each<[string, FollowUp[], unknown[], string[], number]>([
  ['nothing was said', [], counted, [], 0],
  ['it is counted', ['count'], counted, [], 0],
  ['it is blocked', ['block'], [], ['A-01'], 0],
  ['the OMS refills it', ['replenish'], [], [], 1],
  ['all of that', ['count', 'block', 'replenish'], counted, ['A-01'], 1],
  ['nothing is to follow', ['none'], [], [], 0],
])(
  'what follows a short is what the site wants for its reason: %s',
  async (_, follow, task, places, messages) => {
    await shortFor('unreachable', follow)
    expect([tasks(), blocked(), told()]).toEqual([task, places, messages])
  },
)

test('the OMS hears how many are short where, and that more is wanted there', async () => {
  await shortFor('notThere', ['replenish'])
  await t.until(async () => (await t.ledger()).counts.stockMovements === 1)
  expect(
    t
      .rows<{ body: string }>("SELECT body FROM outbox WHERE kind = 'stockMovement'")
      .map(({ body }) => JSON.parse(body)),
  ).toMatchObject([
    { orderRef: 'o-1', sku: 'tea', locationId: 'A-01', quantity: -2, reason: 'short', replenish: true },
  ])
})

test('a blocked location is opened again when a supervisor settles it', async () => {
  await shortFor('unreachable', ['block'])
  await signIn(t, 'supervisor')
  const answer = await t.call('exceptions', {})
  const one = answer.ok ? answer.value.find(({ kind }) => kind === 'location-blocked') : undefined
  await t.call('resolveException', { exceptionId: one?.exceptionId ?? '', reason: 'pallet moved' })
  expect([one?.about, blocked()]).toEqual(['A-01', []])
  expect(t.rows("SELECT kind FROM event WHERE subject = 'A-01' ORDER BY seq")).toEqual([
    { kind: 'location-blocked' },
    { kind: 'location-opened' },
  ])
})
