import { expect, it } from 'vitest'
import { type Instruction, instructionsOf } from '#domain/instruction'
import { judgePack, type PackNamed } from '#domain/judge-pack'
import type { PackOrder } from '#domain/pack-order'
import { carton, everything, packItem, packOrder, unit } from '#domain/pack-sample'
import { type PackStep, packStep } from '#domain/pack-step'

const plain = { fragile: false, hazmat: null }
const aerosol = { fragile: true, hazmat: 'UN1950' }
const battery = { fragile: false, hazmat: 'UN3481' }

it.each<[string, Parameters<typeof instructionsOf>, Instruction[]]>([
  ['an ordinary order', [{ giftNote: null }, [plain]], []],
  [
    'hazmat of two classes, each once and first',
    [{ giftNote: null }, [battery, aerosol, aerosol]],
    [
      { kind: 'hazmat', text: 'UN1950' },
      { kind: 'hazmat', text: 'UN3481' },
      { kind: 'fragile', text: null },
    ],
  ],
  [
    'a gift with an insert',
    [{ giftNote: 'Selamat', instructions: [{ kind: 'insert', text: 'Catalogue' }] }, [plain]],
    [
      { kind: 'gift', text: null },
      { kind: 'insert', text: 'Catalogue' },
    ],
  ],
])('%s', (_, [order, goods], instructions) => {
  expect(instructionsOf(order, goods)).toEqual(instructions)
})

const asked = (order: PackOrder, unread = true): PackStep =>
  packStep(order, () => null, { recountTries: null, unread, gainOff: null, serviceOpen: false })

it.each<[string, PackOrder, PackStep['step']]>([
  ['before the first carton', packOrder, 'instructions'],
  [
    'while a carton is open',
    { ...packOrder, cartons: [carton({ units: [unit('tea', 1)] })] },
    'instructions',
  ],
  ['not when its label is out', { ...packOrder, cartons: [carton({ state: 'labelled' })] }, 'scan-label'],
  [
    'not when it is packed',
    { ...packOrder, cartons: [carton({ state: 'closed', units: everything })] },
    'packed',
  ],
])('is to be read %s', (_, order, step) => {
  expect(asked(order).step).toBe(step)
})

it.each<[string, PackNamed]>([
  ['an item', packItem('tea')],
  ['a carton', { kind: 'cartonType', cartonTypeId: 'CT-3' }],
])('%s is refused until it is read', (_, named) => {
  expect(judgePack(packOrder, asked(packOrder), named, () => true)).toEqual({ refusal: 'read-first' })
  expect(asked(packOrder, false).step).toBe('choose-carton')
})
