import type { SeatView } from '#contract/seat-view'
import type { Verdict } from '#contract/verdict'
import type { DeskPage } from '#renderer/store/floor-store'
import { deskScenes } from './desk-scenes.ts'
import { devices } from './example-devices.ts'
import { exceptions } from './example-exceptions.ts'
import { labelTemplates } from './example-labels.ts'
import { packAt, packSeat } from './example-pack.ts'
import { people } from './example-people.ts'
import { pickAt, pickSeat } from './example-pick.ts'
import { planMany, planWaysMany } from './example-plan.ts'
import { putBackSeat } from './example-put-back.ts'
import { cubbies, kopiInHand, putWallSeat } from './example-put-wall.ts'
import { setApartRows } from './example-set-apart.ts'
import { forecastMany, goodsMovesMany } from './example-shift.ts'
import { long, longest, longName, longSite, nurul, seatWith, weiLing } from './example-station.ts'
import { longUnits, stockSeat } from './example-stock.ts'
import { preview, waves } from './example-waves.ts'
import { floorScenes } from './floor-scenes.ts'
import { plain, type Scene, type SceneAnswers } from './scene.ts'
import { sceneIn } from './scene-in.ts'
import { refused, told } from './scene-parts.ts'

/** The same rows over and over, each with an id of its own. */
const repeated = <Row>(rows: readonly Row[], times: number, own: (row: Row, place: number) => Row): Row[] =>
  Array.from({ length: times }, (_, place) => rows[place % rows.length])
    .filter((row) => row !== undefined)
    .map(own)

const desk = (page: DeskPage, answers: SceneAnswers): Scene => {
  const scene = sceneIn(deskScenes, page)
  return { ...scene, seat: longest(scene.seat), answers: { ...scene.answers, ...answers } }
}

const home = sceneIn(floorScenes, 'home-picker')
const packView = packAt({ step: 'scan-unit' })
const manyPeople = repeated(people.people, 200, (row, place) => ({
  ...row,
  personId: `P-${1000 + place}`,
  name: place % 7 === 0 ? longName : row.name,
}))
const manySlots = Array.from({ length: 36 }, (_, place) => ({
  slot: place + 1,
  toteId: place % 5 === 3 ? null : `T-${String(1000 + place)}`,
  orderNumber: `SO-2611-0${8500 + place}`,
  state: place === 4 ? ('target' as const) : place % 5 === 3 ? ('empty' as const) : ('filled' as const),
}))

/** What bends the screens of the floor: nobody, very many, long names and numbers. */
export const extremeFloorScenes: Record<string, Scene> = {
  'sign-in-nobody': plain(seatWith({ screen: 'sign-in', people: [] }, null)),
  'sign-in-many': {
    ...plain(longest(seatWith({ screen: 'sign-in', people: manyPeople }, null))),
    dialog: 'pin',
  },
  'home-picker-long': {
    ...home,
    seat: longest(seatWith({ ...homeView(), takenOver: { number: 'CL-2039', by: longName } }, nurul)),
  },
  'pick-many': plain(
    longest(
      seatWith(
        { ...pickAt({ step: 'scan-tote', slot: 5, toteId: 'T-1004', inHand: 3 }), slots: manySlots },
        nurul,
      ),
    ),
  ),
  'pack-two-lines': told(
    packSeat({ step: 'scan-unit' }),
    refused({ refusal: 'other-seat-at-work', by: longName }),
  ),
  'pack-long': plain(
    longest(
      seatWith(
        {
          ...packView,
          order: {
            ...packView.order,
            addressee: longName,
            courierName: 'Perkhidmatan Kurier Ekspres Borneo Sdn. Bhd.',
            giftNote: `${longName}: selamat pengantin baharu, semoga berbahagia hingga ke anak cucu! 新婚快乐`,
            handling: ['gift', 'fragile', 'hazmat'],
            codSen: 9_999_999,
          },
          lines: packView.lines.map((line) => ({ ...line, item: long, needed: 99_999 })),
        },
        weiLing,
      ),
    ),
  ),
  'put-back-long': plain(longest(putBackSeat({ item: long, quantity: 99_999 }))),
  'put-wall-many': plain(putWallSeat({ cubbies: cubbies(14, 96), orders: { done: 31, of: 96 } })),
  'put-wall-long': plain(
    longest(
      putWallSeat({
        hand: kopiInHand && { ...kopiInHand, item: long, quantity: 99_999, serial: 'S'.repeat(40) },
      }),
    ),
  ),
  'stock-long': plain(
    longest(
      stockSeat({
        step: 'store',
        units: longUnits,
        locationId: 'ZONA-A-07-42-3',
        proposed: 'ZONA-C-11-20-1',
      }),
    ),
  ),
}

const heard = (verdict: Verdict): Scene => {
  const seat = pickSeat({ step: 'scan-item', taken: 1, needed: 3, mayKey: false })
  const sound = { ...seat.station.sound, profile: 'hearing' as const }
  return { ...plain({ ...seat, station: { ...seat.station, sound } }), notice: verdict }
}
const saved = { saved: 'unit-taken', quantity: 1, inHand: 2, needed: 3 } as const
const cancelled = { refusal: 'order-cancelled', orderNumber: 'SO-2611-08417' } as const

/** The signals as people see them who hear little. */
export const edgeScenes: Record<string, Scene> = {
  'edge-unit': heard({ kind: 'accepted', said: saved, sound: 'unit' }),
  'edge-rush': heard({ kind: 'accepted', said: saved, sound: 'rush' }),
  'edge-refused': heard({
    kind: 'refused',
    refusal: { refusal: 'unknown-code', text: '4006381333931' },
    scanned: null,
    sound: 'refused',
  }),
  'edge-blocked': heard({ kind: 'refused', refusal: cancelled, scanned: null, sound: 'blocked' }),
  'edge-attention': heard({ kind: 'fault', fault: 'bug', logId: 'e-7f3a21', sound: 'attention' }),
}

function homeView(): Extract<SeatView['screen'], { screen: 'home' }> {
  const { screen } = home.seat
  if (screen.screen !== 'home') throw new Error('home-picker is not a home screen')
  return screen
}

/** What bends the pages of the desk. */
export const extremeDeskScenes: Record<string, Scene> = {
  'waves-many': desk('waves', {
    waves: {
      ...waves,
      waves: repeated(waves.waves, 60, (row, place) => ({
        ...row,
        waveId: `w-${place}`,
        number: `W-${1000 + place}`,
        rule: place % 4 === 0 ? longSite : row.rule,
      })),
    },
  }),
  'plan-many': desk('plan', {
    wavePlan: planMany,
    planWays: planWaysMany,
    previewWave: {
      ...preview,
      orders: 2_042,
      lines: 99_999,
      units: 199_999,
      walkM: 99_999,
      plainWalkM: 131_577,
      candidates: repeated(preview.candidates, 2_042, (row, place) => ({
        ...row,
        orderRef: `o-${place}`,
        number: `SO-2611-${10_000 + place}`,
      })),
    },
  }),
  'labels-many': desk('labels', {
    labelTemplates: {
      ...labelTemplates,
      rows: repeated(labelTemplates.rows, 60, (row, place) => ({
        ...row,
        courierId: place < 6 ? '' : `c-${place}`,
        courierName: place < 6 ? null : longName,
      })),
    },
  }),
  'shift-200': desk('shift', { shiftForecast: forecastMany }),
  'goods-200': desk('goods', { goodsMoves: goodsMovesMany }),
  'setApart-200': desk('setApart', {
    setApart: repeated(setApartRows, 200, (row, place) => ({
      ...row,
      setApartId: `q-${place}`,
      number: `Q-${1000 + place}`,
      itemName: place % 5 === 0 ? long.name : row.itemName,
      setBy: longName,
    })),
  }),
  'exceptions-200': desk('exceptions', {
    exceptions: repeated(exceptions, 200, (row, place) => ({
      ...row,
      exceptionId: `e-${place}`,
      detail: place % 5 === 0 ? `${row.detail}, ${long.name}` : row.detail,
      openedBy: row.openedBy === null ? null : longName,
      owner: row.owner === null ? null : { ...row.owner, name: longName },
    })),
  }),
  'devices-16': desk('devices', {
    devices: {
      ...devices,
      devices: repeated(devices.devices, 16, (one, place) => ({
        ...one,
        deviceId: `d-${place}`,
        name: place % 3 === 0 ? `${one.name}, ${longSite}` : one.name,
      })),
    },
  }),
  'people-200': desk('people', { people: { people: manyPeople } }),
}
