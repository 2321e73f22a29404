/**
 * What a short does to the location by itself: somebody counts it, nobody is sent there until it is opened again, or the
 * OMS is asked to have it refilled. `none`: nothing.
 */
const followUps = ['count', 'block', 'replenish', 'none'] as const
export type FollowUp = (typeof followUps)[number]

/** What is done where the site says nothing of a reason, or nothing that can be done. */
export const usualFollowUps = (said: readonly FollowUp[]): readonly FollowUp[] =>
  said.length === 0 ? ['count'] : said.includes('none') ? [] : said
