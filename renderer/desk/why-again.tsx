import { Select } from '@mantine/core'
import { type ReprintReason, reprintReasons } from '#domain/reasons'
import { useWords } from '#renderer/language/words.tsx'

/** Why a paper is printed once more; nothing for one that was not printed before. */
export const WhyAgain = ({
  reason,
  choose,
}: {
  reason: ReprintReason | null
  choose: (reason: ReprintReason | null) => void
}) => {
  const { papers, codes } = useWords()
  return (
    <Select
      label={papers.desk.whyAgain}
      clearable
      data={reprintReasons.map((value) => ({ value, label: codes.reprintReasons[value].name }))}
      value={reason}
      data-testid="choose-why-again"
      onChange={(value) => choose(reprintReasons.find((one) => one === value) ?? null)}
    />
  )
}
