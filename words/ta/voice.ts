import { cartonPicks } from '#words/ta/carton-picks'
import type { VoiceWords } from '#words/voice-words'

/** Voice, in Tamil. */
export const voice: VoiceWords = {
  accepted: {
    'voice-set': ({ on, ratePercent, volumePercent }) =>
      on ? `குரல் ஆன். வேகம் ${ratePercent}, ஒலி ${volumePercent}` : 'குரல் ஆஃப்',
  },
  refusals: {
    'say-again': ({ why }) =>
      ({
        unsure: { say: 'மீண்டும் சொல்லவும்', next: 'தெளிவாகக் கேட்கவில்லை. எதுவும் செய்யவில்லை.' },
        unknown: { say: 'மீண்டும் சொல்லவும்', next: 'இங்கே அது பதில் அல்ல. எதுவும் செய்யவில்லை.' },
        language: { say: 'மீண்டும் சொல்லவும்', next: 'உங்கள் மொழி அல்லாமல் வேறு மொழியில் கேட்டது.' },
        late: { say: 'மீண்டும் சொல்லவும்', next: 'மிகத் தாமதமாக வந்தது. எதுவும் செய்யவில்லை.' },
      })[why],
    'scan-then-spell': ({ sku }) => ({
      say: 'முதலில் பொருளை ஸ்கேன் செய்யவும்',
      next: `${sku} ஸ்கேன் செய்து, வரிசை எண்ணை ஒவ்வோர் எழுத்தாகச் சொல்லவும்.`,
    }),
    'voice-taken': ({ by }) => ({
      say: 'மறுபக்கம் குரல் பயன்பாட்டில் உள்ளது',
      next: `${by} குரலைப் பயன்படுத்துகிறார். இருவரில் ஒருவருக்கு மட்டுமே குரல் உண்டு.`,
    }),
  },
  pick: {
    'order-left': ({ toteId, slot, locationId, quantity }, { code }) =>
      toteId === null
        ? `நிறுத்தவும். கையில் உள்ள ${quantity} பொருளைத் திரும்ப வைக்கவும். அலமாரி ${code(locationId ?? '')}. அலமாரியை ஸ்கேன் செய்யவும்.`
        : `நிறுத்தவும். ஸ்லாட் ${slot}, டோட் ${code(toteId)}. வெளியே எடுத்து, டோட்டை ஸ்கேன் செய்யவும்.`,
    'fetch-tote': ({ toteId, place }, { code }) =>
      `இடம் ${code(place)}. டோட் ${code(toteId)}. அதை எடுத்து, ஸ்கேன் செய்யவும்.`,
    'scan-cart': ({ slotsNeeded }) => `${slotsNeeded} காலி ஸ்லாட் உள்ள வண்டியை ஸ்கேன் செய்யவும்.`,
    'bind-tote': ({ slot }, { carton }) =>
      carton === null ? `ஸ்லாட் ${slot}. காலி டோட்டை ஸ்கேன் செய்யவும்.` : cartonPicks.bindVoice(slot, carton.size),
    'scan-location': ({ itemProves }, { line, code }) =>
      `அலமாரி ${code(line?.locationId ?? '')}, செல்லவும். ${itemProves ? 'சரிபார்ப்பு எண் சொல்லவும், அல்லது பொருளை ஸ்கேன் செய்யவும்.' : 'சரிபார்ப்பு எண் என்ன?'}`,
    'scan-item': ({ taken, needed, mayKey }, { line }) => {
      if (taken === 0) return `${needed} எடுக்கவும். ${line?.item.name ?? ''}. ஸ்கேன் செய்யவும்.`
      return `${needed} தேவை, ${taken} ஆனது. ${mayKey ? 'கையில் மொத்தம் எத்தனை?' : 'அடுத்ததை ஸ்கேன் செய்யவும்.'}`
    },
    'scan-tote': ({ slot, toteId, inHand }, { code, carton }) =>
      carton === null
        ? `ஸ்லாட் ${slot} உள்ளே ${inHand} பொருள் வைக்கவும். டோட் ${code(toteId)}. டோட்டை ஸ்கேன் செய்யவும்.`
        : cartonPicks.putVoice(slot, code(toteId), inHand),
    'zero-check': ({ locationId }, { code }) => `அலமாரி ${code(locationId)}, இப்போது காலியா? ஆம் அல்லது இல்லை.`,
    'twin-check': ({ units }) => `இங்கிருந்து இன்னும் ${units} தேவை. பொருள் தீர்ந்துவிட்டதா? ஆம் அல்லது இல்லை.`,
    'pass-on': ({ toteIds, zone, place }, { code }) =>
      `டோட் ${toteIds.map(code).join(', ')}. பகுதி ${zone}, இடம் ${code(place)}. அங்கே கொண்டு செல்லவும்.`,
    unload: ({ slot, toteId, place }, { code, carton }) =>
      carton === null
        ? `ஸ்லாட் ${slot}, டோட் ${code(toteId)}. இடம் ${code(place)}. அங்கே கொண்டு சென்று, இடத்தை ஸ்கேன் செய்யவும்.`
        : cartonPicks.unloadVoice(slot, code(toteId), code(place)),
    done: () => 'பட்டியல் முடிந்தது. அடுத்தது எனச் சொல்லவும்.',
  },
  wall: {
    'scan-item': ({ toteId, left }, code) =>
      `டோட் ${code(toteId)}. இன்னும் ${left} பொருள். ஏதாவது ஒரு பொருளை ஸ்கேன் செய்யவும்.`,
    'scan-cubby': ({ hand }, code) =>
      hand === null || (hand.cubbyId ?? hand.emptyId) === null
        ? 'சுவர் நிரம்பியது. டோட்டில் திரும்ப வைக்கவும்.'
        : `${hand.quantity} பொருள். கட்டம் ${code(hand.cubbyId ?? hand.emptyId ?? '')}. உள்ளே வைத்து, கட்டத்தை ஸ்கேன் செய்யவும்.`,
    leftover: ({ left, toteId }, code) =>
      `டோட் ${code(toteId)}. மீதி ${left} பொருள் திரும்பப் போகும். டோட் காலி எனச் சொல்லவும்.`,
  },
  resume: (stops) => `உங்கள் பட்டியல் முடியவில்லை, இன்னும் ${stops} நிறுத்தம். அடுத்தது எனச் சொல்லவும்.`,
  offered: (stops, units) => `${stops} நிறுத்தம், ${units} யூனிட். தொடங்க ஆம் எனச் சொல்லவும்.`,
  waiting: (lists) =>
    lists === 0 ? 'இப்போது வேலை இல்லை.' : `${lists} பட்டியல் காத்திருக்கிறது. வேலை வேண்டும் எனச் சொல்லவும்.`,
  held: 'பட்டியல் நிறுத்தி வைக்கப்பட்டது. மேலும் எடுக்க வேண்டாம், சூப்பர்வைசரிடம் கேட்கவும்.',
  reasons: 'ஏன்? பொருள் இல்லை, சேதம், காலாவதி, தவறான பொருள், எட்டவில்லை, அல்லது வேறு காரணம்.',
  between: ', ',
  screen: {
    say: 'குரல்',
    back: 'முடிந்தது',
    on: { name: 'குரல் ஆன்', below: 'அணைக்கத் தொடவும்' },
    off: { name: 'குரல் ஆஃப்', below: 'ஒவ்வொரு படியும் கேட்கத் தொடவும்' },
    slower: 'மெதுவாக',
    faster: 'வேகமாக',
    softer: 'சத்தம் குறைக்க',
    louder: 'சத்தம் கூட்ட',
    percent: (n) => `${n}%`,
    speaks: 'ஆன்',
    takenBy: (name) => `${name} குரலைப் பயன்படுத்துகிறார்`,
    noVoice: 'இந்தக் கணினியில் உங்கள் மொழிக்குக் குரல் இல்லை. நிர்வாகியிடம் சொல்லவும்.',
    hears: 'உங்கள் குரல் கேட்கப்படுகிறது: பேசிப் பதில் சொல்லவும்.',
    deaf: 'இங்கு குரல் கேட்கப்படாது: ஸ்கேன் மூலம் பதில் தரவும்.',
  },
  desk: {
    title: 'குரல்',
    below: 'ஒவ்வொருவரும் “நீங்கள்” கீழ் ஆன் செய்யலாம். இந்தக் கணினியின் குரல், நெட்வொர்க் தேவையில்லை.',
    has: (name) => `பேசும் குரல் ${name}`,
    none: 'இந்தக் கணினியில் குரல் இல்லை',
    install:
      'ஒன்றை நிறுவி, நிரலை மீண்டும் தொடங்கவும். Linux: speech-dispatcher, espeak-ng. Windows: Settings, Time and language, Speech, Add voices.',
    try: 'கேட்க',
    example: 'அலமாரி B, பூஜ்ஜியம் ஏழு, நான்கு இரண்டு, செல்லவும். சரிபார்ப்பு எண் என்ன?',
  },
  recogniser: {
    path: 'நிரலின் பாதை',
    args: 'அளபுருக்கள்',
    argsBelow: 'வரிக்கு ஒன்று',
    least: 'குறைந்த உறுதி',
    below: 'நிலையம் ஓடும் வரை ஓடும்; கேட்ட ஒவ்வொன்றையும் JSON வரியாக எழுதும்.',
  },
}
