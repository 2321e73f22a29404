import { useWords } from '#renderer/language/words.tsx'
import { Fact } from './fact.tsx'

/** Every tote that an order comes out of, where there are several; nothing for one. */
export const TotesFact = ({ totes }: { totes: readonly string[] }) => {
  const { pack } = useWords().floor
  if (totes.length < 2) return null
  return (
    <Fact
      stage="fact"
      icon="tote"
      word={pack.totes(totes.length)}
      end={totes.join(' · ')}
      long={totes.length > 2}
    />
  )
}
