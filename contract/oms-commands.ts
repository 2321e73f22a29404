import { z } from 'zod'
import { admin, desk, id, none, reason } from '#contract/command-parts'
import type { MessageDetail, MessagesView } from '#contract/desk-views'
import { type MappingSample, type MappingVersion, mappingFields } from '#contract/field-mapping'
import {
  newSourceMark,
  type OmsFinding,
  omsConnection,
  sourceMark,
  sourceName,
  webhookAddress,
} from '#contract/oms-connection'

const aside = z.strictObject({ quarantineId: id })
/** Left out: the first source. */
const source = sourceMark.optional()

/** Commands about the order systems and what goes to and fro. */
export const omsCommands = {
  messages: { allowed: desk, args: none },
  messageDetail: { allowed: desk, args: z.strictObject({ messageId: id }) },
  retryMessage: { allowed: desk, args: z.strictObject({ messageId: id }) },
  resolveMessage: { allowed: desk, args: z.strictObject({ messageId: id, reason }) },
  /** Puts a parked message right and sends it again under its own key. */
  correctMessage: {
    allowed: desk,
    args: z.strictObject({
      messageId: id,
      reason,
      changes: z
        .array(z.strictObject({ path: z.string().max(80), value: z.string().max(200) }))
        .min(1)
        .max(100),
    }),
  },
  dismissIncoming: { allowed: desk, args: z.strictObject({ quarantineId: id, reason }) },
  /** Asks the source again for what was set aside, and reads it as the settings are now. */
  retryIncoming: { allowed: desk, args: aside },
  /** The text that was set aside with names and addresses in it; who looked is written down. */
  showIncoming: { allowed: desk, args: aside },
  tryOmsNow: { allowed: 'signed-in', args: none },
  saveOms: {
    allowed: admin,
    args: z.strictObject({
      source,
      baseUrl: z.url({ protocol: /^https?$/ }),
      token: z.string().max(500).nullable(),
      pollS: z.number().int().min(1).max(3600),
      /** What this source signs its calls to our webhook with; left out: as it is, null: none. */
      hookSecret: z.string().min(16).max(200).nullable().optional(),
    }),
  },
  saveConnection: { allowed: admin, args: omsConnection.extend({ source }) },
  /** Where this station listens for calls that wake a feed; null: nowhere. */
  saveWebhook: { allowed: admin, args: z.strictObject({ listen: webhookAddress.nullable() }) },
  /** Looks, changing nothing, whether a shift can rely on an OMS as it is set up. */
  verifyOms: { allowed: admin, args: z.strictObject({ source }) },
  /** Another source, or another name of one that is there. */
  saveSource: { allowed: admin, args: z.strictObject({ source: sourceMark, name: sourceName }) },
  /** What a mapping of fields would make of real orders; nothing is kept. */
  tryMapping: { allowed: admin, args: z.strictObject({ source, fields: mappingFields }) },
  /** Switches a mapping on that was tried as it is and broke nothing; without a field it is switched off. */
  saveMapping: { allowed: admin, args: z.strictObject({ source, fields: mappingFields }) },
  /** The mappings that were switched on, the newest first. */
  mappingHistory: { allowed: admin, args: z.strictObject({ source }) },
  /** Takes away a source that nothing here is owed to any more. */
  removeSource: { allowed: admin, args: z.strictObject({ source: newSourceMark }) },
} as const

/** What they answer. */
export interface OmsAnswers {
  messages: MessagesView
  messageDetail: MessageDetail
  retryIncoming: { read: boolean; reason: string | null }
  showIncoming: { raw: string }
  verifyOms: OmsFinding[]
  tryMapping: { samples: MappingSample[]; isGood: boolean }
  saveMapping: { version: number }
  mappingHistory: MappingVersion[]
}
