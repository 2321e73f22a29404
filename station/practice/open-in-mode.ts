import type { News } from '#contract/commands'
import type { Station } from '#contract/station'
import { lentDevices } from '#station/devices/lent-devices'
import { openStation, type StationParts } from '#station/open'
import {
  dropPractice,
  type ModeNote,
  papersFolder,
  practiceFolder,
  readMode,
} from '#station/practice/mode-file'
import { paperFolder } from '#station/practice/paper-folder'
import { everyTable, openOrRescue } from '#station/restore/open-or-rescue'

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
  let started = false

  const practise = async (note: ModeNote): Promise<Station> => {
    const { endedBy: _, ...mode } = note
    const lent = devices.lend()
    return await openStation({
      ...parts,
      dataDir: practiceFolder(dataDir),
      devices: note.papers === 'folder' ? paperFolder(lent, papersFolder(dataDir), now) : lent,
      mode,
      modeChanged,
    })
  }

  const live = async (over: ModeNote | null): Promise<Station> => {
    let untold = over
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
      log.error({ error: String(error) }, 'the copy could not be opened; the station is live again')
      return await live(note)
    }
  }

  const hear = async (opened: Station): Promise<Station> => {
    opened.onNews(tell)
    if (started) await opened.start()
    return opened
  }

  /** The running station steps aside; everything it had to say is on disk. */
  function modeChanged(): void {
    station = station.then(async (before) => {
      await before.close()
      const opened = await hear(await open(false))
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
    call: async (name, args, at) => await (await station).call(name, args, at),
    onNews: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: async () => {
      started = true
      await (await station).start()
    },
    close: async () => {
      await (await station).close()
      await parts.devices.close()
    },
  }
}
