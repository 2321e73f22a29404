import type { PickLine, PickList } from '#domain/pick'

/** The lines of a walk of which some units are short and sought nowhere else. */
export const missingLines = ({ lines }: Pick<PickList, 'lines'>): PickLine[] =>
  lines.filter((line) => {
    const sought = lines
      .filter(({ replaces }) => replaces === line.lineId)
      .reduce((sum, { quantity }) => sum + quantity, 0)
    return line.shortQuantity > line.sentQuantity + sought
  })
