import type { SettingPanel } from '#renderer/store/setting-places'
import type { Words } from '#words/say'

/** What a panel of the settings says: its title, and every sentence a person may look for it by. */
interface PanelWords {
  title: string
  says: unknown
}

const pick = <T extends object, K extends keyof T>(table: T, ...keys: K[]): T[K][] =>
  keys.map((key) => table[key])

const without = <T extends object>(table: T, ...keys: (keyof T)[]): object =>
  Object.fromEntries(Object.entries(table).filter(([key]) => !keys.includes(key as keyof T)))

/** Fields of devices, which stand beside those of other panels in one table. */
const deviceFields = [
  ...(['addDevice', 'newDevice', 'remove', 'name', 'kind', 'seat', 'seatA', 'seatB', 'path'] as const),
  ...(['baudRate', 'dataBits', 'parity', 'parityNone', 'parityEven', 'parityOdd', 'stopBits'] as const),
  ...(['framing', 'framingAuto', 'host', 'port', 'model', 'resolution', 'offsetX', 'offsetY'] as const),
  ...(['darkness', 'darknessOwn', 'way', 'wayTcp', 'wayUsb', 'waySerial', 'wayWindows'] as const),
  ...(['flow', 'flowRts', 'flowXon', 'flowNone', 'printsPapers', 'printsAll', 'printsCouriers'] as const),
  ...(['couriersAll', 'standIn', 'standInNone', 'wayFolder', 'wayCups', 'folder', 'queue'] as const),
  ...(['printsLanguages', 'server', 'media'] as const),
]
const weightWords = [
  ...(['weights', 'weightsBelow', 'noWeights', 'master', 'weighed'] as const),
  ...(['useWeighed', 'keepMaster', 'decisions'] as const),
]

/** Where the words of each panel stand. A new panel does not compile without. */
export const panelWords: Record<SettingPanel, (words: Words) => PanelWords> = {
  you: ({ desk: { settings }, floor }) => ({
    title: settings.you,
    says: [...pick(settings, 'language', 'theme'), ...pick(floor.me, 'light', 'dark', 'contrast')],
  }),
  voice: ({ voice }) => ({ title: voice.desk.title, says: voice.desk }),
  sound: ({ desk: { settings } }) => ({
    title: settings.sound,
    says: pick(
      settings,
      'profile',
      'profiles',
      'edgeBelow',
      'gain',
      'pitch',
      'pitchBelow',
      'hearSounds',
      'sounds',
    ),
  }),
  station: ({ desk: { settings } }) => ({
    title: settings.sections.station.name,
    says: pick(settings, 'station', 'site', 'timeZone', 'currency'),
  }),
  seats: ({ people }) => ({ title: people.settings.title, says: people.settings }),
  sources: ({ oms }) => ({ title: oms.sources.heading, says: oms.sources }),
  address: ({ desk: { settings }, oms }) => ({
    title: settings.oms,
    says: [
      ...pick(settings, 'baseUrl', 'token', 'tokenKept', 'tokenNone', 'poll'),
      ...pick(oms, 'sealed', 'open'),
      ...pick(oms.webhook, 'secret', 'secretBelow', 'kept', 'none'),
      oms.troubles['token-lost'],
    ],
  }),
  connection: ({ oms }) => ({
    title: oms.heading,
    says: without(oms, 'sources', 'webhook', 'mapping', 'sealed', 'open', 'line', 'troubles'),
  }),
  calls: ({ oms: { webhook } }) => ({
    title: webhook.heading,
    says: pick(webhook, 'below', 'host', 'port', 'listen', 'off'),
  }),
  mapping: ({ oms }) => ({ title: oms.mapping.heading, says: oms.mapping }),
  picking: ({ desk: { settings } }) => ({ title: settings.picking.title, says: settings.picking }),
  rush: ({ steering }) => ({ title: steering.rule.title, says: steering.rule }),
  shifts: ({ steering }) => ({ title: steering.shifts.title, says: steering.shifts }),
  proof: ({ desk: { settings }, floor }) => ({
    title: settings.packingRules.title,
    says: [without(settings.packingRules, ...weightWords), floor.pack.verification],
  }),
  measured: ({ desk: { settings } }) => ({
    title: settings.packingRules.weights,
    says: pick(settings.packingRules, ...weightWords),
  }),
  weighing: ({ desk: { settings } }) => ({
    title: settings.packing,
    says: pick(settings, 'tolerance', 'confirmAt', 'confirmAtClose'),
  }),
  services: ({ rates }) => ({ title: rates.rule.title, says: rates.rule }),
  manifests: ({ papers }) => ({
    title: papers.desk.manifests,
    says: pick(papers.desk, 'noManifests', 'print'),
  }),
  papers: ({ papers }) => ({
    title: papers.desk.title,
    says: [papers.desk.below, papers.kinds, papers.moments],
  }),
  logo: ({ papers }) => ({ title: papers.logo.title, says: papers.logo }),
  paperRules: ({ papers }) => ({ title: papers.rules.title, says: papers.rules }),
  devices: ({ desk: { settings }, codes, scales }) => ({
    title: settings.devices,
    says: [pick(settings, ...deviceFields), codes.deviceKinds, scales],
  }),
  practice: ({ practice }) => ({ title: practice.heading, says: without(practice, 'modes', 'bar') }),
  copy: ({ safety }) => ({ title: safety.copy.heading, says: safety.copy }),
  personal: ({ safety }) => ({ title: safety.erasing.heading, says: safety.erasing }),
  support: ({ safety }) => ({
    title: safety.support.heading,
    says: [safety.support, safety.copy.restore, safety.copy.restoreBelow],
  }),
  program: ({ desk: { settings } }) => ({
    title: settings.program,
    says: pick(
      settings,
      'version',
      'electron',
      'database',
      'schema',
      'events',
      'chain',
      'chainOk',
      'chainBroken',
    ),
  }),
  updates: ({ updates }) => ({ title: updates.heading, says: updates }),
}
