import type { CustomsNeed } from '#domain/customs'
import type { DecisionRefusal } from '#domain/refusal/decisions'
import type { LabelRefusal } from '#domain/refusal/labels'
import type { OrderRefusal, PackRefusal } from '#domain/refusal/packing'
import type { PaperRefusal } from '#domain/refusal/papers'
import { grams, kilograms, mmOf, readable } from '#words/format'
import { papers } from '#words/ms/papers'
import { scales } from '#words/ms/scales'
import type { RefusalWords } from '#words/table'

/** Penolakan di meja bungkus: pesanan, karton, berat dan label. */
export const packRefusals: RefusalWords<
  OrderRefusal | PackRefusal | LabelRefusal | PaperRefusal | DecisionRefusal
> = {
  'nothing-to-pack': ({ text, unit }) =>
    unit === null
      ? {
          say: 'Tiada yang perlu dibungkus',
          next: `Dibaca: ${readable(text)}. Imbas tote yang siap dikutip atau pesanan.`,
        }
      : { say: 'Tiada siapa perlukannya', next: `Letak ${unit} dalam tote kosong dan imbas tote itu.` },
  'order-cancelled': ({ orderNumber }) => ({
    say: 'Pesanan dibatalkan. Berhenti',
    next: `${orderNumber}: jangan hantar. Letak balik barang.`,
  }),
  'order-changed': ({ orderNumber }) => ({
    say: 'Pesanan berubah. Berhenti',
    next: `${orderNumber} sudah lain di OMS. Tanya penyelia.`,
  }),
  'order-claimed-elsewhere': ({ orderNumber, by }) => ({
    say: 'Stesen lain ambil. Berhenti',
    next: `${orderNumber} diambil oleh ${by}. Tanya penyelia.`,
  }),
  'order-held': ({ orderNumber, hold }) => ({
    say: 'Pesanan ditahan. Berhenti',
    next: `${orderNumber}: ${hold}. Ketepikan untuk penyelia.`,
  }),
  'order-in-hospital': ({ orderNumber, place }) => ({
    say: 'Menunggu keputusan',
    next: `${orderNumber} kurang barang. Biarkan di ${place}; penyelia akan putuskan.`,
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
  'order-already-packed': ({ orderNumber, trackingNumber }) => ({
    say: 'Sudah siap dibungkus',
    next:
      trackingNumber === null
        ? `${orderNumber} selesai. Imbas tote lain.`
        : `${orderNumber} selesai. Ada yang salah di dalam karton? Batalkan label (VOID).`,
  }),
  'being-taken-back': ({ orderNumber }) => ({
    say: 'OMS belum menjawab',
    next: `${orderNumber} sedang ditarik balik. Simpan kartonnya di sini.`,
  }),
  'not-taken-back': ({ orderNumber, why }) => ({
    say: 'Kekal dihantar',
    next: {
      'settled-by-hand': `${orderNumber} diberitahu kepada OMS secara manual. Tanya penyelia.`,
      'refused-there': `OMS kekalkan ${orderNumber} sebagai dihantar. Tanya penyelia.`,
    }[why],
  }),
  'pack-first': ({ orderNumber }) => ({
    say: 'Habiskan pesanan ini dahulu',
    next: `${orderNumber} masih dibuka. Tutup atau tinggalkan.`,
  }),
  'read-first': () => ({ say: 'Baca dahulu', next: 'Baca arahan pesanan ini pada skrin, kemudian Sahkan.' }),
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
        ? `${sku} tidak dipesan. Letak dalam tote kosong dan imbas tote itu.`
        : `${sku} milik ${belongsTo}. Ketepikan.`,
  }),
  'extra-wanted': ({ sku, orderNumber, toteId, place }) => ({
    say: 'Terlebih. Pesanan lain kurang',
    next: `Letak ${sku} dalam ${toteId} di ${place} untuk ${orderNumber}, kemudian imbas tote itu.`,
  }),
  'over-pack': ({ sku, picked, left }) => ({
    say: left > 0 ? 'Terlalu banyak sekali gus' : 'Terlebih. Keluarkan satu',
    next:
      left > 0
        ? `${sku}: tinggal ${left}. Imbas satu unit setiap kali.`
        : picked > 0
          ? `${sku}: semua ${picked} sudah masuk. Unit lebih ke tote kosong: imbas tote itu.`
          : `${sku}: tiada yang dikutip untuk pesanan ini.`,
  }),
  'more-in-carton': ({ inCarton }) => ({
    say: 'Lebih banyak dalam karton',
    next: `Sudah ada ${inCarton} di dalamnya. Taip jumlah semuanya.`,
  }),
  'count-first': () => ({
    say: 'Kira isi karton dahulu',
    next: 'Taip jumlah unit di dalamnya. Untuk keluarkan satu, sentuh Keluarkan.',
  }),
  'count-off': ({ counted, triesLeft }) =>
    triesLeft > 0
      ? {
          say: `Bukan ${counted}. Kira semula`,
          next:
            triesLeft === 1 ? 'Tinggal satu cubaan, kemudian imbas semua.' : `Tinggal ${triesLeft} cubaan.`,
        }
      : { say: `Bukan ${counted}. Keluarkan semua`, next: 'Kosongkan karton dan imbas setiap unit semula.' },
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
  'gain-off': ({ gainG, expectedG, toleranceG, cause }) => ({
    say:
      cause === 'double' ? 'Dua unit masuk?' : cause === 'nothing' ? 'Penimbang kosong' : 'Item lain masuk?',
    next:
      gainG === null
        ? `Letak karton atas penimbang: ${grams(expectedG)} patut masuk.`
        : `${grams(gainG)} masuk, patut ${grams(expectedG)} ± ${grams(toleranceG)}.`,
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
    say: 'Barang siapa di atas penimbang?',
    next: 'Kedua-dua bahagian menunggu. Sentuh Timbang sekarang di bahagian anda.',
  }),
  'scale-not-set': ({ order, problem }) => ({
    say: scales.orders[order].refused,
    next: scales.orderProblems[problem],
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
  'closed-carton': ({ number }) => ({
    say: `Karton ${number} sudah ditutup`,
    next: 'Ada yang salah di dalamnya? Imbas VOID, atau sentuh Lagi: labelnya batal.',
  }),
  'confirm-void': ({ trackingNumber }) => ({
    say: 'Label akan dibatalkan',
    next: `Musnahkan ${trackingNumber} dan nyatakan lagi: karton dibuka semula.`,
  }),
  'label-void': ({ trackingNumber }) => ({
    say: 'Label ini batal',
    next: `${trackingNumber} bukan untuk mana-mana karton lagi. Musnahkan.`,
  }),
  'scan-label-first': ({ trackingNumber }) => ({
    say: 'Imbas label dahulu',
    next: `Tampal ${trackingNumber} pada karton dan imbas.`,
  }),
  'label-too-wide': ({ labelUm, printerUm, printerName }) => ({
    say: 'Label lebih lebar daripada pencetak',
    next: `${printerName} mencetak ${mmOf(printerUm)} mm, label ini ${mmOf(labelUm)}. Guna pencetak yang lebih lebar.`,
  }),
  'print-moved-off': ({ printerName, ...room }) => ({
    say: 'Cetakan akan terkeluar daripada label',
    next: `${printerName}: ke kanan ${mmOf(room.leastXUm)} hingga ${mmOf(room.mostXUm)} mm, ke bawah ${mmOf(room.leastYUm)} hingga ${mmOf(room.mostYUm)} mm. Beritahu pentadbir.`,
  }),
  'label-undrawable': ({ orderNumber }) => ({
    say: 'Label alamat ini tidak dapat dibuat',
    next: `Alamat ${orderNumber} tidak muat. Asingkan, panggil penyelia.`,
  }),
  'no-numbers': ({ courierId }) => ({
    say: 'Nombor jejak sudah habis',
    next: `${courierId} tiada nombor lagi. Panggil penyelia.`,
  }),
  'no-paper-data': ({ paper, orderNumber }) => ({
    say: `${papers.kinds[paper]}: tiada isi`,
    next: `Tiada data atau barang untuknya dalam ${orderNumber}. Tanya pejabat.`,
  }),
  'labels-not-counted': ({ printer }) => ({
    say: `Label ${printer} belum dikira`,
    next: 'Penyelia masukkan sekali, di Ramalan syif.',
  }),
  'paper-printed-before': ({ paper }) => ({
    say: `${papers.kinds[paper]} sudah dicetak`,
    next: 'Mengapa sekali lagi? Pilih sebab.',
  }),
  'logo-unusable': ({ trouble }) => ({
    say: 'Gambar ini tidak boleh menjadi logo',
    next: {
      'not-png': 'Hanya fail PNG boleh dicetak. Simpan sebagai PNG.',
      'too-heavy': 'Fail melebihi 1 MB. Simpan lebih kecil.',
      'too-many-dots': 'Lebih 2,000 titik pada satu sisi. Simpan lebih kecil.',
      unreadable: 'Fail rosak. Simpan semula, kemudian pilih lagi.',
    }[trouble],
  }),
  'paper-rule-hidden': ({ name, by }) => ({
    say: `“${name}” tidak akan terpakai`,
    next: `“${by}” didahulukan dan mengambil semua pesanannya. Naikkan atau keluarkan.`,
  }),
  'paper-rules-outdated': ({ by }) => ({
    say: `${by} telah mengubah peraturan ini`,
    next: 'Tiada apa disimpan. Buka yang terkini, kemudian ubah.',
  }),
  'paper-waits': ({ paper }) => ({
    say: `${papers.kinds[paper]} sudah menunggu`,
    next: 'Ia dicetak sendiri. Lihat pencetaknya.',
  }),
  'customs-missing': ({ missing: [first] }) => ({
    say: 'Borang kastam tidak lengkap',
    next: `${first?.sku ?? '–'} tiada ${needsIn(first?.needs)}. Minta pejabat menambahnya.`,
  }),
  'carton-over-weight': ({ grossG, greatestG }) => ({
    say: 'Terlalu berat untuk karton ini',
    next: `${kilograms(grossG)}, had ${kilograms(greatestG)}. Alih sebahagian ke karton kedua.`,
  }),
  'exception-taken': ({ by }) => ({
    say: `${by} sedang menguruskannya`,
    next: 'Tanya dia, atau selesaikan bersama. Selepas tempohnya sesiapa boleh ambil alih.',
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
    next: `Batalkan label ${orderNumber} di meja, atau keluarkan pesanan.`,
  }),
}

/** What a customs form still needs of an item. */
const needsIn = (needs: readonly CustomsNeed[] | undefined): string =>
  (needs ?? []).map((need) => papers.needs[need]).join(', ')
