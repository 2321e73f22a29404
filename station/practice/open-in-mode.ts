import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { News } from '#contract/commands'
import type { Station } from '#contract/station'
import { lentDevices } from '#station/devices/lent-devices'
import { isDiskFull } from '#station/disk-full'
import { openStation, type StationParts } from '#station/open'
import { withTries } from '#station/practice/copied-tries'
import {
  dropCopy,
  dropPractice,
  type ModeNote,
  papersFolder,
  practiceFolder,
  readMode,
} from '#station/practice/mode-file'
import { paperFolder } from '#station/practice/paper-folder'
import { virtualBench } from '#station/practice/virtual-bench'
import { everyTable, openOrRescue } from '#station/restore/open-or-rescue'

/** A disk that was full while the station stepped aside is looked at again after so long. */
const roomAgainMs = 1_000

/**
 * Opens what the note beside the live data names: the live station, or a copy in its place. A training ends with the program
 * that held it, whatever ended the program; a shadow goes on. While a copy is at work the live database is closed.
 */
export async function openInMode(parts: StationParts): Promise<Station> {
  const { dataDir, log } = parts
  const now = parts.now ?? (() => new Date())
  const devices = lentDevices(parts.devices)
  const listeners = new Set<(news: News) => void>()
  const tell = (news: News): void => {
    for (const listener of listeners) listener(news)
  }
  const closing = new AbortController()
  let started = false
  /** While the disk is too full to open anything: the log entry that says so. */
  let noRoom: string | null = null

  const practise = async (note: ModeNote): Promise<Station> => {
    const { endedBy: _, pins: _pins, ...mode } = note
    const file = join(practiceFolder(dataDir), 'station.sqlite')
    if (!existsSync(file)) throw new Error(`There is no copy at ${file}`)
    const lent = devices.lend()
    const bench = virtualBench()
    const papers = { folder: papersFolder(dataDir), isPicture: bench.isOwnPrinter }
    return await openStation({
      ...parts,
      dataDir: practiceFolder(dataDir),
      devices: note.papers === 'folder' ? paperFolder(lent, papers, now) : lent,
      bench,
      mode,
      modeChanged,
    })
  }

  /** Nobody works on the copy any more, and the live station may need its room. The note goes last: until then it is told. */
  const live = async (over: ModeNote | null): Promise<Station> => {
    let untold = over === null ? null : withTries(dataDir, over, log)
    dropCopy(dataDir)
    const takeOver = () => {
      const told = untold
      untold = null
      return told
    }
    const opened = await openOrRescue({
      ...parts,
      devices: devices.lend(),
      modeChanged,
      practiceOver: takeOver,
    })
    dropPractice(dataDir)
    return opened
  }

  const open = async (atStart: boolean): Promise<Station> => {
    const note = readMode(dataDir)
    const goesOn = note !== null && note.endedBy === null && (note.mode === 'shadow' || !atStart)
    if (!goesOn) return await live(note)
    try {
      return await practise(note)
    } catch (error) {
      if (atStart && isDiskFull(error)) throw error
      log.error({ error: String(error) }, 'the copy could not be opened; the station is live again')
      return await live(note)
    }
  }

  const hear = async (opened: Station): Promise<Station> => {
    opened.onNews(tell)
    if (started) await opened.start()
    return opened
  }

  /** Tried until there is room: nobody can start the program again who does not know that it stands still. */
  const openWithRoom = async (atStart: boolean): Promise<Station> => {
    try {
      const opened = await hear(await open(atStart))
      noRoom = null
      return opened
    } catch (error) {
      if (!isDiskFull(error)) throw error
      noRoom ??= randomUUID()
      log.error({ logId: noRoom, error: String(error) }, 'the disk is full and the station cannot open')
      await wait(roomAgainMs, null, { signal: closing.signal })
      return await openWithRoom(true)
    }
  }

  /** The running station steps aside; everything it had to say is on disk. */
  function modeChanged(): void {
    station = station.then(async (before) => {
      await before.close()
      const opened = await openWithRoom(false)
      setImmediate(() => {
        tell({ tell: 'rescue', view: null })
        tell({ tell: 'changed', tables: [...everyTable] })
      })
      return opened
    })
    station.catch((error: unknown) => log.error({ error: String(error) }, 'the station could not open'))
  }

  let station: Promise<Station> = open(true).then(hear)
  await station
  return {
    call: async (name, args, at) =>
      noRoom === null
        ? await (await station).call(name, args, at)
        : { ok: false, fault: { kind: 'disk-full', detail: 'disk full', logId: noRoom } },
    onNews: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: async () => {
      started = true
      await (await station).start()
    },
    close: async () => {
      closing.abort()
      await station.then(
        (open) => open.close(),
        () => {},
      )
      await parts.devices.close()
    },
  }
}
