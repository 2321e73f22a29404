import type { CourierLabelWords } from '#words/courier-label'

/** A label that the courier makes and that is not here, in English. */
export const courierLabel: CourierLabelWords = {
  said: {
    asked: (courierName) => ({
      say: 'The label is on its way',
      next: `${courierName} makes it. It prints by itself.`,
    }),
    later: (courierName) => ({
      say: `${courierName} makes the label later`,
      next: 'It prints by itself. Put the order aside meanwhile.',
    }),
    refused: (courierName) => ({
      say: `No good label from ${courierName}`,
      next: 'Ask for a new one, or put the order aside.',
    }),
  },
  steps: {
    asked: [
      'The carton is weighed and saved',
      'Put it aside and open the next tote',
      'The label prints when it is here',
    ],
    later: [
      'The carton is weighed and saved',
      'Put it aside and open the next tote',
      'The label prints when it is here',
    ],
    refused: [
      'Do not stick any other label on it',
      'Ask for a new label',
      'If it comes back, call a supervisor',
    ],
  },
  askAgain: { asked: 'Ask now', later: 'Ask now', refused: 'Ask for a new one' },
  troubles: {
    'none-given': ({ reason }) => `The courier gives no label: ${reason}`,
    unreadable: () => 'The file is damaged, or is no label',
    'several-pages': ({ pages }) => `The file has ${pages} pages; a label has one`,
    'foreign-command': ({ command }) => `The file does more than print one label: ${command}`,
    'wrong-size': ({ widthMm, heightMm }) => `A page of ${widthMm} × ${heightMm} mm is no label`,
    'without-code': () => 'No barcode on it can be read',
    'of-other': ({ read }) => `Its barcode is of another carton: ${read.join(', ')}`,
    'number-used': ({ trackingNumber }) => `${trackingNumber} is on another carton already`,
    'number-unprintable': ({ trackingNumber }) => `“${trackingNumber}” cannot be a tracking number`,
  },
}
