import './home.css'
import type { HomeView, SeatView } from '#contract/seat-view'
import { isLate } from '#renderer/desk/late'
import { useWords } from '#renderer/language/words.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { useNow } from '#renderer/store/clock.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { HandOverButton } from './hand-over-button.tsx'
import { HomeActs } from './home-acts.tsx'
import { HomeSide } from './home-side.tsx'
import { MissingParts } from './missing-parts.tsx'
import { Tile } from './tile.tsx'
import { TotesAtWalls } from './totes-at-walls.tsx'
import { oneStep, useAsk } from './use-ask.ts'
import { ZonesButton } from './zone-menu.tsx'

/** Somebody with several roles: tiles to the desk and to the floor. Tiles a role may not use are absent. */
export const DeskHome = ({ seat, view }: { seat: SeatView; view: HomeView }) => {
  const { floor, stock } = useWords()
  const { home } = floor
  const go = useFloor((state) => state.go)
  const open = useFloor((state) => state.open)
  const roles = seat.person?.roles ?? []
  const desk = roles.includes('supervisor') || roles.includes('admin')
  const picks = roles.includes('supervisor') || roles.includes('picker')
  const packs = roles.includes('supervisor') || roles.includes('packer')
  const { myOrder, myList, takenOver } = view
  const waiting = seat.oms.pending + seat.oms.parked
  const asked = useAsk({
    state: takenOver === null ? 'ask' : 'attention',
    icon: takenOver === null ? 'home' : 'attention',
    say: takenOver === null ? home.deskSay : home.takenSay(takenOver.by, takenOver.number),
    next: takenOver === null ? home.deskNext : home.takenNext,
    ...oneStep,
  })
  return (
    <FloorFrame
      seat={seat}
      {...asked}
      acts={
        <>
          <HomeActs view={view} />
          {picks && <ZonesButton view={view} />}
          {packs && <HandOverButton />}
        </>
      }
    >
      <main className="floor-work home">
        <section className="tiles">
          {desk && (
            <Tile
              action="DESK"
              word={home.desk}
              below={<LateNote else={home.deskBelow} />}
              press={() => go({ place: 'desk', page: 'waves' })}
            />
          )}
          {picks && (
            <Tile
              action="WORK"
              word={home.pick}
              below={myList === null ? home.pickBelow(view.openLists) : home.resumeSay(myList.number)}
            />
          )}
          {picks && (
            <Tile
              action="STOCK"
              word={stock.page.menu}
              below={stock.page.toCount(view.toCount)}
              press={() => open('stock')}
            />
          )}
          {packs && myOrder !== null && (
            <Tile
              action="CONFIRM"
              icon="carton"
              word={home.pack}
              below={home.resumeOrder(myOrder.orderNumber)}
            />
          )}
          {packs && myOrder === null && <PackTile toPack={view.toPack} />}
          {desk && (
            <Tile
              action="MESSAGES"
              word={home.messagesTile}
              below={home.messagesBelow(waiting)}
              press={() => go({ place: 'desk', page: 'messages' })}
            />
          )}
        </section>
        <HomeSide seat={seat}>
          <MissingParts />
          {picks && <TotesAtWalls atWalls={view.atWalls} />}
        </HomeSide>
      </main>
    </FloorFrame>
  )
}

/** What is past its age is said where a supervisor comes by. */
const LateNote = (props: { else: string }) => {
  const { exceptions } = useWords().desk
  const now = useNow(30_000)
  const late = (useRead('exceptions', {}).data ?? []).filter((one) => isLate(one, now)).length
  return late === 0 ? props.else : <b className="text-refused">{exceptions.lateAll(late)}</b>
}

const PackTile = ({ toPack }: { toPack: number }) => {
  const { floor } = useWords()
  const open = useFloor((state) => state.open)
  return (
    <Tile
      action="TYPE"
      icon="carton"
      word={floor.home.pack}
      below={`${floor.home.packBelow(toPack)}. ${floor.home.packerSay}`}
      press={() => open('type-code')}
    />
  )
}
