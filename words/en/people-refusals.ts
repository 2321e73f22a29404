import type { PeopleRefusal } from '#domain/refusal/people'
import { codes } from '#words/en/codes'
import { readable } from '#words/format'
import type { RefusalWords } from '#words/table'
import { known } from '#words/table'

/** Refusals about who sits where and who may do what, in English. */
export const peopleRefusals: RefusalWords<PeopleRefusal> = {
  'unknown-badge': () => ({
    say: 'This badge is not known',
    next: 'Use your PIN, or ask a supervisor to add the badge.',
  }),
  'badge-void': () => ({
    say: 'This badge counts no more',
    next: 'Use your new badge, or ask an administrator for one.',
  }),
  'badge-needed': () => ({
    say: 'Scan your badge first',
    next: 'Who may supervise signs in with badge and PIN.',
  }),
  'no-pin': ({ name }) => ({ say: 'No PIN yet', next: `${name}: ask an administrator for a one-time PIN.` }),
  'wrong-pin': ({ triesLeft }) => ({
    say: 'Wrong PIN',
    next: triesLeft === 1 ? 'One try left. Type it again slowly.' : `${triesLeft} tries left. Type it again.`,
  }),
  'pin-locked': ({ waitS, whole }) => ({
    say: 'PIN locked',
    next: whole
      ? `Too many wrong PINs at this station. Wait ${Math.ceil(waitS / 60)} min.`
      : `Too many tries. Wait ${Math.ceil(waitS / 60)} min, or ask an administrator.`,
  }),
  'trivial-pin': () => ({
    say: 'Too easy to guess',
    next: 'No row, no pairs, no digit six times. Choose another one.',
  }),
  'same-pin': () => ({ say: 'That is the PIN you have', next: 'Choose another one.' }),
  'seat-locked': ({ by }) => ({
    say: 'Locked. Scan your badge first',
    next: by === '' ? 'Nothing was counted.' : `${by}’s work stays open. Nothing was counted.`,
  }),
  'override-needed': () => ({
    say: 'A supervisor must allow this',
    next: 'A supervisor scans the badge here and types the PIN.',
  }),
  'admin-exists': () => ({
    say: 'There is an administrator already',
    next: 'They add you at the desk, under People.',
  }),
  'last-admin': () => ({
    say: 'This is the last administrator',
    next: 'Somebody else must administrate here, with a PIN, before that.',
  }),
  'person-inactive': ({ name }) => ({
    say: 'Not working here any more',
    next: `Let ${name} work here again first.`,
  }),
  'not-your-role': ({ needed }) => ({
    say: 'Not your role',
    next: `Only for: ${known(codes.roles, needed)}. Ask a supervisor.`,
  }),
  'sign-in-first': () => ({ say: 'Sign in first', next: 'Scan your badge, or use your PIN.' }),
  'no-such-person': ({ text }) => ({
    say: 'No such person',
    next: `${readable(text)} is not on the list. Scan a badge.`,
  }),
  'supervisor-needed': () => ({
    say: 'A supervisor must allow this',
    next: 'Supervisor: scan your badge and type your PIN.',
  }),
}
