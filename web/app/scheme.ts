import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core'

const KEY = 'famulus.scheme'

/** Light or dark as chosen, else as the device has it. `public/scheme.js` reads the same key before the first paint. */
export const schemeManager: MantineColorSchemeManager = {
  get: () => (localStorage.getItem(KEY) ?? 'auto') as MantineColorScheme, // written only by `set`
  set: (scheme) => localStorage.setItem(KEY, scheme),
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => localStorage.removeItem(KEY),
}
