import { cartonPicks } from '#words/ms/carton-picks'
import type { VoiceWords } from '#words/voice-words'

/** Suara, dalam Bahasa Melayu. */
export const voice: VoiceWords = {
  accepted: {
    'voice-set': ({ on, ratePercent, volumePercent }) =>
      on ? `Suara hidup. Laju ${ratePercent}, kuat ${volumePercent}` : 'Suara ditutup',
  },
  refusals: {
    'say-again': ({ why }) =>
      ({
        unsure: { say: 'Sebut sekali lagi', next: 'Tidak jelas. Tiada apa-apa dibuat.' },
        unknown: { say: 'Sebut sekali lagi', next: 'Itu bukan jawapan di sini. Tiada apa-apa dibuat.' },
        language: { say: 'Sebut sekali lagi', next: 'Didengar dalam bahasa lain daripada bahasa anda.' },
        late: { say: 'Sebut sekali lagi', next: 'Terlalu lewat sampai. Tiada apa-apa dibuat.' },
      })[why],
    'scan-then-spell': ({ sku }) => ({
      say: 'Imbas item dahulu',
      next: `Imbas kod ${sku}, kemudian eja nombor sirinya.`,
    }),
    'voice-taken': ({ by }) => ({
      say: 'Sebelah sana sedang bersuara',
      next: `${by} guna suara. Hanya seorang daripada dua orang boleh.`,
    }),
  },
  pick: {
    'order-left': ({ toteId, slot, locationId, quantity }, { code }) =>
      toteId === null
        ? `Berhenti. Letak balik ${quantity} di tangan ke ${code(locationId ?? '')}, dan imbas.`
        : `Berhenti. Keluarkan ${code(toteId)} dari slot ${slot}, dan imbas.`,
    'fetch-tote': ({ toteId, place }, { code }) => `Ambil tote ${code(toteId)} di ${code(place)}. Imbas.`,
    'scan-cart': ({ slotsNeeded }) => `Imbas troli dengan ${slotsNeeded} slot kosong.`,
    'bind-tote': ({ slot }, { carton }) =>
      carton === null ? `Slot ${slot}. Imbas tote kosong.` : cartonPicks.bindVoice(slot, carton.size),
    'scan-location': ({ itemProves }, { line, code }) =>
      `Pergi ke ${code(line?.locationId ?? '')}. ${itemProves ? 'Digit semakan, atau imbas item.' : 'Digit semakan?'}`,
    'scan-item': ({ taken, needed, mayKey }, { line }) => {
      if (taken === 0) return `Ambil ${needed}. ${line?.item.name ?? ''}. Imbas.`
      return `${taken} daripada ${needed}. ${mayKey ? 'Berapa di tangan?' : 'Imbas yang berikut.'}`
    },
    'scan-tote': ({ slot, toteId, inHand }, { code, carton }) =>
      carton === null
        ? `Letak ${inHand} ke slot ${slot}, tote ${code(toteId)}. Imbas tote.`
        : cartonPicks.putVoice(slot, code(toteId), inHand),
    'zero-check': ({ locationId }, { code }) => `${code(locationId)} sudah kosong? Ya atau tidak.`,
    'twin-check': ({ units }) =>
      `${units} lagi dikehendaki dari sini. Tiada juga untuk yang lain? Ya atau tidak.`,
    'pass-on': ({ toteIds, zone, place }, { code }) =>
      `Bawa ${toteIds.map(code).join(', ')} ke zon ${zone}, ${code(place)}.`,
    unload: ({ slot, toteId, place }, { code, carton }) =>
      carton === null
        ? `Bawa tote ${code(toteId)} dari slot ${slot} ke ${code(place)}. Imbas.`
        : cartonPicks.unloadVoice(slot, code(toteId), code(place)),
    done: () => 'Senarai siap. Sebut seterusnya.',
  },
  wall: {
    'scan-item': ({ toteId, left }, code) => `Tote ${code(toteId)}, tinggal ${left}. Imbas mana-mana item.`,
    'scan-cubby': ({ hand }, code) =>
      hand === null || (hand.cubbyId ?? hand.emptyId) === null
        ? 'Dinding penuh. Letak balik ke dalam tote.'
        : `Letak ${hand.quantity} ke ${code(hand.cubbyId ?? hand.emptyId ?? '')}. Imbas petak itu.`,
    leftover: ({ left, toteId }, code) =>
      `${left} dalam tote ${code(toteId)} perlu dipulangkan. Sebut tote kosong.`,
  },
  resume: (stops) => `Senarai anda belum siap, ${stops} hentian lagi. Sebut seterusnya.`,
  offered: (stops, units) => `${stops} hentian, ${units} unit. Sebut ya untuk mula.`,
  waiting: (lists) =>
    lists === 0 ? 'Tiada kerja menunggu.' : `${lists} senarai menunggu. Sebut minta kerja.`,
  held: 'Senarai ini ditahan. Jangan ambil lagi, tanya penyelia.',
  reasons: 'Kenapa? Tiada, rosak, tamat tempoh, item salah, tidak sampai, atau sebab lain.',
  between: ', ',
  screen: {
    say: 'Suara',
    back: 'Siap',
    on: { name: 'Suara hidup', below: 'sentuh untuk tutup' },
    off: { name: 'Suara tutup', below: 'sentuh untuk dengar langkah' },
    slower: 'Perlahan',
    faster: 'Laju',
    softer: 'Kecilkan',
    louder: 'Kuatkan',
    percent: (n) => `${n}%`,
    speaks: 'hidup',
    takenBy: (name) => `${name} guna suara`,
    noVoice: 'Komputer ini tiada suara untuk bahasa anda. Beritahu pentadbir.',
    hears: 'Suara anda didengar: jawab dengan suara.',
    deaf: 'Tiada yang mendengar di sini: jawab dengan imbasan.',
  },
  desk: {
    title: 'Suara',
    below: 'Setiap orang menghidupkannya di Anda. Ia guna suara komputer ini, tanpa rangkaian.',
    has: (name) => `bersuara dengan ${name}`,
    none: 'tiada suara pada komputer ini',
    install:
      'Pasang satu, kemudian mulakan program semula. Linux: speech-dispatcher dengan espeak-ng. Windows: Settings, Time and language, Speech, Add voices.',
    try: 'Dengar',
    example: 'Pergi ke B, kosong tujuh, empat dua. Digit semakan?',
  },
  recogniser: {
    path: 'Laluan program',
    args: 'Argumen',
    argsBelow: 'satu sebaris',
    least: 'Keyakinan terendah',
    below: 'Ia berjalan selama stesen berjalan, dan menulis setiap sebutan sebagai sebaris JSON.',
  },
}
