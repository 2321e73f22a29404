import type { Prng } from '#sim/data/prng'
import { hybridCheck, withCheckDigit } from './checks.ts'
import { type Floor, inHand, isStuck, type SeatState, untouched, type WalkLine } from './floor.ts'
import type { Goods } from './goods.ts'
import { benchStage, isTooHeavy } from './judge-bench.ts'
import { leftOf } from './judge-policy.ts'
import { toteInWork } from './judge-put-back.ts'
import { commandNames } from './judge-scan.ts'
import { reasonCodes } from './judge-short.ts'
import { lotsHere, type WalkStage, walkStage } from './judge-walk.ts'

const GS = '\u001d'
const kindLetters = {
  badge: 'B',
  location: 'L',
  tote: 'T',
  cart: 'C',
  order: 'O',
  command: 'X',
  cartonType: 'Y',
  place: 'S',
  carton: 'K',
} as const

/** One of the warehouse's own codes, as its signs and badges bear it. */
export const sign = (kind: keyof typeof kindLetters, name: string): string => {
  const body = `${kindLetters[kind]}${name}`
  return `PB${body}${hybridCheck(body)}`
}

/** The text of a scan with its identifier, as a hand would most likely make it at this seat. */
export function likelyScan(floor: Floor, prng: Prng, seat: SeatState, at: 'a' | 'b'): string {
  if (seat.worker === null) {
    const role = at === 'b' || (seat.order === null && prng.chance(strangers)) ? 'picker' : 'packer'
    return sign('badge', prng.pick(floor.hall.workers.filter((one) => one.role === role)).badge)
  }
  const spare = spareScan(floor, prng, seat)
  if (spare !== null) return spare
  if (prng.chance(leavers[seat.screen])) return sign('command', 'SIGN-OUT')
  return seat.worker.role === 'picker' ? pickerScan(floor, prng, seat) : packerScan(floor, prng, seat)
}

/** Share of those who sit down at a bench without an order, and come to pick. */
const strangers = 0.4
/** Share of scans at which somebody goes away, by what lies before them. */
const leavers: Record<SeatState['screen'], number> = { home: 0.05, walk: 0.015, bench: 0, aside: 0 }

/** Units nobody wants go into an empty tote, and out of it into their locations; null where there are none to think of. */
function spareScan(floor: Floor, prng: Prng, seat: SeatState): string | null {
  const asides = [...floor.totes].flatMap(([id, { aside }]) => (aside.length > 0 ? [id] : []))
  const inWork = toteInWork(floor, seat)
  if (inWork !== null) {
    const rows = floor.totes.get(inWork)?.aside ?? []
    if (rows.some(({ taken }) => taken))
      return sign(
        'location',
        prng.chance(0.7) ? floor.proposed(inWork) : prng.pick(floor.hall.places).locationId,
      )
    const goods = floor.goods.get(prng.pick(rows).sku)
    return goods === undefined ? null : codeOf(prng, goods, { lot: 'LA1', serial: newSerial(prng), most: 1 })
  }
  if (seat.stray !== null && seat.worker?.role === 'packer' && prng.chance(0.25))
    return sign('tote', prng.pick([...asides, ...freeTotes(floor)]))
  return asides.length > 0 && seat.screen !== 'walk' && prng.chance(0.05)
    ? sign('tote', prng.pick(asides))
    : null
}

function pickerScan(floor: Floor, prng: Prng, seat: SeatState): string {
  const { walk, screen } = seat
  const now: WalkStage = screen !== 'walk' || walk === null ? { stage: 'over' } : walkStage(walk)
  if (walk === null || now.stage === 'over' || now.stage === 'cart')
    return (
      othersWalk(floor, prng, seat) ??
      (now.stage === 'cart' ? sign('cart', prng.pick(freeCarts(floor))) : sign('command', 'NEXT'))
    )
  if ((now.stage === 'location' || now.stage === 'item') && prng.chance(0.02))
    return sign('command', prng.pick(Object.keys(reasonCodes)))
  switch (now.stage) {
    case 'bind':
      return sign('tote', prng.pick(freeTotes(floor)))
    case 'location': {
      const place = floor.places.get(now.line.locationId)
      return prng.chance(0.2) ? (place?.checkDigits ?? '') : sign('location', now.line.locationId)
    }
    case 'item':
      if (inHand(now.line) > 0 && prng.chance(0.15)) return toteOf(floor, prng, walk.slots, now.line)
      return unitScan(floor, prng, now.line)
    case 'tote':
      return toteOf(floor, prng, walk.slots, now.line)
    case 'zero-check':
    case 'twin-check':
      return sign('command', prng.pick(['EMPTY', 'NOT-EMPTY']))
    case 'unload':
      return sign('place', now.slot.place)
  }
}

/** What somebody between two walks does about one that is not theirs: looks at it, insists, takes it; null mostly. */
function othersWalk(floor: Floor, prng: Prng, { offer, worker, refusedPlace }: SeatState): string | null {
  const cartId = offer?.walk.cartId ?? null
  if (cartId !== null && prng.chance(0.5)) return sign('cart', cartId)
  if (offer !== null && prng.chance(0.1)) return sign('command', 'TAKE-OVER')
  const used = floor.walks.flatMap((walk) =>
    walk.cartId !== null && walk.owner !== worker?.id && walk.state === 'picking' ? [walk.cartId] : [],
  )
  if (refusedPlace !== null && used.includes(refusedPlace) && prng.chance(0.3))
    return sign('cart', refusedPlace)
  return used.length > 0 && prng.chance(0.25) ? sign('cart', prng.pick(used)) : null
}

/** Carts nobody is walking with. */
const freeCarts = (floor: Floor): string[] =>
  [...floor.carts].filter(([, cart]) => cart.walkId === null).map(([id]) => id)
const freeTotes = (floor: Floor): string[] =>
  [...floor.totes].filter(([, tote]) => tote.orderRef === null).map(([id]) => id)

function toteOf(
  floor: Floor,
  prng: Prng,
  slots: readonly { slot: number; toteId: string | null }[],
  line: WalkLine,
): string {
  const bound = slots.find((one) => one.slot === line.slot)?.toteId
  return sign('tote', bound ?? prng.pick(freeTotes(floor)))
}

/** A unit of the line, said the way its pack says it: plain code, GS1 with lot, date and serial, or a whole case. */
function unitScan(floor: Floor, prng: Prng, line: WalkLine): string {
  const goods = floor.goods.get(line.sku)
  if (goods === undefined) throw new Error(`no ${line.sku}`)
  const sound = lotsHere(floor, line).filter((one) => one.expiresOn === null || one.expiresOn >= '2026-11-22')
  const lot = prng.chance(0.8) ? line.lot : prng.pick([line.lot, ...sound.map((one) => one.lot)])
  return codeOf(prng, goods, { lot, most: untouched(line), serial: newSerial(prng) })
}

const newSerial = (prng: Prng): string => `S${prng.int(1, 999_999_999).toString(36).toUpperCase()}`

/** The code on some units of goods: with its lot or serial where they are tracked. */
function codeOf(
  prng: Prng,
  { codes, tracking }: Goods,
  { lot, serial, most }: { lot: string | null; serial: string | null; most: number },
): string {
  const able = codes.filter((code) => code.quantity <= most)
  const { code, kind } = prng.pick(able.length > 0 ? able : codes)
  const tracked = tracking === 'serial' ? serial !== null : tracking === 'lot' && lot !== null
  if (kind === 'alternate' || (!tracked && prng.chance(0.8)))
    return `${prng.pick(['', ']C0', code.length === 13 ? ']E0' : ''])}${code}`
  const parts = [`01${code.padStart(14, '0')}`]
  const variable: string[] = []
  if (prng.chance(0.3)) parts.push(`17${prng.pick(['270630', '280200', '261122', '270900'])}`)
  if (prng.chance(0.1)) parts.push(`3103${String(prng.int(1, 99_999)).padStart(6, '0')}`)
  if (tracking === 'lot' && lot !== null) variable.push(`10${lot}`)
  if (tracking === 'serial' && serial !== null) variable.push(`21${serial}`)
  if (prng.chance(0.1)) variable.push(`240X${prng.int(1, 99)}`)
  if (prng.chance(0.1)) variable.push(`30${prng.int(1, 12)}`)
  const text = parts.join('') + prng.shuffled(variable).join(GS)
  return `${prng.pick([']C1', ']d2', ']Q3', ']e0', ''])}${prng.chance(0.2) ? GS : ''}${text}`
}

function packerScan(floor: Floor, prng: Prng, { order, screen }: SeatState): string {
  if (screen !== 'bench' || order === null) {
    const ready = [...floor.orders.values()].filter(
      (one) => (one.stage === 'picked' || one.stage === 'packing') && (!isStuck(one) || prng.chance(0.02)),
    )
    if (ready.length === 0) return sign('tote', prng.pick(floor.hall.totes))
    const one = prng.pick(ready)
    const tote = [...floor.totes].find(([, held]) => held.orderRef === one.orderRef)
    return tote === undefined || prng.chance(0.2) ? sign('order', one.number) : sign('tote', tote[0])
  }
  const now = benchStage(floor, order)
  if (now.stage === 'choose' || now.stage === 'packed')
    return sign('cartonType', prng.pick(floor.hall.boxes).id)
  if (now.stage === 'partial' && order.partial === 'asks') return sign('command', 'LEAVE')
  if (now.stage === 'count') return sign('command', 'FULL')
  if (now.stage === 'label') return now.carton.trackingNumber ?? ''
  const line = order.lines.find((one) => leftOf(order, one) > 0)
  const goods = line === undefined ? undefined : floor.goods.get(line.sku)
  if (line === undefined || goods === undefined) return sign('command', 'FULL')
  const packed = order.cartons.flatMap((carton) => carton.units.map((unit) => unit.serial))
  if (now.stage === 'scan' && isTooHeavy(floor, now.carton, { sku: line.sku, quantity: 1 })) {
    if (now.carton.units.length > 0) return sign('command', 'FULL')
    if (now.carton.boxId !== 'CT-9') return sign('cartonType', 'CT-9')
  }
  const unit = line.units.find((one) => !packed.includes(one.serial)) ?? line.units[0]
  const { lot = null, serial = null } = prng.chance(0.7) ? (unit ?? {}) : (prng.pick(line.units) ?? {})
  return codeOf(prng, goods, { lot, serial, most: leftOf(order, line) })
}

/** What is nearly right where the person stands: the neighbour's tote, an expired lot, a whole case, the other place. */
export function nearMiss(floor: Floor, prng: Prng, seat: SeatState, at: 'a' | 'b'): string {
  const { hall } = floor
  const usedTotes = [...floor.totes].filter(([, tote]) => tote.orderRef !== null).map(([id]) => id)
  const tote = sign('tote', prng.pick(usedTotes.length > 0 ? usedTotes : hall.totes))
  if ((seat.worker?.role ?? (at === 'a' ? 'packer' : 'picker')) === 'packer')
    return prng.chance(0.3) || seat.order === null ? tote : wrongUnit(floor, prng, seat.order)
  const now = seat.walk === null || seat.screen !== 'walk' ? null : walkStage(seat.walk)
  if (now === null || now.stage === 'bind' || now.stage === 'tote') return tote
  if (now.stage === 'unload') return sign('place', prng.pick(hall.unloadPlaces))
  if (now.stage === 'location')
    return prng.chance(0.5) ? tote : sign('location', prng.pick(hall.places).locationId)
  if (now.stage !== 'item') return sign('command', prng.pick(['EMPTY', 'SKIP', 'NEXT']))
  const goods = floor.goods.get(now.line.sku) ?? prng.pick(hall.goods)
  const lots = [...floor.stock.values()].filter((heap) => heap.sku === goods.sku).map((heap) => heap.lot)
  const serial = prng
    .pick([...floor.serials].filter((one) => one.startsWith(goods.sku)).concat('X Y'))
    .split(' ')[1]
  const unit = codeOf(prng, goods, { lot: prng.pick([...lots, 'LX7']), serial: serial ?? null, most: 99 })
  return prng.pick([unit, unit, unit.replace(/01\d{14}/, (gtin) => `${gtin}17261121`), tote])
}

/** A unit that is not wanted any more, of another lot, or of another order. */
function wrongUnit(floor: Floor, prng: Prng, order: NonNullable<SeatState['order']>): string {
  const line = prng.pick(order.lines)
  const goods = floor.goods.get(line.sku) ?? prng.pick(floor.hall.goods)
  const packed = order.cartons.flatMap((carton) => carton.units)
  const serial = prng.pick([...packed.map((unit) => unit.serial), 'S0', null])
  return codeOf(prng, goods, {
    lot: prng.pick(['LA1', 'LB1', 'LC2', line.units[0]?.lot ?? null]),
    serial,
    most: 99,
  })
}

/** Something a hand may scan by mistake, or to try: any sign, any goods, any command of this floor or of none. */
export function strayScan(floor: Floor, prng: Prng, at: 'a' | 'b'): string {
  const { hall } = floor
  const goods = prng.pick(hall.goods)
  const role = at === 'a' ? 'packer' : 'picker'
  /** These two print a label once more at a bench. */
  const commands = commandNames.filter((name) => at === 'b' || (name !== 'DAMAGED' && name !== 'OTHER'))
  const makers: readonly (() => string)[] = [
    () => sign('tote', prng.pick([...hall.totes, 'T-9999'])),
    () => sign('location', prng.pick([...hall.places.map((one) => one.locationId), 'Z-99-9'])),
    () => sign('cart', prng.pick([...floor.carts.keys(), 'C-99'])),
    () => sign('place', prng.pick([...hall.unloadPlaces, 'PACK-9'])),
    () => sign('cartonType', prng.pick([...hall.boxes.map((one) => one.id), 'CT-99'])),
    () => sign('order', prng.pick([...floor.orders.values()].map((one) => one.number).concat('SO-0'))),
    () => sign('command', prng.pick([...commands.filter((name) => name !== 'SIGN-OUT'), 'NO-SUCH'])),
    () => sign('command', prng.pick(['SIGN-OUT', ...commands, ...commands])),
    () =>
      sign(
        'badge',
        prng.pick([
          ...hall.workers.filter((one) => one.role !== other(role)).map((one) => one.badge),
          'B-0000',
        ]),
      ),
    () =>
      codeOf(prng, goods, { lot: prng.pick(['LA1', 'LB2', 'LZ9', null]), serial: newSerial(prng), most: 99 }),
    () =>
      codeOf(prng, goods, {
        lot: 'LA1',
        serial: prng.pick([...floor.serials, 'X Y']).split(' ')[1] ?? null,
        most: 99,
      }),
    () => prng.pick([...floor.labels.keys(), 'JT0000000000Z']),
    () => `]C100${withCheckDigit(`9556000${String(prng.int(1, 1e9)).padStart(10, '0')}`)}`,
    () => String(prng.int(0, 99_999)),
    () => prng.pick(['', ' ', 'HELLO', '0', 'PB', 'PBL', ']C1', ']C1\u001d', '\u001d', 'PB1|A|B|C|D']),
  ]
  return prng.pick(makers)()
}
const other = (role: 'packer' | 'picker'): string => (role === 'packer' ? 'picker' : 'packer')
