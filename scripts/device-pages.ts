import type { DeviceKind, DeviceReason } from '#contract/devices'
import { wordsOf } from '#words/say'

type Family = DeviceKind
type Meanings = Partial<Record<Family, string>>

const wire: Record<'no-such-port' | 'unplugged' | 'port-busy' | 'alike', string> = {
  'no-such-port': 'nothing is at the port that was set; it is looked for every second',
  unplugged: 'it was there and went away; it is looked for every second',
  'port-busy': 'the system gives its port to another program',
  alike: 'several of one make, no serial numbers, and none on the port that was set',
}
const onWires = (reason: keyof typeof wire): Meanings => ({
  scanner: wire[reason],
  scale: wire[reason],
  'label-printer': wire[reason],
})

/** What each message means, for the kinds of device that can show it; a message without a line here does not compile. */
const meanings: Record<Exclude<DeviceReason, 'not-set-up'>, Meanings> = {
  'no-such-port': onWires('no-such-port'),
  unplugged: onWires('unplugged'),
  'port-busy': onWires('port-busy'),
  alike: onWires('alike'),
  unreadable: {
    scanner: 'bytes came that are no code: wrong speed, wrong end of a code, wrong layout of reports',
    recogniser: 'its last line was no utterance; the detail says what is wrong with it',
    scale: 'three telegrams in a row that its language does not know: wrong speed, wrong language',
  },
  restarting: {
    scanner: 'the process that talks to devices stopped; what is scanned meanwhile is lost',
    scale: 'the process that talks to devices stopped; it is back within two seconds',
    recogniser: 'the process that talks to devices stopped, and the program with it; both are started again',
    'label-printer': 'the process that talks to devices stopped; labels on their way are asked about',
    'document-printer': 'the process that talks to devices stopped; papers on their way are asked about',
  },
  'program-missing': { recogniser: 'there is no program at its path, or it may not be run' },
  'program-ended': {
    recogniser: 'the program ended; it is started again after a second, later after up to half a minute',
  },
  'window-behind': { scanner: 'it types like a keyboard, and another window has the keyboard' },
  'caps-lock': { scanner: 'our own codes come in with capitals and small letters changed' },
  layout: { scanner: 'our own codes come in with other letters: it types for another keyboard' },
  'no-answer': {
    scale: 'three questions in a row were not answered',
    'label-printer': 'nothing answers at its address, or it is connected and says nothing in time',
    'document-printer': 'the print server (CUPS) cannot be reached, or says nothing in time',
  },
  overload: { scale: 'more lies on it than it may weigh' },
  underload: { scale: 'less than nothing lies on it' },
  'needs-zero': { scale: 'it was switched on with something on it, or it drifted' },
  'not-a-weight': { scale: 'it counts pieces, or shows percent or a unit that is not known here' },
  'refused-connection': {
    'label-printer': 'there is something at its address, and it refuses the port',
  },
  'paper-out': { 'label-printer': 'it says so itself' },
  'ribbon-out': { 'label-printer': 'it says so itself' },
  'head-open': { 'label-printer': 'it says so itself' },
  paused: { 'label-printer': 'it says so itself' },
  hot: { 'label-printer': 'it says so itself; it goes on by itself when it is cool' },
  cutter: { 'label-printer': 'it says so itself' },
  'other-head': {
    'label-printer': 'it says it has another resolution than its settings; nothing is sent to it',
  },
  'other-language': { 'label-printer': 'the label was made for a printer of another language' },
  'moved-off': { 'label-printer': 'its offsets would push this label’s print over the edge of the paper' },
  'too-narrow': { 'label-printer': 'the label is wider than this printer reaches' },
  'folder-unwritable': {
    'label-printer': 'its folder cannot be written',
    'document-printer': 'its folder cannot be written',
  },
  'queue-unknown': {
    'label-printer': 'the system knows no queue of this name',
    'document-printer': 'the system knows no queue of this name',
  },
  'queue-stopped': {
    'label-printer': 'the queue is disabled, or takes no jobs',
    'document-printer':
      'the queue is disabled, takes no jobs, or holds this one; behind it stands what CUPS says',
  },
  'queue-raw': {
    'document-printer': 'the queue has no driver and would print the bytes of a paper as letters',
  },
  'other-media': {
    'document-printer': 'the printer cannot be fed with the paper of the settings; nothing is sent to it',
  },
  'printer-asks': { 'document-printer': 'the printer tells CUPS that it wants paper, toner or a hand' },
  fault: {
    scanner: 'an error of the system without a name of its own; the detail beside it says more',
    scale: 'the scale says it is out of order, or the system does; the detail beside it says more',
    'label-printer': 'it says something is wrong without a name of its own; the detail says more',
    'document-printer': 'CUPS or the system said something that nobody foresaw; the detail says more',
  },
}

/** What a device of each family is called in the sentences of the tables. */
const called: Record<Family, string> = {
  scanner: 'the scanner',
  scale: 'the scale',
  'label-printer': 'the label printer',
  'document-printer': 'the paper printer',
  recogniser: 'the recogniser',
}

/** The pages below docs/devices by the family they are about. */
export const devicePages: Record<Family, string> = {
  scanner: 'scanners.md',
  scale: 'scales.md',
  'label-printer': 'label-printers.md',
  'document-printer': 'document-printers.md',
  recogniser: 'recognisers.md',
}

/** A page of a family, its tables of what the screen says made anew from the words of the program. */
export function devicePage(family: Family, page: string): string {
  const tables = { messages: messages(family), findings: findings(), orders: orders() }
  return Object.entries(tables).reduce(
    (text, [name, table]) =>
      text.replace(new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- end -->)`), `$1${table}\n$2`),
    page,
  )
}

const words = wordsOf('en')
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

function messages(family: Family): string {
  const rows = Object.entries(words.codes.deviceTroubles).flatMap(([reason, { pill, say, steps }]) => {
    const means = reason === 'not-set-up' ? undefined : meanings[reason as keyof typeof meanings][family]
    return means === undefined
      ? []
      : [[pill, say(called[family]).replace(/^t/, 'T'), means, `${steps.join('. ')}.`]]
  })
  return table(['in short', 'the screen says', 'it means', 'what to do, as the screen says it'], rows)
}

/** What the guided test of a scanner says. */
function findings(): string {
  const rows = Object.values(words.scannerTest.findings).map(({ say, change }) => [say('…'), change])
  return table(['it finds', 'what to change, unless the station can be set up for it'], rows)
}

/** Why a scale was not set to zero or tared. */
const orders = (): string =>
  table(
    ['the screen says', 'when'],
    Object.entries(words.scales.orderProblems).map(([problem, said]) => [
      said,
      orderTimes[problem as OrderProblem],
    ]),
  )
type OrderProblem = keyof typeof words.scales.orderProblems
const orderTimes: Record<OrderProblem, string> = {
  'no-scale': 'none in the settings',
  'own-keys': 'its language has no such command',
  unplugged: 'at once; a command for a scale that is away is never kept for later',
  'not-ready': 'it is silent, or nobody can read it',
  busy: 'one is under way',
  'no-answer': 'sent, and nothing came back',
  'would-not': 'it answered that it did not',
}
