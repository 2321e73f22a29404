import type { CommandName } from '#contract/commands'
import type { ScreenView } from '#contract/seat-view'
import type { DeskPage } from '#renderer/store/floor-store'
import { benchScenes } from './bench-scenes.ts'
import { cartonScenes } from './carton-scenes.ts'
import { deskScenes } from './desk-scenes.ts'
import { packSeat } from './example-pack.ts'
import { pickSeat } from './example-pick.ts'
import { putBackSeat } from './example-put-back.ts'
import { putWallSeat } from './example-put-wall.ts'
import { handful, stockSeat } from './example-stock.ts'
import { workStopSeat } from './example-work-stops.ts'
import { edgeScenes, extremeDeskScenes, extremeFloorScenes } from './extreme-scenes.ts'
import { floorScenes } from './floor-scenes.ts'
import { halvesScenes } from './halves-scenes.ts'
import { scaleScenes, searchScenes } from './scale-scenes.ts'
import { plain, type Scene, unread } from './scene.ts'
import { sceneIn } from './scene-in.ts'
import { inEveryState, type SeatState } from './seat-states.ts'
import { settingScenes } from './setting-scenes.ts'
import { shortScenes } from './short-scenes.ts'
import { usbScenes } from './usb-scenes.ts'
import { voiceScenes } from './voice-scenes.ts'
import { zoneScenes } from './zone-scenes.ts'

/** One scene of each screen of the floor, from which its states are made. A new screen does not compile without. */
const bases: Record<ScreenView['screen'], { base: Scene; but: readonly SeatState[] }> = {
  'sign-in': { base: sceneIn(floorScenes, 'sign-in'), but: ['locked', 'override'] },
  firstRun: { base: sceneIn(floorScenes, 'first-run'), but: ['locked', 'override'] },
  home: { base: sceneIn(floorScenes, 'home-picker'), but: [] },
  pick: { base: plain(pickSeat({ step: 'scan-item', taken: 1, needed: 3, mayKey: false })), but: [] },
  pack: { base: plain(packSeat({ step: 'scan-unit' })), but: [] },
  putBack: { base: plain(putBackSeat({})), but: [] },
  putWall: { base: plain(putWallSeat({})), but: [] },
  workStops: { base: plain(workStopSeat()), but: [] },
  stock: { base: plain(stockSeat({ step: 'store', units: handful, proposed: 'B-07-42' })), but: [] },
}

/** What every page of the desk reads first. A new page does not compile without. */
const firstRead: Record<DeskPage, CommandName> = {
  waves: 'waves',
  plan: 'previewWave',
  exceptions: 'exceptions',
  setApart: 'setApart',
  messages: 'messages',
  devices: 'devices',
  labels: 'labelTemplates',
  people: 'people',
  map: 'floorMap',
  shift: 'shiftForecast',
  goods: 'goodsMoves',
  siteData: 'siteData',
  settings: 'settings',
}

const everyState = Object.entries(bases).map(([screen, { base, but }]) => inEveryState(screen, base, but))
const unreadPages = Object.entries(firstRead).map(([page, read]): [string, Scene] => {
  const scene = sceneIn(deskScenes, page)
  return [`${page}-unread`, { ...scene, answers: { ...scene.answers, [read]: unread } }]
})

/** Every screen of the floor in every state, by name. */
export const allFloorScenes: Record<string, Scene> = {
  ...Object.assign({}, ...everyState),
  ...extremeFloorScenes,
  ...edgeScenes,
  ...floorScenes,
  ...zoneScenes,
  ...voiceScenes,
  ...shortScenes,
  ...cartonScenes,
  ...scaleScenes,
  ...benchScenes,
  ...halvesScenes,
}

/** Every page of the desk in every state, by name. */
export const allDeskScenes: Record<string, Scene> = {
  ...extremeDeskScenes,
  ...deskScenes,
  ...settingScenes,
  ...searchScenes,
  ...usbScenes,
  ...Object.fromEntries(unreadPages),
}

/** Every screen in every state; the name is part of the address of the gallery. */
export const scenes: Record<string, Scene> = { ...allFloorScenes, ...allDeskScenes }
