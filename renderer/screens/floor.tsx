import type { PickView } from '#contract/pick-view'
import type { SeatView } from '#contract/seat-view'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { CartonsScreen } from './cartons-screen.tsx'
import { ChangePinScreen } from './change-pin-screen.tsx'
import { FirstRunScreen } from './first-run-screen.tsx'
import { HandOverScreen } from './hand-over-screen.tsx'
import { HomeScreen } from './home-screen.tsx'
import { LanguageScreen } from './language-screen.tsx'
import { MeScreen } from './me-screen.tsx'
import { MoreScreen } from './more-screen.tsx'
import { NotPossibleScreen } from './not-possible-screen.tsx'
import { PackQuantityScreen, RecountScreen } from './pack-key-screen.tsx'
import { PackScreen } from './pack-screen.tsx'
import { PapersScreen } from './papers-screen.tsx'
import { PickScreen } from './pick-screen.tsx'
import { PinScreen } from './pin-screen.tsx'
import { PutBackScreen } from './put-back-screen.tsx'
import { PutWallScreen } from './put-wall-screen.tsx'
import { QuantityScreen } from './quantity-screen.tsx'
import { PaperAgainScreen, ReprintScreen } from './reprint-screen.tsx'
import { ShortScreen } from './short-screen.tsx'
import { SignInScreen } from './sign-in-screen.tsx'
import { SkipScreen } from './skip-screen.tsx'
import { StockMenu } from './stock-menu.tsx'
import { StockScreen } from './stock-screen.tsx'
import { TakeOutScreen } from './take-out-screen.tsx'
import { TypeCodeScreen } from './type-code-screen.tsx'
import { VoiceScreen } from './voice-screen.tsx'
import { WorkStopScreen } from './work-stop-screen.tsx'
import { ZoneMenu } from './zone-menu.tsx'

/** The floor screen of a seat: what the person does now, or the full screen opened over it. */
export const Floor = ({ seat }: { seat: SeatView }) => {
  const dialog = useFloor((state) => state.dialog)
  const { screen } = seat
  if (dialog === 'type-code') return <TypeCodeScreen seat={seat} />
  if (dialog === 'me') return <MeScreen seat={seat} />
  if (dialog === 'voice' && seat.voice !== null) return <VoiceScreen seat={seat} view={seat.voice} />
  if (dialog === 'change-pin' && seat.person !== null) return <ChangePinScreen seat={seat} />
  if (dialog === 'more') return <MoreScreen seat={seat} />
  if (screen.screen === 'sign-in' && dialog === 'languages') return <LanguageScreen seat={seat} />
  if (screen.screen === 'sign-in')
    return dialog === 'pin' ? <PinScreen seat={seat} people={screen.people} /> : <SignInScreen seat={seat} />
  if (screen.screen === 'firstRun') return <FirstRunScreen seat={seat} />
  if (screen.screen === 'pick') return <PickOf seat={seat} view={screen} />
  if (screen.screen === 'pack') {
    if (dialog === 'reprint') return <ReprintScreen seat={seat} view={screen} />
    if (dialog === 'paper-again') return <PaperAgainScreen seat={seat} view={screen} />
    if (dialog === 'papers') return <PapersScreen seat={seat} view={screen} />
    if (dialog === 'take-out') return <TakeOutScreen seat={seat} view={screen} />
    if (dialog === 'cartons') return <CartonsScreen seat={seat} view={screen} />
    if (dialog === 'quantity' && screen.keyable !== null)
      return <PackQuantityScreen seat={seat} view={screen} keyable={screen.keyable} />
    if (screen.step.step === 'recount') return <RecountScreen seat={seat} view={screen} />
    return <PackScreen seat={seat} view={screen} />
  }
  if (screen.screen === 'workStops')
    return dialog === 'not-possible' ? (
      <NotPossibleScreen seat={seat} view={screen} />
    ) : (
      <WorkStopScreen seat={seat} view={screen} />
    )
  if (screen.screen === 'putBack') return <PutBackScreen seat={seat} view={screen} />
  if (screen.screen === 'putWall') return <PutWallScreen seat={seat} view={screen} />
  if (screen.screen === 'stock') return <StockScreen seat={seat} view={screen} />
  if (screen.screen === 'home' && dialog === 'stock') return <StockMenu seat={seat} view={screen} />
  if (screen.screen === 'home' && dialog === 'skip-list' && screen.offered !== null)
    return <SkipScreen seat={seat} offered={screen.offered} />
  if (screen.screen === 'home' && dialog === 'hand-over') return <HandOverScreen seat={seat} />
  if (screen.screen === 'home' && dialog === 'zones') return <ZoneMenu seat={seat} view={screen} />
  return <HomeScreen seat={seat} view={screen} />
}

/** A walk, or what was opened over one of its lines. */
const PickOf = ({ seat, view }: { seat: SeatView; view: PickView }) => {
  const dialog = useFloor((state) => state.dialog)
  const { line, step } = view
  if (dialog === 'short' && line !== null) return <ShortScreen seat={seat} view={view} line={line} />
  if (dialog === 'quantity' && line !== null && step.step === 'scan-item')
    return <QuantityScreen seat={seat} line={line} />
  return <PickScreen seat={seat} view={view} />
}
