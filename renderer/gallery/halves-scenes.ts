import { cartonScenes } from './carton-scenes.ts'
import { deskScenes } from './desk-scenes.ts'
import { floorScenes } from './floor-scenes.ts'
import { besides, type Scene } from './scene.ts'
import { sceneIn } from './scene-in.ts'
import { shortScenes } from './short-scenes.ts'
import { voiceScenes } from './voice-scenes.ts'

const pairs = [
  ['sign-in', 'pick-scan-item'],
  ['pick-scan-item', 'pack-scan-unit'],
  ['pick-refused', 'pack-accepted'],
  ['pick-bind-tote', 'pack-choose-carton'],
  ['pick-unload', 'pack-weigh'],
  ['pick-bind-carton', 'pack-picked-cartons'],
  ['pick-long', 'pack-weight-off'],
  ['pack-gain-off', 'pack-weigh'],
  ['pick-handling', 'pack-handling-chinese'],
  ['pick-short', 'pack-label-pending'],
  ['pick-may-key', 'pick-quantity'],
  ['pick-by-weight', 'pick-weigh-keyed'],
  ['pick-unit-too-heavy', 'pick-weigh-unit'],
  ['pick-zero-check', 'pack-scan-label'],
  ['pick-done', 'home-packer'],
  ['home-picker', 'home-supervisor'],
  ['home-picker-offered', 'me'],
  ['pick-more', 'type-code'],
  ['help', 'pack-reprint'],
  ['pack-paper-again', 'pack-reprint'],
  ['hand-over', 'home-packer'],
  ['locked', 'pin-question'],
  ['sign-in-people', 'new-pin'],
  ['sign-in-languages', 'home-picker'],
  ['pack-override-badge', 'pack-override-reason'],
  ['pack-refused', 'pick-offline'],
  ['pack-200-lines', 'pack-trouble'],
  ['stock-store', 'stock-count'],
  ['stock-refill', 'put-back-store'],
  ['stock-plate', 'stock-count-plates'],
  ['put-wall-item', 'put-wall-cubby'],
  ['work-kit-part', 'work-do'],
  ['work-not-possible', 'work-long'],
  ['stock-menu', 'pick-order-left'],
  ['waves', 'pick-refused'],
  ['settings', 'pack-scan-unit'],
  ['pick-instead', 'pack-instead'],
  ['pick-plates', 'pack-stray'],
  ['voice', 'voice-taken'],
  ['pick-unload-hospital', 'pack-extra-wanted'],
  ['pack-service-choose', 'pack-service-over'],
  ['pack-service-none', 'pack-weigh-service'],
] as const
const all: Record<string, Scene> = {
  ...floorScenes,
  ...cartonScenes,
  ...shortScenes,
  ...voiceScenes,
  ...deskScenes,
}

/** Two people at one station, by the names of both screens; where the first is at the desk, the second is the strip below. */
export const halvesScenes: Record<string, Scene> = Object.fromEntries(
  pairs.map(([a, b]) => [`${a}+${b}`, besides(sceneIn(all, a), sceneIn(all, b))]),
)
