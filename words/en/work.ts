import type { WorkWords } from '#words/work-words'

const kinds: WorkWords['kinds'] = {
  kitting: 'Make a kit',
  assembly: 'Assemble',
  engraving: 'Engrave',
  configuration: 'Configure',
  relabelling: 'Relabel',
  check: 'Quality check',
  other: 'Other work',
}

/** Work before packing, in English. */
export const work: WorkWords = {
  asks: {
    'scan-part': ({ now }) => {
      const part = now.parts.find(({ next }) => next)
      if (now.units === 0 || part === undefined)
        return { say: 'Components are missing', next: 'No kit can be made. Say that it is not possible.' }
      return {
        say: 'Scan a component',
        next: `${part.item.name}: ${part.scanned} of ${part.quantity} in kit ${now.unitsDone + 1} of ${now.units}.`,
      }
    },
    'confirm-kit': ({ now }) => ({
      say: 'Kit complete: scan its code',
      next: `${now.item?.sku ?? ''}, or the tote, or Confirm. Kit ${now.unitsDone + 1} of ${now.units}.`,
    }),
    'do-work': ({ now, totes }) => ({
      say: kinds[now.kind],
      next:
        now.units > 1
          ? `Unit ${now.unitsDone + 1} of ${now.units}: do it, then scan the unit or Confirm.`
          : `Do it, then scan ${totes[0] ?? 'the tote'} or Confirm.`,
    }),
  },
  accepted: {
    'work-opened': ({ orderNumber }) => `Open: work on ${orderNumber}`,
    'kit-part-scanned': ({ scanned, needed }) => `Saved. ${scanned} of ${needed} in the kit`,
    'work-unit-done': ({ done, of }) => `Saved. ${done} of ${of} done`,
    'work-stop-done': ({ left }) => (left === 1 ? 'Saved. One more to do' : `Saved. ${left} more to do`),
    'work-done': ({ orderNumber }) => `Saved. ${orderNumber} is ready to pack`,
    'work-undone': () => 'Saved. It is undone',
    'work-not-possible': () => 'Saved. A supervisor decides',
  },
  refusals: {
    'work-stop-open': ({ orderNumber, name, place, failed, here }) => ({
      say: 'Work first, then pack',
      next: failed
        ? `${name} of ${orderNumber} was said not to be possible. Ask the supervisor.`
        : here
          ? `${name}: put ${orderNumber} aside, then scan its tote to do it here.`
          : `${name}: bring ${orderNumber} to ${place ?? 'a bench that does it'}.`,
    }),
    'not-in-kit': ({ sku, kitSku }) => ({
      say: `${sku} is not in this kit`,
      next: `Lay it aside. Scan a component of ${kitSku}.`,
    }),
    'kit-part-full': ({ sku, needed, left }) => ({
      say: left === 0 ? `Enough ${sku}` : `Too many of ${sku}`,
      next:
        left === 0 ? `The kit takes ${needed}. Take it out.` : `The kit takes ${left} more. Scan ${left}.`,
    }),
    'kit-parts-missing': ({ sku }) => ({
      say: 'No kit can be made',
      next: `Too little was picked, see ${sku}. Say that it is not possible.`,
    }),
    'undo-before-cartons': ({ orderNumber }) => ({
      say: 'Goods lie in a carton',
      next: `Take all of ${orderNumber} out of its cartons first, then undo the work.`,
    }),
  },
  kinds,
  reasons: {
    notThere: { name: 'Something is missing', below: 'a component or material' },
    damaged: { name: 'Damaged', below: 'goods or material' },
    wrongItem: { name: 'Wrong item', below: 'it does not fit' },
    other: { name: 'Other', below: 'tell the supervisor' },
  },
  states: {
    next: 'now',
    open: 'to do',
    begun: 'begun',
    done: 'done',
    notPossible: 'not possible',
    waived: 'left out',
  },
  page: {
    title: (orderNumber) => `Work on ${orderNumber}`,
    part: 'Component',
    kit: 'Kit',
    done: 'Done',
    tell: 'What to do',
    list: 'Before packing',
    before: (stops) => `${stops} earlier`,
    after: (stops) => `${stops} more`,
    place: 'Where',
    kitOf: (kit, of) => `kit ${kit} of ${of}`,
    unitOf: (unit, of) => `unit ${unit} of ${of}`,
    whole: 'the whole order',
    failed: 'Said to be not possible. Done after all? Go on.',
    undo: 'Undo',
    notPossible: 'Not possible',
    why: 'Why is it not possible?',
    whyNext: 'The order waits until a supervisor has decided.',
    back: 'Back, it is possible',
  },
  bench: {
    title: 'Work before packing at this bench',
    below: 'An order with other work is sent on to another bench.',
    none: 'none',
  },
}
