import type { Prng } from '#sim/data/prng'

const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-|%*]\u001dabcz ~\u00e9\u4e2d'
const identifiers = [
  ']C0',
  ']C1',
  ']E0',
  ']E4',
  ']d2',
  ']d1',
  ']Q3',
  ']e0',
  ']J1',
  ']I1',
  ']A0',
  ']X0',
  ']e1',
  ']d5',
  ']Q4',
  ']Q2',
  ']d5\\000026',
  ']',
  ']C',
]

const endMarks = ['\r', '\n', '\u0003']

type Mutation = (prng: Prng, text: string) => string
const at = (prng: Prng, text: string): number => prng.int(0, Math.max(0, text.length - 1))

/** What happens to codes between the pack and the station: damage, wrong settings, wrong hands. */
const mutations: readonly Mutation[] = [
  (prng, text) => replaced(text, at(prng, text), 1, prng.pick([...signs])),
  (prng, text) => replaced(text, at(prng, text), 1, String(prng.int(0, 9))),
  (prng, text) => replaced(text, at(prng, text), 1, ''),
  (prng, text) => replaced(text, at(prng, text), 0, prng.pick([...signs])),
  (prng, text) => {
    const place = at(prng, text)
    return replaced(text, place, 2, [...text.slice(place, place + 2)].reverse().join(''))
  },
  (prng, text) => text.slice(0, at(prng, text)),
  (prng, text) => text.slice(at(prng, text)),
  (_prng, text) => text + text,
  (_prng, text) => text.toLowerCase(),
  (_prng, text) => text.toUpperCase(),
  (prng, text) => prng.pick(identifiers) + text,
  (prng, text) => prng.pick(identifiers) + text.replace(/^\][A-Za-z][0-9A-Za-z]/, ''),
  (_prng, text) => text.replace(/^\][A-Za-z][0-9A-Za-z]/, ''),
  (_prng, text) => text.replaceAll('\u001d', ''),
  (prng, text) =>
    `${text}\u001d${prng.pick(['', '10LB2', '21S1', '17261121', '17270230', '17271301', '17990101', '9912345', '01', '05123', '37'])}`,
  (prng, text) => ` ${text}${prng.pick(['', ' '])}`,
  (prng, text) => text.padEnd(prng.int(1, 230), 'A'),
]

const replaced = (text: string, from: number, count: number, by: string): string =>
  text.slice(0, from) + by + text.slice(from + count)

/** The code after one or two accidents; an end of line in it would be another scan. */
export function mutated(prng: Prng, text: string): string {
  const once = prng.pick(mutations)(prng, text)
  const twice = prng.chance(0.2) ? prng.pick(mutations)(prng, once) : once
  return [...twice].filter((one) => !endMarks.includes(one)).join('')
}

/** Its bytes on the line: UTF-8 as scanners send it, seldom with bytes that no text is made of, or with padding. */
export function bytesOf(prng: Prng, text: string): Uint8Array {
  const bytes = [...Buffer.from(text, 'utf8')]
  if (prng.chance(0.01)) bytes.splice(prng.int(0, bytes.length), 0, prng.pick([0xff, 0x80, 0xc3]))
  if (prng.chance(0.02)) bytes.splice(prng.int(0, bytes.length), 0, prng.pick([0x00, 0x02]))
  return Uint8Array.from(bytes)
}
