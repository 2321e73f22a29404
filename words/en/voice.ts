import { cartonPicks } from '#words/en/carton-picks'
import type { VoiceWords } from '#words/voice-words'

/** Voice, in English. */
export const voice: VoiceWords = {
  accepted: {
    'voice-set': ({ on, ratePercent, volumePercent }) =>
      on ? `Voice on. Speed ${ratePercent}, loudness ${volumePercent}` : 'Voice off',
  },
  refusals: {
    'say-again': ({ why }) =>
      ({
        unsure: { say: 'Say that again', next: 'It was not clear. Nothing was done.' },
        unknown: { say: 'Say that again', next: 'That is no answer here. Nothing was done.' },
        language: { say: 'Say that again', next: 'It was heard in another language than yours.' },
        late: { say: 'Say that again', next: 'It came too late. Nothing was done.' },
      })[why],
    'scan-then-spell': ({ sku }) => ({
      say: 'Scan the item first',
      next: `Scan the code of ${sku}, then spell its serial number.`,
    }),
    'voice-taken': ({ by }) => ({
      say: 'The other half speaks',
      next: `${by} has the voice. Only one of two people can have it.`,
    }),
  },
  pick: {
    'order-left': ({ toteId, slot, locationId, quantity }, { code }) =>
      toteId === null
        ? `Stop. Put the ${quantity} in your hand back into ${code(locationId ?? '')}, and scan it.`
        : `Stop. Take ${code(toteId)} out of slot ${slot}, and scan it.`,
    'fetch-tote': ({ toteId, place }, { code }) => `Fetch tote ${code(toteId)} at ${code(place)}. Scan it.`,
    'scan-cart': ({ slotsNeeded }) =>
      slotsNeeded === 1 ? 'Scan a cart with one free slot.' : `Scan a cart with ${slotsNeeded} free slots.`,
    'bind-tote': ({ slot }, { carton }) =>
      carton === null ? `Slot ${slot}. Scan an empty tote.` : cartonPicks.bindVoice(slot, carton.size),
    'scan-location': ({ itemProves }, { line, code }) =>
      `Go to ${code(line?.locationId ?? '')}. ${itemProves ? 'Check digits, or scan the item.' : 'Check digits?'}`,
    'scan-item': ({ taken, needed, mayKey }, { line }) => {
      if (taken === 0) return `Take ${needed}. ${line?.item.name ?? ''}. Scan it.`
      return `${taken} of ${needed}. ${mayKey ? 'How many do you have?' : 'Scan the next.'}`
    },
    'scan-tote': ({ slot, toteId, inHand }, { code, carton }) =>
      carton === null
        ? `Put ${inHand} into slot ${slot}, tote ${code(toteId)}. Scan the tote.`
        : cartonPicks.putVoice(slot, code(toteId), inHand),
    'zero-check': ({ locationId }, { code }) => `Is ${code(locationId)} empty now? Yes or no.`,
    'twin-check': ({ units }) => `${units} more wanted from here. Nothing left for them either? Yes or no.`,
    'pass-on': ({ toteIds, zone, place }, { code }) =>
      `Bring ${toteIds.map(code).join(', ')} to zone ${zone}, ${code(place)}.`,
    unload: ({ slot, toteId, place }, { code, carton }) =>
      carton === null
        ? `Bring tote ${code(toteId)} from slot ${slot} to ${code(place)}. Scan it.`
        : cartonPicks.unloadVoice(slot, code(toteId), code(place)),
    done: () => 'List done. Say next.',
  },
  wall: {
    'scan-item': ({ toteId, left }, code) => `Tote ${code(toteId)}, ${left} left. Scan any item.`,
    'scan-cubby': ({ hand }, code) =>
      hand === null || (hand.cubbyId ?? hand.emptyId) === null
        ? 'The wall is full. Lay it back into the tote.'
        : `Put ${hand.quantity} into ${code(hand.cubbyId ?? hand.emptyId ?? '')}. Scan the cubby.`,
    leftover: ({ left, toteId }, code) =>
      `${left} of tote ${code(toteId)} ${left === 1 ? 'goes' : 'go'} back. Say tote empty.`,
  },
  resume: (stops) => `You have a list open, ${stops} ${stops === 1 ? 'stop' : 'stops'} left. Say next.`,
  offered: (stops, units) =>
    `${stops} ${stops === 1 ? 'stop' : 'stops'}, ${units} ${units === 1 ? 'unit' : 'units'}. Say yes to start.`,
  waiting: (lists) =>
    lists === 0
      ? 'No work waiting.'
      : `${lists} ${lists === 1 ? 'list is' : 'lists are'} waiting. Say get work.`,
  held: 'This list is on hold. Take nothing more, and ask the supervisor.',
  reasons: 'Why? Not there, damaged, expired, wrong item, cannot reach, or other reason.',
  between: ', ',
  screen: {
    say: 'Voice',
    back: 'Done',
    on: { name: 'Voice is on', below: 'touch to turn it off' },
    off: { name: 'Voice is off', below: 'touch to hear each step' },
    slower: 'Slower',
    faster: 'Faster',
    softer: 'Softer',
    louder: 'Louder',
    percent: (n) => `${n}%`,
    speaks: 'on',
    takenBy: (name) => `${name} has the voice`,
    noVoice: 'This computer has no voice for your language. Tell an administrator.',
    hears: 'A recogniser listens: answer by voice.',
    deaf: 'Nothing listens here: answer by scan.',
  },
  desk: {
    title: 'Voice',
    below: 'Everybody turns it on under You. It speaks with the voices of this computer, without a network.',
    has: (name) => `speaks with ${name}`,
    none: 'no voice on this computer',
    install:
      'Install one, then start the program again. Linux: speech-dispatcher with espeak-ng. Windows: Settings, Time and language, Speech, Add voices.',
    try: 'Hear it',
    example: 'Go to B, zero seven, four two. Check digits?',
  },
  recogniser: {
    path: 'Program',
    args: 'Arguments',
    argsBelow: 'one a line',
    least: 'Least confidence',
    below: 'It runs as long as the station does, and writes each utterance as a line of JSON.',
  },
}
