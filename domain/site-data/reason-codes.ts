import {
  overrideReasons,
  partialReasons,
  reprintReasons,
  shortReasons,
  skipReasons,
  takeOverReasons,
} from '#domain/reasons'
import type { ReasonSort } from '#domain/site-data/columns'

/** The reasons the program knows; a site gives them its own words and says which are offered. */
export const reasonCodes: Record<ReasonSort, readonly string[]> = {
  short: shortReasons,
  override: overrideReasons,
  reprint: reprintReasons,
  partial: partialReasons,
  takeOver: takeOverReasons,
  skip: skipReasons,
}
