/** What lies on a scale, and how it swings; what any maker's scale has beneath its own language. */
export interface Pan {
  put(weightMg: number): void
  /** The same, but it swings until it is told to rest. */
  swing(weightMg: number): void
  rest(): void
  /** With what was zeroed and tared away, without it, or only the tare. */
  netMg(): number
  tareMg(): number
  moves(): boolean
  /** How long it still swings. */
  restMs(): number
  zero(): void
  tare(): void
  isNet(): boolean
}

/** An empty pan that swings for `settleMs` after each change. */
export function createPan(settleMs: number): Pan {
  let fromMg = 0
  let toMg = 0
  let putAtMs = Number.NEGATIVE_INFINITY
  let swings = false
  let zeroMg = 0
  let tareMg = 0

  const restMs = () => (swings ? settleMs : Math.max(0, putAtMs + settleMs - performance.now()))
  /** The way from the old weight to the new one with a wave on top. */
  function nowMg(): number {
    const part = 1 - restMs() / settleMs
    if (part >= 1) return toMg
    return Math.round(fromMg + (toMg - fromMg) * part + Math.sin(part * 25) * (1 - part) * 2000)
  }

  function put(weightMg: number): void {
    fromMg = nowMg()
    toMg = weightMg
    putAtMs = performance.now()
    swings = false
  }

  return {
    restMs,
    put,
    swing(weightMg) {
      put(weightMg)
      swings = true
    },
    rest() {
      swings = false
      putAtMs = Number.NEGATIVE_INFINITY
    },
    netMg: () => nowMg() - zeroMg - tareMg,
    tareMg: () => tareMg,
    moves: () => restMs() > 0,
    zero() {
      zeroMg = nowMg()
      tareMg = 0
    },
    tare() {
      tareMg = nowMg() - zeroMg
    },
    isNet: () => tareMg !== 0,
  }
}

/** A weight as decimal text. */
export function shown(weightMg: number, unit: 'g' | 'kg', decimals: number): string {
  return (weightMg / (unit === 'g' ? 1000 : 1_000_000)).toFixed(decimals).replace(/^-(0\.?0*)$/, '$1')
}
