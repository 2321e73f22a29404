import type { AskWords } from '#words/asks'
import { count, grams, kilograms } from '#words/format'
import { cartonPicks } from '#words/ms/carton-picks'
import { catchWeight } from '#words/ms/catch-weight'
import { codes } from '#words/ms/codes'
import { courierLabel } from '#words/ms/courier-label'
import { papers } from '#words/ms/papers'
import { rates } from '#words/ms/rates'
import { scales } from '#words/ms/scales'
import { stock } from '#words/ms/stock'
import { voice } from '#words/ms/voice'
import { wall } from '#words/ms/wall'
import { work } from '#words/ms/work'
import { zones } from '#words/ms/zones'
import { carriedBy } from '#words/rates'

/** Apa yang diminta dan disahkan oleh jalur, dalam Bahasa Melayu. */
export const asks: AskWords = {
  pick: {
    'order-left': ({ orderNumber, why, toteId, slot, locationId, quantity }) => ({
      say: `${orderNumber} ${codes.leftBecause[why]}`,
      next:
        toteId === null
          ? `Letak balik ${quantity} di tangan anda ke ${locationId}, kemudian imbas petak itu.`
          : `Keluarkan ${toteId} dari slot ${slot}, ketepikan, dan imbas.`,
    }),
    'fetch-tote': ({ toteId, place, left }) => zones.fetch(toteId, place, left),
    'pass-on': ({ toteIds, zone, place }) => zones.passOn(toteIds, zone, place),
    'scan-cart': ({ slotsNeeded }) => ({ say: 'Imbas troli', next: `Perlu ${slotsNeeded} slot kosong.` }),
    'bind-tote': ({ slot, orderNumber, bound, of }, { carton }) =>
      carton === null
        ? {
            say: `Imbas tote untuk slot ${slot}`,
            next: `Tote kosong untuk ${orderNumber}. ${bound} daripada ${of} siap.`,
          }
        : cartonPicks.bind(slot, orderNumber, carton.size),
    'scan-location': ({ itemProves }, { line }) => {
      const also = itemProves ? 'Atau terus imbas barang.' : 'Atau taip digit semakan.'
      return { say: 'Imbas petak', next: line === null ? also : `Pergi ke ${line.locationId}. ${also}` }
    },
    'scan-item': ({ taken, needed, mayKey }, { line }) => ({
      say: 'Imbas barang',
      next: mayKey
        ? `${count(taken)} daripada ${count(needed)}. Imbas lagi atau taip kuantiti.`
        : `${count(taken)} daripada ${count(needed)} sudah diimbas. ${
            line?.tracking === 'serial'
              ? 'Imbas setiap nombor siri.'
              : line?.tracking === 'lot'
                ? 'Imbas kod yang ada lot.'
                : 'Imbas setiap unit.'
          }`,
    }),
    'scan-tote': ({ slot, toteId, inHand }, { carton }) =>
      carton === null
        ? {
            say: 'Imbas tote',
            next: `Masukkan ${inHand} ke slot ${slot}, tote ${toteId}.`,
          }
        : cartonPicks.put(slot, toteId, inHand),
    'zero-check': ({ locationId }) => ({
      say: `${locationId} kosong sekarang?`,
      next: 'Lihat dalam petak, kemudian jawab.',
    }),
    'twin-check': ({ locationId, units }) => ({
      say: `${units} unit lagi dikehendaki dari sini`,
      next: `Lihat dalam ${locationId}: untuk pesanan lain pun tiada?`,
    }),
    unload: ({ slot, toteId, place, consolidation, left }, { carton }) =>
      consolidation === 'none'
        ? carton !== null
          ? cartonPicks.unload(slot, toteId, place, left)
          : {
              say: `Imbas tempat ${place}`,
              next: `Bawa ${toteId} dari slot ${slot} ke sana. Tinggal ${left} tote.`,
            }
        : zones.unload[consolidation](toteId, place),
    done: () => ({ say: 'Senarai selesai', next: 'Semua disimpan. Ambil senarai seterusnya.' }),
  },
  pack: {
    'confirm-partial': ({ left, allowed }) => ({
      say: `${left} unit tiada`,
      next: allowed
        ? 'Sahkan penghantaran separa, atau tinggalkan.'
        : 'Hanya penyelia boleh luluskan penghantaran separa.',
    }),
    instructions: () => ({
      say: 'Baca ini dahulu',
      next: 'Kemudian sahkan. Ditanya sekali bagi pesanan ini.',
    }),
    'choose-carton': (_, { pickedCartons }) =>
      pickedCartons.length > 0
        ? cartonPicks.next(pickedCartons.map(({ lpn }) => lpn))
        : {
            say: 'Imbas karton',
            next: 'Ambil yang pertama. Saiz lain pun boleh diimbas.',
          },
    'scan-unit': (_, { verified, needed }) => ({
      say: 'Imbas unit seterusnya',
      next: `${verified} daripada ${needed} disahkan. Mana-mana unit pesanan ini.`,
    }),
    'gain-off': ({ gainG, expectedG }) => ({
      say: 'Periksa dalam karton',
      next:
        gainG === null
          ? `Imbasan patut menambah ${grams(expectedG)}, tiada yang masuk.`
          : `Imbasan patut menambah ${grams(expectedG)}, ${grams(gainG)} masuk.`,
    }),
    recount: ({ triesLeft }) => ({
      say: 'Kira isi karton',
      next:
        triesLeft === 1
          ? 'Cubaan terakhir: taip jumlah unit di dalamnya.'
          : 'Taip jumlah unit di dalamnya, semua item sekali.',
    }),
    weigh: () => ({ say: 'Letak atas penimbang', next: 'Tunggu sampai berat stabil.' }),
    'weight-off': ({ expectedG, weighedG }) => ({
      say: 'Kira semula karton',
      next: `${weighedG > expectedG ? 'Terlebih' : 'Terkurang'} ${grams(weighedG - expectedG)}. Label dikunci sampai berat padan.`,
    }),
    'label-pending': ({ reason, printerName }) =>
      reason === 'waiting'
        ? { say: 'Label sedang dicetak', next: `Di ${printerName}. Tampal apabila keluar.` }
        : {
            say: codes.deviceTroubles[reason].say(printerName),
            next: 'Label disimpan. Ia dicetak sendiri selepas itu.',
          },
    'choose-service': ({ doubt }, { service }) => rates.said[doubt ?? 'always'](carriedBy(service)),
    'label-awaited': ({ wait, courierName }) => courierLabel.said[wait](courierName),
    'label-unknown': ({ printerName }) => ({
      say: 'Ada label yang keluar?',
      next: `Talian ke ${printerName} terputus. Lihat, kemudian jawab.`,
    }),
    'scan-label': ({ trackingNumber }) => ({ say: 'Tampal dan imbas label', next: trackingNumber }),
  },
  accepted: {
    'signed-in': ({ name }) => `Selamat datang, ${name}`,
    'list-claimed': ({ number }) => `Disimpan. ${number} milik anda`,
    'list-skipped': ({ number }) => `Disimpan. ${number} menunggu orang lain`,
    'cart-bound': ({ cartId }) => `Disimpan. Troli ${cartId}`,
    'tote-bound': ({ toteId, slot }) => `Disimpan. ${toteId} di slot ${slot}`,
    'rush-added': ({ orderNumber, lines }) => `Segera: ${orderNumber}, ${lines} baris lagi`,
    'tote-full': ({ toteId, slot }) => `Disimpan. ${toteId} penuh. Tote lain ke slot ${slot}`,
    'location-reached': ({ locationId }) => `Petak betul. ${locationId}`,
    'unit-taken': ({ inHand, needed }) => `Disimpan. ${inHand} / ${needed}`,
    'lot-swapped': ({ lot, inHand, needed }) => `Disimpan sebagai lot ${lot}. ${inHand} daripada ${needed}`,
    'units-put': ({ quantity, slot }) => `Disimpan. ${quantity} ke slot ${slot}`,
    'zero-checked': ({ locationId, empty }) =>
      empty ? `Disimpan. ${locationId} kosong` : `Disimpan. ${locationId} akan dikira`,
    'line-shorted': ({ quantity, elsewhere, instead }) => {
      if (elsewhere + instead === 0) return `Disimpan. Kurang ${quantity}`
      if (instead === 0) return `Disimpan. ${elsewhere} ada di petak lain`
      return elsewhere === 0
        ? `Disimpan. ${instead} item ganti`
        : `Disimpan. ${elsewhere} di lain, ${instead} ganti`
    },
    'damaged-apart': ({ quantity, here, elsewhere, missing }) =>
      [
        `${quantity} diasingkan`,
        ...(here > 0 ? [`ambil ${here} di sini`] : []),
        ...(elsewhere > 0 ? [`${elsewhere} di lain`] : []),
        ...(missing > 0 ? [`kurang ${missing}`] : []),
      ].join(', '),
    'twins-left': () => 'Disimpan. Teruskan mengambil',
    'line-skipped': () => 'Dilangkau. Datang lagi di akhir',
    'lines-turned': () => 'Laluan berubah. Ikut lokasi seterusnya',
    'tote-unloaded': ({ toteId, place }) => `Disimpan. ${toteId} di ${place}`,
    'stop-cleared': ({ orderNumber }) => `Disimpan. ${orderNumber} keluar`,
    'put-back-begun': ({ orderNumber }) => `Dibuka: ${orderNumber}`,
    'put-back-taken': () => 'Disimpan. Sekarang petak',
    'put-back-stored': ({ quantity, locationId, left }) =>
      left === 0 ? 'Disimpan. Tote sudah kosong' : `Disimpan. ${quantity} di ${locationId}`,
    'list-finished': ({ number }) => `Disimpan. ${number} selesai`,
    'order-opened': ({ orderNumber }) => `Dibuka: ${orderNumber}`,
    'carton-opened': ({ cartonTypeId }) => `Disimpan. Karton ${cartonTypeId}`,
    'unit-verified': ({ verified, needed }) => `Disimpan. ${verified} / ${needed}`,
    'mispick-found': ({ sku, belongsTo, locationId }) =>
      belongsTo !== null
        ? `Disimpan. ${sku} untuk ${belongsTo}`
        : locationId === null
          ? `Disimpan. ${sku} kepada penyelia`
          : `Disimpan. Biar dalam tote, untuk ${locationId}`,
    'unit-taken-out': () => 'Disimpan. Satu dikeluarkan',
    'unit-laid-aside': ({ toteId, locationId }) => `Disimpan. Dalam ${toteId}, balik ke ${locationId}`,
    'extra-given': ({ orderNumber, toteId }) => `Disimpan. Untuk ${orderNumber}, ${toteId}`,
    'unit-set-apart': () => 'Disimpan. Diasingkan, label dicetak',
    'take-back-asked': ({ orderNumber }) => `Disimpan. OMS diminta untuk ${orderNumber}`,
    'carton-reopened': ({ trackingNumber }) =>
      trackingNumber === null ? 'Disimpan. Karton dibuka semula' : `Disimpan. Musnahkan ${trackingNumber}`,
    'instructions-read': () => 'Disimpan. Sudah dibaca',
    'carton-counted': ({ units }) => `Disimpan. ${units} dikira`,
    'carton-full': () => 'Disimpan. Karton ini penuh',
    'carton-weighed': ({ weightG }) => `Disimpan. ${kilograms(weightG)} padan`,
    'service-chosen': ({ service }) => `Disimpan. Dengan ${service}`,
    'weight-overridden': ({ by }) => `Disimpan. Diluluskan ${by}`,
    'roll-changed': ({ labels, spareRolls }) =>
      `Gulung penuh ${count(labels)} label, ${count(spareRolls)} simpanan`,
    'scale-set': ({ order, told }) => scales.orders[order][told],
    'first-admin-made': ({ badge, printed }) =>
      printed ? `Disimpan. Pas ${badge} dicetak` : `Disimpan. Pas anda: ${badge}`,
    'pin-changed': () => 'Disimpan. PIN baharu berkuat kuasa',
    'override-given': ({ by }) => `Disimpan. Diluluskan ${by}`,
    'partial-confirmed': () => 'Disimpan. Hantar separa',
    'label-printed': () => 'Label sudah keluar',
    'label-reprinted': ({ copy }) => `Disimpan. Salinan ${copy} dicetak`,
    'carton-closed': ({ orderNumber, last }) =>
      last ? `Disimpan. ${orderNumber} selesai` : 'Disimpan. Karton ditutup',
    'paper-asked': ({ paper, copy }) =>
      copy === 1 ? `${papers.kinds[paper]} dicetak` : `${papers.kinds[paper]} dicetak, salinan ${copy}`,
    'order-parked': ({ orderNumber }) => `Diketepikan: ${orderNumber}`,
    ...stock.accepted,
    ...voice.accepted,
    ...wall.accepted,
    ...catchWeight.accepted,
    ...work.accepted,
    ...zones.accepted,
    done: () => 'Disimpan',
  },
  faults: {
    bug: (logId) => ({
      say: 'Ada masalah di sini',
      next: `Tiada yang hilang. Imbas lagi. Beritahu penyelia: ${logId}`,
    }),
    'disk-full': (logId) => ({
      say: 'Cakera penuh. Berhenti',
      next: `Tiada apa boleh disimpan. Panggil penyelia: ${logId}`,
    }),
    oms: (logId) => ({
      say: 'OMS tidak menjawab',
      next: `Kerja di sini diteruskan. Cuba lagi nanti: ${logId}`,
    }),
    device: (logId) => ({
      say: 'Peranti tidak melakukannya',
      next: `Periksa peranti, kemudian cuba lagi: ${logId}`,
    }),
  },
}
