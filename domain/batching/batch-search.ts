import type { BatchAsk, BatchPlan } from '#domain/batching/batch-plan'
import { neighboursOf } from '#domain/batching/neighbours'
import { repartition } from '#domain/batching/repartition'
import { savingsWalks } from '#domain/batching/savings'
import { type WalkState, walkState } from '#domain/batching/walk-state'

/** How long a search goes on: the same figures give the same plan. */
export interface SearchEffort {
  /** Walks whose length may be worked out; a million take about a second where a walk has ten aisles. */
  evaluations: number
  /** Numbers of 0 to 1, 1 left out; a seeded generator for a plan that can be had again. */
  random: () => number
}

export function searchBatches(ask: BatchAsk, { evaluations, random }: SearchEffort, P = {t0:0.03,t1:0.002,rp:0.02,k:40,over:0.2,pen:1,grow:9}): BatchPlan & { used: number; first: number; moves: number } {
  const first = savingsWalks(ask)
  const state = walkState(ask, first.walks)
  const near = neighboursOf(ask, P.k)
  state.evaluations += first.evaluations + near.evaluations
  const known = { keys: Float64Array.from(ask.orders, () => Math.floor(random() * 2 ** 48)), mm: new Map<number, number>() }
  const firstMm = state.lengthMm
  const count = ask.orders.length
  const per = state.lengthMm / Math.max(first.walks.length, 1)
  let best = { lengthMm: state.lengthMm, walks: state.walks.map((w) => [...w]) }
  const began = state.evaluations
  const mostMoves = evaluations * 20
  let moves = 0
  let warm = 0
  soft.sum=0; soft.over=Math.round(ask.capacity*P.over); soft.per=per/ask.capacity*P.pen
  const pick = (n: number) => Math.floor(random() * n)
  while (state.evaluations < evaluations && moves < mostMoves) {
    if ((moves++ & 255) === 0) {
      const done = Math.max((state.evaluations - began) / (evaluations - began), moves / mostMoves)
      warm = per * P.t0 * (P.t1 / P.t0) ** done
      soft.per=per/ask.capacity*P.pen*(1+P.grow*done)
      if (done>0.85&&soft.sum===0) soft.over=0
    }
    const order = pick(count)
    const list = near.lists[order] as Int32Array
    if (soft.sum===0 && random() < P.rp * 0.01) { repartition(state, order, list, known) }
    else { const other = list[pick(list.length)] as number
    if (random() < 0.4) move(state, order, other, warm, random)
    else swap(state, order, other, warm, random) }
    if (soft.sum===0 && state.lengthMm < best.lengthMm - 1e-6) best = { lengthMm: state.lengthMm, walks: state.walks.map((w) => [...w]) }
  }
  return { walks: best.walks.filter((w) => w.length > 0), lengthMm: best.lengthMm, used: state.evaluations, first: firstMm, moves }
}

function move(state: WalkState, order: number, other: number, warm: number, random: () => number): void {
  const { walkOf, walks, sizes, lengthsMm, ask } = state
  const from = walkOf[order] as number
  const to = random() < 0.03 ? emptyWalk(state) : (walkOf[other] as number)
  const size = ask.orders[order]?.size ?? 0
  if (from === to || (sizes[to] as number) + size > ask.capacity + soft.over) return
  const [sf,st]=[sizes[from] as number,sizes[to] as number]
  const pen = soft.per*(over(sf-size,ask.capacity)+over(st+size,ask.capacity)-over(sf,ask.capacity)-over(st,ask.capacity))
  const fromMm = state.lengthWith(from, order, null)
  const room = (lengthsMm[from] as number) - fromMm + allowance(warm, random) - pen
  const toMm = state.lengthWith(to, null, order)
  if (toMm - (lengthsMm[to] as number) > room) return
  soft.sum += over(sf-size,ask.capacity)+over(st+size,ask.capacity)-over(sf,ask.capacity)-over(st,ask.capacity)
  state.setWalk(from, (walks[from] as number[]).filter((one) => one !== order), fromMm)
  state.setWalk(to, [...(walks[to] as number[]), order], toMm)
}

function swap(state: WalkState, order: number, near: number, warm: number, random: () => number): void {
  const { walkOf, walks, sizes, lengthsMm, ask } = state
  const from = walkOf[order] as number
  const to = walkOf[near] as number
  const list = walks[to] as number[]
  const other = random() < 0.5 ? near : (list[Math.floor(random() * list.length)] as number)
  if (from === to) return
  const more = (ask.orders[other]?.size ?? 0) - (ask.orders[order]?.size ?? 0)
  const [sf,st]=[sizes[from] as number,sizes[to] as number]
  if (sf + more > ask.capacity+soft.over || st - more > ask.capacity+soft.over) return
  const dov=over(sf+more,ask.capacity)+over(st-more,ask.capacity)-over(sf,ask.capacity)-over(st,ask.capacity)
  const room = (lengthsMm[from] as number) + (lengthsMm[to] as number) + allowance(warm, random)-soft.per*dov
  const fromMm = state.lengthWith(from, order, other)
  if (fromMm > room) return
  const toMm = state.lengthWith(to, other, order)
  if (fromMm + toMm > room) return
  soft.sum+=dov
  state.setWalk(from, (walks[from] as number[]).map((one) => (one === order ? other : one)), fromMm)
  state.setWalk(to, list.map((one) => (one === other ? order : one)), toMm)
}
const soft={over:0,per:0,sum:0}
const over=(s:number,c:number)=>s>c?s-c:0
const allowance = (warm: number, random: () => number): number => -warm * Math.log(1 - random())
function emptyWalk(state: WalkState): number {
  const found = state.walks.findIndex((walk) => walk.length === 0)
  if (found >= 0) return found
  state.walks.push([])
  state.setWalk(state.walks.length - 1, [], 0)
  return state.walks.length - 1
}
