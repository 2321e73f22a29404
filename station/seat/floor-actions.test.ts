import { afterEach, describe, expect, test } from 'vitest'
import { type ActionName, actionCode, actionNames } from '#domain/action'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import {
  allow,
  atFirstUnit,
  atPackStep,
  badge,
  labelOnBench,
  papersOut,
  released,
  signIn,
} from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const seat = 'a'
const scan = (action: ActionName) => t.scan(actionCode(action))
const refused = (refusal: object) => ({ kind: 'refused', refusal })
/** What the window was asked to press. */
const pressed = () => t.news.flatMap((one) => (one.tell === 'press' ? [one.action] : []))
const shorts = () =>
  t.rows('SELECT short_quantity, short_reason FROM pick_line WHERE short_reason IS NOT NULL')

async function atUnit(): Promise<void> {
  t = await released([order('o-1', { tea: 2 })])
  await atFirstUnit(t)
}
async function atLabel(): Promise<void> {
  t = await released([order('o-1', { tea: 2 })])
  await labelOnBench(t)
}

describe('a picker who only scans', () => {
  test('closes a line short with one reason code; what was scanned is what was found', async () => {
    await atUnit()
    t.scan('TEA-01')
    expect(scan('DAMAGED')).toMatchObject({ kind: 'accepted', said: { saved: 'damaged-apart', quantity: 1 } })
    expect(shorts()).toEqual([{ short_quantity: 1, short_reason: 'damaged' }])
  })

  test('opens the reasons in the window, which the station leaves to it', async () => {
    await atUnit()
    expect([scan('SHORT'), pressed()]).toEqual([null, ['SHORT']])
  })

  test('cannot give a reason of another decision for it', async () => {
    await atUnit()
    scan('UNREADABLE')
    expect([pressed(), shorts()]).toEqual([['UNREADABLE'], []])
  })

  test('cannot give a reason that the site does not offer', async () => {
    await atUnit()
    t.own().exec("INSERT INTO reason_words (sort, code, offered) VALUES ('short', 'damaged', 0)")
    scan('DAMAGED')
    expect([pressed(), shorts()]).toEqual([['DAMAGED'], []])
  })

  test('is refused what this step does not ask for', async () => {
    await atUnit()
    expect(scan('NEXT')).toMatchObject(
      refused({ refusal: 'not-asked-for', scanned: 'command', text: 'NEXT' }),
    )
    expect(scan('EMPTY')).toMatchObject(refused({ refusal: 'not-asked-for', text: 'EMPTY' }))
  })

  test('is refused what packers do', async () => {
    await atUnit()
    expect(scan('FULL')).toMatchObject(refused({ refusal: 'not-your-role', needed: 'packer, supervisor' }))
  })

  test('hears the last answer again, and nothing is counted twice', async () => {
    await atUnit()
    const said = t.scan('TEA-01')
    const before = t.rows('SELECT * FROM event')
    expect(scan('REPEAT')).toEqual(said)
    expect(t.rows('SELECT * FROM event')).toEqual(before)
  })

  test('leaves for home and comes back to the same unit', async () => {
    await atUnit()
    t.scan('TEA-01')
    scan('HOME')
    expect((await t.view()).screen.screen).toBe('home')
    scan('NEXT')
    expect((await t.screen('pick')).line?.inHand).toBe(1)
  })

  test('chooses a language and colours, and signs out', async () => {
    await atUnit()
    scan('CHINESE')
    scan('CONTRAST')
    expect((await t.view()).person).toMatchObject({ language: 'zh', theme: 'contrast' })
    scan('SIGN-OUT')
    expect((await t.view()).screen.screen).toBe('sign-in')
  })

  test('steps away; the locked seat does nothing but open again or let another person in', async () => {
    await atUnit()
    scan('AWAY')
    expect((await t.view()).lockedAt).not.toBeNull()
    expect(scan('SKIP')).toMatchObject(refused({ refusal: 'seat-locked' }))
    scan('SIGN-OUT')
    expect((await t.view()).screen.screen).toBe('sign-in')
  })

  test('shows a list before it is started', async () => {
    t = await released([order('o-1', { tea: 2 })])
    t.scan(badge('picker'))
    scan('WORK')
    expect((await t.screen('home')).offered).not.toBeNull()
    scan('CONFIRM')
    expect((await t.screen('pick')).step.step).toBe('scan-cart')
  })

  test('begins stock work', async () => {
    t = await tryStation([])
    t.scan(badge('picker'))
    scan('COUNT')
    expect((await t.screen('stock')).kind).toBe('count')
  })
})

describe('a packer who only scans', () => {
  test('prints a label again for a reason code', async () => {
    await atLabel()
    expect(scan('LOST')).toMatchObject({ kind: 'accepted', said: { saved: 'label-reprinted', copy: 2 } })
  })

  test('asks for a supervisor when it is the third label, who allows it at the seat', async () => {
    await atLabel()
    scan('LOST')
    await papersOut(t)
    scan('UNREADABLE')
    expect((await t.view()).question).toMatchObject({ ask: 'override', command: 'reprintLabel' })
    expect(await allow(t, 'unreadable')).toMatchObject({ ok: true })
  })

  test('gives no reason where no label is asked for', async () => {
    t = await released([order('o-1', { tea: 2 })])
    await atPackStep(t, 'scan-unit')
    scan('LOST')
    expect([pressed(), t.rows('SELECT 1 FROM print_job')]).toEqual([['LOST'], []])
  })

  test('puts the order aside', async () => {
    await atLabel()
    scan('LEAVE')
    expect((await t.view()).screen.screen).toBe('home')
  })
})

describe('any action', () => {
  test('needs somebody at the seat, except the few that do not', async () => {
    t = await tryStation([])
    const verdicts = actionNames.map((name) => [name, scan(name)] as const)
    const open = verdicts.filter(([, verdict]) => verdict?.kind !== 'refused').map(([name]) => name)
    expect(open).toEqual(
      expect.arrayContaining(['BACK', 'HELP', 'PIN', '1', 'ENTER', 'ENGLISH', 'CHINESE', 'BOTH']),
    )
    expect(
      verdicts.filter(([name]) => name === 'SKIP' || name === 'WEIGH' || name === 'DESK').map(([, v]) => v),
    ).toMatchObject([1, 2, 3].map(() => refused({ refusal: 'sign-in-first' })))
  })

  test('never ends in a fault, whoever does it wherever', async () => {
    await atUnit()
    const places = [async () => {}, async () => void scan('AWAY'), () => signIn(t, 'packer')]
    for (const place of places) {
      await place()
      for (const name of actionNames) scan(name)
    }
    expect(t.logged).toEqual([])
  })

  test('is the same by its button', async () => {
    await atUnit()
    await t.call('act', { seat, action: 'SKIP' })
    expect(t.news.at(-2)).toMatchObject({ tell: 'seat', verdict: { said: { saved: 'line-skipped' } } })
  })

  test('that the window does not show is refused as not asked for, and counted', async () => {
    await atUnit()
    expect(await t.call('missAction', { seat, action: 'TAKE-OUT' })).toEqual({
      ok: false,
      refusal: { refusal: 'not-asked-for', scanned: 'command', text: 'TAKE-OUT' },
    })
    expect(t.rows("SELECT 1 FROM event WHERE kind = 'refused'")).toHaveLength(1)
  })
})
