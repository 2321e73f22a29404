import type { CodeWords } from '#words/kinds'

/** What a device in trouble says and wants, in Bahasa Melayu. */
export const deviceTroubles: CodeWords['deviceTroubles'] = {
  'program-missing': {
    pill: 'Program tiada',
    say: (device) => `Program ${device} tiada di situ`,
    steps: ['Minta pentadbir semak laluannya di Peranti', 'Teruskan dengan imbas dan sentuh dahulu'],
  },
  'program-ended': {
    pill: 'Program berhenti',
    say: (device) => `Program ${device} berhenti`,
    steps: ['Ia dimulakan semula dengan sendiri', 'Teruskan dengan imbas dan sentuh dahulu'],
  },
  'paper-out': {
    pill: 'Label habis',
    say: (device) => `Isi label dalam ${device}`,
    steps: [
      'Buka penutup dan masukkan gulung baharu',
      'Tutup sampai berbunyi klik',
      'Tekan butang bulat sekali',
    ],
  },
  'ribbon-out': {
    pill: 'Reben habis',
    say: (device) => `Tukar reben ${device}`,
    steps: [
      'Buka penutup dan keluarkan reben lama',
      'Pasang reben baharu dan tegangkan',
      'Tutup sampai berbunyi klik',
    ],
  },
  'head-open': {
    pill: 'Penutup terbuka',
    say: (device) => `Tutup penutup ${device}`,
    steps: [
      'Pastikan gulung label lurus',
      'Tekan penutup kiri dan kanan sampai klik',
      'Tekan butang bulat sekali',
    ],
  },
  'other-head': {
    pill: 'Resolusi salah',
    say: (device) => `Resolusi ${device} lain daripada tetapannya`,
    steps: ['Minta pentadbir memilih resolusinya di Peranti', 'Kemudian cetak semula'],
  },
  'other-language': {
    pill: 'Label pencetak lain',
    say: (device) => `Label ini dibuat untuk pencetak lain, bukan ${device}`,
    steps: ['Berikan kepada pencetak lain dalam senarai kertas', 'Atau batalkan di situ dan cetak baharu'],
  },
  'too-narrow': {
    pill: 'Pencetak terlalu sempit',
    say: (device) => `Label ini lebih lebar daripada cetakan ${device}`,
    steps: [
      'Berikan kepada pencetak lain dalam senarai kertas',
      'Atau tanya pentadbir pencetak mana untuk label ini',
    ],
  },
  'moved-off': {
    pill: 'Terkeluar daripada label',
    say: (device) => `${device} ditetapkan menganjak cetakan melepasi tepi label ini`,
    steps: [
      'Berikan kepada pencetak lain dalam senarai kertas',
      'Atau minta pentadbir mengecilkan anjakan ke kanan dan ke bawah di Peranti',
    ],
  },
  paused: {
    pill: 'Dijeda',
    say: (device) => `${device} dijeda`,
    steps: ['Tekan butang jeda sekali', 'Tunggu lampu berhenti berkelip'],
  },
  hot: {
    pill: 'Terlalu panas',
    say: (device) => `${device} terlalu panas`,
    steps: ['Biarkan penutup terbuka dua minit', 'Tutup sampai berbunyi klik'],
  },
  cutter: {
    pill: 'Pemotong tersekat',
    say: (device) => `Bebaskan pemotong ${device}`,
    steps: ['Matikan pencetak', 'Tarik label yang tersekat ke depan', 'Hidupkan semula'],
  },
  fault: {
    pill: 'Rosak',
    say: (device) => `${device} bermasalah`,
    steps: ['Matikan, kira sampai lima, hidupkan', 'Kalau lampu masih merah, panggil penyelia'],
  },
  'no-such-port': {
    pill: 'Belum dicucuk',
    say: (device) => `Cucuk kabel ${device}`,
    steps: ['Tolak kabel di kedua-dua hujung', 'Semak lampu kuasa', 'Ia bersambung sendiri'],
  },
  'port-busy': {
    pill: 'Diguna program lain',
    say: (device) => `Program lain memegang ${device}`,
    steps: ['Tutup program itu', 'Ia bersambung sendiri'],
  },
  unplugged: {
    pill: 'Kabel tercabut',
    say: (device) => `Cucuk semula ${device}`,
    steps: ['Tolak kabel di kedua-dua hujung', 'Semak lampu kuasa', 'Ia bersambung sendiri'],
  },
  'refused-connection': {
    pill: 'Tak dapat dihubungi',
    say: (device) => `${device} menolak sambungan`,
    steps: ['Pastikan ia dihidupkan', 'Semak kabel rangkaian', 'Panggil penyelia kalau masih begini'],
  },
  'no-answer': {
    pill: 'Tiada jawapan',
    say: (device) => `${device} tidak menjawab`,
    steps: [
      'Pastikan ia dihidupkan',
      'Tolak kabel di kedua-dua hujung',
      'Matikan, kira sampai lima, hidupkan',
    ],
  },
  unreadable: {
    pill: 'Tetapan salah',
    say: (device) => `${device} hantar data tak terbaca`,
    steps: ['Minta pentadbir semak kelajuan dan port', 'Buat kerja di meja lain dahulu'],
  },
  overload: {
    pill: 'Terlebih beban',
    say: (device) => `Angkat beban dari ${device}`,
    steps: ['Angkat semua barang', 'Tunggu sifar', 'Letak karton semula'],
  },
  underload: {
    pill: 'Piring terangkat',
    say: (device) => `Periksa piring ${device}`,
    steps: ['Letak piring balik', 'Angkat semua barang dan tunggu sifar'],
  },
  'needs-zero': {
    pill: 'Perlu sifar',
    say: (device) => `Sifarkan ${device}`,
    steps: ['Angkat semua barang', 'Tekan ZERO pada penimbang', 'Letak karton semula'],
  },
  'not-a-weight': {
    pill: 'Bukan unit berat',
    say: (device) => `${device} tak tunjuk berat`,
    steps: [
      'Ia mengira biji atau tunjuk unit yang tak dikenali',
      'Tekan UNIT pada penimbang sampai tunjuk kg',
    ],
  },
  'folder-unwritable': {
    pill: 'Folder dikunci',
    say: (device) => `${device} tak dapat tulis ke folder`,
    steps: ['Minta pentadbir semak folder', 'Kertas disimpan dan ditulis kemudian'],
  },
  restarting: {
    pill: 'Dimulakan semula',
    say: (device) => `${device} disambung semula sebentar lagi`,
    steps: ['Tunggu sehingga tanda ini hilang', 'Imbas semula apa yang tidak diterima'],
  },
  'window-behind': {
    pill: 'Tetingkap di belakang',
    say: (device) => `Bawa tetingkap ini ke depan untuk ${device}`,
    steps: [
      'Klik sekali di dalam tetingkap Packbench',
      'Pengimbas ini menaip seperti papan kekunci: ia hanya berfungsi ketika tetingkap di depan',
    ],
  },
  'caps-lock': {
    pill: 'Caps Lock hidup',
    say: () => 'Matikan Caps Lock',
    steps: ['Tekan Caps Lock sekali', 'Imbas kod itu lagi'],
  },
  alike: {
    pill: 'Yang mana satu?',
    say: (device) => `${device} tidak dapat dibezakan daripada yang sejenis`,
    steps: ['Pasangkan pada port yang dahulu', 'Atau minta pentadbir memilih portnya dalam tetapan'],
  },
  layout: {
    pill: 'Papan kekunci lain',
    say: (device) => `${device} menaip untuk papan kekunci lain`,
    steps: [
      'Minta pentadbir memilih papan kekuncinya dalam tetapan',
      'Guna pengimbas lain dahulu, atau taip kod itu',
    ],
  },
  'not-set-up': {
    pill: 'Pencetak belum ada',
    say: () => 'Belum ada pencetak untuknya',
    steps: ['Minta pentadbir tambah pencetak', 'Label disimpan sampai itu', 'Ketepikan karton dahulu'],
  },
  'queue-unknown': {
    pill: 'Baris cetak tiada',
    say: (device) => `Baris cetak ${device} hilang`,
    steps: ['Minta pentadbir semak baris cetak', 'Kertas disimpan dan dicetak kemudian'],
  },
  'queue-stopped': {
    pill: 'Baris cetak berhenti',
    say: (device) => `Baris cetak ${device} dihentikan`,
    steps: ['Minta pentadbir mulakan baris cetak', 'Kertas disimpan dan dicetak kemudian'],
  },
  'queue-raw': {
    pill: 'Baris tanpa pemacu',
    say: (device) => `Baris cetak ${device} tiada pemacu`,
    steps: ['Minta pentadbir baris cetak yang ada pemacu', 'Kertas disimpan dan dicetak kemudian'],
  },
  'other-media': {
    pill: 'Saiz kertas lain',
    say: (device) => `${device} tiada saiz kertas ini`,
    steps: ['Minta pentadbir pilih kertasnya di Peranti', 'Kertas disimpan dan dicetak kemudian'],
  },
  'printer-asks': {
    pill: 'Perlu bantuan',
    say: (device) => `Lihat apa yang ${device} perlukan`,
    steps: [
      'Paparannya menunjukkan apa yang habis atau terbuka',
      'Isi kertas atau toner, keluarkan kertas tersekat, tutup pintunya',
      'Ia menyambung sendiri',
    ],
  },
}
