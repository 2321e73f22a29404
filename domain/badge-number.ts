/** Letters and digits that cannot be mixed up when a badge is typed. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A badge number nobody can guess from another one, such as `B-7K3M9QXT`; made of random numbers from 0 up to 1. */
export function badgeNumber(random: () => number): string {
  const text = Array.from({ length: 8 }, () => signs.charAt(Math.floor(random() * signs.length)))
  return `B-${text.join('')}`
}
