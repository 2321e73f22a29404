import { createInterface } from 'node:readline'
import { type OwnKind, ownCode } from '#domain/barcode/own-code'
import { benchHelp, obeyBenchCommand } from '#sim/devices/bench-commands'
import type { VirtualBench } from '#sim/devices/virtual-bench'
import type { Knowledge } from '#sim/shift/knowledge'

const kinds: Readonly<Record<string, OwnKind>> = {
  badge: 'badge',
  location: 'location',
  tote: 'tote',
  cart: 'cart',
  order: 'order',
  command: 'command',
  carton: 'cartonType',
  place: 'place',
  zone: 'zone',
}

export const demoHelp = `Hold something under the virtual scanner by typing it here:
  badge B-1020 | location B-07-42 | tote T-0001 | cart C-01 | order SO-2611-00001 | carton CT-4 | place PACK-1 | zone A
  item SKU [LOT] | command NEXT|CONFIRM|SKIP|EMPTY|FULL|LEAVE|SIGN-OUT | weigh 850 | label (the one printed last)
  or play the devices: ${benchHelp.replaceAll('\n', '\n  ')}`

/** What a typed line is as a scan; null when it is a command for the devices. */
function scanTyped(typed: string, know: Knowledge): { text: string; aim: string | null } | null {
  const [word = '', name = '', lot] = typed.trim().split(/\s+/)
  const kind = kinds[word]
  if (kind !== undefined && name !== '') return { text: ownCode(kind, name.toUpperCase()), aim: ']C0' }
  return word === 'item' && name !== '' ? know.unitCode(name.toUpperCase(), lot ?? null, null) : null
}

/** Lets a person play the bench from the console until the program ends. */
export function playFromConsole(
  bench: VirtualBench,
  know: Knowledge,
  labelText: () => Promise<string | null>,
): () => void {
  const lines = createInterface({ input: process.stdin })
  lines.on('line', (typed) => {
    void obey(typed.trim()).then((answer) => {
      if (answer !== '') console.log(answer)
    })
  })
  const obey = async (typed: string): Promise<string> => {
    if (typed === '') return ''
    if (typed === 'help') return demoHelp
    const symbol =
      typed === 'label' ? { text: (await labelText()) ?? '', aim: ']C0' } : scanTyped(typed, know)
    if (symbol === null) return obeyBenchCommand(bench, typed)
    await bench.scanners.a.scan(symbol.text, { aim: symbol.aim, framing: 'cr' })
    return ''
  }
  return () => lines.close()
}
