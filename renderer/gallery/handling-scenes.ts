import type { ItemView } from '#contract/item-view'
import type { SeatView } from '#contract/seat-view'
import { packSeat } from './example-pack.ts'
import { kopiLine, pickSeat } from './example-pick.ts'
import { plain, type Scene } from './scene.ts'

/** As long as it may be. */
const malay =
  'Jangan diterbalikkan: botol kaca dengan penutup gabus. Balut setiap satu dengan dua lapis gelembung, letak tegak, isi ruang kosong, dan jangan susun karton lain di atasnya. Simpan jauh daripada haba.'
const arabic = 'قابل للكسر: يُحفظ قائماً، بعيداً عن الحرارة وأشعة الشمس المباشرة، ولا يوضع فوقه شيء.'
const chinese = '玻璃瓶，请直立放置，每瓶包两层气泡膜，空隙填满，上面不要压其他纸箱，远离热源和阳光。'

/** The seat with this said of handling of every item on its screen. */
function handled(seat: SeatView, handling: string): SeatView {
  const said = (item: ItemView): ItemView => ({ ...item, handling })
  const { screen } = seat
  if (screen.screen === 'pack') {
    const lines = screen.lines.map((line) => ({ ...line, item: said(line.item) }))
    return { ...seat, screen: { ...screen, lines } }
  }
  if (screen.screen !== 'pick' || screen.line === null) return seat
  return { ...seat, screen: { ...screen, line: { ...screen.line, item: said(screen.line.item) } } }
}

const plates = [
  { plateId: 'LP-000412', quantity: 3, meant: true, takes: 3 },
  { plateId: '395516040000000016', quantity: 48, meant: false, takes: 1 },
  { plateId: 'LP-001077', quantity: 120, meant: false, takes: 1 },
  { plateId: 'LP-001078', quantity: 120, meant: false, takes: 1 },
].map((plate) => ({ ...plate, lot: 'L2609A', expiresOn: '2028-03-31' }))

/** Items that want more care than a mark can say, and one that lies on plates. */
export const handlingScenes: Record<string, Scene> = {
  'pick-handling': plain(handled(pickSeat({ step: 'scan-item', taken: 0, needed: 3, mayKey: false }), malay)),
  'pick-handling-arabic': plain(
    handled(pickSeat({ step: 'scan-item', taken: 0, needed: 3, mayKey: false }), arabic),
  ),
  'pick-plates': plain(
    pickSeat({ step: 'scan-item', taken: 0, needed: 3, mayKey: false }, { ...kopiLine, inHand: 0, plates }),
  ),
  'pack-handling': plain(handled(packSeat({ step: 'scan-unit' }), malay)),
  'pack-handling-chinese': plain(handled(packSeat({ step: 'scan-unit' }), chinese)),
}
