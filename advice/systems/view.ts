import {
  betterSides,
  type Compared,
  compareSystems,
  type IndicatorGroup,
  type IndicatorSource,
  indicatorGroups,
  largestDifferences,
  type Side,
  type SystemsDocument,
} from '@famulus/domain/systems'
import { countryName } from '@famulus/messages/speaking'
import { differenceText, latestText, type Speaker, trendText } from './figure-text.ts'

export type SideView = {
  readonly country: string
  readonly figure: string
  readonly trend: string
  readonly points: Side['points']
}

export type IndicatorView = {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly home: SideView
  readonly host: SideView
  readonly difference: string
  readonly source: IndicatorSource
}

export type SystemsView = {
  /** The answer in one sentence. */
  readonly headline: string
  /** The largest differences, one sentence each. */
  readonly largest: readonly string[]
  readonly better: string | undefined
  readonly groups: readonly {
    readonly id: IndicatorGroup
    readonly title: string
    readonly indicators: readonly IndicatorView[]
  }[]
  readonly attribution: string
}

const MOST_TOLD = 3

/** Two health systems in sentences, from home to host. */
export function systemsView(
  document: SystemsDocument,
  countries: { readonly home: string; readonly host: string },
  speaker: Speaker,
): SystemsView {
  const { t, language } = speaker
  const names = {
    home: countryName(countries.home, language),
    host: countryName(countries.host, language),
  }
  const all = compareSystems(document, countries.home, countries.host)
  const views = all.map((compared) => indicatorView(compared, names, document, speaker))
  const largest = largestDifferences(all, MOST_TOLD)
  const titles = largest.map(({ indicator }) => t(`systems.indicator.${indicator.id}.short`))
  return {
    headline: t(largest.length > 0 ? 'systems.headline' : 'systems.headline-none', { ...names, titles }),
    largest: largest.map((compared) => largestText(compared, names, speaker)),
    better: betterText(all, names, speaker),
    groups: indicatorGroups.map((id) => ({
      id,
      title: t(`systems.group.${id}`),
      indicators: views.filter((_, place) => all[place]?.indicator.group === id),
    })),
    attribution: document.attribution,
  }
}

type Names = { readonly home: string; readonly host: string }

function indicatorView(
  { indicator, home, host, difference }: Compared,
  names: Names,
  { sources }: SystemsDocument,
  speaker: Speaker,
): IndicatorView {
  const { t } = speaker
  const sideView = ({ latest, trend, points }: Side, country: string): SideView => ({
    country,
    figure: latestText(latest, indicator, speaker),
    trend: latest ? trendText(trend, indicator, speaker) : '',
    points,
  })
  return {
    id: indicator.id,
    title: t(`systems.indicator.${indicator.id}`),
    unit: t(`systems.unit.${indicator.unit}`),
    home: sideView(home, names.home),
    host: sideView(host, names.host),
    difference: differenceText(difference, indicator, names, speaker),
    source: sources[indicator.id],
  }
}

/** "Hospital beds, per 1,000 people: Germany 7.6 (2023), United States 2.7 (2022)." */
const largestText = ({ indicator, home, host }: Compared, names: Names, speaker: Speaker): string =>
  speaker.t('systems.largest', {
    title: speaker.t(`systems.indicator.${indicator.id}`),
    unit: speaker.t(`systems.unit.${indicator.unit}`),
    ...names,
    atHome: latestText(home.latest, indicator, speaker),
    atHost: latestText(host.latest, indicator, speaker),
  })

function betterText(all: readonly Compared[], names: Names, { t }: Speaker): string | undefined {
  const { home, host, of } = betterSides(all)
  if (of === 0) return undefined
  return t('systems.better', { ...names, atHome: home, atHost: host, of })
}
