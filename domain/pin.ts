/** How a PIN looks: six digits. */
export const pinPattern = /^\d{6}$/

/** Paths over a keypad and dates of no meaning that many people choose first. */
const favourites = new Set([
  '147258',
  '258369',
  '369258',
  '789456',
  '456123',
  '159753',
  '159357',
  '753159',
  '357159',
  '123654',
  '147852',
  '963852',
  '852963',
  '102030',
  '010203',
  '112233',
  '332211',
  '223344',
  '445566',
  '778899',
  '123321',
  '456654',
  '789987',
])

/** Whether a PIN is among the first that anybody would try: one digit, a row, a repeated part, a path over the keypad. */
export function isTrivialPin(pin: string): boolean {
  const digits = [...pin].map(Number)
  const steps = digits.slice(1).map((digit, place) => (digit - (digits[place] ?? 0) + 10) % 10)
  const isRow = [0, 1, 9].some((step) => steps.every((one) => one === step))
  const repeats = [2, 3].some((length) => pin === pin.slice(0, length).repeat(6 / length))
  return isRow || repeats || favourites.has(pin)
}

/** A PIN nobody chose, for the first use only; made of a random number from 0 up to 1. Never a trivial one. */
export function oneTimePin(random: () => number): string {
  const pin = String(Math.floor(random() * 1_000_000)).padStart(6, '0')
  return isTrivialPin(pin) ? oneTimePin(random) : pin
}
