import type { PeopleRefusal } from '#domain/refusal/people'
import { readable } from '#words/format'
import { codes } from '#words/ne/codes'
import type { RefusalWords } from '#words/table'
import { known } from '#words/table'

/** Refusals about who sits where and who may do what, in Nepali. */
export const peopleRefusals: RefusalWords<PeopleRefusal> = {
  'unknown-badge': () => ({
    say: 'यो ब्याच चिनिएन',
    next: 'आफ्नो PIN चलाउनुहोस्, वा सुपरभाइजरलाई ब्याच थप्न भन्नुहोस्।',
  }),
  'badge-void': () => ({
    say: 'यो ब्याच अब चल्दैन',
    next: 'नयाँ ब्याच चलाउनुहोस्, वा एडमिनसँग माग्नुहोस्।',
  }),
  'badge-needed': () => ({
    say: 'पहिले आफ्नो ब्याच स्क्यान गर्नुहोस्',
    next: 'सुपरभाइजरले ब्याच र PIN दुवैले साइन इन गर्नुपर्छ।',
  }),
  'no-pin': ({ name }) => ({
    say: 'अझै PIN छैन',
    next: `${name}: एडमिनसँग एक पटक चल्ने PIN माग्नुहोस्।`,
  }),
  'wrong-pin': ({ triesLeft }) => ({
    say: 'गलत PIN',
    next:
      triesLeft === 1
        ? 'एक पटक मात्र बाँकी छ। बिस्तारै फेरि टाइप गर्नुहोस्।'
        : `${triesLeft} पटक बाँकी छ। फेरि टाइप गर्नुहोस्।`,
  }),
  'pin-locked': ({ waitS, whole }) => ({
    say: 'PIN लक भयो',
    next: whole
      ? `यो स्टेसनमा धेरै पटक गलत PIN हालियो। ${Math.ceil(waitS / 60)} min पर्खनुहोस्।`
      : `धेरै पटक गलत भयो। ${Math.ceil(waitS / 60)} min पर्खनुहोस्, वा एडमिनलाई भन्नुहोस्।`,
  }),
  'trivial-pin': () => ({
    say: 'सजिलै अनुमान हुने PIN',
    next: 'क्रमका, जोडी वा 6 वटै एउटै अङ्क नराख्नुहोस्। अर्को छान्नुहोस्।',
  }),
  'same-pin': () => ({ say: 'यो त अहिलेकै PIN हो', next: 'अर्को छान्नुहोस्।' }),
  'seat-locked': ({ by }) => ({
    say: 'लक छ। पहिले ब्याच स्क्यान गर्नुहोस्',
    next: by === '' ? 'केही गनिएको छैन।' : `${by} को काम खुलै छ। केही गनिएको छैन।`,
  }),
  'override-needed': () => ({
    say: 'सुपरभाइजरको अनुमति चाहिन्छ',
    next: 'सुपरभाइजरले यहाँ ब्याच स्क्यान गरी PIN टाइप गर्नुपर्छ।',
  }),
  'admin-exists': () => ({
    say: 'एडमिन पहिले नै छ',
    next: 'उहाँले डेस्कबाट तपाईंलाई थप्नुहुन्छ।',
  }),
  'last-admin': () => ({
    say: 'यो अन्तिम एडमिन हो',
    next: 'पहिले PIN भएको अर्को एडमिन राख्नुहोस्।',
  }),
  'person-inactive': ({ name }) => ({
    say: 'यहाँको कामबाट हटाइएको',
    next: `पहिले ${name} लाई यहाँ फेरि काम गर्न दिनुहोस्।`,
  }),
  'not-your-role': ({ needed }) => ({
    say: 'यो तपाईंको काम होइन',
    next: `यसका लागि मात्र: ${known(codes.roles, needed)} । सुपरभाइजरलाई सोध्नुहोस्।`,
  }),
  'sign-in-first': () => ({
    say: 'पहिले साइन इन गर्नुहोस्',
    next: 'ब्याच स्क्यान गर्नुहोस्, वा PIN चलाउनुहोस्।',
  }),
  'no-such-person': ({ text }) => ({
    say: 'यस्तो कोही छैन',
    next: `${readable(text)} सूचीमा छैन। ब्याच स्क्यान गर्नुहोस्।`,
  }),
  'supervisor-needed': () => ({
    say: 'सुपरभाइजरको अनुमति चाहिन्छ',
    next: 'सुपरभाइजर: ब्याच स्क्यान गरी PIN टाइप गर्नुहोस्।',
  }),
}
