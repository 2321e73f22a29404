/** The sections of the settings and the panels of each, in the order in which they are read. */
export const settingPlaces = {
  screen: ['you', 'voice', 'sound'],
  station: ['station', 'seats'],
  orders: ['sources', 'address', 'connection', 'calls', 'mapping'],
  picking: ['picking', 'rush', 'shifts'],
  packing: ['proof', 'measured', 'weighing'],
  couriers: ['services', 'manifests'],
  papers: ['papers', 'logo', 'paperRules'],
  devices: ['devices'],
  practice: ['practice'],
  data: ['copy', 'personal', 'support'],
  program: ['program', 'updates'],
} as const

export type SettingSection = keyof typeof settingPlaces
export type SettingPanel = (typeof settingPlaces)[SettingSection][number]

export const settingSections = Object.keys(settingPlaces) as SettingSection[]

/** Where in the settings somebody is sent: a section, a panel of it, and the words of one field there. */
export interface SettingAt {
  section: SettingSection
  panel: SettingPanel | null
  words: string | null
}

const sectionOf = (panel: SettingPanel): SettingSection =>
  settingSections.find((one) => (settingPlaces[one] as readonly SettingPanel[]).includes(panel)) ?? 'screen'

/** The way to a panel of the settings, for whatever says that something is changed there. */
export const settingAt = (panel: SettingPanel, words: string | null = null): SettingAt => ({
  section: sectionOf(panel),
  panel,
  words,
})
