/** Degrees north and east. */
export type Place = { readonly lat: number; readonly lon: number }

/** The mean radius of the IUGG; a sphere is at most half a percent off. */
const EARTH_KM = 6371.0088

/** The straight line over the ground (great circle) in whole kilometres, as funders measure it. */
export function kilometres(a: Place, b: Place): number {
  const rise = Math.sin(radians(b.lat - a.lat) / 2) ** 2
  const turn = Math.sin(radians(b.lon - a.lon) / 2) ** 2
  const chord = rise + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * turn
  return Math.round(2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord))))
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180
