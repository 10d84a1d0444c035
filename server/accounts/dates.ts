import type { KyselyPlugin } from 'kysely'

/**
 * Our pool reads instants as ISO text, and better-auth compares them with `<` to a Date: of text and a Date that is always
 * false, so that nothing would ever expire. For better-auth they are Dates.
 */
export const readInstantsAsDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, isInstant(name, value) ? new Date(value) : value]),
      ),
    ),
  }),
}

function isInstant(name: string, value: unknown): value is string {
  return /(At|Until)$/.test(name) && typeof value === 'string'
}
