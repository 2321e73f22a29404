import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actionCode } from '#domain/action'
import { ownCode } from '#domain/barcode/own-code'
import type { Order } from '#domain/order'
import { workedGoods, workedOrders } from '#sim/demo/worked-goods'
import { code128 } from '#sim/shift/knowledge'
import { packerMove } from '#sim/shift/packer-hands'
import { until } from '#sim/shift/shift'
import { type Story, startStory } from './story.ts'

const seat = 'a'
const [undo, notPossible, damaged, confirm] = (
  ['UNDO-WORK', 'NOT-POSSIBLE', 'DAMAGED', 'CONFIRM'] as const
).map((action) => code128(actionCode(action)))

/** What stands between the pick and the parcel, or is left out of it, worked in the real window by scans alone. */
describe('at a bench with one scanner', () => {
  let story: Story
  let kits: Order
  let plain: Order
  beforeAll(async () => {
    story = await startStory({
      orders: 0,
      seed: 4,
      bring: async ({ oms }) => {
        const master = await oms.master()
        const [withKits, , looked] = workedOrders(master, new Date().toISOString())
        if (withKits === undefined || looked === undefined) throw new Error('The demo has no such orders')
        const { workStops: _, ...bare } = looked
        kits = withKits
        plain = bare
        await oms.admin('master', { items: workedGoods.items, stock: [] })
        await oms.admin('orders', { orders: [kits, plain] })
      },
    })
  }, 60_000)
  afterAll(() => story.close(), 30_000)

  const view = () => story.call('seatView', { seat })
  const onScreen = (text: string) =>
    story.window().getByText(text).filter({ visible: true }).first().waitFor()
  const beam = (state: string) =>
    story.window().locator(`[data-testid="beam"][data-state="${state}"]`).first().waitFor()
  /** Reads a code, and waits until the screen has answered. */
  const read = async (symbol: Parameters<Story['scan']>[0] | undefined): Promise<void> => {
    const { revision } = await view()
    if (symbol !== undefined) await story.scan(symbol)
    expect(await until(async () => (await view()).revision > revision, 5_000, 10)).toBe(true)
  }
  const pickInto = async (into: 'totes' | 'cartons', { orderRef, number }: Order): Promise<void> => {
    await story.signIn('supervisor', 0)
    await story.release({ into, onlyOrders: [orderRef] })
    const { crew } = await story.crew(['b'])
    expect(await until(() => story.hall.atBench.length > 0, 30_000)).toBe(true)
    await until(
      async () => (await story.call('lookUpOrder', { text: number })).floorStage === 'picked',
      10_000,
    )
    crew.leave()
    await story.signIn('packer', 4)
  }
  /** Does what the screen asks for until it is another one. */
  const workWhile = async (screen: 'workStops' | 'pack'): Promise<void> => {
    for (let moves = 0; moves < 80; moves++) {
      const now = await view()
      if (now.screen.screen !== screen) return
      const move = packerMove(story.hall, now, null)
      if (move.move === 'scan') await read(move.symbol)
      else {
        if (move.move === 'weigh') story.world.bench.scale.setWeight(move.weightG * 1000)
        await until(async () => (await view()).revision > now.revision, 2_000, 10)
      }
    }
    throw new Error(`The ${screen} screen never ended`)
  }
  const shipment = async ({ number }: Order) => {
    expect(await until(async () => (await story.shipped([number])) === 1, 20_000)).toBe(true)
    const { orders, faults } = await story.world.oms.ledger()
    expect(faults).toEqual([])
    return orders.find((one) => one.number === number)
  }

  it('kits are made, unmade and made again, what is not possible is done after all, and the order goes out with kits', async () => {
    await pickInto('totes', kits)
    const [tote = ''] = story.hall.atBench
    await read(code128(ownCode('tote', tote)))
    await onScreen('Make the gift set')
    await read(story.know.unitCode('SET-0001', null, null))
    await beam('refused')
    await workWhile('workStops')
    expect((await view()).screen.screen).toBe('home')
    await read(code128(ownCode('tote', tote)))
    await read(undo)
    await onScreen('Tie the ribbon')
    await read(undo)
    await onScreen('Make the gift set')
    await workWhile('workStops')
    await read(code128(ownCode('tote', tote)))
    await read(undo)
    await story.scan(notPossible ?? code128(''))
    await story.window().locator('.reason-tiles').waitFor()
    await read(damaged)
    await read(code128(ownCode('tote', tote)))
    await story.window().locator('.work-failed').waitFor()
    await read(confirm)
    await read(code128(ownCode('tote', tote)))
    await workWhile('pack')
    const { stopsTold, shipments } = (await shipment(kits)) ?? {}
    expect(stopsTold?.map(({ stopRef, state }) => `${stopRef} ${state}`)).toEqual([
      ...['K1 done', 'C1 done', 'C1 undone', 'K1 undone'],
      ...['K1 done', 'C1 done', 'C1 undone', 'C1 notPossible', 'C1 done'],
    ])
    expect(shipments?.[0]?.cartons.flatMap(({ lines }) => lines)).toMatchObject([
      { sku: 'SET-0001', quantity: 2 },
    ])
  }, 90_000)

  it('an order picked into its carton opens by the label on it, with the carton on the screen', async () => {
    story.hall.atBench = []
    await pickInto('cartons', plain)
    const [lpn = ''] = story.hall.atBench
    await read(code128(ownCode('carton', lpn)))
    await onScreen(lpn)
    const { screen } = await view()
    expect(screen.screen === 'pack' && [screen.step.step, screen.carton?.lpn]).toEqual(['scan-unit', lpn])
    await workWhile('pack')
    expect((await shipment(plain))?.shipments[0]?.cartons).toMatchObject([{ lines: [{ quantity: 3 }] }])
  }, 60_000)
})
