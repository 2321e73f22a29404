import type { ReasonWords } from '#words/kinds'

/** Why somebody does something, in Bengali. */
export const reasons: ReasonWords = {
  shortReasons: {
    notThere: { name: 'নেই', below: 'বিন খালি' },
    damaged: { name: 'নষ্ট', below: 'সুপারভাইজারের জন্য আলাদা রাখুন' },
    expired: { name: 'মেয়াদ শেষ', below: 'মেয়াদের তারিখ পার হয়েছে' },
    wrongItem: { name: 'ভুল পণ্য', below: 'বিনে অন্য পণ্য' },
    unreachable: { name: 'নাগাল পাই না', below: 'পথ আটকানো বা বেশি উঁচু' },
    other: { name: 'অন্য', below: 'সুপারভাইজারকে জানান' },
  },
  overrideReasons: {
    packaging: { name: 'প্যাকেজিং', below: 'ভেতরের ভরাট বা ভারী কার্টন' },
    wetOrWrapped: { name: 'ভেজা বা মোড়ানো', below: 'পণ্যে পানি বা মোড়ক' },
    itemMasterWrong: { name: 'রেকর্ডে ওজন ভুল', below: 'পণ্যের তথ্য ঠিক করতে হবে' },
    scaleChecked: { name: 'মেশিন দেখা হয়েছে', below: 'দুবার গোনা, ওজন মেশিন ঠিক' },
    other: { name: 'অন্য', below: 'শিফট লিডারকে বুঝিয়ে বলুন' },
  },
  partialReasons: {
    customerAgreed: { name: 'ক্রেতা রাজি', below: 'পাঠানোর আগে জিজ্ঞেস করা' },
    restFollows: { name: 'বাকিটা পরে যাবে', below: 'আলাদা চালানে' },
    cutOff: { name: 'শেষ সময়', below: 'কুরিয়ার এখনই ছাড়ছে' },
    other: { name: 'অন্য', below: 'শিফট লিডারকে বুঝিয়ে বলুন' },
  },
  courierReasons: {
    customerAgreed: { name: 'ক্রেতা রাজি', below: 'পাঠানোর আগে জিজ্ঞেস করা' },
    cutOff: { name: 'শেষ সময়', below: 'অন্যটি আজকের মতো চলে গেছে' },
    urgent: { name: 'জরুরি', below: 'আরও আগে পৌঁছাতে হবে' },
    other: { name: 'অন্য', below: 'শিফট লিডারকে বুঝিয়ে বলুন' },
  },
  takeOverReasons: {
    calledAway: { name: 'ডাক পড়েছে', below: 'পিকারকে অন্য জায়গায় দরকার' },
    shiftOver: { name: 'শিফট শেষ', below: 'পিকার বাড়ি গেছেন' },
    urgent: { name: 'জরুরি', below: 'আরেকজন হাত লাগালে তাড়াতাড়ি' },
    other: { name: 'অন্য', below: 'শিফট লিডারকে বুঝিয়ে বলুন' },
  },
  skipReasons: {
    unreachable: { name: 'নাগাল পাই না', below: 'পথ আটকানো, বেশি উঁচু বা ভারী' },
    shiftOver: { name: 'শিফট শেষ', below: 'এর জন্য সময় নেই' },
    calledAway: { name: 'ডাক পড়েছে', below: 'অন্য জায়গায় দরকার' },
    other: { name: 'অন্য', below: 'সুপারভাইজারকে জানান' },
  },
  reprintReasons: {
    damaged: { name: 'নষ্ট', below: 'ছেঁড়া বা ভাঁজ পড়া' },
    lost: { name: 'হারিয়ে গেছে', below: 'খুঁজে পাওয়া যায় না' },
    unreadable: { name: 'পড়া যায় না', below: 'স্ক্যানার পড়তে পারে না' },
    notPrinted: { name: 'কিছু বের হয়নি', below: 'প্রিন্টার লেবেল দেয়নি' },
    other: { name: 'অন্য', below: 'সুপারভাইজারকে জানান' },
  },
}
