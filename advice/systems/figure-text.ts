import type { Difference, Indicator, Point, Trend } from '@famulus/domain/systems'
import { type Language, localeOf, type Translate } from '@famulus/messages/speaking'

export type Speaker = { readonly t: Translate; readonly language: Language }

/** "7.6", "12,434": without its unit. */
function figureText(value: number, { digits }: Pick<Indicator, 'digits'>, { language }: Speaker) {
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return new Intl.NumberFormat(localeOf[language], format).format(value)
}

/** "7.6 (2023)", or that nothing is known. */
export const latestText = (latest: Point | undefined, indicator: Indicator, speaker: Speaker): string =>
  latest ? `${figureText(latest.value, indicator, speaker)} (${latest.year})` : speaker.t('systems.no-figure')

export function trendText(trend: Trend | undefined, indicator: Indicator, speaker: Speaker): string {
  if (!trend) return speaker.t('systems.trend.too-few')
  const by = 'change' in trend ? figureText(Math.abs(trend.change), indicator, speaker) : ''
  // A year is no amount: 2,012 would be one.
  const values = { from: String(trend.from), until: String(trend.until), by }
  return speaker.t(`systems.trend.${trend.goes}`, values)
}

const ABOUT_TWICE = { from: 1.75, until: 2.25 }

/** How the two stand to each other; the one with more is named first, whichever is home. */
export function differenceText(
  difference: Difference,
  indicator: Indicator,
  names: { readonly home: string; readonly host: string },
  speaker: Speaker,
): string {
  const { t } = speaker
  if (difference.kind === 'missing')
    return t(`systems.difference.missing-${difference.at}`, { home: names.home, host: names.host })
  if (difference.kind === 'years-apart')
    return t('systems.difference.years-apart', { years: difference.years })
  if (difference.kind === 'same') return t('systems.difference.same')
  const more = names[difference.more]
  const less = names[difference.more === 'home' ? 'host' : 'home']
  const { times, by } = difference
  if (indicator.compareBy !== 'ratio')
    return t(`systems.difference.${indicator.compareBy}`, {
      more,
      less,
      by: figureText(by, { digits: 1 }, speaker),
    })
  if (times === undefined) return t('systems.difference.none-there', { less })
  if (times < ABOUT_TWICE.from)
    return t('systems.difference.percent', { more, less, percent: Math.round(100 * (times - 1)) })
  if (times <= ABOUT_TWICE.until) return t('systems.difference.twice', { more, less })
  const digits = times < 10 ? 1 : 0
  return t('systems.difference.times', { more, less, times: figureText(times, { digits }, speaker) })
}
