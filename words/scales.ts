import type { ScaleProtocolName } from '#contract/devices'
import type { ScaleOrder, ScaleOrderProblem } from '#domain/scale-order'

/** What is said about scales: how they speak, how they are set up and looked for, and what they show. */
export interface ScaleWords {
  protocols: Record<ScaleProtocolName, string>
  protocol: string
  unit: string
  steady: string
  /** From which weight on something lies on it. */
  least: string
  leastBelow: string
  /** How it is plugged in. */
  serial: string
  usb: string
  serialNumber: string
  /** The list of ports with what is plugged in there. */
  ports: string
  portsNone: string
  /** The list of what hangs on USB plugs without a driver. */
  plugged: string
  pluggedAny: string
  byMake: string
  byNumber: (number: string) => string
  byPort: string
  serialNumberAny: string
  pattern: string
  patternBelow: string
  end: string
  ends: Record<'lf' | 'cr' | 'etx', string>
  ask: string
  zeroText: string
  tareText: string
  silent: string
  tare: string
  find: string
  finding: string
  findingBelow: string
  /** `line`: speed, bits, parity and stop bits that are tried now. */
  findingAt: (line: string) => string
  found: (protocol: string, line: string) => string
  reads: (text: string) => string
  unitUntold: string
  use: string
  useAsk: string
  nothing: string
  nothingBelow: string
  net: string
  /** On a carton whose weight is off, while it is lifted and after. */
  putOn: string
  /** Zero and tare on the packer's screen. */
  orders: Record<
    ScaleOrder,
    { done: string; sent: string; underWay: string; byHand: string; refused: string }
  >
  orderProblems: Record<ScaleOrderProblem, string>
}
