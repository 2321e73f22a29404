import type { SiteDataWords } from '#words/site-words'

const list = (words: readonly string[]): string => words.join(', ')

/** English sentences about bringing in site data. */
export const siteData: SiteDataWords = {
  kinds: {
    items: { name: 'Items', below: 'what you keep and sell, with weight and size' },
    codes: { name: 'Item codes', below: 'barcodes of units and cases' },
    pictures: { name: 'Photos', below: 'a folder or zip of photos named by SKU' },
    aisles: { name: 'Aisles', below: 'the map: aisles side by side' },
    crossAisles: { name: 'Cross-aisles', below: 'the map: where aisles can be left' },
    stretches: { name: 'Stretches', below: 'the map: one-way and closed parts of aisles' },
    mapEnds: { name: 'Starts and ends', below: 'the map: where else walks start or end' },
    mapPoints: { name: 'Points', below: 'a site of another shape: where one can stand' },
    mapWays: { name: 'Ways', below: 'a site of another shape: how points are joined' },
    levels: { name: 'Levels', below: 'seconds to reach each level' },
    locations: { name: 'Locations', below: 'every place with a shelf label' },
    mapPlaces: { name: 'Points of locations', below: 'a site of another shape: where each location lies' },
    stock: { name: 'Stock', below: 'what lies where, by lot and date' },
    plates: { name: 'Plates', below: 'stock under licence plates' },
    totes: { name: 'Totes', below: 'every tote with a label' },
    consolidationPlaces: { name: 'Consolidation places', below: 'where the parts of an order come together' },
    carts: { name: 'Carts', below: 'every cart with its slots' },
    cartonTypes: { name: 'Carton types', below: 'shipping cartons with size and weight' },
    people: { name: 'People', below: 'who works here, badge and roles' },
    stations: { name: 'Stations', below: 'workplaces and their unload places' },
    reasons: { name: 'Reasons', below: 'your own words for the reasons' },
    services: { name: 'Courier services', below: 'what each service takes, adds and promises' },
    rateZones: { name: 'Courier zones', below: 'which places count as which zone' },
    rates: { name: 'Rates', below: 'prices by service, zone and weight' },
    customerCouriers: { name: 'Customers’ couriers', below: 'whose orders go only, or never, with whom' },
    sourceItems: { name: 'Names of items elsewhere', below: 'what each order system calls your items' },
  },
  needs: { key: 'names the row', needed: 'needed', optional: '', made: 'made if empty' },
  holds: {
    text: ({ most }) => `text, up to ${most} characters`,
    code: ({ most }) => `A–Z, 0–9 and hyphen, up to ${most}`,
    barcode: () => 'barcode text, up to 48 characters',
    weight: () => 'weight: 112.5 g, 1.25 kg, 400 mg, 2 lb; a bare number is grams',
    length: () => 'length: 12.5 cm, 125 mm, 0.5 m, 3 in; a bare number is millimetres',
    money: () => 'amount: 12.90 or RM 12.90',
    whole: ({ least, most }) => `whole number, ${least} to ${most.toLocaleString('en-US')}`,
    percent: () => 'percentage: 7.5',
    time: () => 'time of day: 18:00',
    flag: () => 'yes or no',
    day: () => 'date: 2027-06-30 or 30/6/2027',
    colour: () => 'colour: #0F6B5C',
    digits: ({ least, most }) => `${least} to ${most} digits`,
    choice: ({ choices }) => `one of: ${list(choices)}`,
    choices: ({ choices }) => `some of: ${list(choices)}`,
  },
  outcomes: {
    new: 'New',
    changed: 'Changed',
    unchanged: 'Unchanged',
    refused: 'Refused',
    removed: 'Not in the file',
    kept: 'Not in the file, stays',
  },
  owners: {
    oms: { name: 'Order system', below: 'What it sends counts. A file may add, not change what it sent.' },
    site: {
      name: 'This site',
      below: 'What a file brought in counts. The order system does not replace it.',
    },
  },
  usedBy: {
    stock: (what) => `stock at ${what}`,
    order: (what) => `order ${what}`,
    list: (what) => `list ${what}`,
    tote: (what) => `tote ${what}`,
    carton: (what) => `an open carton of ${what}`,
    seat: (what) => `${what} is signed in`,
    putBack: (what) => `goods to put back, ${what}`,
    map: (what) => `the map, ${what}`,
  },
  troubles: {
    missing: () => ({ say: 'Nothing stands here', next: 'Fill this cell.' }),
    'too-long': ({ most }) => ({ say: 'Too long', next: `Use at most ${most} characters.` }),
    'control-character': () => ({
      say: 'A line break or hidden character',
      next: 'Type the text again without it.',
    }),
    'not-a-number': () => ({ say: 'Not a number', next: 'Write it like 12.5.' }),
    'two-readings': ({ one, other }) => ({
      say: `May be ${one} or ${other}`,
      next: `Write ${one} or ${other}, without the comma.`,
    }),
    'unknown-unit': ({ units }) => ({ say: 'Unknown unit', next: `Use one of: ${list(units)}.` }),
    'out-of-range': ({ least, most }) => ({
      say: 'Too small or too large',
      next: `It must lie between ${least} and ${most}.`,
    }),
    'too-fine': ({ smallest }) => ({ say: 'Too many decimals', next: `The smallest step is ${smallest}.` }),
    'not-one-of': ({ choices }) => ({ say: 'Not one of the words', next: `Use one of: ${list(choices)}.` }),
    'not-a-date': () => ({ say: 'Not a date', next: 'Write it like 2027-06-30.' }),
    rounded: () => ({
      say: 'Excel rounded this number',
      next: 'Format the column as text, then enter the whole code again.',
    }),
    'many-zeros': () => ({
      say: 'Ends in zeros, as Excel rounds',
      next: 'Format the column as text and enter it whole. Is it right? Use kind alternate.',
    }),
    'zeros-lost': ({ digits }) => ({
      say: 'Zeros at the front are missing',
      next: `Format the column as text and enter all ${digits} digits.`,
    }),
    'check-digit': ({ should }) => ({
      say: 'The check digit does not fit',
      next: `The last digit should be ${should}. Own number? Use kind alternate.`,
    }),
    'not-a-code': () => ({
      say: 'Does not fit in a barcode',
      next: 'Use only capitals A–Z, digits and hyphens.',
    }),
    'not-scannable': () => ({
      say: 'A scan would not be read as this',
      next: 'Enter the plain code as the scanner reads it.',
    }),
    'wrong-form': ({ form }) => ({ say: 'Wrong form', next: `Write it like ${form}.` }),
    'formula-failed': ({ error }) => ({
      say: `The formula failed: ${error}`,
      next: 'Mend the formula or enter the value.',
    }),
    'too-many-cells': ({ cells, columns }) => ({
      say: `${cells} cells for ${columns} columns`,
      next: 'Put quotes around text that holds the separator.',
    }),
    quotes: () => ({ say: 'Quotes do not match', next: 'Close the quote, or leave both out.' }),
    'twice-in-file': ({ line }) => ({ say: `The same as line ${line}`, next: 'Keep one of the two lines.' }),
    'case-of-one': () => ({
      say: 'A case of one unit',
      next: 'Enter how many units it holds, or use another kind.',
    }),
    'unknown-here': ({ kind }) => {
      const thing = {
        items: 'item',
        locations: 'location',
        aisles: 'aisle',
        crossAisles: 'cross-aisle',
        mapPoints: 'point',
        services: 'courier service',
      }[kind]
      return { say: `No such ${thing} here`, next: `Bring in the ${thing}s first.` }
    },
    'way-there': ({ from, to }) => ({
      say: `${from} and ${to} have a way already`,
      next: 'Keep one of the two rows; two points have one way.',
    }),
    'aisle-not-on-map': ({ aisle }) => ({
      say: `The map does not have aisle ${aisle}`,
      next: 'Add it to the map first, or correct the aisle.',
    }),
    'belongs-to': ({ who }) => ({ say: `Belongs to ${who}`, next: 'Correct one of the two.' }),
    'other-place': () => ({
      say: 'This is an unload place or a put wall',
      next: 'Give the consolidation place a name of its own.',
    }),
    'badge-void': () => ({ say: 'This badge was withdrawn', next: 'Give another badge number.' }),
    'lot-needed': () => ({ say: 'This item is kept by lot', next: 'Enter the lot.' }),
    'lot-not-kept': () => ({ say: 'This item is not kept by lot', next: 'Leave the lot empty.' }),
    'expiry-needed': () => ({ say: 'This item expires', next: 'Enter the best-before date.' }),
    promised: ({ quantity }) => ({
      say: `${quantity} are promised to walks`,
      next: 'Enter at least that, or wait until they are picked.',
    }),
    'plates-over': ({ units }) => ({
      say: `Only ${units} units lie there without a plate`,
      next: 'Bring in the stock of the location first, or count it.',
    }),
    'oms-owns': () => ({
      say: 'The order system decides this',
      next: 'Change it there, or let this site decide.',
    }),
    'in-use': ({ used }) => ({
      say: `In use: ${siteData.usedBy[used.by](used.what)}`,
      next: 'Finish that first, then bring the file in again.',
    }),
    'last-admin': () => ({
      say: 'No administrator would be left',
      next: 'Give somebody else this role first.',
    }),
    yourself: () => ({
      say: 'That is you',
      next: 'Let another administrator do this.',
    }),
    'two-pictures': ({ other }) => ({ say: `Two photos of one item: ${other}`, next: 'Keep one of them.' }),
    'not-a-picture': () => ({ say: 'Not a photo', next: 'Save it as JPEG, PNG or WebP.' }),
    'picture-too-big': ({ mostBytes, mostPixels }) => ({
      say: 'The photo is too large',
      next: `At most ${Math.round(mostBytes / 1_048_576)} MB and ${mostPixels} pixels a side.`,
    }),
  },
  files: {
    'too-big': ({ mostBytes }) => ({
      say: 'The file is too large',
      next: `At most ${Math.round(mostBytes / 1_048_576)} MB. Split it.`,
    }),
    'too-many-rows': ({ most }) => ({
      say: 'The file has too many rows',
      next: `At most ${most.toLocaleString('en-US')}. Split it.`,
    }),
    'not-a-table': () => ({ say: 'This is no table', next: 'Choose a CSV or XLSX file.' }),
    'old-excel': () => ({
      say: 'An old Excel file, or one with a password',
      next: 'Save it as XLSX without a password.',
    }),
    damaged: () => ({ say: 'The file is damaged', next: 'Open it in Excel and save it again.' }),
    'too-slow': () => ({ say: 'Reading took too long', next: 'Save it as CSV, or split it.' }),
    'no-rows': () => ({ say: 'There are no rows in it', next: 'Rows that begin with # are not read.' }),
    'no-column': ({ columns }) => ({
      say: `No column ${list(columns)}`,
      next: 'Name the columns in the first row as in the template.',
    }),
    'column-twice': ({ column }) => ({ say: `Two columns ${column}`, next: 'Keep one of them.' }),
    'no-pictures': () => ({ say: 'There are no photos in it', next: 'Put JPEG, PNG or WebP files in it.' }),
    gone: () => ({ say: 'The file cannot be read', next: 'Is it still there? Choose it again.' }),
  },
}
