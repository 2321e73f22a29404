import type { PaperWay, PracticeMode, StationMode } from '#domain/mode'
import type { PracticeRefusal } from '#domain/refusal/practice'
import type { ShadowResult } from '#domain/shadow'
import type { practice as english } from '#words/en/practice'
import type { Choice, RefusalWords } from '#words/table'

const modes: Record<StationMode, string> = { live: 'असली काम', training: 'तालिम', shadow: 'छायाँ' }
const bar: Record<PracticeMode, string> = {
  training: 'कपीमा तालिम। बाहिर केही जाँदैन।',
  shadow: 'कपीमा छायाँ। अर्डर आउँछ, बाहिर केही जाँदैन।',
}
const choices: Record<PracticeMode, Choice> = {
  training: {
    name: 'तालिम',
    below: 'सबैले सबै कुरा गरेर हेर्न पाउँछन्। नयाँ अर्डर आउँदैन। प्रोग्रामसँगै सकिन्छ।',
  },
  shadow: {
    name: 'छायाँ',
    below: 'अर्डर आइरहन्छ, केही पठाइँदैन। पुरानो तरिकासँगै चल्छ र त्योसँग दाँजिन्छ।',
  },
}
const papers: Record<PaperWay, string> = {
  folder: 'फोल्डरमा',
  printers: 'प्रिन्टरबाट, चिन्ह लगाएर',
}
const results: Record<ShadowResult, string> = {
  same: 'उस्तै पठाइयो',
  quantities: 'संख्या फरक',
  onlyHere: 'यहाँ मात्र',
  onlyThere: 'त्यहाँ मात्र',
  open: 'यहाँ पनि त्यहाँ पनि पठाइएको छैन',
}

/** Working on a copy: training, and a shadow beside the old way; in Nepali. */
export const practice: typeof english = {
  modes,
  bar,
  waiting: (n) => `असली स्टेसनका ${n} सन्देश पर्खँदै छन्।`,
  noOms: 'तालिम: अर्डर प्रणाली जोडिएको छैन',
  nothingSent: 'अर्डर प्रणालीमा केही पठाइँदैन',
  nothingSentBelow: 'यो तालिमको कपी हो: यहाँ पर्खेको कहिल्यै पठाइँदैन।',
  noAddressBelow: 'अर्डर प्रणालीको ठेगाना राखिएको छैन। एडमिनले सेटिङ, अर्डर प्रणालीमा राख्नुहुन्छ।',
  heading: 'कपीमा अभ्यास',
  explain: 'यो स्टेसन बन्द हुन्छ र यसको कपी खुल्छ। त्यहाँ गरेको काम अन्त्यमा मेटिन्छ।',
  choices,
  shadowAdmin: 'छायाँ एडमिनले सुरु र अन्त्य गर्नुहुन्छ।',
  papers: 'कागज',
  paperWays: papers,
  begin: 'कपीमा अभ्यास गर्नुहोस् …',
  sure: 'स्टेसन बन्द गरी कपी खोल्नुहोस्',
  sureBelow: (n) =>
    n === 0 ? 'स्टेसन नफर्केसम्म दुवै सिट लक रहन्छ।' : `स्टेसन नफर्केसम्म दुवै सिट लक रहन्छ। ${practice.waiting(n)}`,
  begun: (by, at) => `${by} ले सुरु गर्नुभयो, ${at}`,
  papersIn: (folder) => `कागज: ${folder}`,
  end: 'सकेर असली स्टेसनमा फर्कनुहोस्',
  endBelow: 'कपी र यसका कागज मेटिन्छन्। असली स्टेसन छोडेकै अवस्थामा हुन्छ।',
  endUncompared: 'नदाँजी सक्नुहोस्',
  compare: 'अहिले अर्डर प्रणालीसँग दाँज्नुहोस्',
  compared: 'दाँजियो',
  summary: (from, to) => `छायाँ ${from} देखि ${to} सम्म`,
  results,
  order: 'अर्डर',
  result: 'नतिजा',
  lines: 'यहाँ / त्यहाँ',
  unknown: 'पठाइएको छैन',
  more: (n) => `र फरक भएका अरू ${n} ।`,
  noDifferences: 'कुनै अर्डर फरक छैन।',
}

/** Refusals about working on a copy. */
export const practiceRefusals: RefusalWords<PracticeRefusal> = {
  'not-while-practising': ({ mode }) => ({
    say: `यो ${modes[mode]}मा मिल्दैन`,
    next: 'यो कपी हो: काम बाहिर जान्छ वा कपीसँगै मेटिन्छ। असली स्टेसनमा गर्नुहोस्।',
  }),
  'training-only': () => ({
    say: 'तालिममा मात्र मिल्छ',
    next: 'भर्चुअल बेन्च तालिमको हो। डेस्कमा सुरु गर्नुहोस्: सेटिङ, अभ्यास।',
  }),
  'other-seat-at-work': ({ by }) => ({
    say: `${by} अर्को सिटमा हुनुहुन्छ`,
    next: 'पूरै स्टेसन बन्द हुन्छ। पहिले उहाँलाई साइन आउट वा सिट लक गर्न भन्नुहोस्।',
  }),
  'paper-under-way': () => ({
    say: 'कागज छापिँदै छ',
    next: 'ननिस्केसम्म पर्खनुहोस्, अनि फेरि सुरु गर्नुहोस्।',
  }),
  'oms-silent': () => ({
    say: 'अर्डर प्रणालीले जवाफ दिएन',
    next: 'अहिले दाँज्न सकिँदैन। पछि प्रयास गर्नुहोस्, वा नदाँजी सक्नुहोस्।',
  }),
}
