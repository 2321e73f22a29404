import type { ReasonWords } from '#words/kinds'

/** Why somebody does something, in Malay. */
export const reasons: ReasonWords = {
  shortReasons: {
    notThere: { name: 'Tiada', below: 'petak kosong' },
    damaged: { name: 'Rosak', below: 'asingkan untuk penyelia' },
    expired: { name: 'Luput', below: 'lepas tarikh luput' },
    wrongItem: { name: 'Barang salah', below: 'barang lain dalam petak' },
    unreachable: { name: 'Tak tercapai', below: 'terhalang atau tinggi' },
    other: { name: 'Lain-lain', below: 'beritahu penyelia' },
  },
  overrideReasons: {
    packaging: { name: 'Pembungkusan', below: 'pengisi atau karton lebih berat' },
    wetOrWrapped: { name: 'Basah atau berbalut', below: 'barang kena air atau balutan' },
    itemMasterWrong: { name: 'Berat rekod salah', below: 'data barang perlu dibetulkan' },
    scaleChecked: { name: 'Penimbang disemak', below: 'kira dua kali, penimbang betul' },
    other: { name: 'Lain-lain', below: 'terangkan kepada ketua syif' },
  },
  partialReasons: {
    customerAgreed: { name: 'Pelanggan setuju', below: 'ditanya sebelum dihantar' },
    restFollows: { name: 'Baki menyusul', below: 'dalam hantaran sendiri' },
    cutOff: { name: 'Had masa', below: 'kurier bertolak sekarang' },
    other: { name: 'Lain-lain', below: 'jelaskan kepada ketua syif' },
  },
  courierReasons: {
    customerAgreed: { name: 'Pelanggan setuju', below: 'ditanya sebelum dihantar' },
    cutOff: { name: 'Had masa', below: 'yang lain sudah pergi hari ini' },
    urgent: { name: 'Segera', below: 'mesti sampai lebih cepat' },
    other: { name: 'Lain-lain', below: 'jelaskan kepada ketua syif' },
  },
  takeOverReasons: {
    calledAway: { name: 'Dipanggil', below: 'pemilih diperlukan di tempat lain' },
    shiftOver: { name: 'Syif tamat', below: 'pemilih sudah pulang' },
    urgent: { name: 'Segera', below: 'tangan lain lebih cepat' },
    other: { name: 'Lain-lain', below: 'jelaskan kepada ketua syif' },
  },
  skipReasons: {
    unreachable: { name: 'Tidak tercapai', below: 'lorong tersekat, terlalu tinggi atau berat' },
    shiftOver: { name: 'Syif tamat', below: 'masa tidak cukup' },
    calledAway: { name: 'Dipanggil', below: 'diperlukan di tempat lain' },
    other: { name: 'Lain-lain', below: 'beritahu penyelia' },
  },
  reprintReasons: {
    damaged: { name: 'Rosak', below: 'koyak atau renyuk' },
    lost: { name: 'Hilang', below: 'tidak dijumpai' },
    unreadable: { name: 'Tak boleh baca', below: 'pengimbas gagal membacanya' },
    notPrinted: { name: 'Tiada yang keluar', below: 'pencetak tidak beri label' },
    other: { name: 'Lain-lain', below: 'beritahu penyelia' },
  },
}
