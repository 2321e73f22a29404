import type { Refusal, ScannedKind } from '#domain/refusal'
import { sayBroken } from '#words/broken-code'
import { grams, kilograms, readable } from '#words/format'
import { brokenCode } from '#words/ms/broken-code'
import { codes } from '#words/ms/codes'
import { importRefusals } from '#words/ms/import-refusals'
import { practiceRefusals } from '#words/ms/practice'
import { safetyRefusals } from '#words/ms/safety'
import { stock } from '#words/ms/stock'
import { wall } from '#words/ms/wall'
import { zones } from '#words/ms/zones'
import { known, type Said, type Sentences } from '#words/table'

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
  apart: 'label kuarantin',
  unknown: 'benda lain',
}
const lotList = (lots: string[]): string =>
  lots.length === 0 ? 'lot yang dirancang' : `lot ${lots.slice(0, 3).join(' atau ')}`

/** Apa yang dikatakan apabila imbasan ditolak, dalam Bahasa Melayu. */
export const refusals: Sentences<Refusal, 'refusal', string, Said> = {
  'unknown-code': ({ text }) => ({
    say: 'Kod ini tidak dikenali',
    next: `Dibaca: ${readable(text)}. Imbas kod lain padanya, atau taip.`,
  }),
  'broken-code': ({ problem, position }) => sayBroken(brokenCode, problem, position),
  'not-asked-for': ({ scanned }, asked) => ({
    say: `Bukan sekarang: itu ${things[scanned]}`,
    next: `Diperlukan: ${asked}`,
  }),
  'scanner-mistypes': ({ problem }) =>
    problem === 'caps-lock'
      ? { say: 'Caps Lock hidup. Matikan', next: 'Tekan Caps Lock sekali, kemudian imbas lagi.' }
      : {
          say: 'Pengimbas menaip huruf yang salah',
          next: 'Ia ditetapkan untuk papan kekunci lain. Beritahu pentadbir; taip kod dahulu.',
        },
  'scanners-alike': ({ names }) => ({
    say: 'Pengimbas ini tidak dapat dibezakan',
    next: `${names.join(', ')}: beri setiap satu kekunci awalan sendiri. Hanya satu boleh tanpanya.`,
  }),
  'unknown-badge': () => ({
    say: 'Lencana ini tidak dikenali',
    next: 'Guna PIN, atau minta penyelia daftarkan lencana.',
  }),
  'badge-void': () => ({
    say: 'Lencana ini tidak sah lagi',
    next: 'Guna lencana baharu, atau minta daripada pentadbir.',
  }),
  'badge-needed': () => ({
    say: 'Imbas lencana dahulu',
    next: 'Penyelia masuk dengan lencana dan PIN.',
  }),
  'no-pin': ({ name }) => ({
    say: 'Belum ada PIN',
    next: `${name}: minta PIN sekali guna daripada pentadbir.`,
  }),
  'wrong-pin': ({ triesLeft }) => ({
    say: 'PIN salah',
    next: `Tinggal ${triesLeft} cubaan. Taip sekali lagi.`,
  }),
  'pin-locked': ({ waitS, whole }) => ({
    say: 'PIN dikunci',
    next: whole
      ? `Terlalu banyak PIN salah di stesen ini. Tunggu ${Math.ceil(waitS / 60)} min.`
      : `Terlalu banyak cubaan. Tunggu ${Math.ceil(waitS / 60)} min, atau tanya pentadbir.`,
  }),
  'trivial-pin': () => ({
    say: 'Terlalu mudah diteka',
    next: 'Bukan turutan, pasangan atau satu angka enam kali. Pilih yang lain.',
  }),
  'same-pin': () => ({ say: 'Itu PIN anda sekarang', next: 'Pilih yang lain.' }),
  'seat-locked': ({ by }) => ({
    say: 'Dikunci. Imbas lencana dahulu',
    next: by === '' ? 'Tiada yang dikira.' : `Kerja ${by} masih terbuka. Tiada yang dikira.`,
  }),
  'override-needed': () => ({
    say: 'Penyelia perlu meluluskan ini',
    next: 'Penyelia imbas lencana di sini dan taip PIN.',
  }),
  'admin-exists': () => ({
    say: 'Sudah ada pentadbir',
    next: 'Dia tambah anda di meja, di bawah Orang.',
  }),
  'last-admin': () => ({
    say: 'Ini pentadbir terakhir',
    next: 'Orang lain mesti menjadi pentadbir di sini, dengan PIN, sebelum itu.',
  }),
  'person-inactive': ({ name }) => ({
    say: 'Tidak bekerja di sini lagi',
    next: `Benarkan ${name} bekerja semula dahulu.`,
  }),
  'not-your-role': ({ needed }) => ({
    say: 'Bukan tugas anda',
    next: `Hanya untuk: ${known(codes.roles, needed)}. Tanya penyelia.`,
  }),
  'sign-in-first': () => ({ say: 'Daftar masuk dahulu', next: 'Imbas lencana, atau guna PIN.' }),
  'no-such-person': ({ text }) => ({
    say: 'Orang ini tiada',
    next: `${readable(text)} tiada dalam senarai. Imbas lencana.`,
  }),
  'no-work': () => ({
    say: 'Tiada kerja menunggu',
    next: 'Semua senarai sudah diambil. Minta gelombang daripada penyelia.',
  }),
  'list-taken': ({ by }) => ({
    say: `${by} sudah ambil senarai ini`,
    next: 'Ambil kerja lagi. Anda dapat senarai seterusnya.',
  }),
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
    say: `Berhenti. ${orderNumber} ${why === 'cancelled' ? 'dibatalkan' : 'diubah'}`,
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
  ...stock.refusals,
  ...wall.refusals,
  ...zones.refusals,
  'nothing-to-pack': ({ text }) => ({
    say: 'Tiada yang perlu dibungkus',
    next: `Dibaca: ${readable(text)}. Imbas tote yang siap dikutip atau pesanan.`,
  }),
  'order-cancelled': ({ orderNumber }) => ({
    say: 'Pesanan dibatalkan. Berhenti',
    next: `${orderNumber}: jangan hantar. Letak balik barang.`,
  }),
  'order-changed': ({ orderNumber }) => ({
    say: 'Pesanan berubah. Berhenti',
    next: `${orderNumber} sudah lain di OMS. Tanya penyelia.`,
  }),
  'order-held': ({ orderNumber, hold }) => ({
    say: 'Pesanan ditahan. Berhenti',
    next: `${orderNumber}: ${hold}. Ketepikan untuk penyelia.`,
  }),
  'order-begun-before': ({ orderNumber }) => ({
    say: 'Dimulakan sebelum rosak. Berhenti',
    next: `${orderNumber} menunggu keputusan penyelia. Ketepikan semuanya.`,
  }),
  'order-not-picked': ({ orderNumber, missing }) => ({
    say: 'Belum siap dikutip',
    next: `${orderNumber}: ${missing} unit masih di rak. Imbas tote lain.`,
  }),
  'order-elsewhere': ({ orderNumber, station, by }) => ({
    say: `Dibuka di ${station}`,
    next: `${by} sedang bungkus ${orderNumber}. Bawa ke sana, atau imbas tote lain.`,
  }),
  'order-already-packed': ({ orderNumber }) => ({
    say: 'Sudah siap dibungkus',
    next: `${orderNumber} selesai. Imbas tote lain.`,
  }),
  'pack-first': ({ orderNumber }) => ({
    say: 'Habiskan pesanan ini dahulu',
    next: `${orderNumber} masih dibuka. Tutup atau tinggalkan.`,
  }),
  'carton-first': () => ({ say: 'Pilih karton dahulu', next: 'Imbas saiz karton, kemudian unit.' }),
  'carton-too-small': ({ cartonTypeId }) => ({
    say: 'Karton ini terlalu kecil',
    next: `${cartonTypeId} tidak muat. Imbas saiz lebih besar.`,
  }),
  'carton-empty': () => ({ say: 'Karton masih kosong', next: 'Imbas satu unit ke dalamnya dahulu.' }),
  'item-not-in-order': ({ sku, belongsTo }) => ({
    say: 'Bukan pesanan ini. Keluarkan',
    next:
      belongsTo === null
        ? `${sku} tidak dipesan. Letak di rak masalah.`
        : `${sku} milik ${belongsTo}. Ketepikan.`,
  }),
  'over-pack': ({ sku, picked, left }) => ({
    say: left > 0 ? 'Terlalu banyak sekali gus' : 'Terlebih. Keluarkan satu',
    next:
      left > 0
        ? `${sku}: tinggal ${left}. Imbas satu unit setiap kali.`
        : picked > 0
          ? `${sku}: semua ${picked} sudah masuk.`
          : `${sku}: tiada yang dikutip untuk pesanan ini.`,
  }),
  'serial-not-picked': ({ serial }) => ({
    say: 'Siri ini bukan untuk pesanan ini',
    next: `${readable(serial)} milik pesanan lain. Cari yang betul.`,
  }),
  'lot-not-picked': ({ lot }) => ({
    say: 'Lot ini bukan untuk pesanan ini',
    next: `Lot ${lot} milik pesanan lain. Cari yang betul.`,
  }),
  'units-missing': ({ left }) => ({
    say: `${left} belum diimbas`,
    next: 'Imbas semua unit, atau sahkan penghantaran separa.',
  }),
  'weight-off': ({ expectedG, weighedG, toleranceG }) => ({
    say: 'Berat tidak padan. Kira semula',
    next: `Sepatutnya ${kilograms(expectedG)} ± ${grams(toleranceG)}, penimbang ${kilograms(weighedG)}.`,
  }),
  'weigh-first': () => ({
    say: 'Timbang karton dahulu',
    next: 'Letak atas penimbang dan tunggu berat stabil.',
  }),
  'scale-shared': () => ({
    say: 'Karton siapa di atas penimbang?',
    next: 'Dua karton menunggu. Sentuh Timbang sekarang di bahagian anda.',
  }),
  'scale-not-ready': () => ({
    say: 'Penimbang belum sedia',
    next: 'Periksa penimbang: kabel, kuasa, tiada yang bersandar.',
  }),
  'label-not-printed': () => ({ say: 'Label belum dicetak', next: 'Tunggu pencetak, atau cetak semula.' }),
  'wrong-label': ({ scanned, needed }) => ({
    say: 'Label karton lain',
    next: `Itu ${readable(scanned)}. Karton ini perlu ${needed}.`,
  }),
  'scan-label-first': ({ trackingNumber }) => ({
    say: 'Imbas label dahulu',
    next: `Tampal ${trackingNumber} pada karton dan imbas.`,
  }),
  'label-undrawable': ({ orderNumber }) => ({
    say: 'Label alamat ini tidak dapat dibuat',
    next: `Alamat ${orderNumber} tidak muat. Asingkan, panggil penyelia.`,
  }),
  'no-numbers': ({ courierId }) => ({
    say: 'Nombor jejak sudah habis',
    next: `${courierId} tiada nombor lagi. Panggil penyelia.`,
  }),
  'supervisor-needed': () => ({
    say: 'Perlu kelulusan penyelia',
    next: 'Penyelia: imbas lencana dan taip PIN.',
  }),
  'carton-over-weight': ({ grossG, greatestG }) => ({
    say: 'Terlalu berat untuk karton ini',
    next: `${kilograms(grossG)}, had ${kilograms(greatestG)}. Alih sebahagian ke karton kedua.`,
  }),
  'nothing-to-decide': ({ orderNumber }) => ({
    say: 'Tiada yang perlu diputuskan',
    next: `${orderNumber} sama seperti di OMS. Lihat semula.`,
  }),
  'decide-first': ({ orderNumber }) => ({
    say: 'Putuskan perubahan dahulu',
    next: `${orderNumber} sudah lain di OMS. Buat keputusan di pejabat.`,
  }),
  'put-back-first': ({ orderNumber }) => ({
    say: 'Letak balik barang dahulu',
    next: `${orderNumber} kini mahu kurang daripada yang dikutip. Letak balik bakinya.`,
  }),
  'label-exists': ({ orderNumber }) => ({
    say: 'Label sudah ada',
    next: `${orderNumber} tidak boleh berubah selepas berlabel. Panggil penyelia.`,
  }),
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
  ...practiceRefusals,
  ...safetyRefusals,
}
