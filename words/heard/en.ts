import type { Vocabulary } from '#domain/voice/vocabulary'
import { spellingAlphabet } from '#words/heard/letters'

const small = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
  'fifteen sixteen seventeen eighteen nineteen'
).split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

function below100(n: number): string {
  if (n < 20) return small[n] ?? ''
  const ten = tens[Math.floor(n / 10) - 2] ?? ''
  return n % 10 === 0 ? ten : `${ten} ${small[n % 10]}`
}

/** What a picker says in English. */
export const heardEnglish: Vocabulary = {
  digits: small.slice(0, 10).map((word, digit) => (digit === 0 ? [word, 'oh', 'o'] : [word])),
  letters: { ...spellingAlphabet, o: ['oscar', 'oh'] },
  dash: ['dash', 'hyphen'],
  wholes(n) {
    if (n < 100) return [below100(n)]
    const hundreds = `${small[Math.floor(n / 100)]} hundred`
    if (n % 100 === 0) return n === 100 ? [hundreds, 'a hundred'] : [hundreds]
    return [`${hundreds} ${below100(n % 100)}`, `${hundreds} and ${below100(n % 100)}`]
  },
  phrases: {
    CONFIRM: ['confirm'],
    NEXT: ['next', 'next list', 'start'],
    WORK: ['get work'],
    HOME: ['home'],
    BACK: ['back', 'go back'],
    HELP: ['help'],
    REPEAT: ['repeat', 'say again', 'say it again'],
    AWAY: ['pause', 'step away'],
    SHORT: ['short'],
    SKIP: ['skip', 'skip it'],
    'TOTE-FULL': ['tote full', 'tote is full'],
    'TOTE-EMPTY': ['tote empty', 'tote is empty'],
    'NOT-THERE': ['not there', 'nothing there'],
    DAMAGED: ['damaged', 'broken'],
    EXPIRED: ['expired'],
    'WRONG-ITEM': ['wrong item'],
    'NO-REACH': ['cannot reach', 'cant reach'],
    OTHER: ['other reason'],
    yes: ['yes'],
    no: ['no'],
    off: ['voice off'],
    slower: ['slower'],
    faster: ['faster'],
    softer: ['softer', 'quieter'],
    louder: ['louder'],
  },
  code: ['code'],
  serial: ['serial number', 'serial'],
  spaced: true,
}
