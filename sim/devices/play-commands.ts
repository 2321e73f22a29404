import { obeyBenchCommand } from './bench-commands.ts'
import type { PlayedBench } from './played-bench.ts'

/** What a person can type to play every kind of device. */
export const playHelp = `scan CODE            left scanner on its cable     scan-b CODE    the right one
scan-usb CODE        scanner on a USB plug         type CODE      scanner that types like a keyboard
  before a code: ]C1 and the like; GS inside it as \\x1d
framing cr|crlf|lf|etx|idle                        what ends a code of the left scanner
weight 1.250 kg      scale on its cable (kg or g)  weight-usb 850 g
scale normal|silent|garbled|overload|underload
unplug DEVICE        replug DEVICE                 scanner-a scanner-b scale usb-scanner usb-scale
paper out|in         roll LABELS                   head open|closed
printer pause|resume|silent|talk|off|on            labels
help                 quit`

const framings = ['cr', 'crlf', 'lf', 'etx', 'idle'] as const
type Framing = (typeof framings)[number]

/** Does what is typed at a bench, line by line; what cannot be done is answered with what can. */
export function player(played: PlayedBench): (typed: string) => Promise<string> {
  const { bench, hid, usb } = played
  let framing: Framing = 'cr'
  const usbPlugs = { 'usb-scanner': usb.plugs[0], 'usb-scale': usb.plugs[1] }
  const cables = { 'scanner-a': bench.cables.a, 'scanner-b': bench.cables.b, scale: bench.cables.scale }

  async function plug(verb: string, name: string): Promise<string> {
    const cable = Object.hasOwn(cables, name) ? cables[name as keyof typeof cables] : undefined
    const usbPlug = Object.hasOwn(usbPlugs, name) ? usbPlugs[name as keyof typeof usbPlugs] : undefined
    if (cable === undefined && usbPlug === undefined)
      return `Which device? ${[...Object.keys(cables), ...Object.keys(usbPlugs)].join(', ')}`
    if (verb === 'unplug') await (cable ?? usbPlug)?.unplug()
    else if (cable !== undefined) await cable.replug()
    else await usbPlug?.plug()
    return 'ok'
  }

  async function scan(verb: string, words: string): Promise<string> {
    const code = codeOf(words)
    if (code === null) return `Which code? ${verb} 9556012304417`
    if (verb === 'scan') await bench.scanners.a.scan(code.text, { aim: code.aim, framing })
    else if (verb === 'scan-b') await bench.scanners.b.scan(code.text, { aim: code.aim, framing: 'cr' })
    else if (verb === 'scan-usb') await hid.scanner.scan(code.text, code.aim)
    else await played.type(`${code.aim ?? ''}${code.text}`)
    return 'ok'
  }

  return async (typed) => {
    const [verb = '', ...rest] = typed.trim().split(/\s+/)
    const words = rest.join(' ')
    switch (verb) {
      case 'scan':
      case 'scan-b':
      case 'scan-usb':
      case 'type':
        return await scan(verb, words)
      case 'framing': {
        const known = framings.find((one) => one === words)
        if (known === undefined) return `Which framing? ${framings.join(', ')}`
        framing = known
        return 'ok'
      }
      case 'weight':
      case 'weight-usb': {
        const weightMg = milligramsOf(words)
        if (weightMg === null) return `How much? ${verb} 1.250 kg, or ${verb} 850 g`
        if (verb === 'weight') bench.scale.setWeight(weightMg)
        else hid.scale.setWeight(weightMg)
        return 'ok'
      }
      case 'unplug':
      case 'replug':
      case 'plug':
        return await plug(verb, words)
      case 'help':
      case '':
        return playHelp
      default:
        return await otherwise(bench, typed, verb)
    }
  }
}

/** What the bench of the demo knows, too; anything else is answered with all there is. */
async function otherwise(bench: PlayedBench['bench'], typed: string, verb: string): Promise<string> {
  const known = ['scale', 'paper', 'roll', 'head', 'printer', 'labels']
  const said = known.includes(verb) ? await obeyBenchCommand(bench, typed) : null
  return said === 'ok' || said?.startsWith('{') ? said : `Not known: ${typed.trim()}\n${playHelp}`
}

/** A code as typed: an identifier in front is no part of its text. */
function codeOf(words: string): { text: string; aim: string | null } | null {
  const [, aim = null, typed = ''] = /^(\][A-Za-z]\d)?(.*)$/s.exec(words) ?? []
  return typed === '' ? null : { text: typed.replaceAll('\\x1d', '\x1d'), aim }
}

/** Whole milligrams of `1.250 kg` or `850 g`; null for anything else. */
function milligramsOf(words: string): number | null {
  const [, number, unit] = /^(-?\d+(?:\.\d+)?) ?(kg|g)$/.exec(words) ?? []
  return number === undefined ? null : Math.round(Number(number) * (unit === 'kg' ? 1_000_000 : 1000))
}
