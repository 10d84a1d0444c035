/** Where the map lies: from Tromsø to Dunedin, the empty south is left out. Units of the SVG. */
export const mapSize = { width: 960, height: 440 } as const

/** Parts of the map as the SVG's viewBox, in its proportions. */
export const views = {
  world: `0 0 ${mapSize.width} ${mapSize.height}`,
  europe: '342 46 236 108',
  americas: '97 84 231 106',
} as const
