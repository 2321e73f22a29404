import type { SourceRefusal } from '#domain/refusal/sources'
import { count } from '#words/format'
import type { RefusalWords } from '#words/table'

/** Refusals about the order systems, in Nepali. */
export const sourceRefusals: RefusalWords<SourceRefusal> = {
  'source-silent': ({ name }) => ({
    say: `${name} ले जवाफ दिएन`,
    next: 'केही बदलिएको छैन। पछि फेरि प्रयास गर्नुहोस्।',
  }),
  'too-many-sources': ({ most }) => ({
    say: 'थप अर्डर प्रणाली राख्न मिल्दैन',
    next: `एउटा स्टेसनमा बढीमा ${count(most)} हुन्छ। पहिले एउटा हटाउनुहोस्।`,
  }),
  'mapping-untried': () => ({
    say: 'पहिले असली अर्डरमा जाँच्नुहोस्',
    next: 'केही बदलिएको छैन। जाँच्दा कुनै अर्डर नबिग्रिए मात्र यी फिल्ड चालु हुन्छन्।',
  }),
  'source-in-use': ({ name, messages, orders }) => ({
    say: `${name} अझै चाहिन्छ`,
    next: `${count(orders)} अर्डर गएका छैनन्, ${count(messages)} सन्देश टुङ्गिएका छैनन्। पहिले ती सक्नुहोस्।`,
  }),
}
