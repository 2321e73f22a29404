import type { Answer, CommandName, News } from '#contract/commands'

/** The running station as Electron, the headless shift and the tests see it. */
export interface Station {
  /** Checks the arguments and the role of the person at `seat`, then does it. Never throws. */
  call(name: CommandName, args: unknown, at: { seat: 'a' | 'b' }): Promise<Answer<unknown>>
  onNews(listener: (news: News) => void): () => void
  /** Starts devices, feed and outbox. */
  start(): Promise<void>
  /** Finishes what is under way and closes the database. */
  close(): Promise<void>
}
