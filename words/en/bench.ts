import type { BenchRefusal } from '#domain/refusal/bench-setup'
import type { BenchWords } from '#words/bench'
import type { RefusalWords } from '#words/table'

/** The round of a bench, in English. */
export const bench: BenchWords = {
  title: 'Scan the bench',
  begin: 'Scan the bench',
  goOn: 'Go on',
  beginBelow: 'Sets up scanners, scale and printer in one round. Nobody works here until it ends.',
  leave: 'Leave for now',
  forget: 'Begin anew',
  roles: {
    'scanner-a': 'Scanner of the left half (packer)',
    'scanner-b': 'Scanner of the right half (picker)',
    scale: 'Scale',
    printer: 'Label printer',
  },
  asks: {
    'scanner-a': {
      say: 'Scan with the scanner of the left half',
      next: 'The packer’s. This code tells most, any other will do; or scan a bench sheet.',
    },
    'scanner-b': {
      say: 'Scan with the scanner of the right half',
      next: 'The picker’s. One person works here? Skip it.',
    },
    scale: { say: 'Put something on the scale', next: '20 g or more. Its settings are being looked for.' },
    printer: { say: 'A test label is printed', next: 'Scan the code on it when it is out.' },
    summary: { say: 'Save the bench?', next: 'Scan with each scanner once more to see which it is.' },
  },
  scanLabel: (printer) => ({ say: 'Scan the test label', next: `It came out of ${printer}.` }),
  printing: (printer) => `${printer} is printing`,
  searching: 'Looking for the scale, up to 15 seconds',
  checking: 'Looking for the devices of the sheet',
  weighs: (weight) => `It weighs ${weight}`,
  plugged: 'Plugged in',
  nothingPlugged: 'Nothing is plugged in that this computer can name. A port can be typed in the settings.',
  kinds: {
    serial: 'serial port',
    'usb-scanner': 'USB scanner',
    'usb-scale': 'USB scale',
    keyboard: 'types like a keyboard',
  },
  found: 'found',
  asSet: 'as it is set',
  none: 'none',
  heard: (role) => `That was: ${role}`,
  advice: 'Set up so at the scanner; its test in Devices says more:',
  answers: {
    skip: 'Skip',
    back: 'Back',
    swap: 'Swap the scanners',
    again: 'Once more',
    save: 'Save the bench',
  },
  byScan: 'By scan: Skip, Back, Say again (once more), Confirm (save).',
  maker: {
    title: (maker) => `Setting up scanners of ${maker}`,
    hint: 'Only for the models named above. Scan the codes of a line from the first to the last, then test the scanner again.',
    choose: 'Whose scanner is it?',
    changes: {
      suffix: 'Factory settings: CR (Enter) after each code',
      prefix: 'Nothing before each code',
      'aim-missing': 'AIM identifiers on',
    },
    source: (manual) => `After: ${manual}`,
    others: 'Other makers explain it here:',
  },
  sheet: {
    title: 'Bench sheet',
    hint: 'Devices, Scan the bench, then scan this code: all devices are set up as here',
    made: (at) => `As set on ${at}`,
  },
}

/** Refusals of the round. */
export const benchRefusals: RefusalWords<BenchRefusal> = {
  'bench-same-scanner': ({ name }) => ({
    say: 'That is the scanner of the other half',
    next: `${name} was scanned already. Take the other one, or go back.`,
  }),
  'bench-other-half': ({ name }) => ({
    say: 'Until now it was the other half’s',
    next: `${name}: scan with it once more to change sides, or take the other one.`,
  }),
  'bench-garbled': ({ line, noneFits }) => ({
    say: 'That was unreadable',
    next: noneFits
      ? 'At every usual speed. Look it up in the scanner’s book.'
      : `Listening at ${line} now: scan again.`,
  }),
  'bench-no-scale': () => ({
    say: 'No scale answered',
    next: 'Is it on, is its cable in? Once more, or skip it and set it up by hand.',
  }),
  'bench-scan-label': ({ name }) => ({
    say: 'That was not the test label',
    next: `Scan the code on the label that ${name} printed.`,
  }),
  'bench-printer-failed': ({ name, detail }) => ({
    say: `${name} did not print`,
    next: `${detail}. Look at it, then once more; or skip it.`,
  }),
  'bench-not-yet': () => ({
    say: 'Not everything is asked yet',
    next: 'Answer or skip what is asked, then save.',
  }),
  'bench-sheet-damaged': () => ({
    say: 'The bench sheet is damaged',
    next: 'Nothing was set up. Scan it once more, or print it again.',
  }),
  'bench-sheet-version': ({ version }) => ({
    say: 'A sheet of another version',
    next: `It is of version ${version}. Nothing was set up. Print it again with this program.`,
  }),
  'bench-sheet-missing': ({ names }) => ({
    say: 'Devices of the sheet are not here',
    next: `${names.join(', ')}. Nothing was set up. Plug them in and scan it again.`,
  }),
  'bench-sheet-elsewhere': () => ({
    say: 'That is a bench sheet',
    next: 'An administrator scans it in Devices, Scan the bench.',
  }),
}
