/** What stands between commas. Of numbers, what is none stays a text, so that it can be said to be wrong. */
export const listFrom = (typed: string, isNumbers: boolean): (string | number)[] =>
  typed
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (isNumbers && Number.isFinite(Number(part)) ? Number(part) : part))
