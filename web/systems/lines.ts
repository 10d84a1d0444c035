import type { Point } from '@famulus/domain/systems'

const [width, height] = [200, 56]

/** Two series as paths in one picture, from the first to the last year that either has; undefined where there is no line. */
export function linesOf(
  home: readonly Point[],
  host: readonly Point[],
): { readonly home: string; readonly host: string; readonly from: number; readonly to: number } | undefined {
  const all = [...home, ...host]
  const years = all.map(({ year }) => year)
  const [from, to] = [Math.min(...years), Math.max(...years)]
  if (all.length < 2 || from === to) return undefined
  // From nought, so that a difference looks as large as it is.
  const most = Math.max(...all.map(({ value }) => value), Number.EPSILON)
  const place = ({ year, value }: Point): string => {
    const x = (width * (year - from)) / (to - from)
    return `${x.toFixed(1)},${(height - (height * value) / most).toFixed(1)}`
  }
  const path = (points: readonly Point[]) =>
    points.map((point, index) => `${index === 0 ? 'M' : 'L'}${place(point)}`).join('')
  return { home: path(home), host: path(host), from, to }
}

export const lineBox = `-3 -3 ${width + 6} ${height + 6}`
