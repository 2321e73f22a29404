import { Select } from '@mantine/core'
import { useState } from 'react'
import { code128 } from '#domain/barcode/code-128'
import { changesOf, type MakerName, makerNames, makerSheets, otherManuals } from '#domain/maker-codes'
import type { Finding } from '#domain/scanner-test'
import { useWords } from '#renderer/language/words.tsx'
import { TestPicture } from './test-picture.tsx'

/** Whose scanner it is, of the makers whose codes are known. */
export const MakerChoice = ({
  maker,
  choose,
}: {
  maker: MakerName | null
  choose: (maker: MakerName) => void
}) => {
  const { bench } = useWords()
  return (
    <Select
      label={bench.maker.choose}
      data-testid="select-maker"
      allowDeselect={false}
      data={makerNames.map((value) => ({
        value,
        label: `${makerSheets[value].name} (${makerSheets[value].models})`,
      }))}
      value={maker}
      onChange={(value) => value !== null && choose(value as MakerName)}
    />
  )
}

const quiet = 12
/** Bars with their quiet zone, as the other codes of this page are drawn. */
function barsOf(text: string): { width: number; height: number; path: string } {
  const { bars, width } = code128(text) ?? { bars: [], width: 0 }
  const path = bars.map((bar) => `M${bar.x + quiet} 4h${bar.width}v60h${-bar.width}z`).join('')
  return { width: width + 2 * quiet, height: 68, path }
}

/** What the makers' own codes can change of what a test found, to be scanned from the screen. */
export const MakerCodes = ({ findings }: { findings: readonly Finding[] }) => {
  const { bench } = useWords()
  const [maker, choose] = useState<MakerName | null>(null)
  const wanted = new Set(findings.flatMap(({ what, verdict }) => (verdict === 'change' ? [what] : [])))
  const helps = (one: MakerName) => changesOf(one).filter(({ change }) => wanted.has(change))
  if (makerNames.every((one) => helps(one).length === 0)) return null
  return (
    <div className="find-scale" data-testid="maker-codes">
      <MakerChoice maker={maker} choose={choose} />
      {maker !== null &&
        helps(maker).map(({ change, codes }) => (
          <div key={change}>
            <b>{bench.maker.changes[change]}</b>
            {codes.map((code) => (
              <TestPicture key={code} picture={barsOf(code)} name={code} />
            ))}
          </div>
        ))}
      <div className="dim small">
        {bench.maker.others} {otherManuals.join('; ')}
      </div>
    </div>
  )
}
