import type { UpdatesView } from '#contract/update-commands'

/** A station that is up to date and has been for a week. */
export const updates: UpdatesView = {
  installedAs: 'appimage',
  version: '0.1.0',
  rules: {
    url: 'https://updates.shah-alam.example/packbench',
    channel: 'latest',
    time: { at: 'hour', hour: 3 },
  },
  state: 'resting',
  offered: null,
  checkedAt: '2026-11-22T04:12:00.000Z',
  problem: null,
  waits: null,
  last: {
    step: 'healthy',
    from: '0.0.9',
    to: '0.1.0',
    at: '2026-11-14T19:02:00.000Z',
    cause: null,
  },
  back: { version: '0.0.9', events: 41_280 },
  noWayBack: false,
}

/** A newer program is here after one that had to be taken back. */
export const updateReady: UpdatesView = {
  ...updates,
  state: 'ready',
  offered: {
    version: '0.1.2',
    notes: 'The printer in lane 3 keeps its place in the queue.\nScales of type CAS are found by themselves.',
    releasedAt: '2026-11-21T09:00:00.000Z',
  },
  waits: 'somebody-here',
  last: {
    step: 'undone',
    from: '0.1.0',
    to: '0.1.1',
    at: '2026-11-20T19:04:00.000Z',
    cause: 'failed-starts',
  },
  back: null,
}
