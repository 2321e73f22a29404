import type { Keyboard } from '#domain/keyboard'
import type { Refusal } from '#domain/refusal'
import type { ScannedKind } from '#domain/refusal/codes'
import { sayBroken } from '#words/broken-code'
import { readable } from '#words/format'
import { benchRefusals } from '#words/ms/bench'
import { brokenCode } from '#words/ms/broken-code'
import { cartonPicks } from '#words/ms/carton-picks'
import { catchWeight } from '#words/ms/catch-weight'
import { codes } from '#words/ms/codes'
import { importRefusals } from '#words/ms/import-refusals'
import { labels } from '#words/ms/labels'
import { map } from '#words/ms/map'
import { packRefusals } from '#words/ms/pack-refusals'
import { peopleRefusals } from '#words/ms/people-refusals'
import { planning } from '#words/ms/planning'
import { practiceRefusals } from '#words/ms/practice'
import { safetyRefusals } from '#words/ms/safety'
import { scanning } from '#words/ms/scanning'
import { sourceRefusals } from '#words/ms/sources'
import { steering } from '#words/ms/steering'
import { stock } from '#words/ms/stock'
import { updateRefusals } from '#words/ms/updates'
import { voice } from '#words/ms/voice'
import { wall } from '#words/ms/wall'
import { work } from '#words/ms/work'
import { zones } from '#words/ms/zones'
import { known, type RefusalWords } from '#words/table'

const things: Record<ScannedKind, string> = {
  command: 'kod arahan',
  badge: 'lencana',
  location: 'petak',
  checkDigits: 'digit semakan',
  tote: 'tote',
  cart: 'troli',
  carton: 'karton',
  order: 'pesanan',
  item: 'barang',
  trackingNumber: 'label penghantaran',
  sscc: 'label karton',
  cartonType: 'saiz karton',
  place: 'tempat letak',
  zone: 'tanda zon',
  list: 'senarai ambilan',
  apart: 'label kuarantin',
  plate: 'plat stok',
  unknown: 'benda lain',
}
const lotList = (lots: string[]): string =>
  lots.length === 0 ? 'lot yang dirancang' : `lot ${lots.slice(0, 3).join(' atau ')}`

const mostNamed = 2
/** The keyboards a scanner may be set to, where they are few enough to help. */
function keyboardList(keyboards: readonly Keyboard[]): string {
  const names = keyboards.map((one) => scanning.keyboards[one])
  return names.length === 0 || names.length > mostNamed ? 'lain' : names.join(' atau ')
}

/** Apa yang dikatakan apabila imbasan ditolak, dalam Bahasa Melayu. */
export const refusals: RefusalWords<Refusal> = {
  'unknown-code': ({ text }) => ({
    say: 'Kod ini tidak dikenali',
    next: `Dibaca: ${readable(text)}. Imbas kod lain padanya, atau taip.`,
  }),
  'broken-code': (fault) => sayBroken(brokenCode, fault),
  'not-asked-for': ({ scanned }, asked) => ({
    say: `Bukan sekarang: itu ${things[scanned]}`,
    next: `Diperlukan: ${asked}`,
  }),
  'scanner-mistypes': ({ problem, keyboards }) =>
    problem === 'caps-lock'
      ? { say: 'Caps Lock hidup. Matikan', next: 'Tekan Caps Lock sekali, kemudian imbas lagi.' }
      : {
          say: 'Pengimbas menaip huruf yang salah',
          next: `Ia ditetapkan untuk papan kekunci ${keyboardList(keyboards)}. Beritahu pentadbir; taip kod dahulu.`,
        },
  'scanners-alike': ({ names }) => ({
    say: 'Pengimbas ini tidak dapat dibezakan',
    next: `${names.join(', ')}: beri setiap satu kekunci awalan sendiri. Hanya satu boleh tanpanya.`,
  }),
  'no-work': () => ({
    say: 'Tiada kerja menunggu',
    next: 'Semua senarai sudah diambil. Minta gelombang daripada penyelia.',
  }),
  'unknown-zone': ({ text, zones }) => ({
    say: 'Tiada zon itu di sini',
    next: `Dibaca: ${readable(text)}. Zon di sini: ${zones.join(', ')}.`,
  }),
  'list-taken': ({ by }) => ({
    say: `${by} sudah ambil senarai ini`,
    next: 'Ambil kerja lagi. Anda dapat senarai seterusnya.',
  }),
  'list-assigned': ({ number, to }) => ({
    say: `${number} untuk ${to}`,
    next: 'Dapatkan kerja: anda dapat senarai seterusnya. Penyelia boleh memberikannya kepada anda.',
  }),
  'list-over': ({ number }) => ({ say: `${number} sudah selesai`, next: 'Pilih senarai lain.' }),
  'list-first': ({ number }) => ({
    say: 'Siapkan senarai anda dahulu',
    next: `${number} milik anda. Ambil kerja: anda sambung dari tempat tadi.`,
  }),
  'confirm-take-over': ({ number, cartId, by }) => ({
    say: `${by} guna ${cartId ?? number}`,
    next: `Sambung ${number}? Imbas ${cartId ?? 'NEXT'} sekali lagi, atau sentuh Ambil alih.`,
  }),
  'list-held': () => ({ say: 'Senarai ini ditahan', next: 'Berhenti. Tanya penyelia. Kiraan anda selamat.' }),
  'nothing-open': () => ({ say: 'Tiada kerja dibuka di sini', next: 'Ambil kerja, atau imbas tote.' }),
  'unknown-cart': ({ text }) => ({
    say: 'Troli ini tidak dikenali',
    next: `Dibaca: ${readable(text)}. Imbas kod pada rangka troli.`,
  }),
  'cart-in-use': ({ cartId, by }) => ({
    say: `${by} sedang guna ${cartId}`,
    next: 'Biarkan. Ambil troli lain.',
  }),
  'cart-too-small': ({ cartId, slots, needed }) => ({
    say: 'Troli ini terlalu kecil',
    next: `${cartId} ada ${slots} slot, senarai perlu ${needed}. Imbas troli lebih besar.`,
  }),
  'unknown-tote': ({ text }) => ({
    say: 'Tote ini tidak dikenali',
    next: `Dibaca: ${readable(text)}. Ambil tote lain.`,
  }),
  'tote-not-empty': ({ toteId }) => ({
    say: 'Tote ini tidak kosong',
    next: `Ketepikan ${toteId} dan imbas tote kosong.`,
  }),
  'tote-in-use': ({ toteId, orderNumber }) => ({
    say: 'Tote ini milik pesanan lain',
    next: `${toteId} untuk ${orderNumber}. Imbas tote kosong.`,
  }),
  'wrong-tote': ({ toteId, neededToteId, slot }) => ({
    say: `Tote salah. Guna slot ${slot}`,
    next:
      neededToteId === null
        ? `${toteId} untuk pesanan lain. Imbas tote kosong.`
        : `Itu ${toteId}. Imbas ${neededToteId} di slot ${slot}.`,
  }),
  'item-first': ({ sku }) => ({
    say: 'Imbas barang dahulu',
    next: `Keluarkan ${sku} dari tote dan imbas.`,
  }),
  'not-in-tote': ({ sku, toteId }) => ({
    say: 'Bukan dari tote ini',
    next: `${sku} tidak diambil ke dalam ${toteId}. Ambil yang lain, atau panggil penyelia.`,
  }),
  'store-in': ({ locationId }) => ({
    say: 'Letak balik dahulu',
    next: `Bawa yang di tangan ke ${locationId} dan imbas petak itu.`,
  }),
  'confirm-location': ({ locationId, chosenLocationId }) => ({
    say: 'Petak lain daripada cadangan',
    next: `Asalnya dari ${chosenLocationId}. Imbas ${locationId} sekali lagi untuk letak di situ.`,
  }),
  'order-left': ({ orderNumber, why, toteId, slot, locationId }) => ({
    say: `Berhenti. ${orderNumber} ${codes.leftBecause[why]}`,
    next:
      toteId === null
        ? `Letak balik yang di tangan ke ${locationId} dan imbas petak itu.`
        : `Keluarkan ${toteId} dari slot ${slot} dan imbas.`,
  }),
  'tote-empty': ({ toteId, slot }) => ({
    say: 'Tote ini masih kosong',
    next: `Belum ada apa-apa dalam ${toteId} di slot ${slot}. Tidak muat? Lapor tidak cukup: lain-lain.`,
  }),
  'nothing-in-hand': () => ({
    say: 'Belum ada barang di tangan',
    next: 'Imbas barang dahulu, kemudian tote.',
  }),
  'location-first': ({ locationId }) => ({
    say: 'Imbas petak dahulu',
    next: `Imbas petak ${locationId}, kemudian barang.`,
  }),
  'wrong-location': ({ locationId, neededLocationId }) => ({
    say: `Petak salah. Pergi ke ${neededLocationId}`,
    next: `Anda di ${locationId}. Tiada apa-apa dikira.`,
  }),
  'unknown-location': ({ text }) => ({
    say: 'Petak ini tidak dikenali',
    next: `Dibaca: ${readable(text)}. Imbas label petak pada rak.`,
  }),
  'wrong-check-digits': ({ text, locationId }) => ({
    say: 'Digit semakan salah',
    next: `${readable(text)} bukan milik petak ${locationId}. Baca label pada rak.`,
  }),
  'wrong-item': ({ scannedSku, neededSku, belongsAt }) => ({
    say: 'Barang salah. Letak balik',
    next:
      belongsAt === null
        ? `Itu ${scannedSku}. Imbas ${neededSku}.`
        : `Itu ${scannedSku}, tempatnya di ${belongsAt}. Imbas ${neededSku}.`,
  }),
  'over-pick': ({ needed, scanned }) => ({
    say: 'Terlebih. Letak balik bakinya',
    next: `Diperlukan: ${needed}. Dengan imbasan ini jadi ${scanned}.`,
  }),
  'lot-needed': ({ lots }) => ({
    say: 'Imbas kod yang ada lot',
    next: `Petak ini ada beberapa lot. Ambil ${lotList(lots)}.`,
  }),
  'lot-expired': ({ lot, expiredOn, instead }) => ({
    say: 'Luput. Jangan ambil',
    next:
      instead === null
        ? `Lot ${lot} luput pada ${expiredOn}. Ambil lot lain, atau lapor tidak cukup.`
        : `Luput pada ${expiredOn}. Ambil ${instead.lot === null ? 'yang lain' : `lot ${instead.lot}`} dari ${instead.locationId}.`,
  }),
  'serial-needed': () => ({
    say: 'Imbas nombor siri',
    next: 'Setiap unit barang ini ada nombor siri sendiri.',
  }),
  'scan-units': ({ each }) =>
    each
      ? { say: 'Imbas setiap unit', next: 'Kuantiti barang ini tidak ditaip.' }
      : { say: 'Imbas satu unit dahulu', next: 'Kemudian taip berapa di tangan anda.' },
  'already-in-hand': ({ inHand }) => ({
    say: 'Sebanyak itu sudah diimbas',
    next: `${inHand} ada di tangan anda. Taip jumlah semuanya.`,
  }),
  'serial-used': ({ serial }) => ({
    say: 'Nombor siri sudah diimbas',
    next: `${readable(serial)} dikira sekali sahaja. Imbas unit lain.`,
  }),
  'put-first': ({ toteId, slot }) => ({
    say: `Masukkan ke slot ${slot} dahulu`,
    next:
      toteId === null ? `Imbas tote kosong untuk slot ${slot}.` : `Imbas tote ${toteId}, kemudian teruskan.`,
  }),
  'reason-needed': () => ({
    say: 'Sebab diperlukan',
    next: 'Pilih satu sebab. Tanpa sebab, tiada apa disimpan.',
  }),
  'wrong-quantity': ({ most }) => ({
    say: 'Kuantiti ini tidak mungkin',
    next: `Paling banyak ${most}. Kira semula.`,
  }),
  'confirm-place': ({ place, chosenPlace }) => ({
    say: `Ke ${place}? Imbas lagi kalau pasti`,
    next: `Dirancang: ${chosenPlace}. Imbasan kedua ${place} akan meletakkannya di situ.`,
  }),
  'unknown-place': ({ text }) => ({
    say: 'Tempat ini tidak dikenali',
    next: `Dibaca: ${readable(text)}. Imbas label meja atau rak.`,
  }),
  ...peopleRefusals,
  ...packRefusals,
  ...labels.refusals,
  ...stock.refusals,
  ...voice.refusals,
  ...wall.refusals,
  ...cartonPicks.refusals,
  ...catchWeight.refusals,
  ...work.refusals,
  ...zones.refusals,
  ...planning.refusals,
  ...steering.refusals,
  ...map.refusals,
  'no-orders-match': () => ({
    say: 'Tiada pesanan ikut peraturan ini',
    next: 'Pilih lebih banyak kurier atau masa tutup lebih lewat.',
  }),
  'wave-not-open': ({ number, state }) => ({
    say: `${number} tidak dibuka`,
    next: `Statusnya: ${known(codes.waveStates, state)}. Tiada apa diubah.`,
  }),
  'message-not-parked': () => ({
    say: 'Mesej ini tidak tersangkut',
    next: 'Ia sedang dihantar atau selesai. Lihat semula.',
  }),
  'message-maybe-taken': () => ({
    say: 'Sistem pesanan mungkin sudah menerimanya',
    next: 'Cari di sana, betulkan di sana jika perlu, kemudian selesaikan di sini sendiri.',
  }),
  'correction-unfit': ({ field }) => ({
    say: `${known(codes.correctable, field)}: ini tidak boleh dihantar`,
    next: 'Mesti lain daripada sebelumnya, tidak terlalu panjang; berat dalam gram bulat.',
  }),
  'not-found': ({ what }) => ({
    say: 'Tidak dijumpai',
    next: `${readable(what)} tiada di sini. Semak nombornya.`,
  }),
  'bad-setting': ({ where, problem }) => ({
    say: 'Tetapan ini tidak boleh disimpan',
    next: `${where}: ${problem}`,
  }),
  'bad-arguments': ({ where, problem }) => ({
    say: 'Tidak boleh dibuat begitu',
    next: `${where}: ${problem}`,
  }),
  ...importRefusals,
  'disk-full': () => ({
    say: 'Cakera penuh. Berhenti',
    next: 'Tiada apa boleh disimpan lagi. Panggil penyelia sekarang.',
  }),
  ...benchRefusals,
  ...practiceRefusals,
  ...sourceRefusals,
  ...safetyRefusals,
  ...updateRefusals,
}
