import type { PeopleRefusal } from '#domain/refusal/people'
import { readable } from '#words/format'
import { codes } from '#words/ms/codes'
import type { RefusalWords } from '#words/table'
import { known } from '#words/table'

/** Penolakan tentang siapa di mana dan siapa boleh buat apa. */
export const peopleRefusals: RefusalWords<PeopleRefusal> = {
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
  'supervisor-needed': () => ({
    say: 'Perlu kelulusan penyelia',
    next: 'Penyelia: imbas lencana dan taip PIN.',
  }),
}
