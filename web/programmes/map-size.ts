/** Where the map lies: from Tromsø to Dunedin, the empty south is left out. Units of the SVG. */
export const mapSize = { width: 960, height: 440 } as const
