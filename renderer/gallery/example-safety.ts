import type { CopyView, RestoreView } from '#contract/safety'
import type { SafetyView } from '#contract/safety-commands'

const following: CopyView = {
  folder: '/mnt/office/packbench',
  state: 'following',
  problem: null,
  detail: null,
  since: null,
  copiedTo: '2026-11-22T06:32:10.000Z',
  sameDisk: false,
  progress: null,
}

/** The safety of data as an administrator sees it on a good day. */
export const safety: SafetyView = {
  copy: following,
  copyKeepDays: 7,
  erasing: {
    keepDays: 7,
    lastAt: '2026-11-22T01:02:00.000Z',
    last: { orders: 412, papers: 826, messages: 1204, incoming: 2, decisions: 9, events: 418, files: 3 },
    running: false,
    clock: null,
  },
  hasDialogs: true,
}

/** The folder is away, on the same disk, and the date jumped: everything that can be said at once. */
export const unsafe: SafetyView = {
  ...safety,
  copy: {
    ...following,
    state: 'away',
    problem: 'no-answer',
    since: '2026-11-22T05:58:00.000Z',
    sameDisk: true,
  },
  erasing: {
    ...safety.erasing,
    clock: { before: '2026-11-22T06:32:10.000Z', now: '2027-11-22T06:32:10.000Z' },
  },
}

/** A station whose database is damaged, with three copies to choose from. */
export const restore: RestoreView = {
  why: 'damaged',
  stationName: 'Bench 2',
  timeZone: 'Asia/Kuala_Lumpur',
  lastWriteAt: '2026-11-22T06:32:22.000Z',
  folder: '/mnt/office/packbench',
  problem: null,
  before: null,
  copies: ['2026-11-22T06:32:10.000Z', '2026-11-21T14:04:51.000Z', '2026-11-20T13:58:02.000Z'].map(
    (copiedTo, days) => ({
      name: `2026-11-2${2 - days}T010000.000Z-0000000${days}`,
      stationName: 'Bench 2',
      copiedTo,
      events: 184_220 - days * 6_100,
      pending: 3,
      bytes: 212_000_000 - days * 4_000_000,
    }),
  ),
  step: { step: 'choose' },
}
