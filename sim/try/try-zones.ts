import type { PickView } from '#contract/pick-view'
import type { SeatView } from '#contract/seat-view'
import type { Verdict } from '#contract/verdict'
import { ownCode } from '#domain/barcode/own-code'
import type { Order } from '#domain/order'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { badge, next, release } from '#sim/try/try-work'

export const place = (name: string): string => ownCode('place', name)
/** The barcode of the nth radio picked, with its serial. */
export const radioCode = (nth: number): string => `010955123456789621Z${nth}`
const cartOf = { a: 'C-01', b: 'C-02' } as const
type Seat = keyof typeof cartOf

/** A station with two seats at which one picker each works: tea and kopi lie in zone A, radios in zone B. */
export interface TryZones extends TryStation {
  scanAt(seat: Seat, text: string): Verdict | null
  refusedAt(seat: Seat, text: string): unknown
  seatAt(seat: Seat): Promise<SeatView>
  /** The walk on the screen of a seat. */
  walkAt(seat: Seat): Promise<PickView>
  /** Signs the picker of that seat in and starts the best list of a zone. */
  begin(seat: Seat, zone: string): Promise<void>
  /** One scan, the one the screen asks for. */
  stepAt(seat: Seat): Promise<void>
  /** Goes on with the walk as the screen says until this step, or to its end. */
  pickTo(seat: Seat, wanted?: PickView['step']['step']): Promise<void>
  stage(orderRef?: string): string | undefined
}

/** One order of two teas and a radio, unless other ones are given; released zone by zone, or to be passed from zone to zone. */
export async function tryZones(
  orders: readonly Order[] = [order('o-1', { tea: 2, radio: 1 })],
  ordersPerWalk = 4,
  method: 'zone' | 'pickAndPass' = 'zone',
): Promise<TryZones> {
  const t = await tryStation(orders)
  await release(t, { method, ordersPerWalk })
  let radios = 0
  let totes = 0
  const scanAt: TryZones['scanAt'] = (seat, text) => {
    const before = t.news.length
    t.devices.tell({
      news: 'scan',
      scan: { scanId: 's', deviceId: `scanner-${seat}`, seat, text, aim: null, bytesHex: '', at: '' },
    })
    const said = t.news.slice(before).find((one) => one.tell === 'seat' && one.view.seat === seat)
    return said?.tell === 'seat' ? said.verdict : null
  }
  const seatAt: TryZones['seatAt'] = async (seat) => {
    const answer = await t.call('seatView', { seat })
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    return answer.value
  }
  const walkAt: TryZones['walkAt'] = async (seat) => {
    const { screen } = await seatAt(seat)
    if (screen.screen !== 'pick') throw new Error(`Seat ${seat} shows ${screen.screen}`)
    return screen
  }
  const codeFor = (seat: Seat, { step, line, slots }: PickView): string => {
    switch (step.step) {
      case 'fetch-tote':
        return ownCode('tote', step.toteId)
      case 'pass-on':
        return ownCode('zone', step.zone)
      case 'scan-cart':
        return ownCode('cart', cartOf[seat])
      case 'bind-tote':
        return ownCode('tote', `T-00${String(++totes).padStart(2, '0')}`)
      case 'scan-location':
        return ownCode('location', line?.locationId ?? '')
      case 'scan-item':
        return line?.item.sku === 'radio' ? radioCode(++radios) : `${line?.item.sku.toUpperCase()}-01`
      case 'scan-tote':
        return ownCode('tote', slots.find(({ slot }) => slot === line?.slot)?.toteId ?? '')
      case 'zero-check':
        return ownCode('command', 'EMPTY')
      case 'twin-check':
        return ownCode('command', 'NOT-EMPTY')
      case 'unload':
        return place(step.place)
      case 'order-left':
        return step.toteId === null
          ? ownCode('location', step.locationId ?? '')
          : ownCode('tote', step.toteId)
      case 'done':
        return next
    }
  }
  const stepAt: TryZones['stepAt'] = async (seat) => {
    const code = codeFor(seat, await walkAt(seat))
    const verdict = scanAt(seat, code)
    if (verdict?.kind !== 'accepted') throw new Error(`${code}: ${JSON.stringify(verdict)}`)
  }
  return Object.assign(t, {
    scanAt,
    stepAt,
    seatAt,
    walkAt,
    refusedAt: (seat: Seat, text: string) => {
      const verdict = scanAt(seat, text)
      return verdict?.kind === 'refused' ? verdict.refusal : verdict?.kind
    },
    begin: async (seat: Seat, zone: string) => {
      scanAt(seat, badge(seat === 'a' ? 'picker' : 'both'))
      scanAt(seat, ownCode('command', 'ALL-ZONES'))
      scanAt(seat, ownCode('zone', zone))
      scanAt(seat, next)
    },
    pickTo: async (seat: Seat, wanted: PickView['step']['step'] = 'done') => {
      for (let scans = 0; scans < 200; scans++) {
        const { step } = await walkAt(seat)
        if (step.step === wanted || step.step === 'done') return
        await stepAt(seat)
      }
      throw new Error('The walk does not end')
    },
    stage: (orderRef = 'o-1') =>
      t.rows<{ stage: string }>(
        `SELECT floor_stage AS stage FROM customer_order WHERE order_ref = '${orderRef}'`,
      )[0]?.stage,
  })
}
