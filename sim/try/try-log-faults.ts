import type { TryStation } from '#sim/try/try-station'

/** What takes goods or begins work, so that it must not happen while the wave is on hold. */
const goesOn = ['list-claimed', 'location-reached', 'unit-taken', 'line-skipped', 'sort-unit-held']
/** What only the owner of a walk does. */
const byOwner = ['location-reached', 'unit-taken', 'units-put']

/** What the log says was done on hold, or by somebody whose walk it was not. */
export function faultsInLog(t: TryStation): unknown[] {
  const waveOf = new Map(
    t
      .rows<{ listId: string; waveId: string }>('SELECT list_id AS listId, wave_id AS waveId FROM list')
      .map(({ listId, waveId }) => [listId, waveId]),
  )
  const held = new Set<string>()
  const owners = new Map<string, string | null>()
  const faults: unknown[] = []
  const events = t.rows<{ kind: string; subject: string; actor: string | null }>(
    'SELECT kind, subject, actor FROM event ORDER BY rowid',
  )
  for (const { kind, subject, actor } of events) {
    if (kind === 'wave-held') held.add(subject)
    if (kind === 'wave-resumed') held.delete(subject)
    if (kind === 'list-claimed' || kind === 'list-taken-over') owners.set(subject, actor)
    if (goesOn.includes(kind) && held.has(waveOf.get(subject) ?? '')) faults.push(['on hold', kind, subject])
    if (byOwner.includes(kind) && owners.get(subject) !== actor) faults.push(['not the owner', kind, actor])
  }
  return faults
}
