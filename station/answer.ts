import { type Answer, type CommandName, commands } from '#contract/commands'
import type { Refusal } from '#domain/refusal'
import type { Floor, Seat } from '#station/context'
import type { Handlers } from '#station/handlers'
import { mayAct, personAt } from '#station/people'

/** Answers one command: checks that it exists, its arguments and the role, does it, and turns any failure into words. */
export async function answerTo(
  floor: Floor,
  handlers: Handlers,
  name: CommandName,
  args: unknown,
  seat: Seat,
): Promise<Answer<unknown>> {
  try {
    if (!Object.hasOwn(commands, name))
      return refused({ refusal: 'not-found', what: String(name).slice(0, 80) })
    const { allowed, args: shape } = commands[name]
    const read = shape.safeParse(args)
    if (!read.success) {
      const [issue] = read.error.issues
      return refused({
        refusal: 'bad-arguments',
        where: issue?.path.join('.') ?? '',
        problem: issue?.message ?? '',
      })
    }
    const at = 'seat' in read.data ? read.data.seat : seat
    const person = personAt(floor, at)
    if (allowed !== 'anybody' && person === null) return refused({ refusal: 'sign-in-first' })
    if (Array.isArray(allowed) && person !== null && !mayAct(person, allowed))
      return refused({ refusal: 'not-your-role', needed: allowed.join(', ') })
    const handle = handlers[name] as (args: unknown, person: ReturnType<typeof personAt>) => unknown
    const value = await handle(read.data, person)
    return isRefusal(value) ? refused(value) : { ok: true, value }
  } catch (error) {
    const logId = floor.newId()
    const kind = isDiskFull(error) ? 'disk-full' : 'bug'
    floor.log.error(
      { logId, name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) },
      'a command failed',
    )
    return { ok: false, fault: { kind, detail: kind === 'disk-full' ? 'disk full' : 'unexpected', logId } }
  }
}

/** SQLite and the file system each have their own word for a full disk. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'SQLITE_FULL' || error.code === 'ENOSPC')
const refused = (refusal: Refusal): Answer<unknown> => ({ ok: false, refusal })
const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refusal' in value && typeof value.refusal === 'string'
