import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Answer, type CommandName, commands, type News } from '#contract/commands'
import type { CheckedCopy, CopyChoice, CopyProblem, RestoreView, RestoreWay } from '#contract/safety'
import type { Refusal } from '#domain/refusal'
import type { Log } from '#station/context'
import { CopyTrouble, type Generation } from '#station/copy/asks'
import type { CopierLink } from '#station/copy/link'
import type { Keyring } from '#station/keyring'
import {
  checkFetched,
  clearFetched,
  fetchedFile,
  type Restoring,
  takeFetched,
} from '#station/restore/take-copy'
import { readSettings, type Settings, takeSettings } from '#station/settings'
import { photoFolder } from '#station/site-data/import-pictures'
import { type DataBefore, takeBefore } from '#station/update/data-before'

const lookWithinMs = 15_000
const fetchWithinMs = 30 * 60_000

/** What the person decided: the database in place is opened, salvaged, or there is none and a new one begins. */
export type Decided = { way: RestoreWay; folder: string | null }

/** A station that is not open: it asks what to do about its database, and answers nothing else. */
export interface Rescue {
  call: (name: CommandName, args: unknown) => Promise<Answer<unknown>>
  /** Looks for copies at once. */
  start: () => void
}

interface RescueParts extends Restoring {
  keyring: Keyring
  settings: Settings
  timeZone: string
  /** The copy from before a newer program; null where none was put back. */
  before: DataBefore | null
  link: CopierLink
  log: Log
  tell: (news: News) => void
  decided: (decided: Decided) => Promise<void>
}

export function rescue(why: RestoreView['why'], parts: RescueParts): Rescue {
  const { dataDir, settings, link, before } = parts
  const database = join(dataDir, 'station.sqlite')
  let view: RestoreView = {
    why,
    stationName: settings.station.name,
    timeZone: parts.timeZone,
    lastWriteAt: lastWrite(database),
    folder: settings.copy.folder,
    problem: null,
    copies: [],
    before: before === null ? null : { version: before.version, lost: before.lost },
    step: { step: 'choose' },
  }
  let busy = false
  const show = (change: Partial<RestoreView>): void => {
    view = { ...view, ...change }
    parts.tell({ tell: 'rescue', view })
  }
  /** One thing at a time: what is asked meanwhile is not heard. */
  const alone = (work: () => Promise<void>): null => {
    if (busy) return null
    busy = true
    void work().finally(() => {
      busy = false
    })
    return null
  }

  const look = async (folder: string | null): Promise<void> => {
    show({ folder, problem: null, copies: [], step: { step: folder === null ? 'choose' : 'looking' } })
    if (folder === null) return
    try {
      const found = await link.ask('list', { folder }, lookWithinMs)
      show({ copies: found.map(choiceOf), step: { step: 'choose' } })
    } catch (error) {
      show({ problem: problemOf(error), step: { step: 'choose' } })
    }
  }

  const check = async (name: string): Promise<void> => {
    const { folder } = view
    if (folder === null) return
    show({ step: { step: 'checking', name } })
    try {
      clearFetched(dataDir)
      const to = fetchedFile(dataDir)
      const journals = await link.ask('fetch', { folder, name, to }, fetchWithinMs)
      const checked: CheckedCopy = checkFetched(parts, name, journals)
      show({ step: { step: 'confirm', checked } })
    } catch (error) {
      clearFetched(dataDir)
      show({
        step: { step: 'unusable', name, detail: error instanceof Error ? error.message : String(error) },
      })
    }
  }

  /** Photos and settings first: they are of no use without the database, and do no harm. A copy without them is taken all the same. */
  const takeCopy = async (name: string): Promise<void> => {
    const { folder } = view
    const at = parts.now().toISOString()
    const photosTo = photoFolder(dataDir)
    const beside = { folder: folder ?? '', name, photosTo }
    const { settings: text } = await link
      .ask('fetchBeside', beside, fetchWithinMs)
      .catch((error: unknown) => {
        parts.log.warn({ error: String(error) }, 'photos and settings of a copy could not be read')
        return { settings: null }
      })
    if (text !== null && !takeSettings(dataDir, text, at, parts.keyring))
      parts.log.warn({ name }, 'the settings of a copy cannot be used')
    const { stationId } = readSettings(dataDir, at, parts.keyring).settings.station
    takeFetched({ ...parts, stationId }, name)
  }

  const take = async (way: RestoreWay): Promise<void> => {
    const { step, folder } = view
    show({ step: { step: 'working' } })
    try {
      if (way === 'copy' && step.step === 'confirm') await takeCopy(step.checked.name)
      else if (way === 'before' && before !== null) takeBefore(parts, before)
      else clearFetched(dataDir)
      await parts.decided({ way, folder })
    } catch (error) {
      show({ step: { step: 'unusable', name: '', detail: String(error) } })
    }
  }

  const mayTake = (way: RestoreWay): boolean => {
    if (way === 'copy') return view.step.step === 'confirm'
    if (view.step.step === 'checking' || view.step.step === 'working') return false
    if (way === 'before') return before !== null
    if (way === 'present') return why === 'wanted'
    if (way === 'salvage') return why === 'damaged'
    return why === 'damaged' || why === 'missing'
  }

  const does: { [name in CommandName]?: (args: never) => unknown } = {
    rescueView: () => view,
    rescueLook: ({ folder }: { folder: string | null }) => alone(() => look(folder)),
    rescueCheck: ({ name }: { name: string }) =>
      view.copies.some((copy) => copy.name === name)
        ? alone(() => check(name))
        : { refusal: 'not-found', what: name },
    rescueTake: ({ way }: { way: RestoreWay }) =>
      mayTake(way) ? alone(() => take(way)) : { refusal: 'not-found', what: way },
  }

  return {
    start: () => void alone(() => look(settings.copy.folder)),
    call: async (name, args) => {
      const work = does[name]
      const read = commands[name]?.args.safeParse(args)
      if (work === undefined || read === undefined) return refused({ refusal: 'nothing-open' })
      if (!read.success)
        return refused({ refusal: 'bad-arguments', where: name, problem: read.error.message })
      const value = (work as (given: unknown) => unknown)(read.data)
      return isRefusal(value) ? refused(value) : { ok: true, value }
    },
  }
}

const refused = (refusal: Refusal): Answer<unknown> => ({ ok: false, refusal })
const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refusal' in value

const problemOf = (error: unknown): CopyProblem =>
  error instanceof CopyTrouble && error.problem !== 'lost-track' ? error.problem : 'failed'

const choiceOf = ({ name, facts, bytes }: Generation): CopyChoice => ({
  name,
  stationName: facts.stationName,
  copiedTo: facts.copiedTo,
  events: facts.events,
  pending: facts.pending,
  bytes,
})

/** When the database or its journal was written last. */
function lastWrite(database: string): string | null {
  const times = [database, `${database}-wal`]
    .filter((file) => existsSync(file))
    .map((file) => statSync(file).mtimeMs)
  return times.length === 0 ? null : new Date(Math.max(...times)).toISOString()
}
