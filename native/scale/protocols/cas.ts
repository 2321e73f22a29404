import { bytesOf, eightBits, feeder, isFigure, noWeight, type ScaleProtocol, weight } from './protocol.ts'

/** Lit where the byte is one of lamps: its highest bit is always set. */
const isHeld = (lamps: number): boolean => (lamps & 0b1001_0000) === 0b1001_0000
const stream = /(ST|US|OL),(GS|NT),.(.),(.{8}).(kg| g|g |lb|oz| t|t )␍␊$/

/**
 * CAS indicators that send 22 bytes again and again. The byte after the device number holds the lamps; a held figure
 * is not what lies on the pan now. Source: CAS PDI p. 37, CI-600D p. 74, CI-400 p. 104 (relays in the byte that is blank).
 */
export const casStream: ScaleProtocol = {
  ask: null,
  zero: null,
  tare: null,
  lines: eightBits,
  findable: true,
  feed: feeder({
    ends: [0x0a],
    longest: 22,
    read(held) {
      /** The device number, the lamps and the relays may be any byte, also the one that ends lines. */
      const begun = /(ST|US|OL),(GS|NT),.(.(,.{8}.)?)?$/.test(held)
      const found = stream.exec(held)
      if (found === null) return begun ? 'wait' : null
      const [frame, state, load, lamps = '', field = '', unit = ''] = found
      const length = frame.length
      if (state === 'OL') return { said: noWeight('overload', field, unit.trim()), length }
      if (!isFigure(field)) return null
      const [lamp = 0] = bytesOf(lamps)
      const stable = state === 'ST' && !isHeld(lamp)
      return { said: weight(field, unit, { stable, load: load === 'NT' ? 'net' : 'gross' }), length }
    },
  }),
}

const [EOT, ENQ, ACK, DC1, NAK] = [0x04, 0x05, 0x06, 0x11, 0x15]
const block = /␁␂([SUF])([ -])(.{6})([ A-Za-z]{2})(.)␃␄$/
const checkNext = /␁␂[SUF][ -].{6}[ A-Za-z]{2}[␄␆␕]$/

/**
 * CAS scales with the PC protocol: asked, they say that they are there; told to go on, they send one block with a
 * check byte over status, sign, weight and unit. Source: CAS SW-II manual p. 15, AP-1.
 */
export const casPc: ScaleProtocol = {
  ask: Uint8Array.of(ENQ),
  zero: null,
  tare: null,
  lines: eightBits,
  findable: true,
  feed: feeder({
    ends: [EOT, ACK, NAK],
    longest: 15,
    read(held) {
      const [end] = bytesOf(held.slice(-1))
      const found = block.exec(held)
      if (found === null) {
        /** The check byte may be any byte. */
        if (checkNext.test(held)) return 'wait'
        if (end === ACK) return { said: { said: 'go-on', answer: Uint8Array.of(DC1) }, length: 1 }
        return end === NAK ? { said: { said: 'refused', text: 'NAK' }, length: 1 } : null
      }
      const [frame, state, sign = '', field = '', unit = '', check = ''] = found
      const sum = bytesOf(frame)
        .subarray(2, 12)
        .reduce((all, byte) => all ^ byte, 0)
      if (bytesOf(check)[0] !== sum) return null
      if (state === 'F') return { said: noWeight('overload', field, unit.trim()), length: frame.length }
      if (!/^\d/.test(field.trimStart()) || !isFigure(field)) return null
      const said = weight(sign.trim() + field.trim(), unit, { stable: state === 'S', load: null })
      return { said, length: frame.length }
    },
  }),
}
