/** Edge and Opera also say Chrome, and Chrome also says Safari: the first that fits is it. */
const browsers = [
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Firefox', /(Firefox|FxiOS)\//],
  ['Chrome', /(Chrome|CriOS)\//],
  ['Safari', /Safari\//],
] as const

/** Android also says Linux, and an iPhone also says Mac OS. */
const systems = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux|X11/],
] as const

export type Device = { readonly browser: string; readonly system: string }

/** What somebody would call the browser of a session; undefined where it does not say what it is. */
export function deviceOf(userAgent: string | null): Device | undefined {
  const named = (of: readonly (readonly [string, RegExp])[]) =>
    of.find(([, pattern]) => pattern.test(userAgent ?? ''))?.[0]
  const [browser, system] = [named(browsers), named(systems)]
  return browser && system ? { browser, system } : undefined
}
