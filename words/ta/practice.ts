import type { PaperWay, PracticeMode, StationMode } from '#domain/mode'
import type { PracticeRefusal } from '#domain/refusal/practice'
import type { ShadowResult } from '#domain/shadow'
import type { practice as english } from '#words/en/practice'
import type { Choice, RefusalWords } from '#words/table'

const modes: Record<StationMode, string> = { live: 'நேரடி', training: 'பயிற்சி', shadow: 'நிழல்' }
const bar: Record<PracticeMode, string> = {
  training: 'நகலில் பயிற்சி. எதுவும் வெளியே போகாது.',
  shadow: 'நகலில் நிழல். ஆர்டர் வரும், யாருக்கும் எதுவும் அனுப்பாது.',
}
const choices: Record<PracticeMode, Choice> = {
  training: {
    name: 'பயிற்சி',
    below: 'எல்லோரும் எல்லாம் முயலலாம். புதிய ஆர்டர் வராது. நிரலை மூடினால் முடியும்.',
  },
  shadow: {
    name: 'நிழல்',
    below: 'ஆர்டர் தொடர்ந்து வரும், எதுவும் அனுப்பாது. பழைய முறையுடன் சேர்ந்து ஓடி, அதனுடன் ஒப்பிடப்படும்.',
  },
}
const papers: Record<PaperWay, string> = {
  folder: 'கோப்புறைக்குள்',
  printers: 'பிரிண்டரில், குறியுடன்',
}
const results: Record<ShadowResult, string> = {
  same: 'ஒரே மாதிரி அனுப்பியது',
  quantities: 'எண்ணிக்கை வேறு',
  onlyHere: 'இங்கு மட்டும்',
  onlyThere: 'அங்கு மட்டும்',
  open: 'இரண்டிலும் இன்னும் அனுப்பவில்லை',
}

/** Working on a copy: training, and a shadow beside the old way; in Tamil. */
export const practice: typeof english = {
  modes,
  bar,
  waiting: (n) => `நேரடி நிலையத்தின் ${n} செய்தி காத்திருக்கிறது.`,
  noOms: 'பயிற்சி: ஆர்டர் முறைமை இணைப்பில் இல்லை',
  nothingSent: 'ஆர்டர் முறைமைக்கு எதுவும் அனுப்பாது',
  nothingSentBelow: 'இது பயிற்சிக்கான நகல்: இங்கு காத்திருப்பது ஒருபோதும் அனுப்பப்படாது.',
  noAddressBelow: 'ஆர்டர் முறைமையின் முகவரி அமைக்கவில்லை. நிர்வாகி அமைப்புகள், ஆர்டர் முறைமைகள் கீழ் தருவார்.',
  heading: 'நகலில் பயிற்சி',
  explain: 'இந்த நிலையம் மூடி, அதன் நகல் திறக்கும். அங்கே செய்வது முடிவில் மறக்கப்படும்.',
  choices,
  shadowAdmin: 'நிழலை நிர்வாகி மட்டுமே தொடங்கவும் முடிக்கவும் முடியும்.',
  papers: 'தாள்கள்',
  paperWays: papers,
  begin: 'நகலில் பயிற்சி …',
  sure: 'நிலையத்தை மூடி, நகலைத் திறக்க',
  sureBelow: (n) =>
    n === 0
      ? 'நிலையம் திரும்பும் வரை இரு இடமும் பூட்டியிருக்கும்.'
      : `நிலையம் திரும்பும் வரை இரு இடமும் பூட்டியிருக்கும். ${practice.waiting(n)}`,
  begun: (by, at) => `தொடங்கியவர் ${by}, ${at}`,
  papersIn: (folder) => `தாள்கள்: ${folder}`,
  end: 'முடித்து, நேரடி நிலையத்துக்குத் திரும்ப',
  endBelow: 'நகலும் அதன் தாள்களும் அழியும். நேரடி நிலையம் விட்டபடியே இருக்கும்.',
  endUncompared: 'ஒப்பிடாமல் முடிக்க',
  compare: 'இப்போது ஆர்டர் முறைமையுடன் ஒப்பிட',
  compared: 'ஒப்பிட்டது',
  summary: (from, to) => `நிழல்: ${from} – ${to}`,
  results,
  order: 'ஆர்டர்',
  result: 'முடிவு',
  lines: 'இங்கு / அங்கு',
  unknown: 'அனுப்பவில்லை',
  more: (n) => `மேலும் ${n} வேறுபடுகின்றன.`,
  noDifferences: 'எந்த ஆர்டரும் வேறுபடவில்லை.',
}

/** Refusals about working on a copy, in Tamil. */
export const practiceRefusals: RefusalWords<PracticeRefusal> = {
  'not-while-practising': ({ mode }) => ({
    say: `${modes[mode]} நேரத்தில் முடியாது`,
    next: 'இது நகல்: வெளியே போகும், அல்லது நகலுடன் அழியும். நேரடி நிலையத்தில் செய்யவும்.',
  }),
  'training-only': () => ({
    say: 'பயிற்சியில் மட்டும்',
    next: 'மெய்நிகர் பெஞ்ச் பயிற்சிக்கு மட்டும். மேலாளர் பக்கம்: அமைப்புகள், பயிற்சி.',
  }),
  'other-seat-at-work': ({ by }) => ({
    say: `மறுபக்கம் ${by} வேலை செய்கிறார்`,
    next: 'முழு நிலையமும் மூடும். முதலில் அவர் வெளியேறட்டும் அல்லது பூட்டட்டும்.',
  }),
  'paper-under-way': () => ({
    say: 'ஒரு தாள் அச்சாகிறது',
    next: 'அது வெளியே வரும் வரை காத்திருந்து, மீண்டும் தொடங்கவும்.',
  }),
  'oms-silent': () => ({
    say: 'ஆர்டர் முறைமை பதில் தரவில்லை',
    next: 'இப்போது ஒப்பிட முடியாது. பிறகு முயலவும், அல்லது ஒப்பிடாமல் முடிக்கவும்.',
  }),
}
