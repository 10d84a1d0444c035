// Where a rule names every country of the European Union, the sentence names the Union. Members as of 2026:
// https://european-union.europa.eu/principles-countries-history/eu-countries_en
const members = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')

/** The countries, with EU (a region code of Intl) in place of all its members. */
export function withUnion(countries: readonly string[]): readonly string[] {
  if (!members.every((member) => countries.includes(member))) return countries
  return ['EU', ...countries.filter((country) => !members.includes(country))]
}
