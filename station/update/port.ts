import type { OfferedProgram, UpdateRules, UpdatesView } from '#contract/update-commands'
import type { UpdateProblem } from '#domain/update'

/** A program that lies here whole, and is what was offered or kept. */
export interface ProgramFile {
  file: string
  /** In base64. */
  sha512: string
}

/** What can change the program itself; one that runs from its sources has none. */
export interface Updater {
  installedAs: Exclude<UpdatesView['installedAs'], 'none'>
  /** The file that is this program; null where a program is many files, and only its installer can be kept. */
  program: string | null
  /** Asks the update folder; null: it offers nothing newer. Throws `UpdateTrouble`. */
  look(rules: Pick<UpdateRules, 'channel'> & { url: string }): Promise<OfferedProgram | null>
  /** Fetches what the last look offered. Throws `UpdateTrouble`, and leaves nothing that could be taken for it. */
  fetch(): Promise<ProgramFile>
  /** Puts another program in the place of this one, ends this one and begins the other. Throws while nothing is changed yet. */
  change(to: ProgramFile): void
}

/** Why there is no newer program. */
export class UpdateTrouble extends Error {
  readonly problem: UpdateProblem
  constructor(problem: UpdateProblem, message: string) {
    super(message)
    this.problem = problem
  }
}
