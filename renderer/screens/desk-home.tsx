import './home.css'
import type { HomeView, SeatView } from '#contract/views'
import { ownCode } from '#domain/barcode/own-code'
import { useWords } from '#renderer/language/words.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'
import { CutOffs } from './cut-offs.tsx'
import { HomeActs } from './home-acts.tsx'
import { Tile } from './tile.tsx'
import { useAsk } from './use-ask.ts'

/** Somebody with several roles: tiles to the desk and to the floor. Tiles a role may not use are absent. */
export const DeskHome = ({ seat, view }: { seat: SeatView; view: HomeView }) => {
  const { floor } = useWords()
  const { home } = floor
  const command = useCommand()
  const go = useFloor((state) => state.go)
  const roles = seat.person?.roles ?? []
  const desk = roles.includes('supervisor') || roles.includes('admin')
  const picks = roles.includes('supervisor') || roles.includes('picker')
  const packs = roles.includes('supervisor') || roles.includes('packer')
  const { myOrder, myList } = view
  const waiting = seat.oms.pending + seat.oms.parked
  const { beam, compared } = useAsk({
    state: 'ask',
    icon: 'home',
    say: home.deskSay,
    next: home.deskNext,
    steps: [],
    progress: null,
    unmoved: null,
  })
  return (
    <FloorFrame
      seat={seat}
      place={seat.station.name}
      middle={null}
      beam={beam}
      compared={compared}
      acts={<HomeActs />}
    >
      <main className="floor-work home">
        <section className="tiles">
          {desk && (
            <Tile
              name="desk"
              icon="waves"
              word={home.desk}
              below={home.deskBelow}
              press={() => go({ place: 'desk', page: 'waves' })}
            />
          )}
          {picks && (
            <Tile
              name="get-work"
              icon="cart"
              word={home.pick}
              below={myList === null ? home.pickBelow(view.openLists) : home.resumeSay(myList.number)}
              press={() => void command('getWork', {})}
            />
          )}
          {packs && myOrder !== null && (
            <Tile
              name="resume-order"
              icon="carton"
              word={home.pack}
              below={home.resumeOrder(myOrder.orderNumber)}
              press={() => void command('typeCode', { text: ownCode('order', myOrder.orderNumber) })}
            />
          )}
          {packs && myOrder === null && <PackTile toPack={view.toPack} />}
          {desk && (
            <Tile
              name="messages"
              icon="messages"
              word={home.messagesTile}
              below={home.messagesBelow(waiting)}
              press={() => go({ place: 'desk', page: 'messages' })}
            />
          )}
        </section>
        <aside className="home-side">
          <CutOffs cutOffs={seat.cutOffs} timeZone={seat.station.timeZone} withToDo />
        </aside>
      </main>
    </FloorFrame>
  )
}

const PackTile = ({ toPack }: { toPack: number }) => {
  const { floor } = useWords()
  const open = useFloor((state) => state.open)
  return (
    <Tile
      name="pack"
      icon="carton"
      word={floor.home.pack}
      below={`${floor.home.packBelow(toPack)}. ${floor.home.packerSay}`}
      press={() => open('type-code')}
    />
  )
}
