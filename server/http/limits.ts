import type { Context, MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { AddressOf } from './address.ts'

/**
 * Requests a minute. Generous: a lecture hall has one address, and a page asks a handful of things. They keep one script
 * from taking the server away from everybody; what can be guessed (passwords, codes) is counted apart, in the database.
 */
export const perMinute = { address: 3000, person: 600 } as const

/** Takes one of the turns of a minute. Gives the seconds to wait where none is left. */
export type TakeTurn = (of: string) => Promise<number | undefined>

/** Counts in this process: with several servers, each gives so many. */
export function turns(points: number): TakeTurn {
  const limiter = new RateLimiterMemory({ points, duration: 60 })
  return async (of) => {
    const used = await limiter.consume(of).catch((error: unknown) => error)
    if (!(used instanceof RateLimiterRes)) throw used
    return used.consumedPoints > points ? Math.max(1, Math.ceil(used.msBeforeNext / 1000)) : undefined
  }
}

export const tooOften = (context: Context, seconds: number): Response =>
  context.json({ refused: 'too_often', seconds }, 429, { 'Retry-After': String(seconds) })

export const limitedByAddress = (of: AddressOf, points: number = perMinute.address): MiddlewareHandler => {
  const take = turns(points)
  return async (context, next) => {
    const seconds = await take(of(context))
    return seconds === undefined ? await next() : tooOften(context, seconds)
  }
}
