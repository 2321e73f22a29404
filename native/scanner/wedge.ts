import type { Keyboard } from '#domain/keyboard'
import { afterDead, letterAt } from './key-layouts.ts'
import { keyPlaces } from './key-places.ts'

/** One key going down or up, as the main process sees it before the page does. */
export interface Key {
  down: boolean
  /** What the computer makes of it: a letter, or a name such as `Enter`. */
  key: string
  /** Which key of the board it is, whatever the layout: `KeyQ`. */
  code: string
  shift: boolean
  control: boolean
  alt: boolean
  altGraph: boolean
  meta: boolean
  /** Held down until it repeats, or part of composing a letter: no scanner does that. A dead key is named `Dead`. */
  byHand: boolean
}

/** One scanner that types like a keyboard, and how its codes are told from typing. */
export interface WedgeLine {
  deviceId: string
  /** The key before each code; null: a code is known by its speed alone. */
  prefix: string | null
  /** The key after each code; null: Enter, Tab or a pause. */
  suffix: string | null
  /** The key that stands for the GS sign of GS1 codes. */
  gs: string
  /** The longest pause between two keys of one code. */
  gapMs: number
  /** The keyboard the scanner types as; `computer` leaves it to the computer's own layout. */
  layout: Keyboard | 'computer'
}

/** What is remembered between two keys: those held back until it is clear who typed them. */
export interface WedgeState {
  readonly held: readonly Key[]
  /** The line whose prefix came; null while only speed can tell. */
  readonly opened: number | null
  readonly text: string
  /** Digits typed on the number pad with Alt held: the number of one sign. */
  readonly altDigits: string
  /** Keys that went down and were kept; their going up is kept, too. */
  readonly keptDown: readonly string[]
  /** The line whose code has just ended: another Enter or Tab still belongs to it. */
  readonly ended: number | null
}

/** No key is held back. */
export const noKeys: WedgeState = {
  held: [],
  opened: null,
  text: '',
  altDigits: '',
  keptDown: [],
  ended: null,
}

/** What a key led to. `give` goes to the page now, before this key, as typing that turned out to be by hand. */
export interface Fed {
  state: WedgeState
  /** Whether this key is kept from the page. */
  keep: boolean
  give: readonly Key[]
  /** With the keys that made its letters. */
  scan: { line: number; text: string; keys: readonly Key[] } | null
  /** Letters that only a scanner types so fast, without the end that was agreed on. */
  lost: { line: number; letters: number } | null
}

const GS = '\u001d'
/** Fewer letters in a row are never taken for a scan by their speed: with an Enter behind them, and without. */
const fewestEnded = 3
const fewestPaused = 6
const longestText = 4096
/** After a prefix the letters may come slower: over the air, or typed by hand to try it. */
const openedWaitMs = 150
const modifiers = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock'])
/** Whether a key only changes what others type. */
export const isModifier = (key: string): boolean => modifiers.has(key)

/** Takes the next key of the keyboards, those of people and scanners alike. Nothing is ever both kept and given. */
export function feedKey(lines: readonly WedgeLine[], before: WedgeState, key: Key): Fed {
  if (!key.down) return feedUp(before, key)
  const state = key.alt && isPadDigit(key) ? before : numbered(before)
  if (isModifier(key.key)) return { ...nothing(state), keep: false }
  if (key.byHand || key.meta) return givenBack(state, false)
  const opens = lines.findIndex((line) => line.prefix !== null && line.prefix === nameOf(key, line.layout))
  if (state.opened === null && opens >= 0) {
    const given = givenBack(state, true)
    return { ...given, state: hold(lines[opens], { ...given.state, opened: opens }, key, '') }
  }
  const at = state.opened ?? lines.findIndex((line) => line.prefix === null)
  const line = lines[at]
  if (line === undefined) return givenBack(state, false)
  if (state.ended !== null && isEnter(key)) return kept(state, key)
  if (ends(line, key) && state.held.length > 0) return end(state, at, key)
  const letter = letterOf(line, key)
  if (letter === null) return givenBack(state, false)
  if (state.text.length >= longestText) return lose(state, at, key)
  return { ...nothing(hold(line, state, key, letter)), keep: true }
}

/** How long no key may come before `quietKeys` has something to say; null when nothing is held. */
export function keysWaitMs(lines: readonly WedgeLine[], { held, opened, ended }: WedgeState): number | null {
  if (held.length === 0 && ended === null) return null
  const gapMs = (lines[opened ?? ended ?? -1] ?? lines.find((line) => line.prefix === null))?.gapMs ?? 0
  return opened === null ? gapMs : Math.max(openedWaitMs, 3 * gapMs)
}

/** What a pause means: the end of a code that has no key at its end, a half code to give up, or typing by hand. */
export function quietKeys(lines: readonly WedgeLine[], before: WedgeState): Fed {
  const state = numbered(before)
  const at = state.opened ?? lines.findIndex((line) => line.prefix === null)
  const line = lines[at]
  const rested = { ...state, ended: null }
  if (line === undefined || state.held.length === 0) return givenBack(rested, false)
  const fast = state.text.length >= fewestPaused
  const whole = line.suffix === null && (state.opened === null ? fast : state.text !== '')
  const empty = cleared(rested)
  if (whole) return { ...nothing(empty), scan: { line: at, text: state.text, keys: lettersOf(state) } }
  if (fast) return { ...nothing(empty), lost: { line: at, letters: state.text.length } }
  return givenBack(rested, false)
}

function feedUp(state: WedgeState, key: Key): Fed {
  const keep = state.keptDown.includes(key.code)
  const up = { ...state, keptDown: state.keptDown.filter((code) => code !== key.code) }
  return { ...nothing(key.key === 'Alt' ? numbered(up) : up), keep }
}

/** The sign whose number was typed with Alt held is done; Alt going up is not always told. */
function numbered(state: WedgeState): WedgeState {
  if (state.altDigits === '') return state
  return { ...state, text: state.text + String.fromCharCode(Number(state.altDigits)), altDigits: '' }
}

function end(state: WedgeState, at: number, key: Key): Fed {
  if (state.text.length < (state.opened === null ? fewestEnded : 1)) return givenBack(state, false)
  const { state: next } = kept({ ...cleared(state), ended: at }, key)
  return { ...nothing(next), keep: true, scan: { line: at, text: state.text, keys: lettersOf(state) } }
}

function lose(state: WedgeState, at: number, key: Key): Fed {
  const { state: next } = kept({ ...cleared(state), ended: at }, key)
  return { ...nothing(next), keep: true, lost: { line: at, letters: state.text.length } }
}

const nothing = (state: WedgeState): Fed => ({ state, keep: false, give: [], scan: null, lost: null })

function givenBack(state: WedgeState, keep: boolean): Fed {
  return { ...nothing({ ...cleared(state), ended: null }), keep, give: state.held }
}

const cleared = ({ keptDown, ended }: WedgeState): WedgeState => ({ ...noKeys, keptDown, ended })

function kept(state: WedgeState, key: Key): Fed {
  return { ...nothing({ ...state, keptDown: [...state.keptDown, key.code] }), keep: true }
}

function hold(line: WedgeLine | undefined, state: WedgeState, key: Key, letter: string): WedgeState {
  const isDigit = key.alt && isPadDigit(key)
  return {
    held: [...state.held, key],
    opened: state.opened,
    text: isDigit ? state.text : withLetter(line, state.text, state.held.at(-1), letter),
    altDigits: isDigit ? state.altDigits + letter : state.altDigits,
    keptDown: [...state.keptDown, key.code],
    ended: null,
  }
}

type Reads = Pick<WedgeLine, 'gs' | 'layout'>

/** What the same keys say at a scanner of this layout; signs typed by their number with Alt are left out. */
export function textOf(line: Reads, keys: readonly Key[]): string {
  return keys.reduce((text, key, at) => {
    const letter = key.alt && isPadDigit(key) ? '' : (letterOf(line, key) ?? '')
    return withLetter(line, text, keys[at - 1], letter)
  }, '')
}

/** The text with the next letter, which a dead key before it changes as the system would. */
function withLetter(line: Reads | undefined, text: string, before: Key | undefined, letter: string): string {
  if (line === undefined || line.layout === 'computer' || before === undefined || text === '')
    return text + letter
  const joined = afterDead(line.layout, before, letter)
  return joined === null ? text + letter : text.slice(0, -1) + joined
}

/** The keys of a code, without the one that opened it. */
const lettersOf = ({ held, opened }: WedgeState): readonly Key[] => (opened === null ? held : held.slice(1))

const isPadDigit = ({ code }: Key): boolean => /^Numpad\d$/.test(code)
const isEnter = ({ key }: Key): boolean => key === 'Enter' || key === 'Tab'

function ends({ suffix, layout }: WedgeLine, key: Key): boolean {
  return suffix === null ? isEnter(key) : suffix === nameOf(key, layout)
}

/** The letter a scanner of this line types with a key; null for a key that no code holds. */
function letterOf(line: Reads, key: Key): string | null {
  if (nameOf(key, line.layout) === line.gs) return GS
  if (key.alt && isPadDigit(key)) return key.code.slice(-1)
  if (key.altGraph || !(key.control || key.alt)) {
    const letter = plainLetter(key, line.layout)
    return letter === '' ? null : letter
  }
  return null
}

/** A key as the settings name it: `F9`, `Enter`, `~`, `Ctrl+B`. */
export function nameOf(key: Key, layout: WedgeLine['layout']): string {
  const letter = plainLetter({ ...key, shift: key.shift && !key.control }, layout)
  /** What the computer makes of a key says nothing where the scanner's keyboard has no letter on it. */
  const isBlank = layout !== 'computer' && keyPlaces.includes(key.code)
  const name = letter !== '' ? letter : isBlank ? key.code : key.key
  return key.control && !key.altGraph ? `Ctrl+${name.length === 1 ? name.toUpperCase() : name}` : name
}

/** The number pad has the same digits in every layout. */
function plainLetter(key: Key, layout: WedgeLine['layout']): string {
  const bySystem = layout === 'computer' || key.code.startsWith('Numpad')
  if (bySystem) return [...key.key].length === 1 ? key.key : ''
  return letterAt(layout, key)
}
