import type { OverrideCommand } from '#contract/overrides'
import type { PeopleChoice, PersonRowView } from '#contract/people-view'
import type { Said } from '#words/table'

/** The sentences around who sits where, who allows what, and the page of everybody. */
export interface PeopleWords {
  question: {
    newPin: { say: string; once: (name: string) => string; first: (name: string) => string; own: string }
    again: Said
    different: Said
    old: Said
    notNow: string
    /** What a supervisor allows with badge and PIN. */
    allow: Record<OverrideCommand, string>
    allows: (name: string, what: string) => string
    typeBadge: string
    chooseReason: string
  }
  lock: {
    say: string
    next: (name: string) => string
    title: string
    since: (time: string) => string
    walk: (number: string, k: number, n: number) => string
    order: (number: string, done: number, all: number) => string
    nothing: string
    safe: string
  }
  first: Record<'say' | 'next' | 'name' | 'badge' | 'goOn' | 'nameMissing' | 'badgeWrong' | 'pinNext', string>
  me: Record<'pin' | 'pinBelow' | 'lock' | 'lockBelow', string>
  halves: { desk: string; back: string; seat: (seat: string) => string }
  page: Record<
    | 'title'
    | 'all'
    | 'add'
    | 'name'
    | 'roles'
    | 'badge'
    | 'noBadge'
    | 'pin'
    | 'language'
    | 'seen'
    | 'never'
    | 'here'
    | 'from'
    | 'fromOms'
    | 'fromHere'
    | 'fromOmsBelow'
    | 'inactive'
    | 'byOms'
    | 'byAdmin'
    | 'choose'
    | 'save'
    | 'saved'
    | 'newBadge'
    | 'newBadgeBelow'
    | 'resetPin'
    | 'resetPinBelow'
    | 'onceBelow'
    | 'stop'
    | 'stopBelow'
    | 'stopReason'
    | 'stopNow'
    | 'stopped'
    | 'readmit'
    | 'readmitBelow'
    | 'readmitted'
    | 'needsPin'
    | 'noRole'
    | 'noName',
    string
  > & {
    pins: Record<PersonRowView['pin'], string>
    waits: (time: string) => string
    added: (name: string) => string
    badgePrinted: (badge: string) => string
    badgeOnly: (badge: string) => string
    once: (pin: string) => string
  }
  settings: Record<'title' | 'howMany' | 'autoBelow' | 'idle' | 'idleBelow', string> & {
    choices: Record<PeopleChoice, string>
  }
}
