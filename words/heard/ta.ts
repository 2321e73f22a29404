import type { Vocabulary } from '#domain/voice/vocabulary'

/** As it is written. */
const small = 'பூஜ்ஜியம் ஒன்று இரண்டு மூன்று நான்கு ஐந்து ஆறு ஏழு எட்டு ஒன்பது'.split(' ')
/** As it is said every day. */
const everyday = [
  ['பூஜ்யம்', 'பூச்சியம்', 'சுழியம்', 'சைபர்'],
  ['ஒண்ணு', 'ஒன்னு'],
  ['ரெண்டு', 'இரெண்டு'],
  ['மூணு', 'மூனு'],
  ['நாலு'],
  ['அஞ்சு'],
  [],
  [],
  [],
  ['ஒம்பது'],
]
/** English digits, which people in Malaysia mix in, as a recogniser writes them in Tamil letters. */
const english = [
  ['ஜீரோ', 'சீரோ'],
  ['ஒன்'],
  ['டூ'],
  ['த்ரீ'],
  ['ஃபோர்', 'போர்'],
  ['ஃபைவ்', 'பைவ்'],
  ['சிக்ஸ்'],
  ['செவன்'],
  ['எயிட்', 'எய்ட்'],
  ['நைன்'],
]
const tamilOnes = small.map((word, n) => [word, ...(everyday[n] ?? [])])
const digits = tamilOnes.map((words, n) => [...words, ...(english[n] ?? [])])

const teens = [
  ['பத்து'],
  ['பதினொன்று', 'பதினொண்ணு', 'பதினொன்னு'],
  ['பன்னிரண்டு', 'பன்னிரெண்டு', 'பன்னெண்டு', 'பனிரெண்டு'],
  ['பதின்மூன்று', 'பதிமூன்று', 'பதிமூணு'],
  ['பதினான்கு', 'பதினாலு'],
  ['பதினைந்து', 'பதினஞ்சு'],
  ['பதினாறு'],
  ['பதினேழு'],
  ['பதினெட்டு'],
  ['பத்தொன்பது', 'பத்தொம்பது'],
]

/** Round numbers, and what they become before another one: the written way first. */
interface Round {
  alone: string[]
  before: string[]
}
const round = (alone: string, before: string): Round => ({
  alone: alone.split(' '),
  before: before.split(' '),
})
const tens = [
  round('இருபது இருவது', 'இருபத்து இருபத்தி இருவத்தி'),
  round('முப்பது', 'முப்பத்து முப்பத்தி'),
  round('நாற்பது நாப்பது', 'நாற்பத்து நாற்பத்தி நாப்பத்தி'),
  round('ஐம்பது அம்பது', 'ஐம்பத்து ஐம்பத்தி அம்பத்தி'),
  round('அறுபது அறுவது', 'அறுபத்து அறுபத்தி அறுவத்தி'),
  round('எழுபது எழுவது', 'எழுபத்து எழுபத்தி எழுவத்தி'),
  round('எண்பது எம்பது', 'எண்பத்து எண்பத்தி எம்பத்தி'),
  round('தொண்ணூறு', 'தொண்ணூற்று தொண்ணூற்றி தொண்ணூத்தி'),
]
const hundreds = [
  round('நூறு', 'நூற்று நூற்றி நூத்தி'),
  round('இருநூறு இரநூறு', 'இருநூற்று இருநூற்றி இருநூத்தி'),
  round('முந்நூறு முன்னூறு', 'முந்நூற்று முன்னூற்றி முன்னூத்தி'),
  round('நானூறு', 'நானூற்று நானூற்றி நானூத்தி'),
  round('ஐந்நூறு ஐநூறு', 'ஐந்நூற்று ஐநூற்றி ஐநூத்தி'),
  round('அறுநூறு', 'அறுநூற்று அறுநூற்றி அறுநூத்தி'),
  round('எழுநூறு', 'எழுநூற்று எழுநூற்றி எழுநூத்தி'),
  round('எண்ணூறு', 'எண்ணூற்று எண்ணூற்றி எண்ணூத்தி'),
  round('தொள்ளாயிரம் தொளாயிரம்', 'தொள்ளாயிரத்து தொள்ளாயிரத்தி தொளாயிரத்தி'),
]

/** The sign a vowel becomes inside a word. */
const signs: Readonly<Record<string, string>> = {
  அ: '',
  ஆ: 'ா',
  இ: 'ி',
  எ: 'ெ',
  ஏ: 'ே',
  ஐ: 'ை',
  ஒ: 'ொ',
}

/** Two numbers written as one word: a vowel swallows the one before it. */
function joined(first: string, second: string): string {
  const sign = signs[second.charAt(0)]
  return sign === undefined ? first + second : first.slice(0, -1) + sign + second.slice(1)
}

/** The written way by itself; the everyday way with any word after it. */
function after({ before }: Round, rest: readonly string[]): string[] {
  const [written = '', ...said] = before
  const pairs = [
    [written, rest[0] ?? ''] as const,
    ...said.flatMap((one) => rest.map((two) => [one, two] as const)),
  ]
  return pairs.flatMap(([one, two]) => [`${one} ${two}`, joined(one, two)])
}

function below100(n: number): readonly string[] {
  if (n < 10) return tamilOnes[n] ?? []
  if (n < 20) return teens[n - 10] ?? []
  const ten = tens[Math.floor(n / 10) - 2]
  if (ten === undefined) return []
  return n % 10 === 0 ? ten.alone : after(ten, tamilOnes[n % 10] ?? [])
}

function allWays(n: number): readonly string[] {
  if (n < 10) return digits[n] ?? []
  if (n < 100) return below100(n)
  const hundred = hundreds[Math.floor(n / 100) - 1]
  if (hundred === undefined) return []
  return n % 100 === 0 ? hundred.alone : after(hundred, below100(n % 100))
}

/** What a picker says in Tamil. */
export const heardTamil: Vocabulary = {
  digits,
  /** The letters' own names are left out where they are written alike: B and P, D and T; R, which sounds like a six; and O, which may be a nought. */
  letters: {
    a: ['ஆல்ஃபா', 'ஆல்பா', 'ஏ'],
    b: ['பிராவோ'],
    c: ['சார்லி', 'சி'],
    d: ['டெல்டா'],
    e: ['எக்கோ', 'ஈ'],
    f: ['ஃபாக்ஸ்ட்ராட்', 'எஃப்', 'எப்'],
    g: ['கோல்ஃப்', 'கோல்ப்', 'ஜி'],
    h: ['ஹோட்டல்', 'ஹெச்', 'எச்'],
    i: ['இந்தியா', 'ஐ'],
    j: ['ஜூலியட்', 'ஜே'],
    k: ['கிலோ', 'கே'],
    l: ['லிமா', 'எல்'],
    m: ['மைக்', 'எம்'],
    n: ['நவம்பர்', 'என்'],
    o: ['ஆஸ்கார்', 'ஆஸ்கர்'],
    p: ['பாப்பா', 'பப்பா'],
    q: ['கியூபெக்', 'கியூ'],
    r: ['ரோமியோ'],
    s: ['சியரா', 'எஸ்'],
    t: ['டாங்கோ'],
    u: ['யூனிஃபார்ம்', 'யூனிபார்ம்', 'யூ'],
    v: ['விக்டர்', 'வி'],
    w: ['விஸ்கி', 'டபிள்யூ'],
    x: ['எக்ஸ்ரே', 'எக்ஸ்'],
    y: ['யாங்கி', 'ஒய்'],
    z: ['சூலு', 'ஸூலு', 'இசட்', 'செட்'],
  },
  dash: ['டேஷ்', 'டாஷ்', 'ஹைஃபன்', 'ஹைபன்'],
  wholes: (n) => [...new Set(allWays(n))],
  phrases: {
    CONFIRM: ['உறுதி', 'உறுதி செய்', 'உறுதி செய்க'],
    NEXT: ['அடுத்தது', 'அடுத்த பட்டியல்', 'தொடங்கு', 'ஆரம்பி'],
    WORK: ['வேலை வேண்டும்', 'வேலை வேணும்', 'வேலை கொடு', 'வேலை கேட்க'],
    HOME: ['முகப்பு', 'ஹோம்'],
    BACK: ['பின்செல்', 'பின்செல்ல', 'பின்னால் போ'],
    HELP: ['உதவி'],
    REPEAT: ['மீண்டும் சொல்', 'மீண்டும் சொல்லு', 'மறுபடி சொல்லு', 'திரும்பச் சொல்லு', 'திரும்ப சொல்லு'],
    AWAY: ['சற்று வெளியே', 'இடைவேளை'],
    SHORT: ['குறைவு', 'குறையுது', 'ஷார்ட்'],
    SKIP: ['தவிர்', 'தவிர்க்க', 'ஸ்கிப்'],
    'TOTE-FULL': ['டோட் நிரம்பியது', 'டோட் நிறைந்தது', 'டோட் ஃபுல்', 'டோட் புல்'],
    'TOTE-EMPTY': ['டோட் காலி'],
    'NOT-THERE': ['பொருள் இல்லை', 'பொருள் இல்ல', 'எதுவும் இல்லை', 'ஒண்ணும் இல்லை'],
    DAMAGED: ['சேதம்', 'உடைந்தது', 'உடைஞ்சிருக்கு'],
    EXPIRED: ['காலாவதி', 'காலாவதி ஆனது'],
    'WRONG-ITEM': ['தவறான பொருள்', 'தப்பான பொருள்', 'வேறு பொருள்', 'வேற பொருள்'],
    'NO-REACH': ['எட்டவில்லை', 'எட்டல', 'எட்டலை', 'எட்டாது'],
    OTHER: ['வேறு காரணம்', 'வேற காரணம்', 'மற்ற காரணம்', 'மற்றவை'],
    yes: ['ஆம்', 'ஆமா', 'ஆமாம்'],
    no: ['இல்லை', 'இல்ல'],
    off: ['குரல் ஆஃப்', 'குரல் ஆப்', 'குரலை நிறுத்து'],
    slower: ['மெதுவாக', 'மெதுவா'],
    faster: ['வேகமாக', 'வேகமா'],
    softer: ['சத்தம் குறை', 'சத்தம் குறைக்க'],
    louder: ['சத்தம் கூட்டு', 'சத்தம் கூட்ட', 'சத்தமாக', 'சத்தமா'],
  },
  code: ['குறியீடு', 'கோட்'],
  serial: ['வரிசை எண்', 'சீரியல் நம்பர்', 'சீரியல்'],
  spaced: true,
}
