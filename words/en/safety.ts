import type { SafetyRefusal } from '#domain/refusal/safety'
import type { RefusalWords } from '#words/table'

/** The safety of data: the second copy, personal data, support, and going back to a copy. */
export const safety = {
  copy: {
    heading: 'Second copy',
    off: 'Off. When the disk of this computer breaks, everything since the last backup is lost.',
    starting: 'The first whole copy is under way',
    progress: (done: string, all: string) => `The first whole copy is under way: ${done} of ${all}`,
    following: 'Up to date, at most a second behind',
    behind: (seconds: string) => `${seconds} s behind`,
    away: (at: string) =>
      `Since ${at}. Work goes on; what is saved now is only here until the folder is back.`,
    problems: {
      missing: 'The folder of the copy is not there',
      full: 'The disk of the copy is full',
      'read-only': 'The folder of the copy may not be written',
      'no-answer': 'The disk of the copy does not answer',
      'other-station': 'The folder of the copy is another station’s',
      failed: 'The copy cannot be written',
      inside: 'The folder lies inside the data folder, or is no full path',
    },
    sameDisk: 'The folder is on the same disk as the data. When that disk breaks, both are lost.',
    folder: 'Folder on another disk or a share',
    choose: 'Choose …',
    keepDays: 'Keep older copies for',
    days: (n: number): string => (n === 1 ? 'day' : 'days'),
    save: 'Save',
    stop: 'Stop copying',
    takeOver: 'It is ours: take it over',
    restore: 'Go back to a copy …',
    restoreBelow: 'The station closes and asks. Nothing is changed before somebody chose.',
  },
  erasing: {
    heading: 'Personal data',
    explain: 'Names, addresses, notes and labels of orders are erased so long after they left.',
    keepDays: 'Keep for',
    last: (at: string) => `Last cleaned ${at}`,
    never: 'Not cleaned yet',
    took: (rows: string) => `${rows} entries erased`,
    now: 'Clean now',
    running: 'Cleaning now',
    clock: (before: string, now: string) =>
      `The date jumped from ${before} to ${now}. Nothing is erased until somebody says that it is right.`,
    clockRight: 'The date is right, go on',
    done: (rows: string) => `Cleaned: ${rows} entries`,
    asked: 'Look at the date first',
  },
  support: {
    heading: 'For support and auditors',
    bundle: 'Save a file for support',
    bundleBelow: 'Logs, settings, states and counts, without names, addresses, notes or secrets.',
    audit: 'Save the audit log',
    auditBelow: 'Every event with its chain, to be checked elsewhere. Personal details stay here.',
    saved: (path: string) => `Saved: ${path}`,
    notSaved: 'Nothing was saved',
  },
  restore: {
    say: {
      damaged: 'The data here is damaged',
      missing: 'The data here is gone',
      wanted: 'Go back to a copy',
      newer: 'The data here is of a newer program',
    },
    next: 'A supervisor chooses what to go on with. Whatever is here now is kept aside.',
    looking: 'Looking for copies',
    checking: 'The copy is brought here and checked',
    working: 'The station opens again',
    noCopies: 'No copies were found',
    lookElsewhere: 'Look for copies in another folder',
    look: 'Look there',
    copy: (at: string) => `Copy up to ${at}`,
    newest: 'newest',
    holds: (events: string, pending: string) => `${events} events, ${pending} messages to send`,
    lost: (span: string) => `Lost: what was done in the last ${span}`,
    lostNothing: 'Lost: nothing that is known of',
    lostAfter: 'Lost: what was done after that',
    check: 'Check this copy',
    salvage: 'Save what can be read',
    salvageBelow:
      'Kept: stock, messages, used numbers, orders, as far as they can be read. Lost: lists and waves under way.',
    before: (version: string) => `The data as it was before ${version}`,
    beforeBelow: (version: string, entries: string | null) =>
      `Lost: ${entries === null ? 'what' : `${entries} entries that`} ${version} wrote. Or close this, install ${version} again, and nothing is lost.`,
    empty: 'Begin empty',
    emptyBelow: 'Lost: everything but what the order system knows. Messages that were not sent are lost.',
    present: 'Change nothing',
    presentBelow: 'The station opens again as it was.',
    choose: 'Take this',
    back: 'Back',
    good: 'This copy is whole',
    chainBroken: 'This copy opens, but its audit log was changed',
    lastAt: (at: string) => `The last thing in it: ${at}`,
    after: [
      'Messages that were waiting go out again under their old keys.',
      'Label numbers that were free are not used; new ones are asked for.',
      'Cartons that were open are stopped until somebody looked for a label on them.',
      'Everybody signs in again.',
      'Photos and settings come from the copy, too. The key to the OMS is not in it: type it again if it is missing.',
    ],
    use: 'Use this copy',
    unusable: 'This copy cannot be used',
  },
}

/** Refusals about the safety of data. */
export const safetyRefusals: RefusalWords<SafetyRefusal> = {
  'label-in-doubt': ({ orderNumber }) => ({
    say: 'Look for a label first. Stop',
    next: `${orderNumber} may have a label since. Call the supervisor.`,
  }),
  'copy-folder-taken': ({ station }) => ({
    say: 'This folder is another station’s',
    next: `It holds the copy of ${station}. Take it over only if that is this station.`,
  }),
  'copy-folder-bad': ({ problem }) => ({
    say: safety.copy.problems[problem],
    next: 'Choose another folder, or mend this one and save again.',
  }),
}
