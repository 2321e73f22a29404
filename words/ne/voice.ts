import { cartonPicks } from '#words/ne/carton-picks'
import type { VoiceWords } from '#words/voice-words'

/** Voice, in Nepali. Questions are put so that हो or होइन answers them, never छ, which is a six, too. */
export const voice: VoiceWords = {
  accepted: {
    'voice-set': ({ on, ratePercent, volumePercent }) =>
      on ? `आवाज अन। गति ${ratePercent}, भोल्युम ${volumePercent}` : 'आवाज बन्द',
  },
  refusals: {
    'say-again': ({ why }) =>
      ({
        unsure: { say: 'फेरि भन्नुहोस्', next: 'प्रस्ट सुनिएन। केही गरिएको छैन।' },
        unknown: { say: 'फेरि भन्नुहोस्', next: 'यहाँ त्यो जवाफ मिल्दैन। केही गरिएको छैन।' },
        language: { say: 'फेरि भन्नुहोस्', next: 'तपाईंको होइन, अर्कै भाषामा सुनियो।' },
        late: { say: 'फेरि भन्नुहोस्', next: 'ढिलो आयो। केही गरिएको छैन।' },
      })[why],
    'scan-then-spell': ({ sku }) => ({
      say: 'पहिले सामान स्क्यान गर्नुहोस्',
      next: `${sku} को कोड स्क्यान गरेर सिरियल नम्बर एक-एक अक्षर भन्नुहोस्।`,
    }),
    'voice-taken': ({ by }) => ({
      say: 'आवाज अर्को भागमा चल्दै छ',
      next: `आवाज ${by} सँग छ। दुई जनामा एक जनाले मात्र चलाउन मिल्छ।`,
    }),
  },
  pick: {
    'order-left': ({ toteId, slot, locationId, quantity }, { code }) =>
      toteId === null
        ? `रोकिनुहोस्। हातको ${quantity} वटा ${code(locationId ?? '')} मा फिर्ता राखेर स्क्यान गर्नुहोस्।`
        : `रोकिनुहोस्। स्लट ${slot} बाट ${code(toteId)} निकालेर स्क्यान गर्नुहोस्।`,
    'fetch-tote': ({ toteId, place }, { code }) =>
      `${code(place)} बाट टोट ${code(toteId)} लिएर स्क्यान गर्नुहोस्।`,
    'scan-cart': ({ slotsNeeded }) => `${slotsNeeded} वटा खाली स्लट भएको ट्रली स्क्यान गर्नुहोस्।`,
    'bind-tote': ({ slot }, { carton }) =>
      carton === null ? `स्लट ${slot} । खाली टोट स्क्यान गर्नुहोस्।` : cartonPicks.bindVoice(slot, carton.size),
    'scan-location': ({ itemProves }, { line, code }) =>
      `${code(line?.locationId ?? '')} मा जानुहोस्। ${itemProves ? 'जाँच अङ्क भन्नुहोस्, वा सामान स्क्यान गर्नुहोस्।' : 'जाँच अङ्क?'}`,
    'scan-item': ({ taken, needed, mayKey }, { line }) => {
      if (taken === 0) return `${needed} वटा लिनुहोस्। ${line?.item.name ?? ''} । स्क्यान गर्नुहोस्।`
      return `${needed} मध्ये ${taken} भयो। ${mayKey ? 'हातमा जम्मा कति?' : 'अर्को स्क्यान गर्नुहोस्।'}`
    },
    'scan-tote': ({ slot, toteId, inHand }, { code, carton }) =>
      carton === null
        ? `स्लट ${slot} को टोट ${code(toteId)} मा ${inHand} वटा राख्नुहोस्। टोट स्क्यान गर्नुहोस्।`
        : cartonPicks.putVoice(slot, code(toteId), inHand),
    'zero-check': ({ locationId }, { code }) => `अब ${code(locationId)} खाली छ? हो कि होइन?`,
    'twin-check': ({ units }) => `यहाँबाट अझै ${units} वटा चाहिन्छ। ती पनि अपुग? हो कि होइन?`,
    'pass-on': ({ toteIds, zone, place }, { code }) =>
      `टोट ${toteIds.map(code).join(' र ')} लिनुहोस्। जोन ${zone} को ${code(place)} मा लैजानुहोस्।`,
    unload: ({ slot, toteId, place }, { code, carton }) =>
      carton === null
        ? `स्लट ${slot} को टोट ${code(toteId)} लिनुहोस्। ${code(place)} मा लगेर ठाउँ स्क्यान गर्नुहोस्।`
        : cartonPicks.unloadVoice(slot, code(toteId), code(place)),
    done: () => 'सूची सकियो। “अर्को सूची” भन्नुहोस्।',
  },
  wall: {
    'scan-item': ({ toteId, left }, code) =>
      `टोट ${code(toteId)} मा ${left} वटा बाँकी। जुनसुकै सामान स्क्यान गर्नुहोस्।`,
    'scan-cubby': ({ hand }, code) =>
      hand === null || (hand.cubbyId ?? hand.emptyId) === null
        ? 'वाल भरियो। टोटमै फिर्ता राख्नुहोस्।'
        : `${hand.quantity} वटा ${code(hand.cubbyId ?? hand.emptyId ?? '')} मा राखेर स्क्यान गर्नुहोस्।`,
    leftover: ({ left, toteId }, code) =>
      `टोट ${code(toteId)} का ${left} वटा फिर्ता जान्छन्। “टोट खाली” भन्नुहोस्।`,
  },
  resume: (stops) => `तपाईंको सूची खुला छ, ${stops} स्टप बाँकी। “सुरु” भन्नुहोस्।`,
  offered: (stops, units) => `${stops} स्टप, ${units} युनिट। सुरु गर्न “हो” भन्नुहोस्।`,
  waiting: (lists) => (lists === 0 ? 'अहिले कुनै काम छैन।' : `${lists} सूची पर्खँदै छन्। “काम लिनुहोस्” भन्नुहोस्।`),
  held: 'यो सूची रोकिएको छ। अब केही नलिनुहोस्, सुपरभाइजरलाई सोध्नुहोस्।',
  reasons: 'किन? सामान छैन, बिग्रेको, म्याद सकिएको, गलत सामान, हात पुग्दैन, वा अन्य कारण।',
  between: ', ',
  screen: {
    say: 'आवाज',
    back: 'भयो',
    on: { name: 'आवाज अन छ', below: 'बन्द गर्न छुनुहोस्' },
    off: { name: 'आवाज बन्द छ', below: 'हरेक काम सुन्न छुनुहोस्' },
    slower: 'बिस्तारै',
    faster: 'छिटो',
    softer: 'सानो',
    louder: 'ठूलो',
    percent: (n) => `${n}%`,
    speaks: 'अन',
    takenBy: (name) => `आवाज ${name} सँग छ`,
    noVoice: 'यो कम्प्युटरमा तपाईंको भाषाको आवाज छैन। एडमिनलाई भन्नुहोस्।',
    hears: 'तपाईंको आवाज सुनिन्छ: बोलेर जवाफ दिनुहोस्।',
    deaf: 'यहाँ आवाज सुनिँदैन: स्क्यान गरेर जवाफ दिनुहोस्।',
  },
  desk: {
    title: 'आवाज',
    below: 'हरेकले “तपाईं” मा गएर अन गर्छ। यही कम्प्युटरको आवाजले बोल्छ, नेटवर्क चाहिँदैन।',
    has: (name) => `${name} ले बोल्छ`,
    none: 'यो कम्प्युटरमा आवाज छैन',
    install:
      'एउटा हाल्नुहोस्, अनि प्रोग्राम फेरि सुरु गर्नुहोस्। Linux: speech-dispatcher र espeak-ng। Windows: Settings, Time and language, Speech, Add voices।',
    try: 'सुन्नुहोस्',
    example: 'B, शून्य सात, चार दुई मा जानुहोस्। जाँच अङ्क?',
  },
  recogniser: {
    path: 'प्रोग्राम',
    args: 'आर्गुमेन्ट',
    argsBelow: 'लाइनमा एउटा',
    least: 'न्यूनतम विश्वास',
    below: 'स्टेसन चलुन्जेल चल्छ, र हरेक बोली JSON को एक लाइनमा लेख्छ।',
  },
}
