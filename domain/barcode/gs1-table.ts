import { measureRows } from '#domain/barcode/gs1-measures'

/** Signs a component may hold: digits, the 82, the 39 or the 64 characters of GS1 General Specifications 7.11. */
type Signs = 'n' | 'x' | 'y' | 'z'
/** What a component must satisfy beyond its signs and length; `gs1-checks.ts` has the rule of each. */
export type CheckName =
  | 'mod10'
  | 'prefix'
  | 'pair'
  | 'zero'
  | 'nonzero'
  | 'noLeadingZero'
  | 'someLetter'
  | 'day0'
  | 'day'
  | 'fullDay'
  | 'hour'
  | 'minute'
  | 'second'
  | 'hourMinute'
  | 'yesNo'
  | 'winding'
  | 'piece'
  | 'place'
  | 'country'
  | 'countryOr999'
  | 'countryLetters'
  | 'currency'
  | 'percent'
  | 'iban'
  | 'media'
  | 'sex'
  | 'latitude'
  | 'longitude'
  | 'hyphen'
  | 'importer'
  | 'base64'

/** A part of a value, such as the country at the front of a postal code. */
export interface Component {
  signs: Signs
  least: number
  most: number
  optional: boolean
  checks: readonly CheckName[]
}

/** What the standard says of one application identifier. */
export interface Identifier {
  ai: string
  /** The data title GS1 prints beside it; the same in every language. */
  title: string
  format: string
  components: readonly Component[]
  least: number
  most: number
  /** Each group must be met: by one of its alternatives, all identifiers of it together. */
  needs: readonly (readonly (readonly string[])[])[]
  /** Identifiers that must not stand beside it; `n` stands for any digit. */
  excludes: readonly string[]
}

/**
 * Identifiers, format, title, needs, excludes. A format is a row of components: signs, length (`..` up to), brackets
 * where it may be left out, then the checks. Needs: groups apart by blanks, alternatives by commas, `+` for together.
 */
export type Row = readonly [ais: string, format: string, title: string, needs?: string, excludes?: string]

const goods = '01,02,03,8006,8026'
const packs = '01,02,8006,8026'
const trade = '01,02'
const piece = '01,8006'
const person = '8017,8018'
const priced = '30,31nn,32nn,35nn,36nn'

/** Source: GS1 General Specifications, section 3, with the associations of 4.13 and 4.14. */
const rows: readonly Row[] = [
  ['00', 'n18:mod10', 'SSCC'],
  ['01', 'n14:mod10', 'GTIN', '', '02,255,37'],
  ['02', 'n14:mod10', 'CONTENT', '37', '01,03'],
  ['03', 'n14:mod10', 'MTO GTIN', '', '01,02,37'],
  ['10', 'x..20', 'BATCH/LOT', goods],
  ['11', 'n6:day0', 'PROD DATE', goods],
  ['12', 'n6:day0', 'DUE DATE', '8020'],
  ['13', 'n6:day0', 'PACK DATE', goods],
  ['15', 'n6:day0', 'BEST BEFORE', goods],
  ['16', 'n6:day0', 'SELL BY', goods],
  ['17', 'n6:day0', 'USE BY OR EXPIRY', '01,02,03,255,8006,8026'],
  ['20', 'n2', 'VARIANT', packs],
  ['21', 'x..20', 'SERIAL', '01,03,8006', '235'],
  ['22', 'x..20', 'CPV', '01'],
  ['235', 'x..28', 'TPX', '01'],
  ['240', 'x..30', 'ADDITIONAL ID', packs],
  ['241', 'x..30', 'CUST. PART No.', packs],
  ['242', 'n..6', 'MTO VARIANT', packs],
  ['243', 'x..20', 'PCN', '01'],
  ['250', 'x..30', 'SECONDARY SERIAL', `${piece} 21`],
  ['251', 'x..30', 'REF. TO SOURCE', piece],
  ['253', 'n13:mod10 [x..17]', 'GDTI'],
  ['254', 'x..20', 'GLN EXTENSION COMPONENT', '414'],
  ['255', 'n13:mod10 [n..12]', 'GCN', '', '01,02,415,8006,8020,8026'],
  ['30', 'n..8', 'VAR. COUNT', trade],
  ...measureRows(trade),
  ['37', 'n..8', 'COUNT', '00 02,8026', '01,03,8006'],
  ['3900-3909', 'n..15', 'AMOUNT', '255,8020', '390n,391n,394n,8111'],
  ['3910-3919', 'n3:currency n..15', 'AMOUNT', '8020', '391n'],
  ['3920-3929', 'n..15', 'PRICE', `01 ${priced}`, '392n,393n'],
  ['3930-3939', 'n3:currency n..15', 'PRICE', priced, '393n'],
  ['3940-3943', 'n4', 'PRCNT OFF', '255', '394n,8111'],
  ['3950-3955', 'n6', 'PRICE/UoM', priced, '392n,393n,395n,8005'],
  ['400', 'x..30', 'ORDER NUMBER'],
  ['401', 'x..30:prefix', 'GINC'],
  ['402', 'n17:mod10', 'GSIN'],
  ['403', 'x..30', 'ROUTE', '00'],
  ['410', 'n13:mod10', 'SHIP TO LOC'],
  ['411', 'n13:mod10', 'BILL TO'],
  ['412', 'n13:mod10', 'PURCHASE FROM'],
  ['413', 'n13:mod10', 'SHIP FOR LOC'],
  ['414', 'n13:mod10', 'LOC No.'],
  ['415', 'n13:mod10', 'PAY TO', '8020'],
  ['416', 'n13:mod10', 'PROD/SERV LOC'],
  ['417', 'n13:mod10', 'PARTY'],
  ['420', 'x..20', 'SHIP TO POST', '', '421'],
  ['421', 'n3:country x..9', 'SHIP TO POST', '', '4307'],
  ['422', 'n3:country', 'ORIGIN', packs, '426'],
  ['423', countries(), 'COUNTRY - INITIAL PROCESS', trade, '426'],
  ['424', 'n3:country', 'COUNTRY - PROCESS', trade, '426'],
  ['425', countries(), 'COUNTRY - DISASSEMBLY', trade, '426'],
  ['426', 'n3:country', 'COUNTRY - FULL PROCESS', trade],
  ['427', 'x..3', 'ORIGIN SUBDIVISION', `${trade} 422`],
  ['4300', 'x..35:percent', 'SHIP TO COMP', '00'],
  ['4301', 'x..35:percent', 'SHIP TO NAME', '00'],
  ['4302', 'x..70:percent', 'SHIP TO ADD1', '00'],
  ['4303', 'x..70:percent', 'SHIP TO ADD2', '4302'],
  ['4304', 'x..70:percent', 'SHIP TO SUB', '00'],
  ['4305', 'x..70:percent', 'SHIP TO LOC', '00'],
  ['4306', 'x..70:percent', 'SHIP TO REG', '00'],
  ['4307', 'x2:countryLetters', 'SHIP TO COUNTRY', '00'],
  ['4308', 'x..30', 'SHIP TO PHONE', '00'],
  ['4309', 'n10:latitude n10:longitude', 'SHIP TO GEO', '00'],
  ['4310', 'x..35:percent', 'RTN TO COMP', '00'],
  ['4311', 'x..35:percent', 'RTN TO NAME', '00'],
  ['4312', 'x..70:percent', 'RTN TO ADD1', '00'],
  ['4313', 'x..70:percent', 'RTN TO ADD2', '4312'],
  ['4314', 'x..70:percent', 'RTN TO SUB', '00'],
  ['4315', 'x..70:percent', 'RTN TO LOC', '00'],
  ['4316', 'x..70:percent', 'RTN TO REG', '00'],
  ['4317', 'x2:countryLetters', 'RTN TO COUNTRY', '00'],
  ['4318', 'x..20', 'RTN TO POST', '00'],
  ['4319', 'x..30', 'RTN TO PHONE', '00'],
  ['4320', 'x..35:percent', 'SRV DESCRIPTION', '00'],
  ['4321', 'n1:yesNo', 'DANGEROUS GOODS', '00'],
  ['4322', 'n1:yesNo', 'AUTH TO LEAVE', '00'],
  ['4323', 'n1:yesNo', 'SIG REQUIRED', '00'],
  ['4324', 'n6:day0 n4:hourMinute', 'NOT BEF DEL DT', '00'],
  ['4325', 'n6:day0 n4:hourMinute', 'NOT AFT DEL DT', '00'],
  ['4326', 'n6:day', 'REL DATE', '00'],
  ['4330', 'n6 [x1:hyphen]', 'MAX TEMP F', '00', '4331'],
  ['4331', 'n6 [x1:hyphen]', 'MAX TEMP C', '00', '4330'],
  ['4332', 'n6 [x1:hyphen]', 'MIN TEMP F', '00', '4333'],
  ['4333', 'n6 [x1:hyphen]', 'MIN TEMP C', '00', '4332'],
  ['7001', 'n13', 'NSN', packs],
  ['7002', 'x..30', 'MEAT CUT', trade],
  ['7003', 'n6:day n4:hourMinute', 'EXPIRY TIME', trade],
  ['7004', 'n..4', 'ACTIVE POTENCY', '01+10'],
  ['7005', 'x..12', 'CATCH AREA', trade],
  ['7006', 'n6:day', 'FIRST FREEZE DATE', trade],
  ['7007', 'n6:day [n6:day]', 'HARVEST DATE', trade],
  ['7008', 'x..3', 'AQUATIC SPECIES', trade],
  ['7009', 'x..10', 'FISHING GEAR TYPE', trade],
  ['7010', 'x..2', 'PROD METHOD', trade],
  ['7011', 'n6:day [n4:hourMinute]', 'TEST BY DATE', trade],
  ['7020', 'x..20', 'REFURB LOT', `${piece} 416`],
  ['7021', 'x..20', 'FUNC STAT', piece],
  ['7022', 'x..20', 'REV STAT', '7021'],
  ['7023', 'x..30:prefix', 'GIAI - ASSEMBLY'],
  ['7030-7039', 'n3:countryOr999 x..27', 'PROCESSOR', trade],
  ['7040', 'n1 x1 x1 x1:importer', 'UIC+EXT'],
  ['7041', 'x..4', 'UFRGT UNIT TYPE', '00'],
  ['710', 'x..20', 'NHRN PZN', '01'],
  ['711', 'x..20', 'NHRN CIP', '01'],
  ['712', 'x..20', 'NHRN CN', '01'],
  ['713', 'x..20', 'NHRN DRN', '01'],
  ['714', 'x..20', 'NHRN AIM', '01'],
  ['715', 'x..20', 'NHRN NDC', '01'],
  ['716', 'x..20', 'NHRN AIC', '01'],
  ['717', 'x..20', 'NHRN', '01'],
  ['7230-7239', 'x2 x..28', 'CERT', '01,8004'],
  ['7240', 'x..20', 'PROTOCOL', piece],
  ['7241', 'n2:media', 'AIDC MEDIA TYPE', person],
  ['7242', 'x..25', 'VCN', person],
  ['7250', 'n8:fullDay', 'DOB', '8018', '7251'],
  ['7251', 'n8:fullDay n4:hourMinute', 'DOB TIME', '8018', '7250'],
  ['7252', 'n1:sex', 'BIO SEX', '8018'],
  ['7253', 'x..40:percent', 'FAMILY NAME', person, '7256,7259'],
  ['7254', 'x..40:percent', 'GIVEN NAME', person, '7256,7259'],
  ['7255', 'x..10', 'SUFFIX', person, '7256,7259'],
  ['7256', 'x..90:percent', 'FULL NAME', person],
  ['7257', 'x..70:percent', 'PERSON ADDR', '8018'],
  ['7258', 'x3:place', 'BIRTH SEQUENCE', '8018+7259'],
  ['7259', 'x..40:percent', 'BABY', '8018', '7256'],
  ['8001', 'n4:nonzero n5:nonzero n3:nonzero n1:winding n1', 'DIMENSIONS', '01'],
  ['8002', 'x..20', 'CMT No.'],
  ['8003', 'n1:zero n13:mod10 [x..16]', 'GRAI'],
  ['8004', 'x..30:prefix', 'GIAI'],
  ['8005', 'n6', 'PRICE PER UNIT', trade],
  ['8006', 'n14:mod10 n4:piece', 'ITIP', '', '01,37'],
  ['8007', 'x..34:iban', 'IBAN', '415'],
  ['8008', 'n6:day n2:hour [n2:minute] [n2:second]', 'PROD TIME', trade],
  ['8009', 'x..50', 'OPTSEN', '00,01'],
  ['8010', 'y..30:prefix', 'CPID'],
  ['8011', 'n..12:noLeadingZero', 'CPID SERIAL', '8010'],
  ['8012', 'x..20', 'VERSION', piece],
  ['8013', 'x..25:pair:prefix', 'GMN'],
  ['8014', 'x..25:pair:prefix:someLetter', 'MUDI', '01'],
  ['8017', 'n18:mod10', 'GSRN - PROVIDER', '', '8018'],
  ['8018', 'n18:mod10', 'GSRN - RECIPIENT', '', '8017'],
  ['8019', 'n..10', 'SRIN', person],
  ['8020', 'x..25', 'REF No.', '415'],
  ['8026', 'n14:mod10 n4:piece', 'ITIP CONTENT', '37', '02,8006'],
  ['8030', 'z..90:base64', 'DIGSIG', '00,01+21,253,255,8003,8004,8006+21,8010+8011,8017,8018'],
  ['8110', 'n..70', 'COUPON'],
  ['8111', 'n4', 'POINTS', '255'],
  ['8112', 'n..70', 'COUPON'],
  ['8200', 'x..70', 'PRODUCT URL', '01'],
  ['90', 'x..30', 'INTERNAL'],
  ['91-99', 'x..90', 'INTERNAL'],
]

/** Up to five countries one after the other. */
function countries(): string {
  return `n3:country${' [n3:country]'.repeat(4)}`
}

/** Every identifier known here, in the order of the table. */
export const identifiers: readonly Identifier[] = rows.flatMap(([ais, format, title, needs, excludes]) =>
  spread(ais).map((ai) => identifierOf(ai, format, title, needs ?? '', excludes ?? '')),
)
const byAi = new Map(identifiers.map((one) => [one.ai, one]))

/** The identifier that stands at a place of a text; none is the beginning of another. */
export function identifierAt(text: string, position: number): Identifier | null {
  for (const length of [2, 3, 4]) {
    const found = byAi.get(text.slice(position, position + length))
    if (found !== undefined) return found
  }
  return null
}

/** An identifier by its digits. */
export const identifierOfAi = (ai: string): Identifier | null => byAi.get(ai) ?? null

/** Whether the first two digits fix the length, so that no separator need follow. Source: General Specifications 7.8.5. */
export const isPredefined = (ai: string): boolean => /^(0[0-4]|1[1-9]|20|3[1-6]|41)/.test(ai)

function spread(ais: string): string[] {
  const [first = '', last = first] = ais.split('-')
  const count = Number(last) - Number(first) + 1
  return Array.from({ length: count }, (_, by) => String(Number(first) + by).padStart(first.length, '0'))
}

function identifierOf(
  ai: string,
  format: string,
  title: string,
  needs: string,
  excludes: string,
): Identifier {
  const components = format.split(' ').map(componentOf)
  return {
    ai,
    title,
    format,
    components,
    least: components.reduce((sum, one) => sum + (one.optional ? 0 : one.least), 0),
    most: components.reduce((sum, one) => sum + one.most, 0),
    needs: listed(needs, ' ').map((group) => listed(group, ',').map((one) => one.split('+'))),
    excludes: listed(excludes, ','),
  }
}

function listed(text: string, by: string): string[] {
  return text === '' ? [] : text.split(by)
}

function componentOf(format: string): Component {
  const optional = format.startsWith('[')
  const [shape = '', ...checks] = format.replaceAll(/[[\]]/g, '').split(':')
  const [least = '', most = least] = shape.slice(1).split('..')
  return {
    signs: shape.charAt(0) as Signs,
    least: Number(least) || 1,
    most: Number(most),
    optional,
    checks: checks as CheckName[],
  }
}
