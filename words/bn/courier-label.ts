import type { CourierLabelWords } from '#words/courier-label'

/** A label that the courier makes and that is not here, in Bengali. */
export const courierLabel: CourierLabelWords = {
  said: {
    asked: (courierName) => ({
      say: 'লেবেল আসছে',
      next: `${courierName} লেবেল বানাচ্ছে। নিজে থেকেই প্রিন্ট হবে।`,
    }),
    later: (courierName) => ({
      say: `${courierName} লেবেল পরে দেবে`,
      next: 'নিজে থেকেই প্রিন্ট হবে। এখন অর্ডার আলাদা রাখুন।',
    }),
    refused: (courierName) => ({
      say: `${courierName}: লেবেল ঠিক নেই`,
      next: 'নতুন লেবেল চান, বা অর্ডার আলাদা রাখুন।',
    }),
  },
  steps: {
    asked: ['কার্টন ওজন করা ও সেভ হয়েছে', 'আলাদা রেখে পরের টোট খুলুন', 'লেবেল এলে প্রিন্ট হবে'],
    later: ['কার্টন ওজন করা ও সেভ হয়েছে', 'আলাদা রেখে পরের টোট খুলুন', 'লেবেল এলে প্রিন্ট হবে'],
    refused: ['এতে অন্য কোনো লেবেল লাগাবেন না', 'নতুন লেবেল চান', 'আবার একই হলে সুপারভাইজারকে ডাকুন'],
  },
  askAgain: { asked: 'এখনই চান', later: 'এখনই চান', refused: 'নতুনটি চান' },
  troubles: {
    'none-given': ({ reason }) => `কুরিয়ার লেবেল দেয় না: ${reason}`,
    unreadable: () => 'ফাইল নষ্ট, বা এটা লেবেল নয়',
    'several-pages': ({ pages }) => `ফাইলে ${pages} পাতা; লেবেল এক পাতার`,
    'foreign-command': ({ command }) => `ফাইলে লেবেল প্রিন্ট ছাড়াও অন্য কমান্ড আছে: ${command}`,
    'wrong-size': ({ widthMm, heightMm }) => `${widthMm} × ${heightMm} mm পাতা লেবেল নয়`,
    'without-code': () => 'এতে পড়ার মতো বারকোড নেই',
    'of-other': ({ read }) => `বারকোড অন্য কার্টনের: ${read.join(', ')}`,
    'number-used': ({ trackingNumber }) => `${trackingNumber} আগেই অন্য কার্টনে আছে`,
    'number-unprintable': ({ trackingNumber }) => `“${trackingNumber}” ট্র্যাকিং নম্বর হতে পারে না`,
  },
}
