import { rateColumns } from '#words/ms/rate-columns'
import type { SiteColumnWords } from '#words/site-words'

/** Tajuk lajur data tapak dan isinya, dalam Bahasa Melayu. */
export const siteColumns: SiteColumnWords = {
  items: {
    sku: ['SKU', 'nombor item anda; menamakannya di mana-mana'],
    name: ['Nama', 'seperti dibaca pengutip dan pembungkus'],
    unitWord: ['Perkataan unit', 'pack, bottle, jar, bag, piece, set …; kosong: unit'],
    weightMg: ['Berat', 'seunit dengan bungkusannya; kosong: tidak tahu, penimbang tidak dapat semak'],
    lengthMm: ['Panjang', 'seunit seperti dibungkus'],
    widthMm: ['Lebar', 'seunit seperti dibungkus'],
    heightMm: ['Tinggi', 'seunit seperti dibungkus'],
    tracking: ['Penjejakan', 'none, lot atau serial; kosong: none'],
    expires: ['Ada luput', 'sama ada mempunyai tarikh luput; kosong: tidak'],
    fragile: ['Mudah pecah', 'kosong: tidak'],
    hazmat: ['Barang berbahaya', 'kelas atau nota; kosong: tiada'],
    priceSen: ['Harga', 'seunit, dalam mata wang tapak; kosong: 0'],
    catchNominalG: [
      'Berat biasa seunit',
      'barang yang setiap unit ada beratnya sendiri; kosong: semua sama berat',
    ],
    catchBelowG: [
      'Lebih ringan',
      'sejauh mana seunit boleh kurang daripada berat biasa; kosong: sepersepuluh',
    ],
    catchAboveG: ['Lebih berat', 'sejauh mana seunit boleh lebih daripada berat biasa; kosong: sepersepuluh'],
    alternates: ['Pengganti', 'SKU yang boleh menggantikannya, terbaik dahulu, dipisah ; ; kosong: tiada'],
    handling: [
      'Pengendalian',
      'cara mengendalikannya, ditunjuk semasa kutip dan bungkus, hingga 200 aksara; kosong: tiada',
    ],
    shape: ['Bentuk gambar', 'cara dilukis jika tiada foto; kosong: kotak'],
    main: ['Warna gambar', 'warna utama lukisan; kosong: dipilih program'],
    accent: ['Warna kedua gambar', 'kosong: dipilih program'],
    mark: ['Kata gambar', 'kata pendek pada lukisan; kosong: daripada nama'],
  },
  codes: {
    code: ['Kod bar', 'teks di bawah palang; GTIN disemak melalui digit akhir'],
    sku: ['SKU', 'item yang sudah ada di sini'],
    kind: ['Jenis kod', 'gtin, alternate (kod lain) atau case; kosong: diketahui daripada kod dan kuantiti'],
    quantity: ['Kuantiti', 'bilangan unit bagi kod ini; kosong: 1'],
  },
  aisles: {
    aisle: ['Lorong', 'seperti pada lokasi'],
    xMm: ['Dari lorong pertama, mm', 'milimeter di sepanjang lorong lintang; 0 bagi yang pertama'],
  },
  crossAisles: {
    afterBay: ['Selepas petak', 'bilangan petak di hadapannya; 0 bagi yang di hadapan petak 1'],
    widthMm: ['Lebar, mm', 'milimeter antara rak'],
  },
  stretches: {
    aisle: ['Lorong', 'lorong pada peta'],
    afterBay: ['Selepas petak', 'lorong lintang pada peta tempat ia bermula'],
    passing: ['Hala', 'both (dua hala), up (ikut kiraan petak), down, none (ditutup)'],
  },
  mapEnds: {
    kind: [
      'Jenis',
      'cartPark (jalan bermula di situ), drop, putWall, consolidation atau bench (jalan tamat di situ)',
    ],
    aisle: ['Lorong', 'lorong pada peta'],
    afterBay: ['Selepas petak', 'lorong lintang pada peta tempat ia terletak'],
  },
  mapPoints: {
    point: ['Titik', 'tempat laluan bertemu, barang diambil, atau jalan bermula atau tamat'],
    xMm: ['Ke kanan, mm', 'milimeter dari tepi kiri pelan'],
    yMm: ['Ke belakang, mm', 'milimeter dari tepi depan pelan'],
    start: ['Mula', 'sama ada jalan boleh bermula di sini; kosong: tidak'],
    drop: ['Tamat', 'drop, putWall, consolidation atau bench: jalan boleh tamat di sini; kosong: tidak'],
  },
  mapWays: {
    from: ['Dari titik', 'titik yang sudah ada di sini'],
    to: ['Ke titik', 'titik yang sudah ada di sini; dua titik ada satu laluan'],
    lengthMm: ['Panjang, mm', 'seperti yang dijalani; kosong: lurus'],
    passing: ['Hala', 'both (dua hala), up (dari yang pertama ke yang kedua), down, none (ditutup)'],
  },
  mapPlaces: {
    locationId: ['Lokasi', 'seperti pada label rak'],
    point: ['Titik', 'titik yang sudah ada di sini'],
  },
  levels: {
    level: ['Aras', 'dikira dari lantai, seperti pada lokasi'],
    reachS: ['Saat untuk mencapainya', 'lebih daripada tempat yang dicapai dari lantai'],
  },
  locations: {
    locationId: ['Lokasi', 'seperti pada label rak'],
    zone: ['Zon', 'kawasan dengan pengutip sendiri'],
    aisle: ['Lorong', ''],
    side: ['Sisi', 'left atau right lorong; kosong: petak ganjil di kiri'],
    bay: ['Petak', 'dikira sepanjang lorong'],
    level: ['Aras', 'dikira dari lantai; kosong: 1'],
    walkOrder: [
      'Giliran jalan',
      'giliran dalam perjalanan; kosong: dibuat, naik satu lorong dan turun yang berikut',
    ],
    checkDigits: ['Digit semakan', 'membuktikan seseorang berdiri di situ; kosong: dibuat'],
  },
  stock: {
    locationId: ['Lokasi', 'lokasi yang sudah ada di sini'],
    sku: ['SKU', 'item yang sudah ada di sini'],
    lot: ['Lot', 'hanya bagi item yang dijejak mengikut lot'],
    expiresOn: ['Luput pada', 'perlu bagi item yang ada tarikh luput'],
    quantity: ['Kuantiti', 'unit yang ada di situ sekarang'],
  },
  plates: {
    plateId: [
      'Plat',
      'nombor pada label: SSCC sebagai teks, atau nombor sendiri dengan huruf besar, angka, sempang',
    ],
    sku: ['SKU', 'item yang sudah ada di sini'],
    lot: ['Lot', 'hanya bagi item yang dijejak mengikut lot'],
    expiresOn: ['Luput pada', 'perlu bagi item yang ada tarikh luput'],
    quantity: ['Kuantiti', 'unit pada plat; sebahagian daripada stok lokasi itu'],
    locationId: ['Lokasi', 'kosong: baru tiba dan menunggu disimpan'],
  },
  totes: {
    toteId: ['Tote', 'seperti pada labelnya'],
    wall: ['Dinding agihan', 'untuk petak dinding: dindingnya; kosong: tote biasa'],
  },
  consolidationPlaces: {
    place: ['Tempat', 'seperti pada labelnya'],
    kind: [
      'Jenis',
      'parts (bahagian pesanan disatukan) atau hospital (tote kurang barang menunggu); kosong: parts',
    ],
  },
  carts: {
    cartId: ['Troli', 'seperti pada labelnya'],
    slots: ['Slot', 'tempat untuk tote'],
  },
  cartonTypes: {
    cartonTypeId: ['Jenis karton', 'kod pendek, pada rak dan dalam kod bar'],
    name: ['Nama', 'sebutan pembungkus'],
    innerLengthMm: ['Panjang dalam', ''],
    innerWidthMm: ['Lebar dalam', ''],
    innerHeightMm: ['Tinggi dalam', ''],
    tareG: ['Tara', 'berat karton kosong'],
    greatestGrossG: ['Berat paling tinggi', 'paling berat selepas dibungkus'],
  },
  people: {
    personId: ['Pekerja', 'nombor pekerja anda; menamakan orang di mana-mana'],
    name: ['Nama', ''],
    badge: ['Lencana', 'tulisan lencana selepas "PBB"; huruf besar, digit, tanda sempang'],
    roles: ['Peranan', 'satu atau lebih: picker, packer, supervisor, admin'],
    language: ['Bahasa', 'en, ms, zh, ta, bn atau ne, bagi daftar masuk pertama; kosong: en'],
  },
  stations: {
    stationId: ['Stesen', 'id tempat kerja'],
    name: ['Nama', 'sebutan orang'],
    place: ['Tempat turun', 'kod tempat tote dihantar untuknya; kosong: tiada'],
  },
  reasons: {
    sort: ['Soalan', 'short, override, reprint, partial, takeOver atau skip'],
    code: ['Sebab', 'salah satu kod program'],
    english: ['Inggeris', 'kata anda sendiri; kosong: kata program'],
    malay: ['Melayu', 'kata anda sendiri; kosong: kata program'],
    chinese: ['Cina', 'kata anda sendiri; kosong: kata program'],
    offered: ['Ditawarkan', 'tidak bermaksud tidak ditunjukkan; kosong: ya'],
    followUp: ['Susulan', 'bagi kekurangan: kira, sekat, isi semula (OMS diminta), tiada; kosong: kira'],
  },
  sourceItems: {
    source: ['Sumber', 'tanda sistem pesanan; kosong: yang pertama'],
    skuThere: ['SKU di sana', 'panggilannya bagi barang itu'],
    sku: ['SKU', 'barang anda; satu nama di setiap sistem pesanan'],
  },
  ...rateColumns,
}
