import type { ScaleMode } from '#native/practice/virtual-scale'
import type { VirtualBench } from './virtual-bench.ts'
import type { PrinterFaults } from './zpl-answers.ts'

/** What a person can type at a virtual bench. */
export const benchHelp = `scan TEXT | scan-b TEXT (with AIM: scan ]C1...; GS as \\x1d) | weigh GRAMS
scale normal|silent|garbled|overload|underload | paper out|in | roll LABELS | head open|closed
printer pause|resume|silent|talk|off|on | unplug|plug scanner-a|scanner-b|scale | labels | help | quit`

const scaleModes: readonly ScaleMode[] = ['normal', 'silent', 'garbled', 'overload', 'underload']
const faultWords: Readonly<Record<string, Partial<PrinterFaults>>> = {
  'paper out': { paperOut: true },
  'paper in': { paperOut: false },
  'head open': { headOpen: true },
  'head closed': { headOpen: false },
  'printer pause': { paused: true },
  'printer resume': { paused: false },
  'printer silent': { silent: true },
  'printer talk': { silent: false },
}

/** Does one typed command and says what came of it. */
export async function obeyBenchCommand(bench: VirtualBench, typed: string): Promise<string> {
  const [verb = '', ...rest] = typed.trim().split(' ')
  const words = rest.join(' ')
  const fault = faultWords[`${verb} ${words}`]
  if (fault !== undefined) {
    bench.printer.set(fault)
    return 'ok'
  }
  switch (verb) {
    case 'scan':
    case 'scan-b': {
      const text = words.replaceAll('\\x1d', '\x1d')
      await bench.scanners[verb === 'scan' ? 'a' : 'b'].scan(text, { aim: null, framing: 'cr' })
      return 'ok'
    }
    case 'weigh': {
      const grams = Number(words)
      if (!Number.isFinite(grams)) return 'weigh how many grams?'
      bench.scale.setWeight(Math.round(grams * 1000))
      return 'ok'
    }
    case 'scale': {
      const mode = scaleModes.find((known) => known === words)
      if (mode === undefined) return benchHelp
      bench.scale.setMode(mode)
      return 'ok'
    }
    case 'roll':
      bench.printer.set({ labelsOnRoll: Number.parseInt(words, 10) || 0, paperOut: false })
      return 'ok'
    case 'printer':
      if (words !== 'on' && words !== 'off') return benchHelp
      await bench.printer.power(words === 'on')
      return 'ok'
    case 'unplug':
    case 'plug': {
      const cable = { 'scanner-a': bench.cables.a, 'scanner-b': bench.cables.b, scale: bench.cables.scale }[
        words
      ]
      if (cable === undefined) return benchHelp
      await (verb === 'plug' ? cable.replug() : cable.unplug())
      return 'ok'
    }
    case 'labels':
      return JSON.stringify({ printed: bench.printer.labels.length, ...bench.printer.faults() })
    default:
      return benchHelp
  }
}
