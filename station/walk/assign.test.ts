import { afterEach, describe, expect, it } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { badges } from '#sim/try/try-warehouse'
import { badge, next, pickAll, pickScan, pickUntil, release, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

/** Two lists of one order each; the first is the more urgent one. */
async function twoLists(): Promise<void> {
  t = await tryStation([order('o-1', { tea: 2 }), order('o-2', { tea: 2 })])
  await release(t, { ordersPerWalk: 1 })
}
interface ListRow {
  listId: string
  number: string
  owner: string | null
  assignedTo: string | null
  state: string
}
const lists = () =>
  t.rows<ListRow>(
    'SELECT list_id AS listId, number, owner, assigned_to AS assignedTo, state FROM list ORDER BY number',
  )
const personOf = (who: keyof typeof badges): string =>
  t.rows<{ id: string }>(`SELECT person_id AS id FROM person WHERE badge = '${badges[who]}'`)[0]?.id ?? ''
const give = async (at: number, personId: string | null) => {
  await signIn(t, 'supervisor')
  const answer = await t.call('assignList', { listId: lists()[at]?.listId ?? '', personId })
  await t.call('signOut', { seat: 'a' })
  return answer
}
const startsAs = async (who: 'picker' | 'both') => {
  t.scan(badge(who))
  t.scan(next)
  const { list } = await t.screen('pick')
  return list.number
}

describe('a list given to a person', () => {
  it('comes before the most urgent one, and is said to be theirs', async () => {
    await twoLists()
    expect(await give(1, personOf('picker'))).toMatchObject({ ok: true })
    t.scan(badge('picker'))
    await t.call('getWork', { seat: 'a' })
    expect((await t.screen('home')).offered).toMatchObject({ number: lists()[1]?.number, assigned: true })
  })

  it('is offered to nobody else, and refused by its paper with the name', async () => {
    await twoLists()
    await give(0, personOf('both'))
    t.scan(badge('picker'))
    const [first, second] = lists()
    expect(t.scan(ownCode('list', first?.number ?? ''))).toMatchObject({
      kind: 'refused',
      refusal: { refusal: 'list-assigned', number: first?.number },
    })
    t.scan(next)
    expect((await t.screen('pick')).list.number).toBe(second?.number)
  })

  it('waits behind the walk that person is at', async () => {
    await twoLists()
    const first = await startsAs('picker')
    await t.call('signOut', { seat: 'a' })
    await give(1, personOf('picker'))
    expect(await startsAs('picker')).toBe(first)
  })

  it('goes to whoever asks first when the supervisor says so, or its person works here no more', async () => {
    await twoLists()
    await give(0, personOf('both'))
    await give(0, null)
    expect(await startsAs('picker')).toBe(lists()[0]?.number)
    await t.call('signOut', { seat: 'a' })
    await give(1, personOf('picker'))
    t.own().exec(`UPDATE person SET inactive = 'admin' WHERE person_id = '${personOf('picker')}'`)
    expect(await startsAs('both')).toBe(lists()[1]?.number)
  })

  it('put back with a reason is anybody’s again', async () => {
    await twoLists()
    await give(1, personOf('picker'))
    t.scan(badge('picker'))
    await t.call('getWork', { seat: 'a' })
    const { offered } = await t.screen('home')
    if (offered === null) throw new Error('nothing is offered')
    const { listId, fence } = offered
    await t.call('skipList', { seat: 'a', listId, fence, reason: 'unreachable' })
    expect(lists()[1]).toMatchObject({ assignedTo: null, state: 'open' })
  })
})

describe('a walk given to somebody else', () => {
  const begin = async (step: 'scan-location' | 'scan-item') => {
    await twoLists()
    await startsAs('picker')
    await pickUntil(t, step)
  }

  it('changes hands at once where nothing is in the hand', async () => {
    await begin('scan-item')
    await t.call('signOut', { seat: 'a' })
    await give(0, personOf('both'))
    expect(lists()[0]).toMatchObject({ owner: personOf('both'), state: 'picking' })
  })

  it('is finished by its picker up to the tote, then leaves their screen and stands where they stood', async () => {
    await begin('scan-item')
    t.scan('TEA-01')
    await t.call('signOut', { seat: 'a' })
    await give(0, personOf('both'))
    expect(lists()[0]).toMatchObject({ owner: personOf('picker') })
    t.scan(badge('picker'))
    t.scan(next)
    t.scan((await pickScan(t)) ?? '')
    t.scan((await pickScan(t)) ?? '')
    const { screen } = await t.view()
    expect([screen, lists()[0]?.owner]).toMatchObject([
      { screen: 'home', takenOver: { number: lists()[0]?.number } },
      personOf('both'),
    ])
    await t.call('signOut', { seat: 'a' })
    expect(await startsAs('both')).toBe(lists()[0]?.number)
    expect((await t.screen('pick')).step.step).toBe('unload')
  })

  it.each([
    ['a list nobody knows', 'none', 'picker', 'not-found'],
    ['a person nobody knows', null, 'none', 'no-such-person'],
    ['a packer', null, 'packer', 'no-such-person'],
  ] as const)('%s is refused', async (_, listId, who, refusal) => {
    await twoLists()
    await signIn(t, 'supervisor')
    const answer = await t.call('assignList', {
      listId: listId ?? lists()[0]?.listId ?? '',
      personId: who === 'none' ? 'none' : personOf(who),
    })
    expect([answer, lists()[0]?.assignedTo]).toMatchObject([{ refusal: { refusal } }, null])
  })

  it('that is over is refused', async () => {
    await twoLists()
    await pickAll(t)
    expect(await give(0, personOf('both'))).toMatchObject({ refusal: { refusal: 'list-over' } })
  })
})

it('the board names who is at a list and whom it is for', async () => {
  await twoLists()
  await startsAs('picker')
  await t.call('signOut', { seat: 'a' })
  await give(1, personOf('both'))
  await signIn(t, 'supervisor')
  const board = await t.call('waves', {})
  expect(board.ok && board.value.lists).toMatchObject([
    { number: lists()[0]?.number, owner: expect.stringContaining('Nurul'), assignedTo: null, stops: 1 },
    { number: lists()[1]?.number, owner: null, assignedTo: personOf('both') },
  ])
  expect(board.ok && board.value.pickers.map(({ personId }) => personId)).toContain(personOf('picker'))
})
