import type { BrokenCodeWords } from '#words/broken-code'

/** What is said of codes that are not as they should be. */
export const brokenCode: BrokenCodeWords = {
  whole: {
    check: {
      say: 'Code misread. Scan it again',
      next: 'The check digit does not fit. Wipe the code, or type it.',
    },
    missing: {
      say: 'That code is only a part',
      next: 'It says nothing without the item number. Scan the other code on it.',
    },
    separator: {
      say: 'Separator missing in this code',
      next: 'If all labels do this, a supervisor checks the scanner: GS must be sent.',
    },
    compressed: { say: 'Short GS1 links are not read', next: 'Scan another code on it, or type it.' },
    'add-on': {
      say: 'The code and its add-on do not fit',
      next: 'Hold the scanner so that the bars of both are in the beam.',
    },
  },
  wrong: 'This code is built wrong',
  reasons: {
    format: 'Something in it cannot be read',
    'unknown-ai': 'No such identifier',
    'too-short': 'Too short',
    'too-long': 'Too long',
    'not-digits': 'A sign that is no digit',
    character: 'A sign that may not stand there',
    month: 'No such month',
    day: 'No such day',
    time: 'No such time',
    country: 'No such country',
    currency: 'No such currency',
    value: 'A value the standard does not know',
    twice: 'It says two different things of the same',
    excluded: 'Two parts contradict each other',
    'link-order': 'The parts of the link are out of order',
    'link-escape': 'The link is written wrong',
  },
  place: (sign, ai) => (ai === null ? `Sign ${sign}: ` : `(${ai}) at sign ${sign}: `),
  next: (reason, seen) =>
    `${reason}${seen === null ? '' : `: ${seen}`}. Scan another code on it, or type it.`,
}
