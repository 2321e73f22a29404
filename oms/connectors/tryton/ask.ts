import { z } from 'zod'
import { type Answer, exchange, faultOfStatus, type Line } from '#oms/exchange'
import type { OmsFault } from '#oms/port'
import { reasonOf } from '#oms/reason-of'
import { readStrictJson } from '#oms/strict-json'

/** What Tryton said no to, in its own words; `stale` when somebody else wrote the record meanwhile. */
export interface Objection {
  objection: string
  stale: boolean
}

/** What was asked for, with the exchange it came in. */
interface Told<T> {
  told: T
  answer: Answer
}

/** Calls one method of Tryton with these parameters and more context; the schema is the door for what it says. Never throws. */
export type AskTryton = <T>(
  method: string,
  params: readonly unknown[],
  schema: z.ZodType<T>,
  context?: Record<string, unknown>,
) => Promise<Told<T> | Objection | OmsFault>

const reply = z.object({ result: z.unknown().optional(), error: z.array(z.unknown()).optional() })
const session = z.tuple([z.number().int(), z.string()])
const preferences = z.record(z.string(), z.unknown())

interface Session {
  authorization: string
  context: Record<string, unknown>
}

/**
 * A session at Tryton's JSON-RPC (trytond 6.0, trytond/protocols): `common.db.login`, then `Authorization: Session` with
 * user, id and key. It begins with the first call and once more when Tryton answers 401, its word for one that ended.
 */
export function trytonSession(line: Line, database: string, user: string): AskTryton {
  let begun: Promise<Session | OmsFault> | null = null

  const post = async <T>(
    as: Session | null,
    method: string,
    params: readonly unknown[],
    schema: z.ZodType<T>,
  ): Promise<Told<T> | Objection | OmsFault> => {
    const signed = { ...line, fetch: as === null ? line.fetch : signedBy(line.fetch, as.authorization) }
    const body = { id: 1, method, params }
    const answer = await exchange(signed, { method: 'POST', path: `/${database}/`, key: null, body })
    if ('fault' in answer) return answer
    if (answer.status === 403) return { objection: `${method} is not allowed`, stale: false }
    const fault = faultOfStatus(answer)
    if (fault !== null) return fault
    const json = readStrictJson(answer.text)
    const read = 'reason' in json ? null : reply.safeParse(json.value)
    if (read?.success !== true) return unreadable('not JSON-RPC')
    if (read.data.error !== undefined) return objectionIn(method, read.data.error)
    const told = schema.safeParse(read.data.result)
    return told.success ? { told: told.data, answer } : unreadable(`${method}: ${reasonOf(told.error)}`)
  }

  const signIn = async (): Promise<Session | OmsFault> => {
    const given = await post(
      null,
      'common.db.login',
      [user, { password: line.token }, 'en'],
      session.nullable(),
    )
    if ('fault' in given) return given
    if ('objection' in given || given.told === null) return refusedSignIn
    const [userId, key] = given.told
    const authorization = `Session ${Buffer.from(`${user}:${userId}:${key}`).toString('base64')}`
    const context = await post(
      { authorization, context: {} },
      'model.res.user.get_preferences',
      [true, {}],
      preferences,
    )
    if ('fault' in context) return context
    if ('objection' in context) return { ...refusedSignIn, detail: context.objection }
    return { authorization, context: context.told }
  }

  const signedIn = async (): Promise<Session | OmsFault> => {
    begun ??= signIn()
    const one = await begun
    if ('fault' in one) begun = null
    return one
  }

  return async (method, params, schema, context = {}) => {
    for (let tries = 0; ; tries += 1) {
      const one = await signedIn()
      if ('fault' in one) return one
      const given = await post(one, method, [...params, { ...one.context, ...context }], schema)
      if (!('fault' in given) || given.fault !== 'auth' || tries > 0) return given
      begun = null
    }
  }
}

/** The fault of a call of which Tryton can only say no when something is wrong for good. */
export const faultOf = (said: Objection | OmsFault): OmsFault =>
  'fault' in said ? said : unreadable(said.objection)

const refusedSignIn: OmsFault = {
  fault: 'auth',
  detail: 'Tryton does not know this user and password',
  afterMs: null,
}

const signedBy =
  (fetchFn: typeof fetch, authorization: string): typeof fetch =>
  (url, how) =>
    fetchFn(url, { ...how, headers: { ...Object.fromEntries(new Headers(how?.headers)), authorization } })

/** Tryton's errors are a name and then its arguments: `["UserError", [message, description, domain]]`. */
function objectionIn(method: string, [name, said]: readonly unknown[]): Objection | OmsFault {
  const words = (Array.isArray(said) ? said : [said]).filter(
    (one): one is string => typeof one === 'string' && one !== '',
  )
  const text = words.join(' ') || String(name)
  if (name === 'ConcurrencyException') return { objection: text, stale: true }
  if (name === 'UserError' || name === 'UserWarning' || name === 'LoginException')
    return { objection: text, stale: false }
  return unreadable(`${method}: ${text}`)
}

const unreadable = (detail: string): OmsFault => ({
  fault: 'unreadable',
  detail: `Tryton: ${detail}`.slice(0, 300),
  afterMs: null,
})
