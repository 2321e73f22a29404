import type { CodeWords } from '#words/kinds'

/** What a device in trouble says and wants, in English. */
export const deviceTroubles: CodeWords['deviceTroubles'] = {
  'program-missing': {
    pill: 'No such program',
    say: (device) => `The program of ${device} is not there`,
    steps: ['Ask an administrator to check its path under Devices', 'Go on by scan and touch meanwhile'],
  },
  'program-ended': {
    pill: 'Program ended',
    say: (device) => `The program of ${device} ended`,
    steps: ['It is started again by itself', 'Go on by scan and touch meanwhile'],
  },
  'paper-out': {
    pill: 'Out of labels',
    say: (device) => `Load labels in ${device}`,
    steps: [
      'Open the lid and put in a full roll',
      'Close the lid until it clicks',
      'Press the round button once',
    ],
  },
  'ribbon-out': {
    pill: 'Out of ribbon',
    say: (device) => `Change the ribbon of ${device}`,
    steps: [
      'Open the lid and take the empty ribbon out',
      'Put a new ribbon in and pull it tight',
      'Close the lid until it clicks',
    ],
  },
  'head-open': {
    pill: 'Lid open',
    say: (device) => `Close the lid of ${device}`,
    steps: [
      'Check that the roll lies straight',
      'Press the lid down on both sides until it clicks',
      'Press the round button once',
    ],
  },
  'other-head': {
    pill: 'Wrong resolution',
    say: (device) => `${device} has another resolution than it is set up with`,
    steps: ['Ask an administrator to choose its resolution under Devices', 'Then print again'],
  },
  'other-language': {
    pill: "Another printer's label",
    say: (device) => `This label was made for another printer than ${device}`,
    steps: ['Give it to another printer in the list of papers', 'Or cancel it there and print it anew'],
  },
  'too-narrow': {
    pill: 'Printer too narrow',
    say: (device) => `This label is wider than ${device} prints`,
    steps: [
      'Give it to another printer in the list of papers',
      'Or ask an administrator which printer is for such labels',
    ],
  },
  'moved-off': {
    pill: 'Moved off the label',
    say: (device) => `${device} is set to move its print over the edge of this label`,
    steps: [
      'Give it to another printer in the list of papers',
      'Or ask an administrator to make Right by and Down by smaller under Devices',
    ],
  },
  paused: {
    pill: 'Paused',
    say: (device) => `${device} is paused`,
    steps: ['Press the pause button once', 'Wait until the light stops flashing'],
  },
  hot: {
    pill: 'Too hot',
    say: (device) => `${device} is too hot`,
    steps: ['Leave the lid open for two minutes', 'Close the lid until it clicks'],
  },
  cutter: {
    pill: 'Cutter jammed',
    say: (device) => `Free the cutter of ${device}`,
    steps: ['Switch the printer off', 'Pull the stuck label out to the front', 'Switch it on again'],
  },
  fault: {
    pill: 'Fault',
    say: (device) => `${device} has a fault`,
    steps: ['Switch it off, count to five, switch it on', 'If the light stays red, call the supervisor'],
  },
  'no-such-port': {
    pill: 'Not plugged in',
    say: (device) => `Plug in ${device}`,
    steps: ['Push the cable in at both ends', 'Check the power light', 'It connects again by itself'],
  },
  'port-busy': {
    pill: 'Used elsewhere',
    say: (device) => `Another program holds ${device}`,
    steps: ['Close the other program', 'It connects again by itself'],
  },
  unplugged: {
    pill: 'Unplugged',
    say: (device) => `Plug ${device} in again`,
    steps: ['Push the cable in at both ends', 'Check the power light', 'It connects again by itself'],
  },
  'refused-connection': {
    pill: 'Not reachable',
    say: (device) => `${device} does not let us in`,
    steps: [
      'Check that it is switched on',
      'Check the network cable',
      'Call the supervisor if it stays like this',
    ],
  },
  'no-answer': {
    pill: 'No answer',
    say: (device) => `${device} does not answer`,
    steps: [
      'Check that it is switched on',
      'Push the cable in at both ends',
      'Switch it off, count to five, switch it on',
    ],
  },
  unreadable: {
    pill: 'Wrong setting',
    say: (device) => `${device} sends nothing readable`,
    steps: ['Ask the administrator to check speed and port', 'Work on another bench meanwhile'],
  },
  overload: {
    pill: 'Overloaded',
    say: (device) => `Take the weight off ${device}`,
    steps: ['Take everything off', 'Wait for zero', 'Put the carton on again'],
  },
  underload: {
    pill: 'Plate is off',
    say: (device) => `Check the plate of ${device}`,
    steps: ['Put the plate back on', 'Take everything off and wait for zero'],
  },
  'needs-zero': {
    pill: 'Wants zero',
    say: (device) => `Set ${device} to zero`,
    steps: ['Take everything off', 'Press ZERO on the scale', 'Put the carton on again'],
  },
  'not-a-weight': {
    pill: 'No weight unit',
    say: (device) => `${device} shows no weight`,
    steps: [
      'It counts pieces or shows a unit that is not known here',
      'Press UNIT on the scale until it shows kg',
    ],
  },
  'folder-unwritable': {
    pill: 'Folder locked',
    say: (device) => `${device} cannot write its folder`,
    steps: ['Ask the administrator to check the folder', 'Papers are kept and written later'],
  },
  restarting: {
    pill: 'Starting again',
    say: (device) => `${device} is connected again in a moment`,
    steps: ['Wait until this sign is gone', 'Scan again what nothing came of'],
  },
  'window-behind': {
    pill: 'Window is behind',
    say: (device) => `Bring this window forward for ${device}`,
    steps: [
      'Click into the Packbench window once',
      'This scanner types like a keyboard: it only works while the window is in front',
    ],
  },
  'caps-lock': {
    pill: 'Caps Lock is on',
    say: () => 'Switch Caps Lock off',
    steps: ['Press Caps Lock once', 'Scan the code again'],
  },
  alike: {
    pill: 'Which of them?',
    say: (device) => `${device} cannot be told from another of its make`,
    steps: [
      'Plug it into the port it was in before',
      'Or ask the administrator to choose its port in the settings',
    ],
  },
  layout: {
    pill: 'Other keyboard',
    say: (device) => `${device} types for another keyboard`,
    steps: [
      'Ask the administrator to choose its keyboard in the settings',
      'Work with another scanner meanwhile, or type the code',
    ],
  },
  'not-set-up': {
    pill: 'No printer set up',
    say: () => 'No printer is set up for it',
    steps: [
      'Ask the administrator to add the printer',
      'The label is kept until then',
      'Put the carton aside meanwhile',
    ],
  },
  'queue-unknown': {
    pill: 'Queue missing',
    say: (device) => `The print queue of ${device} is gone`,
    steps: ['Ask the administrator to check the queue', 'Papers are kept and printed later'],
  },
  'queue-stopped': {
    pill: 'Queue stopped',
    say: (device) => `The print queue of ${device} is stopped`,
    steps: ['Ask the administrator to start the queue', 'Papers are kept and printed later'],
  },
  'queue-raw': {
    pill: 'Queue has no driver',
    say: (device) => `The queue of ${device} has no driver`,
    steps: ['Ask the administrator for a queue with a driver', 'Papers are kept and printed later'],
  },
  'other-media': {
    pill: 'Other paper size',
    say: (device) => `${device} does not have this paper size`,
    steps: ['Ask an administrator to choose its paper under Devices', 'Papers are kept and printed later'],
  },
  'printer-asks': {
    pill: 'Wants help',
    say: (device) => `See what ${device} wants`,
    steps: [
      'Its display says what is missing or open',
      'Add paper or toner, free stuck paper, close its doors',
      'It goes on by itself',
    ],
  },
}
