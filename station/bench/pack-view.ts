import type { DeviceReason } from '#contract/devices'
import type {
  CartonTypeView,
  CartonView,
  PackLineView,
  PackStepView,
  PackView,
  WeightView,
} from '#contract/pack-view'
import { cartonTypes } from '#db/carton-types'
import { gainsOf } from '#db/gains'
import { itemBySku } from '#db/items'
import { couriers } from '#db/master'
import { totesOf } from '#db/totes'
import { settledWork } from '#db/work-stops'
import { proposeCartons } from '#domain/cartonize'
import { gainRefusal, unitsInDoubt } from '#domain/judge-gain'
import { strayIn } from '#domain/mispick'
import type { CartonType } from '#domain/order'
import { keyableAt } from '#domain/pack-keyed'
import { type Carton, leftToVerify, type PackOrder, shortUnits, unitsToVerify } from '#domain/pack-order'
import type { PackStep } from '#domain/pack-step'
import { cartonsToScan } from '#domain/picked-carton'
import type { Refusal } from '#domain/refusal'
import { inCartons } from '#domain/verification'
import { bodiesLeft, expectedOf, type OnBench, onBench } from '#station/bench/bench'
import { courierWait } from '#station/bench/courier-label'
import { instructionsFor } from '#station/bench/instructions'
import { papersOf } from '#station/bench/packing-papers'
import { serviceDoubt, serviceView } from '#station/bench/service-view'
import type { Floor } from '#station/context'
import { handlingOf } from '#station/paper/handling'
import { homePrinter } from '#station/paper/journal'
import { courierNameOf } from '#station/paper/paper-facts'
import { labelJob } from '#station/paper/printing'
import { itemView } from '#station/seat/item-view'

/** Everything the packer's screen shows, from what is on disk. */
export function packView(floor: Floor, orderRef: string, last: Refusal | null): PackView | null {
  const bench = onBench(floor, orderRef)
  if (bench === null) return null
  const { order } = bench.held
  const { pack, step } = bench
  const needed = pack.lines.reduce((sum, line) => sum + line.needed, 0)
  const carton = 'carton' in step ? step.carton : null
  return {
    screen: 'pack',
    order: {
      orderRef,
      number: order.number,
      courierName:
        couriers(floor.db).find((one) => one.courierId === order.courierId)?.name ?? order.courierId,
      service: order.service,
      cutOffAt: order.cutOffAt,
      town: order.shipTo.town,
      state: order.shipTo.state,
      addressee: order.shipTo.name,
      addressLines: [...order.shipTo.lines, `${order.shipTo.postcode} ${order.shipTo.town}`],
      codSen: order.codSen,
      currency: order.currency,
      giftNote: order.giftNote,
      work: settledWork(floor.db, order),
      handling: handlingOf(floor, order),
    },
    step: stepView(floor, bench, step),
    lines: lineViews(floor, pack),
    verified: needed - leftToVerify(pack) - unitsInDoubt(step),
    needed,
    shorts: shortUnits(pack),
    totes: totesOf(floor.db, orderRef).filter((one) => pack.pickedCartons.every(({ lpn }) => lpn !== one)),
    carton: carton === null ? null : cartonView(floor, pack, carton),
    proposedCartons: step.step === 'choose-carton' ? proposals(floor, pack) : [],
    closedCartons: pack.cartons.filter((one) => one.state === 'closed').length,
    pickedCartons: cartonsToScan(pack).map(({ lpn, cartonTypeId, units }) => ({
      lpn,
      size: cartonTypes(floor.db).find((one) => one.cartonTypeId === cartonTypeId)?.name ?? cartonTypeId,
      units: units.reduce((sum, { quantity }) => sum + quantity, 0),
    })),
    stray: strayIn(last)?.sku ?? null,
    papers: papersOf(floor, bench),
    weight: weightView(floor, carton),
    service: serviceView(floor, bench),
    verification: verificationView(bench),
    keyable: keyableView(floor, bench),
  }
}

/** Of the line that comes next; of a carton that is counted, that of any line. */
function verificationView({ pack, step, verificationOf }: OnBench): PackView['verification'] {
  const isHere = step.step === 'scan-unit' || step.step === 'recount' || step.step === 'choose-carton'
  const line = pack.lines.find((one) => unitsToVerify(pack, one) > 0) ?? pack.lines[0]
  if (!isHere || line === undefined) return null
  const found = verificationOf(line.lineRef)
  const now = step.step === 'scan-unit' ? inCartons(found) : found
  if (now.why === 'usual') return null
  return { policy: now.policy, why: now.why === 'rule' ? now.rule.about : now.why }
}

function keyableView(floor: Floor, { pack, step, verificationOf }: OnBench): PackView['keyable'] {
  const found = keyableAt(pack, step, verificationOf)
  if (found === null) return null
  return { item: itemView(floor, found.sku), inCarton: found.inCarton, most: found.most }
}

function stepView(floor: Floor, bench: OnBench, step: PackStep): PackStepView {
  switch (step.step) {
    case 'confirm-partial':
      return { step: 'confirm-partial', left: step.left, allowed: bench.pack.partialAllowed }
    case 'gain-off':
      return gainStep(floor, step)
    case 'weight-off':
      return {
        step: 'weight-off',
        weighedG: step.weighedG,
        ...step.expected,
        likely: likelyCause(floor, bench.pack, step),
      }
    case 'choose-service':
      return { step: 'choose-service', doubt: serviceDoubt(floor, bench) }
    case 'label':
      return awaitedStep(floor, bench, step.carton)
    case 'scan-label':
      return labelStep(floor, step.carton)
    case 'instructions':
      return { step: 'instructions', instructions: instructionsFor(floor, bench.held.order) }
    case 'recount':
      return { step: 'recount', triesLeft: step.triesLeft }
    case 'packed':
    case 'choose-carton':
      return { step: 'choose-carton' }
    default:
      return { step: step.step }
  }
}

/** The item that was scanned last is named, and how what came into the carton differs from it. */
function gainStep(
  floor: Floor,
  { carton, off }: Extract<PackStep, { step: 'gain-off' }>,
): Extract<PackStepView, { step: 'gain-off' }> {
  const { gainG, expectedG, toleranceG, cause } = gainRefusal(off)
  const last = gainsOf(floor.db, carton.cartonId).at(-1)
  return {
    step: 'gain-off',
    gainG,
    expectedG,
    toleranceG,
    cause,
    item: last === undefined ? null : itemView(floor, last.sku),
    own: floor.settings.packing.gain.accept === 'packer',
  }
}

/** A weighed carton without a label: its courier makes it, or no number is left. */
function awaitedStep(floor: Floor, { held: { order } }: OnBench, carton: Carton): PackStepView {
  const label = courierWait(floor, order, carton.number)
  if (label === null) return { step: 'label-pending', reason: 'waiting', jobId: '', printerName: '' }
  const state = label === 'not-asked' ? 'wanted' : label.state
  return {
    step: 'label-awaited',
    wait: state === 'refused' ? 'refused' : state === 'awaited' ? 'later' : 'asked',
    trouble: label === 'not-asked' ? null : label.trouble,
    courierName: courierNameOf(floor, order.courierId),
  }
}

function labelStep(floor: Floor, carton: Carton): PackStepView {
  const found = labelJob(floor, carton.cartonId)
  const trackingNumber = carton.trackingNumber ?? ''
  if (found === null) return { step: 'label-pending', reason: 'waiting', jobId: '', printerName: '' }
  const { job, printerName } = found
  const reason = job.reason as DeviceReason | null
  if (job.state === 'unknown')
    return { step: 'label-unknown', jobId: job.jobId, printerName, reason, trackingNumber }
  const refused = job.state === 'sending' && reason !== null
  if (job.state === 'queued' || job.state === 'failed' || refused)
    return { step: 'label-pending', reason: reason ?? 'waiting', jobId: job.jobId, printerName }
  const usual = homePrinter(floor, 'shippingLabel', job.orderRef)?.deviceId
  const elsewhere = usual === job.deviceId ? null : printerName
  return { step: 'scan-label', trackingNumber, copies: job.copy, elsewhere }
}

/** The one item that explains a wrong weight, when exactly one does. */
function likelyCause(
  floor: Floor,
  pack: PackOrder,
  off: Extract<PackStep, { step: 'weight-off' }>,
): Extract<PackStepView, { step: 'weight-off' }>['likely'] {
  const differenceG = off.weighedG - off.expected.expectedG
  const sign = differenceG > 0 ? 'extra' : 'missing'
  const causes = pack.lines.flatMap((line) => {
    const item = itemBySku(floor.db, line.sku)
    const weightG = (item?.weightMg ?? 0) / 1000
    const explains =
      weightG > 0 &&
      Math.abs(Math.abs(differenceG) - weightG) <= Math.max(off.expected.toleranceG, weightG * 0.05)
    return item !== null && explains ? [{ sku: line.sku, name: item.name, sign } as const] : []
  })
  return causes.length === 1 ? (causes[0] ?? null) : null
}

/** The next line on top, then those still to scan, verified ones last. */
function lineViews(floor: Floor, pack: PackOrder): PackLineView[] {
  const lines = pack.lines
    .filter((line) => line.needed > 0)
    .map((line) => {
      const left = unitsToVerify(pack, line)
      const state: PackLineView['state'] = left === 0 ? 'verified' : 'waiting'
      return {
        lineRef: line.lineRef,
        item: itemView(floor, line.sku),
        insteadOf: line.insteadOf === null ? null : itemView(floor, line.insteadOf).name,
        needed: line.needed,
        verified: line.needed - left,
        state,
        tracking: line.tracking,
      }
    })
    .sort(
      (one, two) =>
        Number(one.state === 'verified') - Number(two.state === 'verified') ||
        Number(two.verified > 0) - Number(one.verified > 0),
    )
  const first = lines[0]
  return first === undefined || first.state === 'verified'
    ? lines
    : [{ ...first, state: 'next' }, ...lines.slice(1)]
}

const inner = (type: CartonType) => ({
  length: type.innerLengthMm,
  width: type.innerWidthMm,
  height: type.innerHeightMm,
})

function proposals(floor: Floor, pack: PackOrder): CartonTypeView[] {
  return proposeCartons(bodiesLeft(floor, pack), cartonTypes(floor.db)).map(
    ({ cartonType, fillPercent, holdsAll }) => ({
      cartonTypeId: cartonType.cartonTypeId,
      name: cartonType.name,
      innerMm: inner(cartonType),
      fillPercent,
      holdsAll,
    }),
  )
}

const mostBodies = 40

function cartonView(floor: Floor, pack: PackOrder, carton: Carton): CartonView | null {
  const type = cartonTypes(floor.db).find((one) => one.cartonTypeId === carton.cartonTypeId)
  if (type === undefined) return null
  const bodies = bodyViews(floor, pack, carton)
  const volume = bodies.reduce((sum, one) => sum + one.lengthMm * one.widthMm * one.heightMm, 0)
  return {
    cartonId: carton.cartonId,
    number: carton.number,
    cartonTypeId: carton.cartonTypeId,
    lpn: carton.lpn,
    name: type.name,
    innerMm: inner(type),
    fillPercent: Math.min(
      100,
      Math.round((volume / (type.innerLengthMm * type.innerWidthMm * type.innerHeightMm)) * 100),
    ),
    bodies: bodies.slice(0, mostBodies),
    trackingNumber: carton.trackingNumber,
    weightG: carton.weighedG,
  }
}

function bodyViews(floor: Floor, pack: PackOrder, carton: Carton): CartonView['bodies'] {
  const bodies: CartonView['bodies'] = []
  const add = (sku: string, quantity: number, state: 'in' | 'next' | 'later') => {
    const item = itemBySku(floor.db, sku)
    if (item === null) return
    const { lengthMm, widthMm, heightMm } = item
    for (let one = 0; one < quantity && bodies.length < 200; one++) {
      const waits = state === 'later' && !bodies.some((body) => body.state === 'next') ? 'next' : state
      bodies.push({ lengthMm, widthMm, heightMm, colour: item.picture.main, state: waits })
    }
  }
  for (const unit of carton.units) add(unit.sku, unit.quantity, 'in')
  if (carton.state === 'open')
    for (const line of lineViews(floor, pack)) add(line.item.sku, line.needed - line.verified, 'later')
  return bodies
}

function weightView(floor: Floor, carton: Carton | null): WeightView {
  const expected = carton === null ? null : expectedOf(floor, carton)
  const stored =
    carton !== null && (carton.state === 'weighed' || carton.state === 'labelled') ? carton.weighedG : null
  return {
    expectedG: expected?.expectedG ?? null,
    toleranceG: expected?.toleranceG ?? null,
    storedG: stored,
    gain: carton?.state === 'open' ? (gainsOf(floor.db, carton.cartonId).at(-1)?.state ?? null) : null,
  }
}
