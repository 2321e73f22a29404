import {
  courierReasons,
  overrideReasons,
  partialReasons,
  reprintReasons,
  shortReasons,
  takeOverReasons,
} from '#domain/reasons'

/**
 * The commands that need somebody else's leave: the badge and PIN of a supervisor or an administrator, given at the
 * seat of whoever gives the command, once for one command. `reasons` are those to choose from; null where the command
 * itself says why.
 */
export const overrides = {
  overrideWeight: { needed: 'sometimes', reasons: overrideReasons },
  /** A unit that weighs too little or too much for its item, or more than its line takes. */
  overrideUnitWeight: { needed: 'always', reasons: overrideReasons },
  reprintLabel: { needed: 'sometimes', reasons: reprintReasons },
  reprintPaper: { needed: 'sometimes', reasons: reprintReasons },
  manifestAtBench: { needed: 'sometimes', reasons: reprintReasons },
  confirmPartial: { needed: 'sometimes', reasons: partialReasons },
  /** Units of a batch that are not in their tote at the put wall. */
  loseUnits: { needed: 'always', reasons: shortReasons },
  startList: { needed: 'sometimes', reasons: takeOverReasons },
  /** A service that is dearer than the proposed one, or of which no price is known. */
  takeService: { needed: 'sometimes', reasons: courierReasons },
  cancelWave: { needed: 'always', reasons: null },
  correctMessage: { needed: 'always', reasons: null },
} as const satisfies Record<string, { needed: 'always' | 'sometimes'; reasons: readonly string[] | null }>
export type OverrideCommand = keyof typeof overrides

/** Who may give leave. */
export const overrideRoles = ['supervisor', 'admin'] as const
