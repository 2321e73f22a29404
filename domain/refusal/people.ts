/** Who sits where, PINs and badges, and who may do what. */
export type PeopleRefusal =
  | { refusal: 'unknown-badge'; text: string }
  | { refusal: 'badge-void'; text: string }
  /** A name and a PIN are not enough for this person. */
  | { refusal: 'badge-needed' }
  | { refusal: 'no-pin'; name: string }
  | { refusal: 'wrong-pin'; triesLeft: number }
  /** `whole`: too many wrong PINs at this station, whoever typed them. */
  | { refusal: 'pin-locked'; waitS: number; whole: boolean }
  | { refusal: 'trivial-pin' }
  | { refusal: 'same-pin' }
  | { refusal: 'seat-locked'; by: string }
  | { refusal: 'override-needed'; command: string }
  | { refusal: 'last-admin' }
  /** Somebody may administrate here already; they add the others. */
  | { refusal: 'admin-exists' }
  | { refusal: 'person-inactive'; name: string }
  | { refusal: 'not-your-role'; needed: string }
  | { refusal: 'sign-in-first' }
  | { refusal: 'no-such-person'; text: string }
  | { refusal: 'supervisor-needed' }
