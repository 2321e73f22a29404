import './home.css'
import type { HomeView, SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { count } from '#words/format'
import { HandOverButton } from './hand-over-button.tsx'
import { HomeActs } from './home-acts.tsx'
import { HomeSide } from './home-side.tsx'
import { MissingParts } from './missing-parts.tsx'
import { SignInArt } from './sign-in-art.tsx'
import { TotesAtWalls } from './totes-at-walls.tsx'
import { oneStep, useAsk } from './use-ask.ts'

/** A bench without an order: scan a tote. */
export const PackerHome = ({ seat, view }: { seat: SeatView; view: HomeView }) => {
  const { floor } = useWords()
  const { home } = floor
  const { toPack, myOrder, labelsPending } = view
  const asked = useAsk({
    state: 'ask',
    icon: 'tote',
    say: home.packerSay,
    next:
      myOrder !== null
        ? home.resumeOrder(myOrder.orderNumber)
        : toPack === 0
          ? home.packerNone
          : home.packerNext(toPack),
    ...oneStep,
  })
  const acts = (
    <>
      <HomeActs view={view} />
      <HandOverButton />
      {myOrder !== null && <FloorButton action="CONFIRM" icon="released" word={home.resume} look="go" />}
    </>
  )
  return (
    <FloorFrame seat={seat} {...asked} acts={acts}>
      <main className="floor-work home">
        <section className="panel home-main">
          {myOrder === null && (
            <div className="home-art">
              <SignInArt lone />
            </div>
          )}
          <div className="home-name">{home.hello(seat.person?.name ?? '')}</div>
          <div className="home-figures">
            <div className="home-figure">
              <b>{count(toPack)}</b>
              <span>{home.toPack}</span>
            </div>
          </div>
          <TotesAtWalls atWalls={view.atWalls} />
          {labelsPending > 0 && (
            <div>
              <Tag tone="attention" icon="waiting">
                {labelsPending} {home.labels}
              </Tag>
            </div>
          )}
          {myOrder !== null && (
            <div>
              <b className="home-name">{home.resumeOrder(myOrder.orderNumber)}</b>
              <div className="dim">{home.resumeOrderNext}</div>
            </div>
          )}
        </section>
        <HomeSide seat={seat}>
          <MissingParts />
        </HomeSide>
      </main>
    </FloorFrame>
  )
}
