import type { CommandArgs } from '#contract/commands'
import type { RestoreView } from '#contract/safety'
import { wholeLanguages } from '#domain/language'
import { useLanguage, useWords } from '#renderer/language/words.tsx'
import { BigButton, BigLock } from '#renderer/parts/big-button.tsx'
import { type Language, wordsOf } from '#words/say'
import type { Chosen } from './restore-choices.tsx'

/** The commands this screen gives. */
export type GiveRescue = <N extends 'rescueLook' | 'rescueCheck' | 'rescueTake'>(
  name: N,
  args: CommandArgs<N>,
) => void

/** The languages, the way back, and the one thing to do next; while something is under way it says what. */
export const RestoreActs = ({
  view,
  chosen,
  give,
  speak,
}: {
  view: RestoreView
  chosen: Chosen | null
  give: GiveRescue
  speak: (language: Language) => void
}) => {
  const { restore } = useWords().safety
  const language = useLanguage()
  const { step } = view.step
  const confirms = step === 'confirm'
  const left = confirms ? (
    <BigButton
      name="restore-back"
      icon="left"
      word={restore.back}
      look="plain"
      press={() => give('rescueLook', { folder: view.folder })}
    />
  ) : (
    wholeLanguages.map((one) => (
      <BigButton
        key={one}
        name={`language-${one}`}
        icon="language"
        lang={one}
        chosen={one === language}
        word={wordsOf(one).floor.languageName}
        look="plain"
        press={() => speak(one)}
      />
    ))
  )
  const wait =
    step === 'looking' || step === 'checking' || step === 'working'
      ? restore[step]
      : chosen === null
        ? restore.noCopies
        : null
  const go = () => {
    if (confirms) give('rescueTake', { way: 'copy' })
    else if (chosen?.way === 'copy') give('rescueCheck', { name: chosen.name })
    else if (chosen !== null) give('rescueTake', { way: chosen.way })
  }
  const word = confirms ? restore.use : chosen?.way === 'copy' ? restore.check : restore.choose
  return (
    <>
      {left}
      {wait === null ? (
        <BigButton name="restore-go" icon={confirms ? 'saved' : 'back'} word={word} look="go" press={go} />
      ) : (
        <BigLock word={wait} />
      )}
    </>
  )
}
