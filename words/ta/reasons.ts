import type { ReasonWords } from '#words/kinds'

/** Why somebody does something, in Tamil. */
export const reasons: ReasonWords = {
  shortReasons: {
    notThere: { name: 'பொருள் இல்லை', below: 'அலமாரி காலி' },
    damaged: { name: 'சேதம்', below: 'தனியே வைக்கவும்' },
    expired: { name: 'காலாவதி', below: 'தேதி கடந்தது' },
    wrongItem: { name: 'தவறான பொருள்', below: 'அலமாரியில் வேறு பொருள்' },
    unreachable: { name: 'எட்டவில்லை', below: 'தடை அல்லது மிக உயரம்' },
    other: { name: 'மற்றவை', below: 'சூப்பர்வைசரிடம் சொல்லவும்' },
  },
  overrideReasons: {
    packaging: { name: 'பேக்கிங்', below: 'நிரப்பு பொருள் அல்லது கனமான கார்ட்டன்' },
    wetOrWrapped: { name: 'ஈரம் அல்லது உறை', below: 'பொருளில் தண்ணீர் அல்லது சுற்றிய உறை' },
    itemMasterWrong: { name: 'பதிவு எடை தவறு', below: 'பொருள் பதிவைத் திருத்த வேண்டும்' },
    scaleChecked: { name: 'தராசு சரி', below: 'இருமுறை எண்ணியது, தராசு சரி' },
    other: { name: 'மற்றவை', below: 'ஷிஃப்ட் தலைவரிடம் விளக்கவும்' },
  },
  partialReasons: {
    customerAgreed: { name: 'வாடிக்கையாளர் சம்மதம்', below: 'அனுப்பும் முன் கேட்டது' },
    restFollows: { name: 'மீதி பிறகு', below: 'தனியே அனுப்பப்படும்' },
    cutOff: { name: 'கடைசி நேரம்', below: 'கூரியர் இப்போது புறப்படுகிறது' },
    other: { name: 'மற்றவை', below: 'ஷிஃப்ட் தலைவரிடம் விளக்கவும்' },
  },
  courierReasons: {
    customerAgreed: { name: 'வாடிக்கையாளர் சம்மதம்', below: 'அனுப்பும் முன் கேட்டது' },
    cutOff: { name: 'கடைசி நேரம்', below: 'மற்ற கூரியர் இன்று போய்விட்டது' },
    urgent: { name: 'அவசரம்', below: 'சீக்கிரம் சேர வேண்டும்' },
    other: { name: 'மற்றவை', below: 'ஷிஃப்ட் தலைவரிடம் விளக்கவும்' },
  },
  takeOverReasons: {
    calledAway: { name: 'வேறு பணி', below: 'பிக்கர் வேறு இடத்தில் தேவை' },
    shiftOver: { name: 'ஷிஃப்ட் முடிந்தது', below: 'பிக்கர் வீட்டுக்குப் போய்விட்டார்' },
    urgent: { name: 'அவசரம்', below: 'இன்னொருவர் செய்தால் சீக்கிரம்' },
    other: { name: 'மற்றவை', below: 'ஷிஃப்ட் தலைவரிடம் விளக்கவும்' },
  },
  skipReasons: {
    unreachable: { name: 'எட்டவில்லை', below: 'வழித் தடை, மிக உயரம் அல்லது கனம்' },
    shiftOver: { name: 'ஷிஃப்ட் முடிந்தது', below: 'இதற்கு நேரம் இல்லை' },
    calledAway: { name: 'வேறு பணி', below: 'வேறு இடத்தில் தேவை' },
    other: { name: 'மற்றவை', below: 'சூப்பர்வைசரிடம் சொல்லவும்' },
  },
  reprintReasons: {
    damaged: { name: 'சேதம்', below: 'கிழிந்தது அல்லது கசங்கியது' },
    lost: { name: 'தொலைந்தது', below: 'கிடைக்கவில்லை' },
    unreadable: { name: 'படிக்க முடியாது', below: 'ஸ்கேனர் படிக்கவில்லை' },
    notPrinted: { name: 'எதுவும் வரவில்லை', below: 'பிரிண்டர் லேபிள் தரவில்லை' },
    other: { name: 'மற்றவை', below: 'சூப்பர்வைசரிடம் சொல்லவும்' },
  },
}
