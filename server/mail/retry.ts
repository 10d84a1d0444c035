const minuteMs = 60_000
const firstPauseMs = minuteMs
export const longestPauseMs = 60 * minuteMs
const patienceMs = 3 * 24 * 60 * minuteMs

/**
 * How long to wait after the try with this number, the first being 1, in milliseconds: a minute, then twice as long each
 * time up to an hour. Undefined once all pauses together are three days. Tries are counted and not days, so that no
 * mail is given up because a clock was wrong or the server was off.
 */
export function pauseAfter(tries: number): number | undefined {
  let waitedMs = 0
  let pauseMs = firstPauseMs
  for (let done = 1; done < tries; done++) {
    waitedMs += pauseMs
    pauseMs = Math.min(pauseMs * 2, longestPauseMs)
  }
  return waitedMs >= patienceMs ? undefined : pauseMs
}
