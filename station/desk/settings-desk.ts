import { join } from 'node:path'
import type { SettingsView } from '#contract/desk-views'
import type { DeviceConfig } from '#contract/devices'
import { itemBySku } from '#db/items'
import { couriers } from '#db/master'
import { saveMeta } from '#db/meta'
import { allPeople, personById } from '#db/people'
import { sql } from '#db/statements'
import type { Role } from '#domain/order'
import type { Refusal } from '#domain/refusal'
import { firstSource } from '#domain/source'
import type { PackingRules } from '#domain/verification'
import { weightsToDecide } from '#station/bench/unit-weights'
import { type Floor, step } from '#station/context'
import { sourceDesk, sourceViews } from '#station/desk/source-settings'
import { connectionText } from '#station/devices/device-desk'
import type { Desk } from '#station/handlers'
import { movedTooFar } from '#station/paper/print-room'
import { type Settings, sourceOf, writeSettings } from '#station/settings'
import { siteOf } from '#station/site'

const packs: readonly Role[] = ['packer', 'supervisor']

/** Shows and changes the station's settings; each change is on disk, whole, before it counts. */
export function settingsDesk(floor: Floor, chainOk: () => boolean): Desk['settings'] {
  const save = (change: Partial<Settings>, by: string): null => {
    const before = structuredClone(floor.settings)
    const after = { ...before, ...change }
    const payload = { changed: Object.keys(change).join(', '), ...sayable(change, before) }
    step(floor, () => {
      floor.record({ kind: 'settings-changed', subject: before.station.stationId, actor: by, payload })
      const isOther =
        before.oms.baseUrl !== after.oms.baseUrl ||
        before.connection.connector.kind !== after.connection.connector.kind
      if (isOther) saveMeta(floor.db, 'masterVersion', '')
      writeSettings(floor.dataDir, after, floor.keyring)
    })
    Object.assign(floor.settings, change)
    floor.tell({ tell: 'changed', tables: ['settings', 'device'] })
    return null
  }
  return {
    save,
    view: () => settingsView(floor, chainOk()),
    saveDevices: ({ devices }, by) => {
      const names = alikeScanners(devices)
      if (names.length > 0) return { refusal: 'scanners-alike', names }
      const moved = movedTooFar(floor, devices)
      if (moved !== null) return moved
      save({ devices }, by)
      floor.devices.send({ ask: 'configure', devices })
      floor.wake.printing()
      return null
    },
    ...sourceDesk(floor, save),
    saveSound: (sound, by) => save({ sound }, by),
    savePicking: (picking, by) => save({ picking }, by),
    saveWaveRules: (waves, by) => save({ waves }, by),
    saveServiceRules: (services, by) => save({ services }, by),
    savePackingRules: (packing, by) => unknownIn(floor, packing) ?? save({ packing }, by),
    saveSeats: (seats, by) => {
      save({ seats }, by)
      floor.tell({ tell: 'changed', tables: ['person'] })
      return null
    },
  }
}

/** A rule about an item or a person that nobody knows here would never count. */
function unknownIn({ db }: Floor, { verification }: PackingRules): Refusal | null {
  for (const rule of verification) {
    if (rule.about === 'item' && itemBySku(db, rule.sku) === null)
      return { refusal: 'not-found', what: rule.sku }
    if (rule.about === 'person' && personById(db, rule.personId) === null)
      return { refusal: 'not-found', what: rule.personId }
  }
  return null
}

/** Scanners that type like a keyboard and share a prefix, or have none both: nobody could tell whose scan it is. */
function alikeScanners(devices: readonly DeviceConfig[]): string[] {
  const wedges = devices.flatMap(({ name, transport }) =>
    transport.kind === 'wedge' ? [{ name, prefix: transport.prefix }] : [],
  )
  return wedges
    .filter(({ prefix }) => wedges.filter((one) => one.prefix === prefix).length > 1)
    .map(({ name }) => name)
}

/** The new settings as the audit log may keep them: without the tokens. */
function sayable(
  { oms, otherSources, copy, ...others }: Partial<Settings>,
  before: Settings,
): Record<string, unknown> {
  const told = ({ token, hookSecret = null, ...shown }: Settings['oms'], mark: string) => {
    const was = sourceOf(before, mark)?.oms
    return {
      ...shown,
      tokenChanged: token !== (was?.token ?? null),
      hookSecretChanged: hookSecret !== (was?.hookSecret ?? null),
    }
  }
  return {
    ...others,
    ...(copy === undefined ? {} : { copy: { folder: copy.folder, keepDays: copy.keepDays } }),
    ...(oms === undefined ? {} : { oms: told(oms, firstSource) }),
    ...(otherSources === undefined
      ? {}
      : { otherSources: otherSources.map((one) => ({ ...one, oms: told(one.oms, one.mark) })) }),
  }
}

function settingsView(floor: Floor, chainOk: boolean): SettingsView {
  const site = siteOf(floor)
  const { settings, versions } = floor
  const [first, ...otherSources] = sourceViews(floor)
  const version = Number(floor.db.pragma('user_version', { simple: true }))
  return {
    station: settings.station,
    site: { name: site.name, timeZone: site.timeZone, currency: site.currency },
    oms: first,
    otherSources,
    webhook: settings.webhook,
    packing: {
      tolerancePercent: site.tolerancePercent,
      toleranceLeastG: site.toleranceLeastG,
      confirmAt: 'close',
      rules: settings.packing,
      weights: weightsToDecide(floor),
      people: allPeople(floor.db)
        .filter(({ inactive, roles }) => inactive === null && roles.some((one) => packs.includes(one)))
        .map(({ personId, name }) => ({ personId, name })),
    },
    sound: settings.sound,
    picking: settings.picking,
    services: settings.services,
    waves: settings.waves,
    shifts: settings.shifts,
    seats: settings.seats,
    documents: settings.documents,
    devices: settings.devices.map((device) => ({
      deviceId: device.deviceId,
      kind: device.kind,
      name: device.name,
      connection: connectionText(device),
    })),
    deviceConfigs: settings.devices,
    couriers: couriers(floor.db).map(({ courierId, name }) => ({ courierId, name })),
    program: {
      version: versions.app,
      electron: versions.electron,
      database: join(floor.dataDir, 'station.sqlite'),
      schemaVersion: version,
      events: sql<[], { n: number }>(floor.db, 'SELECT count(*) AS n FROM event').get()?.n ?? 0,
      chainOk,
    },
  }
}
