import type { UpdateRefusal } from '#domain/refusal/updates'
import type { UndoCause, UpdateChannel, UpdateProblem, UpdateStep, UpdateWait } from '#domain/update'
import type { RefusalWords } from '#words/table'

const problems: Record<UpdateProblem, string> = {
  away: 'The update folder does not answer',
  unreadable: 'The update folder holds no list of programs',
  'wrong-hash': 'The program there is not the one it promises',
  'cut-off': 'The program did not come whole',
  'no-room': 'The disk has no room for another program',
  failed: 'The program could not be changed',
}
const waits: Record<UpdateWait, string> = {
  practising: 'A copy for training is open',
  'somebody-here': 'Somebody else is signed in here',
  'work-open': 'A walk, an order or stock work is open here',
  'paper-under-way': 'A paper is on its way to a printer',
  'no-way-back': 'The program of now is not kept: only an administrator installs',
  'came-back': 'It was put back once: only an administrator installs it again',
  'other-hour': 'It waits for an administrator or for its hour',
  'tried-today': 'It was tried not long ago',
}
const steps: Record<UpdateStep, (from: string, to: string) => string> = {
  prepared: (from, to) => `${to} is about to replace ${from}`,
  trying: (_from, to) => `${to} was started and has not shown yet that it works`,
  healthy: (from, to) => `${to} works, and replaced ${from}`,
  'going-back': (from, to) => `${from} is put back for ${to}`,
  undone: (from, to) => `${to} was taken back, ${from} is at work`,
  'not-installed': (from, to) => `${to} was not installed, ${from} goes on`,
}
const causes: Record<UndoCause, string> = {
  'failed-starts': 'Two starts of the new program failed.',
  asked: 'An administrator asked for it.',
  'by-hand': 'It was installed by hand.',
}
const channels: Record<UpdateChannel, string> = { latest: 'Ready ones', beta: 'Also those being tried' }

/** Newer programs and the way back to the one before. */
export const updates = {
  heading: 'Newer programs',
  explain:
    'Looked for and fetched while work goes on. Installed only while nobody works here; data and this program are kept first.',
  version: 'Program now',
  none: 'This program is not installed in a way that it can replace. Newer ones are installed by hand.',
  off: 'Off: no update folder is set.',
  url: 'Update folder of the site (address)',
  channel: 'Which programs',
  channels,
  time: 'When it is installed',
  asked: 'When an administrator says so',
  hour: 'By itself, in this hour',
  hourLabel: 'Hour of the day',
  save: 'Save',
  look: 'Look now',
  looked: 'Looked',
  lookedAt: (at: string) => `Looked at ${at}`,
  states: {
    resting: 'Nothing newer is known of',
    checking: 'The update folder is asked',
    fetching: 'The newer program is fetched',
    ready: 'The newer program is here and checked',
  },
  offered: (version: string) => `Offered: ${version}`,
  from: (day: string) => `of ${day}`,
  noWayBack: 'The program of now is not kept here: from the next one there is no way back by itself.',
  install: (version: string) => `Install ${version} …`,
  sure: 'Close the station and install',
  sureBelow: 'The station closes for a minute. Messages that wait go out afterwards.',
  closing: 'The station closes',
  back: (version: string) => `Back to ${version} …`,
  reason: 'Why back',
  sureBack: (version: string) => `Close the station and go back to ${version}`,
  backBelow: (events: string) =>
    `Entries written since the change: ${events}. They stay, unless the older program cannot read them: then it asks first.`,
  last: (at: string) => `Last change: ${at}`,
  problems,
  waits,
  steps,
  causes,
}

/** Refusals about newer programs. */
export const updateRefusals: RefusalWords<UpdateRefusal> = {
  'update-not-now': ({ wait }) => ({
    say: 'Not now',
    next: `${waits[wait]}. Finish that, then ask again.`,
  }),
  'update-failed': ({ problem }) => ({
    say: 'The program was not changed',
    next: `${problems[problem]}. The station goes on as it is.`,
  }),
}
