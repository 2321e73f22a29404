import type { SiteDataWords } from '#words/site-words'

const list = (words: readonly string[]): string => words.join(', ')

/** Ayat tentang memasukkan data tapak, dalam Bahasa Melayu. */
export const siteData: SiteDataWords = {
  kinds: {
    items: { name: 'Barang', below: 'yang disimpan dan dijual, dengan berat dan saiz' },
    codes: { name: 'Kod barang', below: 'kod bar unit dan kes' },
    pictures: { name: 'Foto', below: 'folder atau zip foto yang dinamakan dengan SKU' },
    aisles: { name: 'Lorong', below: 'peta: lorong sebelah-menyebelah' },
    crossAisles: { name: 'Lorong lintang', below: 'peta: tempat keluar dari lorong' },
    stretches: { name: 'Bahagian lorong', below: 'peta: bahagian sehala dan ditutup' },
    mapEnds: { name: 'Mula dan tamat', below: 'peta: tempat lain jalan bermula atau tamat' },
    mapPoints: { name: 'Titik', below: 'tapak bentuk lain: tempat boleh berdiri' },
    mapWays: { name: 'Laluan', below: 'tapak bentuk lain: cara titik bersambung' },
    levels: { name: 'Aras', below: 'saat untuk mencapai setiap aras' },
    locations: { name: 'Lokasi', below: 'setiap tempat yang ada label rak' },
    mapPlaces: { name: 'Titik lokasi', below: 'tapak bentuk lain: letak setiap lokasi' },
    stock: { name: 'Stok', below: 'apa ada di mana, ikut lot dan tarikh' },
    plates: { name: 'Plat', below: 'stok di bawah plat nombor' },
    totes: { name: 'Tote (bekas)', below: 'setiap tote yang berlabel' },
    consolidationPlaces: { name: 'Tempat penyatuan', below: 'tempat bahagian satu pesanan disatukan' },
    carts: { name: 'Troli', below: 'setiap troli dengan slotnya' },
    cartonTypes: { name: 'Jenis karton', below: 'karton penghantaran dengan saiz dan berat' },
    people: { name: 'Orang', below: 'siapa bekerja di sini, lencana dan peranan' },
    stations: { name: 'Stesen', below: 'tempat kerja dan tempat turunnya' },
    reasons: { name: 'Sebab', below: 'kata anda sendiri bagi sebab-sebab' },
    services: { name: 'Perkhidmatan kurier', below: 'apa yang diterima, ditambah dan dijanjikan' },
    rateZones: { name: 'Zon kurier', below: 'tempat mana masuk zon mana' },
    rates: { name: 'Kadar', below: 'harga ikut perkhidmatan, zon dan berat' },
    customerCouriers: { name: 'Kurier pelanggan', below: 'pesanan siapa hanya, atau jangan, dengan siapa' },
    sourceItems: {
      name: 'Nama barang di tempat lain',
      below: 'panggilan setiap sistem pesanan bagi barang anda',
    },
  },
  needs: { key: 'menamakan baris', needed: 'perlu', optional: '', made: 'dibuat jika kosong' },
  holds: {
    text: ({ most }) => `teks, paling banyak ${most} aksara`,
    code: ({ most }) => `A–Z, 0–9 dan sempang, paling banyak ${most}`,
    barcode: () => 'teks kod bar, paling banyak 48 aksara',
    weight: () => 'berat: 112.5 g, 1.25 kg, 400 mg, 2 lb; nombor sahaja ialah gram',
    length: () => 'panjang: 12.5 cm, 125 mm, 0.5 m, 3 in; nombor sahaja ialah milimeter',
    money: () => 'jumlah: 12.90 atau RM 12.90',
    whole: ({ least, most }) => `nombor bulat, ${least} hingga ${most.toLocaleString('en-US')}`,
    percent: () => 'peratus: 7.5',
    time: () => 'waktu: 18:00',
    flag: () => 'ya atau tidak',
    day: () => 'tarikh: 2027-06-30 atau 30/6/2027',
    colour: () => 'warna: #0F6B5C',
    digits: ({ least, most }) => `${least} hingga ${most} digit`,
    choice: ({ choices }) => `salah satu: ${list(choices)}`,
    choices: ({ choices }) => `beberapa daripada: ${list(choices)}`,
  },
  outcomes: {
    new: 'Baharu',
    changed: 'Berubah',
    unchanged: 'Sama',
    refused: 'Ditolak',
    removed: 'Tiada dalam fail',
    kept: 'Tiada dalam fail, kekal',
  },
  owners: {
    oms: {
      name: 'Sistem pesanan',
      below: 'Yang dihantarnya dikira. Fail boleh menambah, bukan mengubahnya.',
    },
    site: { name: 'Tapak ini', below: 'Yang dimasukkan fail dikira. Sistem pesanan tidak menggantikannya.' },
  },
  usedBy: {
    stock: (what) => `stok di ${what}`,
    order: (what) => `pesanan ${what}`,
    list: (what) => `senarai ${what}`,
    tote: (what) => `bekas ${what}`,
    carton: (what) => `karton terbuka bagi ${what}`,
    seat: (what) => `${what} sedang daftar masuk`,
    putBack: (what) => `barang untuk dipulangkan, ${what}`,
    map: (what) => `peta, ${what}`,
  },
  troubles: {
    missing: () => ({ say: 'Kosong', next: 'Isi sel ini.' }),
    'too-long': ({ most }) => ({ say: 'Terlalu panjang', next: `Guna paling banyak ${most} aksara.` }),
    'control-character': () => ({
      say: 'Ada baris baharu atau aksara tersembunyi',
      next: 'Taip semula teks tanpanya.',
    }),
    'not-a-number': () => ({ say: 'Bukan nombor', next: 'Tulis seperti 12.5.' }),
    'two-readings': ({ one, other }) => ({
      say: `Mungkin ${one} atau ${other}`,
      next: `Tulis ${one} atau ${other}, tanpa koma.`,
    }),
    'unknown-unit': ({ units }) => ({ say: 'Unit tidak dikenali', next: `Guna salah satu: ${list(units)}.` }),
    'out-of-range': ({ least, most }) => ({
      say: 'Terlalu kecil atau terlalu besar',
      next: `Mesti antara ${least} dan ${most}.`,
    }),
    'too-fine': ({ smallest }) => ({
      say: 'Terlalu banyak perpuluhan',
      next: `Langkah terkecil ialah ${smallest}.`,
    }),
    'not-one-of': ({ choices }) => ({
      say: 'Bukan perkataan yang dibenarkan',
      next: `Guna salah satu: ${list(choices)}.`,
    }),
    'not-a-date': () => ({ say: 'Bukan tarikh', next: 'Tulis seperti 2027-06-30.' }),
    rounded: () => ({
      say: 'Excel membundarkan nombor ini',
      next: 'Format lajur sebagai teks, kemudian masukkan semula kod penuh.',
    }),
    'many-zeros': () => ({
      say: 'Hujungnya sifar, seperti bundaran Excel',
      next: 'Format lajur sebagai teks dan masukkan penuh. Betulkah? Guna jenis alternate.',
    }),
    'zeros-lost': ({ digits }) => ({
      say: 'Sifar di hadapan hilang',
      next: `Format lajur sebagai teks dan masukkan semua ${digits} digit.`,
    }),
    'check-digit': ({ should }) => ({
      say: 'Digit semakan tidak sepadan',
      next: `Digit akhir sepatutnya ${should}. Nombor sendiri? Guna jenis alternate.`,
    }),
    'not-a-code': () => ({
      say: 'Tidak muat dalam kod bar',
      next: 'Guna hanya huruf besar A–Z, digit dan sempang.',
    }),
    'not-scannable': () => ({
      say: 'Imbasan tidak akan dibaca begini',
      next: 'Masukkan kod biasa seperti dibaca pengimbas.',
    }),
    'wrong-form': ({ form }) => ({ say: 'Bentuk salah', next: `Tulis seperti ${form}.` }),
    'formula-failed': ({ error }) => ({
      say: `Formula gagal: ${error}`,
      next: 'Betulkan formula atau masukkan nilainya.',
    }),
    'too-many-cells': ({ cells, columns }) => ({
      say: `${cells} sel bagi ${columns} lajur`,
      next: 'Letak tanda petik pada teks yang ada pemisah.',
    }),
    quotes: () => ({ say: 'Tanda petik tidak sepadan', next: 'Tutup tanda petik, atau buang kedua-duanya.' }),
    'twice-in-file': ({ line }) => ({
      say: `Sama dengan baris ${line}`,
      next: 'Simpan satu daripada dua baris itu.',
    }),
    'case-of-one': () => ({
      say: 'Kes yang berisi satu unit',
      next: 'Masukkan bilangan unitnya, atau guna jenis lain.',
    }),
    'unknown-here': ({ kind }) => {
      const thing = {
        items: 'barang',
        locations: 'lokasi',
        aisles: 'lorong',
        crossAisles: 'lorong lintang',
        mapPoints: 'titik',
        services: 'perkhidmatan kurier',
      }[kind]
      return { say: `Tiada ${thing} ini di sini`, next: `Masukkan ${thing} dahulu.` }
    },
    'way-there': ({ from, to }) => ({
      say: `${from} dan ${to} sudah ada laluan`,
      next: 'Simpan satu daripada dua baris itu; dua titik ada satu laluan.',
    }),
    'aisle-not-on-map': ({ aisle }) => ({
      say: `Peta tiada lorong ${aisle}`,
      next: 'Tambah lorong itu pada peta dahulu, atau betulkannya.',
    }),
    'belongs-to': ({ who }) => ({ say: `Milik ${who}`, next: 'Betulkan salah satu.' }),
    'other-place': () => ({
      say: 'Ini tempat turun tote atau dinding agihan',
      next: 'Beri nama lain untuk tempat penyatuan.',
    }),
    'badge-void': () => ({ say: 'Lencana ini sudah ditarik balik', next: 'Beri nombor lencana lain.' }),
    'lot-needed': () => ({ say: 'Barang ini disimpan ikut lot', next: 'Masukkan lot.' }),
    'lot-not-kept': () => ({ say: 'Barang ini tidak disimpan ikut lot', next: 'Kosongkan lot.' }),
    'expiry-needed': () => ({ say: 'Barang ini ada tarikh luput', next: 'Masukkan tarikh luput.' }),
    promised: ({ quantity }) => ({
      say: `${quantity} dijanjikan kepada senarai`,
      next: 'Masukkan sekurang-kurangnya itu, atau tunggu selepas dikutip.',
    }),
    'plates-over': ({ units }) => ({
      say: `Hanya ${units} unit di situ tanpa plat`,
      next: 'Bawa masuk stok lokasi itu dahulu, atau kira.',
    }),
    'oms-owns': () => ({
      say: 'Sistem pesanan yang menentukan',
      next: 'Ubah di sana, atau benarkan tapak ini menentukan.',
    }),
    'in-use': ({ used }) => ({
      say: `Sedang digunakan: ${siteData.usedBy[used.by](used.what)}`,
      next: 'Selesaikan dahulu, kemudian masukkan fail semula.',
    }),
    'last-admin': () => ({
      say: 'Tiada pentadbir akan tinggal',
      next: 'Beri peranan ini kepada orang lain dahulu.',
    }),
    yourself: () => ({ say: 'Itu anda sendiri', next: 'Biar pentadbir lain melakukannya.' }),
    'two-pictures': ({ other }) => ({
      say: `Dua foto bagi satu barang: ${other}`,
      next: 'Simpan satu sahaja.',
    }),
    'not-a-picture': () => ({ say: 'Bukan foto', next: 'Simpan sebagai JPEG, PNG atau WebP.' }),
    'picture-too-big': ({ mostBytes, mostPixels }) => ({
      say: 'Foto terlalu besar',
      next: `Paling besar ${Math.round(mostBytes / 1_048_576)} MB dan ${mostPixels} piksel setiap sisi.`,
    }),
  },
  files: {
    'too-big': ({ mostBytes }) => ({
      say: 'Fail terlalu besar',
      next: `Paling besar ${Math.round(mostBytes / 1_048_576)} MB. Bahagikan.`,
    }),
    'too-many-rows': ({ most }) => ({
      say: 'Baris dalam fail terlalu banyak',
      next: `Paling banyak ${most.toLocaleString('en-US')}. Bahagikan.`,
    }),
    'not-a-table': () => ({ say: 'Ini bukan jadual', next: 'Pilih fail CSV atau XLSX.' }),
    'old-excel': () => ({
      say: 'Fail Excel lama, atau berkata laluan',
      next: 'Simpan sebagai XLSX tanpa kata laluan.',
    }),
    damaged: () => ({ say: 'Fail rosak', next: 'Buka dalam Excel dan simpan semula.' }),
    'too-slow': () => ({ say: 'Bacaan terlalu lama', next: 'Simpan sebagai CSV, atau bahagikan.' }),
    'no-rows': () => ({ say: 'Tiada baris di dalamnya', next: 'Baris yang bermula dengan # tidak dibaca.' }),
    'no-column': ({ columns }) => ({
      say: `Tiada lajur ${list(columns)}`,
      next: 'Namakan lajur pada baris pertama seperti dalam templat.',
    }),
    'column-twice': ({ column }) => ({ say: `Dua lajur ${column}`, next: 'Simpan satu sahaja.' }),
    'no-pictures': () => ({
      say: 'Tiada foto di dalamnya',
      next: 'Letak fail JPEG, PNG atau WebP di dalamnya.',
    }),
    gone: () => ({ say: 'Fail tidak dapat dibaca', next: 'Masih ada di situ? Pilih semula.' }),
  },
}
