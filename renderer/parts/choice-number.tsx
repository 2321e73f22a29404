import './code-square.css'
import { useOffer } from '#renderer/store/use-offer.tsx'

/** The number of a choice on the screen; its digit from the command card chooses it as a finger does. */
export const ChoiceNumber = ({ number, press }: { number: number; press: () => unknown }) => {
  useOffer(`choice ${number}`, press)
  return (
    <span className="choice-number" data-choice={number}>
      {number}
    </span>
  )
}
