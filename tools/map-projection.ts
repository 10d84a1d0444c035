import { geoNaturalEarth1 } from 'd3-geo'

/** Degrees east and north to a place on the map of `web/programmes/WorldMap.tsx`. Land and dots use the same. */
export const projection = geoNaturalEarth1().scale(178).translate([456, 262])
