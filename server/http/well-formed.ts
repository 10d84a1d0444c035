import type { Context, MiddlewareHandler } from 'hono'

/**
 * Refuses what JSON can say and PostgreSQL cannot keep: NUL, and half of a surrogate pair. Before the schemas, so that no
 * field has to think of it.
 */
export const wellFormedOnly: MiddlewareHandler = async (context, next) => {
  if (/%00/i.test(context.req.url)) return malformed(context, 'query')
  const isJson = /^application\/([\w.-]+\+)?json\b/.test(context.req.header('content-type') ?? '')
  if (isJson && holdsBrokenText(await context.req.text())) return malformed(context, 'json')
  return await next()
}

const malformed = (context: Context, where: string) =>
  context.json({ refused: 'malformed', in: where, problems: [] }, 400)

/** Only such escapes can do it, and hardly any text has them: the rest is not parsed twice. */
function holdsBrokenText(text: string): boolean {
  if (!/\\u(0000|d[89a-f])/i.test(text)) return false
  let isBroken = false
  const look = (key: string, value: unknown) => {
    isBroken ||= isBrokenText(key) || (typeof value === 'string' && isBrokenText(value))
    return value
  }
  try {
    JSON.parse(text, look)
  } catch {
    return false // what is no JSON is refused by whoever reads it
  }
  return isBroken
}

const isBrokenText = (text: string): boolean => text.includes('\u0000') || !text.isWellFormed()
