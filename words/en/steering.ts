import { codes } from '#words/en/codes'
import { count } from '#words/format'
import type { SteerWords } from '#words/steer-words'

const orders = (n: number): string => (n === 1 ? '1 order' : `${count(n)} orders`)

/** Steering waves, in English. */
export const steering: SteerWords = {
  refusals: {
    'split-needs-both': ({ number }) => ({
      say: `${number} cannot be parted so`,
      next: 'Choose some of its orders, but not all of them.',
    }),
    'waves-unlike': ({ number, into }) => ({
      say: `${number} and ${into} do not go together`,
      next: 'They are picked in different ways. Nothing was changed.',
    }),
    'wave-takes-no-late': ({ number }) => ({
      say: `${number} takes no late orders`,
      next: 'Its rule says so. Put the order into another wave, or into a walk under way.',
    }),
    'order-moved': ({ number, waveNumber }) => ({
      say: `${number} is not in this wave any more`,
      next:
        waveNumber === null
          ? 'It is in no wave now. Nothing was changed.'
          : `It is in ${waveNumber} now. Nothing was changed.`,
    }),
    'order-too-far': ({ orderNumber, stage }) => ({
      say: `Too late for ${orderNumber}`,
      next: `It is with the packers: ${codes.floorStages[stage].toLowerCase()}. Let it be packed, or cancel it at the OMS.`,
    }),
    'order-short-held': ({ orderNumber }) => ({
      say: 'Goods are missing. Stop',
      next: `Put ${orderNumber} aside. A supervisor decides it under Exceptions.`,
    }),
  },
  open: 'Its orders',
  openBelow: 'Split, add, pull out, make urgent',
  title: (number) => `Orders of ${number}`,
  back: 'Back to the waves',
  order: 'Order',
  stage: 'Stage',
  priority: 'Priority',
  lists: 'Lists',
  choose: (number) => `Choose ${number}`,
  chosen: (n) => `${orders(n)} chosen`,
  none: 'This wave has no orders left',
  split: (n) => `Split off ${orders(n)}`,
  splitDone: (number, n) => `${number} is a wave of its own with ${orders(n)}.`,
  pull: (number) => `Pull ${number} out`,
  pullNow: 'Pull it out now',
  pullWhy: 'Why is it pulled out?',
  pulled: (number, units) =>
    units === 0
      ? `${number} waits for another wave.`
      : `${number} is out. ${count(units)} picked units go back.`,
  add: 'Add waiting orders',
  addNow: (n) => `Add ${orders(n)}`,
  added: (number, n) => `${orders(n)} joined ${number}.`,
  addedSome: (number, n, left) => `${orders(n)} joined ${number}. No open walk has room for ${left}.`,
  nothingWaits: 'No order waits that could be added',
  merge: 'Merge into another wave',
  mergeInto: 'Into which wave?',
  mergeNow: 'Merge now',
  merged: (number, n) => `${number} has ${orders(n)} now.`,
  prioritise: 'How urgent it is',
  prioritiseOf: (number) => `How urgent is ${number}?`,
  prioritiseWhy: 'Why is that changed?',
  prioritiseNow: 'Change it now',
  prioritised: (number) => `${number} is worked in its new turn.`,
  levels: {
    oms: 'As the OMS says',
    ordersSay: 'As its orders say',
    ordinary: 'Ordinary',
    high: 'High',
    urgent: 'Rush',
  },
  urgent: 'First',
  rushTitle: 'Cannot wait for a wave',
  rushBelow: 'No walk under way takes them by itself. Put them in, or leave them for the next wave.',
  rushNow: (number) => `Put ${number} into a walk under way`,
  rushJoining: 'Rush orders join walks under way by themselves',
  whenEmpty: 'When nothing is left at any bin',
  empty: {
    stays: 'The order goes on without it',
    leaves: 'The order leaves the wave',
    holds: 'The order waits for a supervisor',
  },
  rule: {
    title: 'Rush orders',
    from: 'Rush from priority',
    fromBelow: 'Orders from this priority on do not wait for a wave while walks are under way.',
    never: 'Never',
  },
  shifts: {
    title: 'Shifts',
    below:
      'Each lasts until the next one starts, over midnight too. The board sums the metres of walks by shift; without shifts by day.',
    name: 'Name',
    startsAt: 'Starts at',
    add: 'Add a shift',
    remove: 'Remove',
  },
}
