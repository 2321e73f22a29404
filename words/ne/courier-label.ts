import type { CourierLabelWords } from '#words/courier-label'

/** A label that the courier makes and that is not here, in Nepali. */
export const courierLabel: CourierLabelWords = {
  said: {
    asked: (courierName) => ({
      say: 'लेबल आउँदै छ',
      next: `${courierName} ले बनाउँछ। लेबल आफैँ छापिन्छ।`,
    }),
    later: (courierName) => ({
      say: `${courierName} ले लेबल पछि बनाउँछ`,
      next: 'लेबल आफैँ छापिन्छ। अहिले अर्डर एकातिर राख्नुहोस्।',
    }),
    refused: (courierName) => ({
      say: `${courierName} बाट ठीक लेबल आएन`,
      next: 'नयाँ लेबल माग्नुहोस्, वा अर्डर एकातिर राख्नुहोस्।',
    }),
  },
  steps: {
    asked: ['कार्टन तौलेर सेभ भइसक्यो', 'यसलाई एकातिर राखेर अर्को टोट खोल्नुहोस्', 'लेबल आएपछि छापिन्छ'],
    later: ['कार्टन तौलेर सेभ भइसक्यो', 'यसलाई एकातिर राखेर अर्को टोट खोल्नुहोस्', 'लेबल आएपछि छापिन्छ'],
    refused: ['यसमा अरू कुनै लेबल नटाँस्नुहोस्', 'नयाँ लेबल माग्नुहोस्', 'फेरि यस्तै भए सुपरभाइजरलाई बोलाउनुहोस्'],
  },
  askAgain: { asked: 'अहिले माग्नुहोस्', later: 'अहिले माग्नुहोस्', refused: 'नयाँ माग्नुहोस्' },
  troubles: {
    'none-given': ({ reason }) => `कुरियरले लेबल दिएन: ${reason}`,
    unreadable: () => 'फाइल बिग्रेको छ, वा लेबल होइन',
    'several-pages': ({ pages }) => `फाइलमा ${pages} पाना छन्; लेबल एक पानाको हुन्छ`,
    'foreign-command': ({ command }) => `फाइलले एउटा लेबल छाप्नेभन्दा बढी गर्छ: ${command}`,
    'wrong-size': ({ widthMm, heightMm }) => `${widthMm} × ${heightMm} mm को पाना लेबल होइन`,
    'without-code': () => 'यसमा पढ्न मिल्ने बारकोड छैन',
    'of-other': ({ read }) => `यसको बारकोड अर्को कार्टनको हो: ${read.join(', ')}`,
    'number-used': ({ trackingNumber }) => `${trackingNumber} अर्को कार्टनमा लागिसकेको छ`,
    'number-unprintable': ({ trackingNumber }) => `“${trackingNumber}” ट्र्याकिङ नम्बर हुन सक्दैन`,
  },
}
