import { type Answer, type CommandName, commands } from '#contract/commands'
import { liveOnly } from '#contract/practice-commands'
import { type PersonRow, readSeat } from '#db/people'
import type { Refusal } from '#domain/refusal'
import { type Floor, isRefusal, type Seat } from '#station/context'
import { isDiskFull } from '#station/disk-full'
import type { Given, Handlers } from '#station/handlers'
import { mayAct, personAt } from '#station/people/people'
import type { SeatWork } from '#station/seat/seat-work'

/** Answers one command: checks that it exists, its arguments, the role and that the seat is open, does it, and turns any failure into words. */
export async function answerTo(
  floor: Floor,
  seats: SeatWork,
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
    seats.lockIdle()
    const person = personAt(floor, at)
    if (allowed !== 'anybody' && person === null) return refused({ refusal: 'sign-in-first' })
    if (allowed !== 'anybody' && readSeat(floor.db, at).lockedAt !== null)
      return refused({ refusal: 'seat-locked', by: person?.name ?? '' })
    if (Array.isArray(allowed) && person !== null && !mayAct(person, allowed))
      return refused({ refusal: 'not-your-role', needed: allowed.join(', ') })
    if (floor.mode.mode !== 'live' && liveOnly.has(name))
      return refused({ refusal: 'not-while-practising', mode: floor.mode.mode })
    const handle = handlers[name] as (args: unknown, person: PersonRow | null, given: Given) => unknown
    const value = await handle(read.data, person, { seat: at, leave: null })
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

const refused = (refusal: Refusal): Answer<unknown> => ({ ok: false, refusal })
