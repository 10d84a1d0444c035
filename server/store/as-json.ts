// Parts of one statement, each a JSON value: a statement of its own for each would cost more in asking than in answering. In
// JSON an instant has an offset instead of the Z.

/** The one row of a query, or null. */
export const oneAsJson = (query: string): string => `(select to_json(x) from (${query}) x)`

/** The rows of a query as a list. */
export const rowsAsJson = (query: string): string => `(select coalesce(json_agg(x), '[]') from (${query}) x)`
