import type { StationBridge } from '#contract/commands'
import { workSituation } from '#contract/situation'
import { type ActionName, type DigitAction, fitsAt, isDigit } from '#domain/action'
import type { Clock } from '#renderer/store/clock.tsx'
import { type FloorState, type FloorStore, isCovered } from '#renderer/store/floor-store'
import type { Layer } from '#renderer/store/offers'

/** More choices than this are chosen by a number with ENTER, fewer by one digit. */
const byOneDigit = 9
const longestNumber = 8

/**
 * Presses what the screen of a seat shows of a name, for a command code that was scanned. One after the other: the next
 * press sees the screen that the one before led to. What the screen does not offer is refused by the station.
 */
export function pressing(
  store: FloorStore,
  bridge: StationBridge,
  clock: Clock,
): (action: ActionName) => void {
  let before: Promise<unknown> = Promise.resolve()
  const drawn = () => new Promise<void>((resolve) => void clock.after(0, resolve))
  return (action) => {
    before = before.then(() => press(store, bridge, action)).then(drawn, drawn)
  }
}

async function press(store: FloorStore, bridge: StationBridge, action: ActionName): Promise<void> {
  if (pressHelp(store, action)) return
  const state = store.getState()
  const layer = isCovered(state) ? 'over' : 'work'
  const found = state.offers.find(layer, action)
  if (found !== null) {
    store.setState({ keyed: '' })
    await found.press()
  } else if (isDigit(action) && takesDigit(state, layer)) await pressDigit(store, layer, action)
  else if (action === 'ENTER' && state.keyed !== '') await enter(store, bridge, layer)
  else if (action === 'ERASE' && state.keyed !== '') store.setState({ keyed: state.keyed.slice(0, -1) })
  else await bridge.call('missAction', { seat: state.seat, action }, state.seat)
}

/** Help opens over every floor screen. A code scanned off it closes it and does what it does beneath. */
function pressHelp(store: FloorStore, action: ActionName): boolean {
  const { helping, help, offers, route } = store.getState()
  const atDesk = route.place === 'desk' && !isCovered(store.getState())
  if (!helping) {
    if (action !== 'HELP' || atDesk) return false
    help(true)
    return true
  }
  const turned = offers.find('help', action)
  if (turned !== null) turned.press()
  else help(false)
  return turned !== null || action === 'HELP'
}

/** A number means one of the choices, or what a step without choices asks for: check digits, typed on no screen. */
function takesDigit({ offers, view, dialog }: FloorState, layer: Layer): boolean {
  if (offers.choices(layer) > 0) return true
  return layer === 'work' && dialog === null && view !== null && fitsAt('1', workSituation(view.screen))
}

async function pressDigit(store: FloorStore, layer: Layer, digit: DigitAction): Promise<void> {
  const { offers, keyed } = store.getState()
  const count = offers.choices(layer)
  const choice = offers.find(layer, `choice ${Number(digit)}`)
  if (count > 0 && count <= byOneDigit && choice !== null) await choice.press()
  else store.setState({ keyed: (keyed + digit).slice(0, longestNumber) })
}

async function enter(store: FloorStore, bridge: StationBridge, layer: Layer): Promise<void> {
  const { offers, keyed, seat } = store.getState()
  store.setState({ keyed: '' })
  const choice = offers.find(layer, `choice ${Number(keyed)}`)
  if (choice !== null) await choice.press()
  else if (offers.choices(layer) > 0) await bridge.call('missAction', { seat, action: 'ENTER' }, seat)
  else await bridge.call('typeCode', { seat, text: keyed }, seat)
}
