import type { BenchView, PluggedView } from '#contract/bench-commands'
import { asksScanner, firstBench, roleOf } from '#domain/bench-setup'
import { lineText } from '#domain/serial-line'
import { testSymbolPicture } from '#printing/scanner-symbols'
import { roleViews } from '#station/devices/bench-devices'
import type { Round } from '#station/devices/bench-setup'
import { lineOf } from '#station/devices/listening'

const nothing: BenchView = {
  round: 'none',
  step: firstBench.step,
  picture: null,
  plugged: [],
  roles: [],
  note: null,
  advice: [],
  searching: 0,
  scale: null,
  printer: null,
  heard: null,
  checking: false,
}

/** A round as the desk shows it. */
export function benchView(round: Round | null, open: boolean): BenchView {
  if (round === null) return nothing
  const { draft, plugged, base, note, advice, searching, scale, printer, heard, checking } = round
  return {
    round: open ? 'open' : 'left',
    step: draft.step,
    picture: asksScanner(draft.step) ? testSymbolPicture('code128') : null,
    plugged: plugged.map((one): PluggedView => {
      const role = roleOf(draft, one.id)
      const device = role === 'scale' ? one.scale : one.scanner
      const line = device === null ? null : lineOf(device)
      return { id: one.id, name: one.name, kind: one.kind, role, line: line === null ? null : lineText(line) }
    }),
    roles: roleViews(base, draft, plugged),
    note,
    advice,
    searching: searching.size,
    scale,
    printer,
    heard,
    checking: checking !== null,
  }
}
