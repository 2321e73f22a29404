import { createHash } from 'node:crypto'
import { problem, type Reply } from './reply.ts'
import { instantOf, type Store } from './store.ts'

/**
 * Does a keyed write once, whatever is repeated: the same key with the same body gets the first answer again,
 * with another body it is refused. A refused write leaves no trace, so its key is still free.
 */
export function once(
  store: Store,
  key: string | null,
  kind: string,
  body: unknown,
  effect: (key: string) => Reply,
): Reply {
  if (key === null || !/^[\x21-\x7e]{1,64}$/.test(key))
    return problem(400, 'key-missing', 'Idempotency-Key: 1 to 64 printable characters', null)
  const bodyHash = createHash('sha256').update(canonical(body)).digest('hex')
  return store.db
    .transaction((): Reply => {
      const before = store.db
        .prepare<[string], { kind: string; body_hash: string; answer: string }>(
          'select kind, body_hash, answer from message where key = ?',
        )
        .get(key)
      if (before !== undefined) {
        if (before.kind !== kind || before.body_hash !== bodyHash)
          return problem(422, 'key-reused', `key ${key} came before with another message`, null)
        return { status: 200, body: withAlready(JSON.parse(before.answer)) }
      }
      const reply = effect(key)
      if (reply.status < 300)
        store.db
          .prepare('insert into message values (?, ?, ?, ?, ?)')
          .run(key, kind, bodyHash, JSON.stringify(reply.body), instantOf(store))
      return reply
    })
    .immediate()
}

const withAlready = (answer: object): object => ('already' in answer ? { ...answer, already: true } : answer)

/** JSON with sorted keys, so that a repeat written by another program counts as the same body. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
}
