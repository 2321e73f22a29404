import type { SeatRefusal } from '#domain/refusal'
import type { Examples } from '#words/examples/each'
import { sku } from '#words/examples/samples'

/** One of each refusal of codes, voices and people. */
export const seatRefusals: Examples<SeatRefusal, 'refusal'> = {
  'unknown-code': { refusal: 'unknown-code', text: '9556012304417' },
  'broken-code': { refusal: 'broken-code', text: 'PBLB-07-4', problem: 'check', position: 8, ai: null },
  'not-asked-for': { refusal: 'not-asked-for', scanned: 'trackingNumber', text: '630091284417' },
  'scanner-mistypes': { refusal: 'scanner-mistypes', problem: 'layout', keyboards: ['de', 'dk'] },
  'scanners-alike': { refusal: 'scanners-alike', names: ['#2', '#3'] },
  'say-again': { refusal: 'say-again', why: 'language' },
  'scan-then-spell': { refusal: 'scan-then-spell', sku },
  'voice-taken': { refusal: 'voice-taken', by: 'Ali bin Abu' },
  'unknown-badge': { refusal: 'unknown-badge', text: 'PBB1007X' },
  'badge-void': { refusal: 'badge-void', text: 'B-1007' },
  'badge-needed': { refusal: 'badge-needed' },
  'no-pin': { refusal: 'no-pin', name: 'Ali bin Abu' },
  'wrong-pin': { refusal: 'wrong-pin', triesLeft: 2 },
  'pin-locked': { refusal: 'pin-locked', waitS: 290, whole: true },
  'trivial-pin': { refusal: 'trivial-pin' },
  'same-pin': { refusal: 'same-pin' },
  'seat-locked': { refusal: 'seat-locked', by: 'Ali bin Abu' },
  'override-needed': { refusal: 'override-needed', command: 'overrideWeight' },
  'last-admin': { refusal: 'last-admin' },
  'admin-exists': { refusal: 'admin-exists' },
  'person-inactive': { refusal: 'person-inactive', name: 'Ali bin Abu' },
  'not-your-role': { refusal: 'not-your-role', needed: 'supervisor' },
  'sign-in-first': { refusal: 'sign-in-first' },
  'no-such-person': { refusal: 'no-such-person', text: 'P-0099' },
  'supervisor-needed': { refusal: 'supervisor-needed' },
}
