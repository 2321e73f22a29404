import type { PlanFigures, PlanView, PlanWays } from '#contract/plan-view'
import { putWalls } from '#db/batches'
import { mapInUse } from '#db/floor-map'
import { waitingCount } from '#db/orders'
import type { RoutedWalk } from '#domain/planning/walk-work'
import type { LeftOut, WaveOrder, WaveRule } from '#domain/wave'
import type { WaveTemplate } from '#domain/wave-template'
import { type Floor, isoNow, type Seat, today } from '#station/context'
import type { PlanSaid } from '#station/planning/plan-engine'
import { handOverGoods, readOrders } from '#station/planning/plan-goods'
import { ownLine, type PlanLine, threadLine } from '#station/planning/plan-line'
import { siteOf } from '#station/site'

/** A plan of a wave while somebody looks at it; its walks stay with the engine until they are asked for. */
export interface Plan {
  planId: string
  rule: WaveRule
  state: PlanView['state']
  /** The orders of the wave, the most urgent first. */
  orders: WaveOrder[]
  leftOut: LeftOut[]
  /** The template that takes an order, of those that one takes. */
  templates: ReadonlyMap<string, WaveTemplate>
  units: number
  lines: number
  figures: PlanFigures | null
  /** There is something to look at, or nothing will come. */
  first: Promise<void>
  over: Promise<void>
  /** Orders that waited when it was made. */
  waiting: number
}

/** Plans of this station: one for each seat, and one at a time for waves that are released at once. */
export interface Plans {
  /** Null when another plan was begun there meanwhile. `keptAs`: the planned wave whose orders it may take. */
  begin: (of: Seat | 'atOnce', rule: WaveRule, keptAs: string | null) => Promise<Plan | null>
  find: (planId: string) => Plan | null
  view: (planId: string) => PlanView
  /** Ends the search; what was found can be released. */
  stop: (planId: string) => null
  /** All walks of a plan, the most urgent first; null when the plan is gone. */
  walksOf: (plan: Plan) => Promise<RoutedWalk[] | null>
  /** The ways of some walks as they are planned at the moment. */
  waysOf: (planId: string, walks: number[]) => Promise<PlanWays | null>
  close: () => void
}

/** So few orders are planned within a few milliseconds, sooner than a thread starts. */
const mostAtOnce = 10
const walksAtOnce = 20

interface Desk {
  line: PlanLine | null
  open: Opened | null
  /** The newest job that was begun here. */
  newest: number
}
interface Opened {
  plan: Plan
  job: number
  line: PlanLine
  ready: Map<string, WaveOrder>
  begun: () => void
  ended: () => void
  /** Who waits for walks, by the first of them. */
  walks: Map<number, (walks: RoutedWalk[] | null) => void>
  ways: ((ways: PlanWays | null) => void)[]
}

export function plansOf(floor: Floor, program: string | URL): Plans {
  const desks: Record<Seat | 'atOnce', Desk> = {
    a: { line: null, open: null, newest: 0 },
    b: { line: null, open: null, newest: 0 },
    atOnce: { line: null, open: null, newest: 0 },
  }
  let jobs = 0

  const tell = (): void => floor.tell({ tell: 'changed', tables: ['wavePlan'] })
  const finish = (open: Opened, state: PlanView['state']): void => {
    open.plan.state = state
    open.begun()
    open.ended()
  }
  const hear = (desk: Desk, said: PlanSaid): void => {
    const { open } = desk
    if (open === null || said.job !== open.job) return
    const { plan } = open
    if (said.said === 'walks') {
      open.walks.get(said.from)?.(said.walks)
      open.walks.delete(said.from)
      return
    }
    if (said.said === 'advice') return
    if (said.said === 'ways') {
      open.ways.shift()?.(said.ways)
      return
    }
    if (said.said === 'chosen') {
      plan.orders = said.orderRefs.flatMap((orderRef) => open.ready.get(orderRef) ?? [])
      plan.leftOut.push(...said.leftOut)
      Object.assign(plan, { units: said.units, lines: said.lines })
      return
    }
    if (said.said === 'plan') {
      const isFirst = plan.figures === null
      plan.figures = said.figures
      if (isFirst) open.begun()
    } else finish(open, said.how)
    tell()
  }
  const leave = (desk: Desk): void => {
    const { open } = desk
    if (open === null) return
    desk.open = null
    answerNobody(open)
    if (open.plan.state === 'searching') finish(open, 'failed')
  }
  const lineOf = (desk: Desk, orders: number): PlanLine => {
    if (orders <= mostAtOnce) return ownLine((said) => hear(desk, said))
    desk.line ??= threadLine(
      program,
      (said) => hear(desk, said),
      (why) => {
        floor.log.error({ why }, 'the thread that plans waves ended')
        const { open } = desk
        if (open === null || open.line !== desk.line) return
        answerNobody(open)
        finish(open, 'failed')
        tell()
      },
    )
    return desk.line
  }
  const openOf = (planId: string): { desk: Desk; open: Opened } | null => {
    for (const desk of Object.values(desks))
      if (desk.open?.plan.planId === planId) return { desk, open: desk.open }
    return null
  }

  async function begin(of: Seat | 'atOnce', rule: WaveRule, keptAs: string | null): Promise<Plan | null> {
    const desk = desks[of]
    const job = ++jobs
    desk.newest = job
    desk.line?.want(job)
    const waiting = waitingCount(floor.db)
    const { ready, leftOut, templates } = await readOrders(floor, rule, keptAs)
    if (desk.newest !== job) return null
    leave(desk)
    const line = lineOf(desk, ready.length)
    const first = Promise.withResolvers<void>()
    const over = Promise.withResolvers<void>()
    const plan: Plan = {
      planId: floor.newId(),
      rule,
      state: 'searching',
      orders: [],
      leftOut,
      templates,
      units: 0,
      lines: 0,
      figures: null,
      first: first.promise,
      over: over.promise,
      waiting,
    }
    const open: Opened = {
      plan,
      job,
      line,
      ready: new Map(ready.map((order) => [order.orderRef, order])),
      begun: first.resolve,
      ended: over.resolve,
      walks: new Map(),
      ways: [],
    }
    desk.open = open
    line.want(job)
    await handOverGoods(floor, ready, (goods) => {
      if (desk.newest === job) line.ask({ ask: 'goods', job, goods })
    })
    if (desk.newest !== job) return null
    const timeZone = siteOf(floor).timeZone
    line.ask({
      ask: 'plan',
      map: mapInUse(floor.db),
      job,
      rule: withinWalls(floor, rule),
      now: isoNow(floor),
      today: today(floor, timeZone),
    })
    await first.promise
    return desk.newest === job ? plan : null
  }

  const someWalks = (plan: Plan, from: number, to: number): Promise<RoutedWalk[] | null> => {
    const found = openOf(plan.planId)
    if (found === null || plan.state === 'failed') return Promise.resolve(null)
    const { open } = found
    return new Promise((resolve) => {
      open.walks.get(from)?.(null)
      open.walks.set(from, resolve)
      open.line.ask({ ask: 'walks', job: open.job, from, to })
    })
  }

  return {
    begin,
    waysOf: (planId, walks) => {
      const open = openOf(planId)?.open
      if (open === undefined || open.plan.state === 'failed') return Promise.resolve(null)
      return new Promise((resolve) => {
        open.ways.push(resolve)
        open.line.ask({ ask: 'ways', job: open.job, walks })
      })
    },
    find: (planId) => openOf(planId)?.open.plan ?? null,
    view: (planId) => viewOf(openOf(planId)?.open.plan ?? null, planId, waitingCount(floor.db)),
    stop: (planId) => {
      openOf(planId)?.desk.line?.want(0)
      return null
    },
    walksOf: async (plan) => {
      const walks: RoutedWalk[] = []
      const count = plan.figures?.walks.length ?? 0
      for (let from = 0; from < count; from += walksAtOnce) {
        const part = await someWalks(plan, from, from + walksAtOnce)
        if (part === null) return null
        walks.push(...part)
      }
      return walks
    },
    close: () => {
      for (const desk of Object.values(desks)) {
        leave(desk)
        desk.line?.close()
      }
    },
  }
}

/** Who waits for walks of a plan that is gone hears so. */
function answerNobody({ walks, ways }: Opened): void {
  for (const answer of [...walks.values(), ...ways.splice(0)]) answer(null)
  walks.clear()
}

function viewOf(plan: Plan | null, planId: string, waiting: number): PlanView {
  if (plan === null) return { planId, state: 'failed', figures: null, cameSince: 0 }
  return { planId, state: plan.state, figures: plan.figures, cameSince: waiting - plan.waiting }
}

/** A batch has no more orders than the smallest wall has cubbies. */
const withinWalls = (floor: Floor, rule: WaveRule): WaveRule =>
  rule.method === 'batch'
    ? {
        ...rule,
        ordersPerWalk: Math.min(rule.ordersPerWalk, ...putWalls(floor.db).map(({ cubbies }) => cubbies)),
      }
    : rule
