import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommandAnswer, CommandArgs, CommandName, News } from '#contract/commands'
import type { SeatView } from '#contract/seat-view'
import type { Station } from '#contract/station'
import type { OfferView } from '#contract/virtual-bench-commands'
import { openToRead } from '#db/open'
import { ownCode } from '#domain/barcode/own-code'
import { inProcessLink } from '#native/host-link'
import { demoPins } from '#sim/data/people'
import { everything, until } from '#sim/shift/shift'
import { startWorld, type World } from '#sim/shift/world'
import { openInMode } from '#station/practice/open-in-mode'
import { defaultSettings } from '#station/settings'

const seat = 'a'
const admin = 'B-1024'

/** A station without one device, with the real device layer, in a training. */
describe('the virtual bench of a training', () => {
  let folder: string
  let world: World
  let station: Station
  const said: News[] = []
  beforeAll(async () => {
    const quick = { msPerLabel: 5, scaleSettleMs: 1, pollS: 1, keepLabels: false, csv: null }
    folder = mkdtempSync(join(tmpdir(), 'packbench-virtual-bench-'))
    world = await startWorld({ folder, seed: 3, orders: 8, ...quick, stationName: 'Bench 1' })
    const oms = { baseUrl: world.oms.url, token: world.oms.token, pollS: 1, timeoutS: 10 }
    writeFileSync(join(world.dataDir, 'settings.json'), JSON.stringify({ ...defaultSettings, oms }))
    station = await openInMode({
      dataDir: world.dataDir,
      devices: inProcessLink({ now: () => new Date().toISOString(), newId: () => crypto.randomUUID() }),
      log: { info: () => {}, warn: () => {}, error: (about) => console.error(about) },
      appVersion: '0',
      electronVersion: '0',
    })
    station.onNews((news) => said.push(news))
    await station.start()
    await until(async () => (await view()).oms.state === 'upToDate', 20_000)
  })
  afterAll(async () => {
    await station?.close()
    await world?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const ask = <N extends CommandName>(name: N, args: CommandArgs<N>) => station.call(name, args, { seat })
  const call = async <N extends CommandName>(name: N, args: CommandArgs<N>): Promise<CommandAnswer<N>> => {
    const answer = await ask(name, args)
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`)
    return answer.value as never
  }
  const view = (): Promise<SeatView> => call('seatView', { seat })
  const open = async () => {
    const bench = await call('virtualBench', { seat })
    if (bench.state !== 'open') throw new Error('The bench is closed')
    return bench
  }
  const offered = async (fits: (offer: OfferView) => boolean): Promise<string | null> =>
    (await open()).offers.find(fits)?.offerId ?? null
  const refusals = () =>
    said.flatMap((news) =>
      news.tell === 'seat' && news.verdict?.kind === 'refused' ? [news.verdict.refusal.refusal] : [],
    )
  const verdicts = () => said.filter((news) => news.tell === 'seat' && news.verdict !== null).length
  /** Presses one offer and waits until the scan is judged: the screen may move for other reasons. */
  const press = async (offerId: string): Promise<void> => {
    const before = verdicts()
    await call('virtualScan', { seat, offerId })
    await until(() => verdicts() > before, 10_000, 2)
  }
  const signInAsAdmin = async () => {
    await call('typeCode', { seat, text: ownCode('badge', admin) })
    await call('givePin', { seat, pin: demoPins[admin] ?? '' })
  }
  const wasRefused = () => {
    const last = said.filter((news) => news.tell === 'seat').at(-1)
    return last?.verdict?.kind === 'refused'
  }
  /** A supervisor has released one order; nobody is signed in. */
  const releaseOne = async () => {
    await signInAsAdmin()
    await call('releaseWave', { rule: { ...everything, mostOrders: 1, ordersPerWalk: 1 } })
    await call('signOut', { seat })
  }
  const stepOf = ({ screen }: SeatView): string =>
    screen.screen === 'pick' || screen.screen === 'pack' ? screen.step.step : screen.screen

  /** What a trainee presses at each step, until this one: the first thing offered, or the last one when that was refused. */
  const workUntil = async (wanted: string): Promise<void> => {
    for (let presses = 0; presses < 200; presses++) {
      const now = await view()
      const step = stepOf(now)
      if (step === wanted) return
      if (step === 'weigh') {
        await call('virtualWeigh', { weightG: (await open()).scale?.expectedG ?? 0 })
        await until(async () => stepOf(await view()) !== step, 10_000, 5)
        continue
      }
      const right = (await open()).offers.filter(({ sort }) => sort === 'right')
      const next = right[wasRefused() ? right.length - 1 : 0]
      if (next !== undefined) await press(next.offerId)
      else await until(async () => stepOf(await view()) !== step, 10_000, 5)
    }
    throw new Error(`No ${wanted} came; the screen shows ${stepOf(await view())}`)
  }

  it('is refused where the station is live', async () => {
    for (const [name, args] of [
      ['virtualBench', { seat }],
      ['openVirtualBench', {}],
      ['closeVirtualBench', {}],
      ['virtualScan', { seat, offerId: 'right badge' }],
      ['virtualScanText', { seat, text: 'x' }],
      ['virtualWeigh', { weightG: 1 }],
      ['virtualPaper', { loaded: false }],
      ['virtualLabel', { nth: 1 }],
    ] as const)
      expect([name, await ask(name, args as never)]).toEqual([
        name,
        { ok: false, refusal: { refusal: 'training-only' } },
      ])
    expect((await view()).devices).toEqual([])
  })

  it('stands beside the work of a station that has no devices, each of its own ready', async () => {
    await signInAsAdmin()
    await call('beginPractice', { mode: 'training', papers: 'folder', stationId: 'BENCH-1' })
    await until(async () => (await view()).station.mode === 'training', 10_000)
    expect(await call('virtualBench', { seat })).toEqual({ state: 'closed' })
    await releaseOne()
    await Promise.all([call('openVirtualBench', {}), call('openVirtualBench', {})])
    expect(await open()).toMatchObject({ codes: 'scanned', scale: { weightG: 0 }, paper: true, labels: 0 })
    await until(async () => (await view()).devices.every(({ condition }) => condition === 'ready'), 10_000)
    expect((await view()).devices.map(({ kind, condition }) => [kind, condition])).toEqual([
      ['scanner', 'ready'],
      ['scale', 'ready'],
      ['label-printer', 'ready'],
      ['document-printer', 'ready'],
    ])
  })

  it('gives badges without their numbers, and signs in the one pressed', async () => {
    const { offers } = await open()
    expect(offers.every(({ thing }) => thing === 'badge')).toBe(true)
    expect(JSON.stringify(offers)).not.toMatch(/B-1\d{3}/)
    await press(offers[0]?.offerId ?? '')
    expect((await view()).person?.roles).toContain('picker')
  })

  it('shows what a wrong place and a damaged code do', async () => {
    await workUntil('scan-location')
    for (const [sort, refusal] of [
      ['wrong', 'wrong-location'],
      ['damaged', 'broken-code'],
    ] as const) {
      const offerId = await offered((offer) => offer.sort === sort)
      await press(offerId ?? '')
      expect(refusals().at(-1)).toBe(refusal)
    }
    await call('virtualScanText', { seat, text: 'NO-SUCH-CODE' })
    await until(() => refusals().at(-1) === 'unknown-code', 5000)
    expect(stepOf(await view())).toBe('scan-location')
  })

  it('carries an order from the walk to its label, which says TRAINING and comes out as a picture', async () => {
    await workUntil('sign-in')
    const packer = await offered(({ name }) => name !== '')
    expect(packer).not.toBeNull()
    const { offers } = await open()
    for (const { offerId } of offers) {
      await press(offerId)
      if ((await view()).person?.roles.includes('packer')) break
      await call('signOut', { seat })
    }
    await call('virtualPaper', { loaded: false })
    await workUntil('label-pending')
    await call('virtualPaper', { loaded: true })
    await workUntil('scan-label')
    const { labels } = await open()
    const { pngBase64 } = await call('virtualLabel', { nth: labels })
    expect(Buffer.from(pngBase64, 'base64').subarray(1, 4).toString('latin1')).toBe('PNG')
    const { screen } = await view()
    expect(screen.screen === 'pack' && screen.step).toMatchObject({
      trackingNumber: expect.stringMatching(/^TRAINING-/),
    })
    await workUntil('home')
    const copy = openToRead(join(world.dataDir, 'practice', 'station.sqlite'))
    const sent = copy.prepare("SELECT kind FROM outbox WHERE kind = 'shipmentConfirmation'").all()
    copy.close()
    expect([labels, sent]).toEqual([1, [{ kind: 'shipmentConfirmation' }]])
  })

  it('is put away with its devices, and goes with the training', async () => {
    await call('closeVirtualBench', {})
    expect([await call('virtualBench', { seat }), (await view()).devices]).toEqual([{ state: 'closed' }, []])
    expect(await ask('virtualScanText', { seat, text: 'x' })).toMatchObject({ ok: false })
    await call('openVirtualBench', {})
    await call('signOut', { seat })
    await signInAsAdmin()
    await call('endPractice', { compare: false })
    await until(async () => (await view()).station.mode === 'live', 10_000)
    expect((await view()).devices).toEqual([])
    expect(await ask('virtualBench', { seat })).toMatchObject({ refusal: { refusal: 'training-only' } })
  })
})
