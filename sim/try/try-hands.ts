import type { PackView } from '#contract/pack-view'
import type { PickView } from '#contract/pick-view'
import type { ScreenView, SeatView } from '#contract/seat-view'
import { ownCode } from '#domain/barcode/own-code'
import type { Prng } from '#sim/data/prng'
import type { TryStation } from '#sim/try/try-station'
import { scanAtB } from '#sim/try/try-wall'
import { pinOf } from '#sim/try/try-warehouse'
import { allow, badge, next } from '#sim/try/try-work'

export type Seat = 'a' | 'b'
type Screen<S extends ScreenView['screen']> = Extract<ScreenView, { screen: S }>
const who = { a: 'all', b: 'both' } as const

/** Two people who do what their screens say: at seat a one who may do everything, at seat b one who picks and sorts. */
export interface Hands {
  t: TryStation
  prng: Prng
  /** What was done and answered, for reading a fault. */
  told: string[]
  serials: number
  seatAt(seat: Seat): Promise<SeatView>
  scan(seat: Seat, code: string): Promise<void>
}

/** Both of them at a station that is open; nobody sits yet. */
export function handsAt(t: TryStation, prng: Prng): Hands {
  const told: string[] = []
  const seatAt: Hands['seatAt'] = async (seat) => {
    const answer = await t.call('seatView', { seat })
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    return answer.value
  }
  const scan: Hands['scan'] = async (seat, code) => {
    const verdict = seat === 'a' ? t.scan(code) : scanAtB(t, code)
    told.push(`${seat} ${code}: ${JSON.stringify(verdict)}`)
    if ((await seatAt(seat)).question?.ask === 'pin') await t.call('givePin', { seat, pin: pinOf(who[seat]) })
  }
  return { t, prng, told, serials: 0, seatAt, scan }
}

export const goodsCode = (sku: string): string => `${sku.toUpperCase()}-01`
/** The first value a query finds as `code`; null when it finds none. */
export const first = (t: TryStation, query: string): string | null =>
  t.rows<{ code: string }>(query)[0]?.code ?? null

const freeTote = ({ t }: Hands): string =>
  ownCode(
    'tote',
    first(
      t,
      'SELECT tote_id AS code FROM tote WHERE wall IS NULL AND list_id IS NULL AND order_ref IS NULL AND place IS NULL',
    ) ?? '',
  )
const walkCode = (hands: Hands, { step, line }: PickView): string | null => {
  switch (step.step) {
    case 'scan-cart':
      return ownCode('cart', first(hands.t, 'SELECT cart_id AS code FROM cart WHERE list_id IS NULL') ?? '')
    case 'bind-tote':
      return freeTote(hands)
    case 'scan-location':
      return ownCode('location', line?.locationId ?? '')
    case 'scan-item':
      return line?.item.sku === 'radio'
        ? `010955123456789621Y${++hands.serials}`
        : goodsCode(line?.item.sku ?? '')
    case 'scan-tote':
      return step.toteId === '' ? freeTote(hands) : ownCode('tote', step.toteId)
    case 'zero-check':
      return ownCode('command', 'EMPTY')
    case 'twin-check':
      return ownCode('command', 'NOT-EMPTY')
    case 'fetch-tote':
      return ownCode('tote', step.toteId)
    case 'pass-on':
      return ownCode('zone', step.zone)
    case 'unload':
      return ownCode('place', step.place)
    case 'order-left':
      return step.toteId === null ? ownCode('location', step.locationId ?? '') : ownCode('tote', step.toteId)
    case 'done':
      return null
  }
}
async function benchCode(hands: Hands, seat: Seat, screen: PackView): Promise<string | null> {
  const { t } = hands
  const { step } = screen
  if (step.step === 'confirm-partial') {
    await t.call('confirmPartial', { seat })
    const { question } = await hands.seatAt(seat)
    if (question?.ask === 'override') await allow(t, question.reasons?.[0] ?? 'agreed')
  } else if (step.step === 'instructions') return ownCode('command', 'CONFIRM')
  else if (step.step === 'choose-carton') return ownCode('cartonType', 'CT-3')
  else if (step.step === 'weigh' || step.step === 'weight-off')
    t.devices.weigh(screen.weight.expectedG ?? 500)
  else if (step.step === 'label-pending' || step.step === 'label-awaited')
    await t.until(async () => {
      const now = (await hands.seatAt(seat)).screen
      return now.screen !== 'pack' || (now.step.step !== 'label-pending' && now.step.step !== 'label-awaited')
    })
  else if (step.step === 'scan-label') return step.trackingNumber
  else if (step.step === 'scan-unit') {
    const line =
      screen.lines.find(({ state }) => state === 'next') ??
      screen.lines.find(({ state }) => state !== 'verified')
    const sku = line?.item.sku ?? ''
    if (sku !== 'radio') return goodsCode(sku)
    return `010955123456789621${first(t, `SELECT picked_unit.serial AS code FROM picked_unit WHERE order_ref = '${screen.order.orderRef}' AND serial IS NOT NULL AND serial NOT IN (SELECT serial FROM carton_unit WHERE serial IS NOT NULL)`) ?? ''}`
  } else throw new Error(`Nobody knows what to do at ${step.step}`)
  return null
}
function wallCode({ t, prng }: Hands, screen: Screen<'putWall'>): string {
  if (screen.step === 'leftover') return ownCode('command', 'TOTE-EMPTY')
  if (screen.hand !== null)
    return ownCode('tote', screen.hand.cubbyId ?? screen.hand.emptyId ?? screen.toteId)
  const [one] = prng.shuffled(
    t.rows<{ sku: string; serial: string | null }>(
      `SELECT picked_unit.sku, serial FROM picked_unit JOIN pick_line USING (line_id) JOIN list USING (list_id)
       WHERE list_id = (SELECT list_id FROM tote WHERE tote_id = '${screen.toteId}')
           AND (picked_unit.tote_id = '${screen.toteId}' OR ${prng.chance(0.2)}) AND picked_unit.tote_id IS NOT NULL AND in_tote = 1 AND method = 'batch'
         AND picked_unit.sku IN (SELECT w.sku FROM pick_line AS w JOIN list AS s USING (list_id) WHERE s.sorts = list.list_id AND w.quantity > w.picked + w.in_hand + w.short_quantity)`,
    ),
  )
  if (one === undefined) return ownCode('command', 'TOTE-EMPTY')
  return one.sku === 'radio' ? `010955123456789621${one.serial}` : goodsCode(one.sku)
}
/** What lies about for whoever has nothing to do. */
function errand({ t, prng }: Hands, seat: Seat, home: Screen<'home'>): string | null {
  const other = seat === 'a' ? 'b' : 'a'
  const back = first(
    t,
    `SELECT tote_id AS code FROM put_back WHERE done_at IS NULL AND tote_id IS NOT NULL AND tote_id NOT IN (SELECT tote_id FROM put_back_work JOIN seat USING (person_id) WHERE seat = '${other}' AND screen = 'putBack')`,
  )
  if (back !== null) return ownCode('tote', back)
  const packed = first(
    t,
    `SELECT tote_id AS code FROM tote JOIN customer_order USING (order_ref) WHERE floor_stage IN ('picked', 'packing', 'packed', 'labelled') AND shipped_at IS NULL AND newer_content IS NULL AND order_ref NOT IN (SELECT order_ref FROM seat WHERE order_ref IS NOT NULL AND seat = '${other}')`,
  )
  if (packed !== null && seat === 'a') return ownCode('tote', packed)
  const [wall] = prng.shuffled(
    t.rows<{ code: string }>(
      `SELECT tote.tote_id AS code FROM tote JOIN list USING (list_id) JOIN wave USING (wave_id) WHERE list.method = 'batch' AND place IS NOT NULL AND wave.state <> 'held' AND tote.tote_id NOT IN (SELECT tote_id FROM sort_work JOIN seat USING (person_id) WHERE seat = '${other}' AND screen = 'putWall')`,
    ),
  )
  if (wall !== undefined) return ownCode('tote', wall.code)
  const held = t.rows("SELECT 1 FROM wave WHERE state = 'held'").length > 0
  if (home.myList !== null && !held) return next
  return home.openLists > 0 && home.myList === null ? next : null
}

/** Shorts the line on the screen of a seat at what is in the hand. */
export async function shortAt({ t, told, seatAt }: Hands, seat: Seat): Promise<void> {
  const { screen } = await seatAt(seat)
  if (screen.screen !== 'pick' || screen.line === null) return
  const { lineId, inHand } = screen.line
  const answer = await t.call('shortLine', { seat, lineId, quantityFound: inHand, reason: 'notThere' })
  told.push(`${seat} short: ${JSON.stringify(answer)}`)
}

async function onWalk(hands: Hands, seat: Seat, screen: PickView): Promise<boolean> {
  const { step, list } = screen
  const waits = list.held && step.step !== 'scan-tote' && step.step !== 'unload'
  const lotUnknown = hands.told.findLast((said) => said.startsWith(seat))?.includes('lot-needed')
  if (lotUnknown === true) await shortAt(hands, seat)
  else await hands.scan(seat, walkCode(hands, screen) ?? '')
  return !waits
}

async function atBench(hands: Hands, seat: Seat, screen: PackView): Promise<boolean> {
  const code = seat === 'a' ? await benchCode(hands, seat, screen) : ownCode('command', 'LEAVE')
  if (code !== null) await hands.scan(seat, code)
  return true
}

async function atWall(hands: Hands, seat: Seat, screen: Screen<'putWall'>): Promise<boolean> {
  const { hand, held } = screen
  if (!held || hand !== null) await hands.scan(seat, wallCode(hands, screen))
  const isFull = hand !== null && hand.cubbyId === null && hand.emptyId === null
  if (isFull || (held && hand === null)) await hands.t.call('goHome', { seat })
  return true
}

const putBackCode = (hands: Hands, { step, item, locationId }: Screen<'putBack'>): string => {
  if (step === 'scan-location') return ownCode('location', locationId)
  return item.sku === 'radio' ? `010955123456789621BACK${++hands.serials}` : goodsCode(item.sku)
}

/** One thing done at a seat; false when there was nothing to do. */
export async function act(hands: Hands, seat: Seat): Promise<boolean> {
  const { screen, lockedAt } = await hands.seatAt(seat)
  if (screen.screen === 'pick' && lockedAt === null) {
    if (screen.step.step !== 'done') return onWalk(hands, seat, screen)
    await hands.t.call('goHome', { seat })
    return act(hands, seat)
  }
  if (screen.screen === 'pack' && lockedAt === null) return atBench(hands, seat, screen)
  if (screen.screen === 'putWall' && lockedAt === null) return atWall(hands, seat, screen)
  const code = codeAt(hands, seat, screen, lockedAt !== null)
  if (code !== null) await hands.scan(seat, code)
  return code !== null
}

function codeAt(hands: Hands, seat: Seat, screen: ScreenView, isLocked: boolean): string | null {
  if (screen.screen === 'sign-in' || isLocked) return badge(who[seat])
  if (screen.screen === 'putBack') return putBackCode(hands, screen)
  if (screen.screen === 'workStops') {
    const part = screen.now.parts.find(({ next: wanted }) => wanted)
    return screen.step === 'scan-part' && part !== undefined
      ? goodsCode(part.item.sku)
      : ownCode('command', 'CONFIRM')
  }
  return screen.screen === 'home' ? errand(hands, seat, screen) : null
}
