import { stringify } from 'yaml'

/** A profile as the file that the command line reads, in YAML. What it holds is kept, its comments are not. */
export const profileText = (data: Readonly<Record<string, unknown>>): string =>
  stringify(data, { lineWidth: 110 })
