import { benchRefusals } from '#words/en/bench'
import { importRefusals } from '#words/en/import-refusals'
import { labels } from '#words/en/labels'
import { map } from '#words/en/map'
import { planning } from '#words/en/planning'
import { safetyRefusals } from '#words/en/safety'
import { steering } from '#words/en/steering'
import { updateRefusals } from '#words/en/updates'

/** Refusals of the desk's tables, which the languages of the floor say in English, too. */
export const deskRefusals = {
  ...labels.refusals,
  ...planning.refusals,
  ...steering.refusals,
  ...map.refusals,
  ...importRefusals,
  ...benchRefusals,
  ...safetyRefusals,
  ...updateRefusals,
}
