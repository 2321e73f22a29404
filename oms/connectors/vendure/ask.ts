import { z } from 'zod'
import { type Answer, exchange, faultOfStatus, type Line } from '#oms/exchange'
import type { OmsFault } from '#oms/port'
import { reasonOf } from '#oms/reason-of'
import { readStrictJson } from '#oms/strict-json'

/** What was asked for, with the exchange it came in. */
interface Told<T> {
  told: T
  answer: Answer
}

/** Asks Vendure's Admin API one thing; the schema is the door for what it says. Never throws. */
export type AskVendure = <T>(
  query: string,
  variables: Record<string, unknown>,
  schema: z.ZodType<T>,
) => Promise<Told<T> | OmsFault>

const reply = z.object({
  data: z.unknown(),
  errors: z
    .array(
      z.object({ message: z.string(), extensions: z.object({ code: z.string().optional() }).optional() }),
    )
    .optional(),
})
const login = `mutation SignIn($user: String!, $password: String!) {
  login(username: $user, password: $password) { __typename ... on ErrorResult { errorCode message } }
}`
const loginTold = z.object({
  login: z.object({ __typename: z.string(), message: z.string().optional() }),
})

/**
 * A session at the Admin API (https://docs.vendure.io, "Authentication": bearer tokens). It begins with the first
 * question and once more whenever Vendure answers FORBIDDEN, which is also its word for a session that ended.
 */
export function vendureSession(line: Omit<Line, 'token'>, user: string, password: string): AskVendure {
  let session: Promise<string | OmsFault> | null = null

  const post = async <T>(
    token: string,
    query: string,
    variables: object,
    schema: z.ZodType<T>,
  ): Promise<Told<T> | OmsFault> => {
    const body = { query, variables }
    const answer = await exchange({ ...line, token }, { method: 'POST', path: '', key: null, body })
    if ('fault' in answer) return answer
    const json = readStrictJson(answer.text)
    const read = 'reason' in json ? null : reply.safeParse(json.value)
    const [error] = read?.success === true ? (read.data.errors ?? []) : []
    if (error?.extensions?.code === 'FORBIDDEN')
      return { fault: 'auth', detail: error.message, afterMs: null }
    const fault = faultOfStatus(answer)
    if (fault !== null) return fault
    if (read?.success !== true || error !== undefined) return unreadable(error?.message ?? 'not GraphQL')
    const told = schema.safeParse(read.data.data)
    return told.success ? { told: told.data, answer } : unreadable(reasonOf(told.error))
  }

  const signIn = async (): Promise<string | OmsFault> => {
    const given = await post('', login, { user, password }, loginTold)
    if ('fault' in given) return given
    const token = given.answer.headers.get('vendure-auth-token')
    if (given.told.login.__typename === 'CurrentUser' && token !== null) return token
    const detail = given.told.login.message ?? 'Vendure gave no token: is "bearer" among its tokenMethod?'
    return { fault: 'auth', detail, afterMs: null }
  }

  const signedIn = async (): Promise<string | OmsFault> => {
    session ??= signIn()
    const token = await session
    if (typeof token !== 'string') session = null
    return token
  }

  return async (query, variables, schema) => {
    for (let tries = 0; ; tries += 1) {
      const token = await signedIn()
      if (typeof token !== 'string') return token
      const given = await post(token, query, variables, schema)
      if (!('fault' in given) || given.fault !== 'auth' || tries > 0) return given
      session = null
    }
  }
}

const unreadable = (detail: string): OmsFault => ({
  fault: 'unreadable',
  detail: `Vendure: ${detail}`.slice(0, 300),
  afterMs: null,
})
