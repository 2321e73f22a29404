import type { ScannerTestWords } from '#words/scanner-test'

/** The guided test of a scanner, in English. */
export const scannerTest: ScannerTestWords = {
  begin: 'Test with five symbols',
  symbols: {
    code128: 'Code 128',
    dataMatrix: 'GS1 DataMatrix',
    qr: 'QR code',
    ean13: 'EAN-13',
    itf14: 'ITF-14',
  },
  scan: (symbol) => `Scan this ${symbol}`,
  scanBelow:
    'From the screen or from the printed sheet, in any order. The scanner does no work until the end.',
  read: (count) => `${count} of 5`,
  strange: 'That was none of the five symbols.',
  strangeBelow: 'Only these five count.',
  listening: (line) => `That was unreadable. Listening at ${line} now: scan it again.`,
  noneFits: 'Unreadable at every usual speed. Look up the speed in the book of the scanner.',
  skip: 'It does not read this one',
  end: 'End the test',
  done: 'What the test found',
  allRight: 'This scanner is set up well.',
  again: 'Test again',
  use: 'Set it up so',
  useAsk: 'An administrator sets it up so.',
  adapt: 'This station can be set up for it.',
  nothing: 'nothing',
  asItIs: 'as it is',
  different: 'not the same everywhere',
  findings: {
    speed: { say: (saw) => `It speaks at ${saw}`, change: '' },
    'read-as': { say: (saw) => `It sends as: ${saw}`, change: '' },
    caps: { say: () => 'Caps Lock is on', change: 'Switch Caps Lock off at the computer or at the scanner.' },
    letters: {
      say: () => 'Capitals and small letters are changed',
      change: 'Switch the change of letters (case conversion) off at the scanner.',
    },
    prefix: {
      say: (saw) => `Before each code: ${saw}`,
      change: 'Switch prefixes and the maker’s own code letters off at the scanner.',
    },
    suffix: {
      say: (saw) => `After each code: ${saw}`,
      change: 'Set one suffix for all symbols: CR (Enter); on a USB plug without a driver: none.',
    },
    gs: {
      say: (saw) => `The GS sign comes: ${saw}`,
      change: 'Set the scanner to send GS (FNC1) as ASCII 29.',
    },
    'gs-lost': {
      say: () => 'The GS sign is lost: lots and serials cannot be told apart',
      change: 'Set the scanner to send GS (FNC1) as ASCII 29; on a keyboard as Ctrl+].',
    },
    aim: { say: (saw) => `AIM identifiers come: ${saw}`, change: '' },
    'aim-missing': {
      say: (saw) => `No AIM identifier: ${saw}`,
      change: 'Switch AIM identifiers on; its book calls them Code ID or Symbology ID: AIM.',
    },
    'check-digit': {
      say: (saw) => `Without check digit: ${saw}`,
      change: 'Set the scanner to send the check digit.',
    },
    'not-read': {
      say: (saw) => `Not read: ${saw}`,
      change: 'Switch these symbols on at the scanner; for ITF allow 14 digits.',
    },
  },
  sheet: {
    title: 'Scanner test',
    hint: 'Open Devices, choose the scanner, start the test and scan these five symbols',
  },
}
