import type { PaperWay, PracticeMode, StationMode } from '#domain/mode'
import type { PracticeRefusal } from '#domain/refusal/practice'
import type { ShadowResult } from '#domain/shadow'
import type { Choice, RefusalWords } from '#words/table'

const modes: Record<StationMode, string> = { live: 'Live', training: 'Training', shadow: 'Shadow' }
const bar: Record<PracticeMode, string> = {
  training: 'TRAINING on a copy. Nothing leaves it.',
  shadow: 'SHADOW on a copy. It hears of orders and tells nobody.',
}
const choices: Record<PracticeMode, Choice> = {
  training: {
    name: 'Training',
    below: 'Everybody may try everything. No new orders come in. Ends with the program.',
  },
  shadow: {
    name: 'Shadow',
    below: 'Orders go on coming in, nothing is sent. Works beside the old way and is compared with it.',
  },
}
const papers: Record<PaperWay, string> = { folder: 'into a folder', printers: 'out of the printers, marked' }
const results: Record<ShadowResult, string> = {
  same: 'Shipped alike',
  quantities: 'Other quantities',
  onlyHere: 'Only here',
  onlyThere: 'Only there',
  open: 'Not shipped yet, here nor there',
}

/** Working on a copy: training, and a shadow beside the old way. */
export const practice = {
  modes,
  bar,
  waiting: (n: number): string =>
    n === 1 ? '1 message of the live station waits.' : `${n} messages of the live station wait.`,
  noOms: 'Training: the order system is not connected',
  nothingSent: 'Nothing is sent to the order system',
  nothingSentBelow: 'This is a copy for training: what waits here is never sent.',
  noAddressBelow:
    'No address of the order system is set up. An administrator gives it under Settings, Order systems.',
  heading: 'Practise on a copy',
  explain: 'This station closes and a copy of it opens. What is done there is forgotten at the end.',
  choices,
  shadowAdmin: 'A shadow is begun and ended by administrators.',
  papers: 'Papers',
  paperWays: papers,
  begin: 'Practise on a copy …',
  sure: 'Close the station and open the copy',
  sureBelow: (n: number): string =>
    n === 0
      ? 'Both seats are locked until the station is back.'
      : `Both seats are locked until the station is back. ${practice.waiting(n)}`,
  begun: (by: string, at: string): string => `Begun by ${by}, ${at}`,
  papersIn: (folder: string): string => `Papers: ${folder}`,
  end: 'End, and back to the live station',
  endBelow: 'The copy and its papers are deleted. The live station is as it was left.',
  endUncompared: 'End without comparing',
  compare: 'Compare with the order system now',
  compared: 'Compared',
  summary: (from: string, to: string): string => `Shadow from ${from} to ${to}`,
  results,
  order: 'Order',
  result: 'Result',
  lines: 'Here / there',
  unknown: 'not shipped',
  more: (n: number): string => `And ${n} more that differ.`,
  noDifferences: 'No order differs.',
}

/** Refusals about working on a copy. */
export const practiceRefusals: RefusalWords<PracticeRefusal> = {
  'not-while-practising': ({ mode }) => ({
    say: `Not in ${modes[mode].toLowerCase()}`,
    next: 'This is a copy: it would leave it or be lost with it. Do it at the live station.',
  }),
  'training-only': () => ({
    say: 'Only in a training',
    next: 'The virtual bench is for a training on a copy. Begin one at the desk: Settings, Practice.',
  }),
  'other-seat-at-work': ({ by }) => ({
    say: `${by} works at the other seat`,
    next: 'The whole station would close. Let them sign out or lock their seat first.',
  }),
  'paper-under-way': () => ({
    say: 'A paper is being printed',
    next: 'Wait until it is out, then begin again.',
  }),
  'oms-silent': () => ({
    say: 'The order system does not answer',
    next: 'Nothing can be compared now. Try again later, or end without comparing.',
  }),
}
