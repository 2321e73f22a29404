import { describe, expect, it } from 'vitest'
import type { Sound } from '#contract/verdict'
import { reminder } from '#renderer/sound/reminder'

function bench() {
  const heard: Sound[] = []
  let job: { waitMs: number; run: () => void } | null = null
  const after = (waitMs: number, run: () => void) => {
    job = { waitMs, run }
    return () => {
      job = null
    }
  }
  const signals = reminder({ now: () => 0, after }, (sound) => heard.push(sound))
  const wait = () => {
    const { waitMs, run } = job ?? { waitMs: 0, run: () => {} }
    run()
    return waitMs
  }
  return { heard, signals, wait }
}

describe('a signal nobody answers', () => {
  it('comes again after 20 s, then every minute', () => {
    const { heard, signals, wait } = bench()
    signals.hear('attention')
    expect([wait(), wait(), wait()]).toEqual([20_000, 60_000, 60_000])
    expect(heard).toEqual(['attention', 'attention', 'attention', 'attention'])
  })

  it('is quiet once something else is heard', () => {
    const { heard, signals, wait } = bench()
    signals.hear('attention')
    signals.hear('unit')
    wait()
    expect(heard).toEqual(['attention', 'unit'])
  })
})
