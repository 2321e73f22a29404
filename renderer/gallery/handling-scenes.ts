import type { ItemView } from '#contract/item-view'
import type { SeatView } from '#contract/seat-view'
import { packSeat } from './example-pack.ts'
import { pickSeat } from './example-pick.ts'
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

/** Items that want more care than a mark can say. */
export const handlingScenes: Record<string, Scene> = {
  'pick-handling': plain(handled(pickSeat({ step: 'scan-item', taken: 0, needed: 3, mayKey: false }), malay)),
  'pick-handling-arabic': plain(
    handled(pickSeat({ step: 'scan-item', taken: 0, needed: 3, mayKey: false }), arabic),
  ),
  'pack-handling': plain(handled(packSeat({ step: 'scan-unit' }), malay)),
  'pack-handling-chinese': plain(handled(packSeat({ step: 'scan-unit' }), chinese)),
}
