import { geoNaturalEarth1 } from 'd3-geo'

/** Where the map lies: from Tromsø to Dunedin, the empty south is left out. Units of the SVG. */
export const mapSize = { width: 960, height: 440 } as const

/** Degrees east and north to a place on the map. The land of the page and the dots on it use the same. */
export const projection = geoNaturalEarth1().scale(178).translate([456, 262])
