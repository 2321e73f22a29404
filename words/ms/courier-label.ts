import type { CourierLabelWords } from '#words/courier-label'

/** A label that the courier makes and that is not here, in Malay. */
export const courierLabel: CourierLabelWords = {
  said: {
    asked: (courierName) => ({
      say: 'Label dalam perjalanan',
      next: `${courierName} yang membuatnya. Ia dicetak sendiri.`,
    }),
    later: (courierName) => ({
      say: `${courierName} membuat label kemudian`,
      next: 'Ia dicetak sendiri. Ketepikan pesanan dahulu.',
    }),
    refused: (courierName) => ({
      say: `Tiada label elok daripada ${courierName}`,
      next: 'Minta yang baharu, atau ketepikan pesanan.',
    }),
  },
  steps: {
    asked: [
      'Karton sudah ditimbang dan disimpan',
      'Ketepikan dan buka tote seterusnya',
      'Label dicetak apabila tiba',
    ],
    later: [
      'Karton sudah ditimbang dan disimpan',
      'Ketepikan dan buka tote seterusnya',
      'Label dicetak apabila tiba',
    ],
    refused: ['Jangan tampal label lain', 'Minta label baharu', 'Jika berulang, panggil penyelia'],
  },
  askAgain: { asked: 'Minta sekarang', later: 'Minta sekarang', refused: 'Minta yang baharu' },
  troubles: {
    'none-given': ({ reason }) => `Kurier tidak memberi label: ${reason}`,
    unreadable: () => 'Fail rosak, atau bukan label',
    'several-pages': ({ pages }) => `Fail ini ada ${pages} halaman; label hanya satu`,
    'foreign-command': ({ command }) => `Fail itu membuat lebih daripada mencetak satu label: ${command}`,
    'wrong-size': ({ widthMm, heightMm }) => `Halaman ${widthMm} × ${heightMm} mm bukan label`,
    'without-code': () => 'Tiada kod bar padanya yang dapat dibaca',
    'of-other': ({ read }) => `Kod barnya milik karton lain: ${read.join(', ')}`,
    'number-used': ({ trackingNumber }) => `${trackingNumber} sudah ada pada karton lain`,
    'number-unprintable': ({ trackingNumber }) => `“${trackingNumber}” tidak boleh menjadi nombor penjejakan`,
  },
}
