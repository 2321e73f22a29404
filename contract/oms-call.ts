/** One HTTP call as support wants to see it: whither, how long, and the heads of both sides; never a body, never what opens a door. */
export interface OmsCall {
  /** ISO, when it left. */
  at: string
  /** `POST https://oms.example/v1/confirmations`. */
  asked: string
  sent: Readonly<Record<string, string>>
  /** HTTP status, or why there is none. */
  answer: number | string
  got: Readonly<Record<string, string>>
  tookMs: number
}
