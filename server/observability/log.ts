import { pino, type StreamEntry, stdSerializers } from 'pino'
import { PinoPretty } from 'pino-pretty'

/**
 * What the server says of itself: one JSON object a line, for people only where a terminal reads it. Nothing that
 * somebody typed or is: no body, query, cookie, token or address. Whoever serves sets the level.
 */
export const log = pino(
  { level: 'warn', base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: described } },
  process.stdout.isTTY
    ? PinoPretty({ sync: true, ignore: 'requestId' })
    : pino.destination({ dest: 1, sync: true }),
)

export type Log = typeof log
export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const

/** The same log, written elsewhere. */
export const logTo = (stream: StreamEntry['stream'], level: (typeof logLevels)[number] = 'debug'): Log =>
  pino({ level, base: null, serializers: { err: described } }, stream)

/**
 * PostgreSQL repeats in `detail`, and for what is no valid value (class 22) in the message, what it was given: a row
 * that is there already, a text that is no number.
 */
function described(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { type, message, stack } = stdSerializers.err(error)
  const code = 'code' in error ? { code: String(error.code) } : {}
  const repeatsInput = 'severity' in error && /^22/.test(code.code ?? '')
  return {
    type,
    ...code,
    ...(repeatsInput ? {} : { message }),
    // Its first lines are the message once more.
    stack: stack.slice(Math.max(0, stack.indexOf('\n    at '))),
  }
}
