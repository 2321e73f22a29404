import { z } from 'zod'
import { admin, desk, id, none, row } from '#contract/command-parts'
import type { SettingsView } from '#contract/desk-views'
import { packingRules } from '#contract/packing-rules'
import { peopleChoices } from '#contract/people-view'
import { pickingRules } from '#contract/picking-rules'
import { serviceRules } from '#contract/service-rules'
import { soundSetting } from '#contract/sound'

/** Commands about the rules this station works by. */
export const settingCommands = {
  settings: row(desk, none),
  saveSeats: row(
    admin,
    z.strictObject({ people: z.enum(peopleChoices), idleMin: z.number().int().min(0).max(240) }),
  ),
  savePicking: row(admin, pickingRules),
  savePackingRules: row(admin, packingRules),
  saveServiceRules: row(admin, serviceRules),
  /** Whether an item is reckoned with what it weighed here, or with its master. */
  decideWeight: row(desk, z.strictObject({ sku: id, use: z.boolean() })),
  saveSound: row('signed-in', soundSetting),
}

/** What they answer. */
export interface SettingAnswers {
  settings: SettingsView
}
