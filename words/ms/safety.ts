import type { SafetyRefusal } from '#domain/refusal/safety'
import type { safety as english } from '#words/en/safety'
import type { RefusalWords } from '#words/table'

/** Keselamatan data: salinan kedua, data peribadi, sokongan dan pemulihan. */
export const safety: typeof english = {
  copy: {
    heading: 'Salinan kedua',
    off: 'Ditutup. Jika cakera komputer ini rosak, semuanya sejak sandaran terakhir akan hilang.',
    starting: 'Salinan penuh pertama sedang dibuat',
    progress: (done, all) => `Salinan penuh pertama sedang dibuat: ${done} daripada ${all}`,
    following: 'Terkini, paling lewat satu saat',
    behind: (seconds) => `${seconds} saat ketinggalan`,
    away: (at) =>
      `Sejak ${at}. Kerja diteruskan; yang disimpan sekarang hanya ada di sini sehingga folder kembali.`,
    problems: {
      missing: 'Folder salinan tiada',
      full: 'Cakera salinan penuh',
      'read-only': 'Folder salinan tidak boleh ditulis',
      'no-answer': 'Cakera salinan tidak menjawab',
      'other-station': 'Folder salinan milik stesen lain',
      failed: 'Salinan tidak dapat ditulis',
      inside: 'Folder itu di dalam folder data, atau bukan laluan penuh',
    },
    sameDisk: 'Folder ini pada cakera yang sama dengan data. Jika cakera rosak, kedua-duanya hilang.',
    folder: 'Folder pada cakera lain atau rangkaian',
    choose: 'Pilih …',
    keepDays: 'Simpan salinan lama selama',
    days: () => 'hari',
    save: 'Simpan',
    stop: 'Henti menyalin',
    takeOver: 'Ini milik kami: ambil alih',
    restore: 'Kembali ke salinan …',
    restoreBelow: 'Stesen ditutup dan bertanya. Tiada perubahan sebelum ada pilihan.',
  },
  erasing: {
    heading: 'Data peribadi',
    explain: 'Nama, alamat, nota dan label pesanan dipadam selepas tempoh ini sejak dihantar.',
    keepDays: 'Simpan selama',
    last: (at) => `Pembersihan terakhir ${at}`,
    never: 'Belum pernah dibersihkan',
    took: (rows) => `${rows} entri dipadam`,
    now: 'Bersihkan sekarang',
    running: 'Sedang dibersihkan',
    clock: (before, now) =>
      `Tarikh melompat dari ${before} ke ${now}. Tiada yang dipadam sehingga seseorang mengesahkannya.`,
    clockRight: 'Tarikh betul, teruskan',
    done: (rows) => `Selesai: ${rows} entri`,
    asked: 'Semak tarikh dahulu',
  },
  support: {
    heading: 'Untuk sokongan dan juruaudit',
    bundle: 'Simpan fail untuk sokongan',
    bundleBelow: 'Log, tetapan, keadaan dan kiraan, tanpa nama, alamat, nota atau rahsia.',
    audit: 'Simpan log audit',
    auditBelow:
      'Setiap peristiwa dengan rantainya, untuk disemak di tempat lain. Butiran peribadi kekal di sini.',
    saved: (path) => `Disimpan: ${path}`,
    notSaved: 'Tiada yang disimpan',
  },
  restore: {
    say: {
      damaged: 'Data di sini rosak',
      missing: 'Data di sini hilang',
      wanted: 'Kembali ke salinan',
      newer: 'Data di sini dari program lebih baharu',
    },
    next: 'Penyelia memilih untuk diteruskan. Apa yang ada di sini sekarang diketepikan.',
    looking: 'Mencari salinan',
    checking: 'Salinan dibawa ke sini dan diperiksa',
    working: 'Stesen dibuka semula',
    noCopies: 'Tiada salinan dijumpai',
    lookElsewhere: 'Cari salinan dalam folder lain',
    look: 'Cari di sana',
    copy: (at) => `Salinan hingga ${at}`,
    newest: 'terbaharu',
    holds: (events, pending) => `${events} peristiwa, ${pending} mesej untuk dihantar`,
    lost: (span) => `Hilang: yang dibuat dalam ${span} terakhir`,
    lostNothing: 'Hilang: tiada yang diketahui',
    lostAfter: 'Hilang: yang dibuat selepas itu',
    check: 'Periksa salinan ini',
    salvage: 'Selamatkan yang boleh dibaca',
    salvageBelow:
      'Kekal: stok, mesej, nombor terpakai, pesanan, setakat boleh dibaca. Hilang: senarai dan gelombang semasa.',
    before: (version) => `Data seperti sebelum ${version}`,
    beforeBelow: (version, entries) =>
      `Hilang: ${entries === null ? 'apa' : `${entries} catatan`} yang ditulis ${version}. Atau tutup ini, pasang semula ${version}, dan tiada yang hilang.`,
    empty: 'Mula kosong',
    emptyBelow: 'Hilang: semuanya kecuali yang diketahui sistem pesanan. Mesej yang belum dihantar hilang.',
    present: 'Jangan ubah apa-apa',
    presentBelow: 'Stesen dibuka semula seperti tadi.',
    choose: 'Pilih ini',
    back: 'Kembali',
    good: 'Salinan ini lengkap',
    chainBroken: 'Salinan ini boleh dibuka, tetapi log auditnya telah diubah',
    lastAt: (at) => `Perkara terakhir di dalamnya: ${at}`,
    after: [
      'Mesej yang menunggu dihantar semula dengan kunci asal.',
      'Nombor label yang belum terpakai tidak digunakan; yang baharu diminta.',
      'Karton yang terbuka dihentikan sehingga seseorang mencari label padanya.',
      'Semua orang daftar masuk semula.',
      'Gambar dan tetapan juga datang dari salinan. Token OMS tiada di dalamnya: taip semula jika hilang.',
    ],
    use: 'Guna salinan ini',
    unusable: 'Salinan ini tidak boleh digunakan',
  },
}

/** Penolakan tentang keselamatan data. */
export const safetyRefusals: RefusalWords<SafetyRefusal> = {
  'label-in-doubt': ({ orderNumber }) => ({
    say: 'Cari label dahulu. Berhenti',
    next: `${orderNumber} mungkin sudah berlabel. Panggil penyelia.`,
  }),
  'copy-folder-taken': ({ station }) => ({
    say: 'Folder ini milik stesen lain',
    next: `Ia menyimpan salinan ${station}. Ambil alih hanya jika itu stesen ini.`,
  }),
  'copy-folder-bad': ({ problem }) => ({
    say: safety.copy.problems[problem],
    next: 'Pilih folder lain, atau baiki yang ini dan simpan semula.',
  }),
}
