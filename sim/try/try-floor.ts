import type { Database } from '#db/open'
import { now } from '#domain/wave-sample'
import { fakeDevices } from '#sim/try/try-devices'
import { type Floor, recorder, writerOf } from '#station/context'
import { noKeyring } from '#station/keyring'
import { courierDrawer, ownCourierThread } from '#station/paper/courier-drawer'
import { pinWatch } from '#station/people/pin-watch'
import { defaultSettings } from '#station/settings'

/** The workflows' floor on a database, without a program around it: silent, at `now`. */
export function floorOn(db: Database): Floor {
  let ids = 0
  const newId = () => `id-${++ids}`
  const date = () => new Date(now)
  const silent = () => {}
  return {
    db,
    newId,
    keyring: noKeyring,
    now: date,
    upMs: () => 0,
    voice: { seat: null },
    pins: pinWatch(
      db,
      () => 0,
      () => 0,
    ),
    courierDrawer: courierDrawer(ownCourierThread),
    devices: fakeDevices(),
    settings: defaultSettings,
    mode: { mode: 'live' },
    dataDir: '',
    versions: { app: '0', electron: '0' },
    log: { info: silent, warn: silent, error: silent },
    tell: silent,
    record: recorder(db, writerOf(db, 'B'), date, newId),
    sayDiskFull: silent,
    wake: { outbox: silent, printing: silent, numbers: silent, labels: silent, feed: silent, scale: silent },
  }
}
