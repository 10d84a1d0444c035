/** Who may import whom. `imports.test.ts` reads these tables; what is not listed is not allowed. */

/** Of our own workspaces, and of everything else (`node:*` is Node itself). */
export const workspaces: Readonly<Record<string, { own: readonly string[]; foreign: readonly string[] }>> = {
  domain: { own: [], foreign: ['zod'] },
  catalogue: { own: ['domain'], foreign: ['yaml', 'zod', 'node:*'] },
  messages: { own: [], foreign: ['intl-messageformat'] },
  solver: { own: ['domain'], foreign: ['yalps', 'highs'] },
  cli: { own: ['solver', 'messages', 'catalogue', 'domain'], foreign: ['ts-ics', 'yaml', 'node:*'] },
}

/** Inside the domain, one subject of another, and only through its index.ts. */
export const subjects: Readonly<Record<string, readonly string[]>> = {
  time: [],
  money: ['time'],
  profile: ['time'],
  requirements: ['time', 'profile'],
  programmes: ['time', 'money', 'profile', 'requirements'],
  planning: ['time', 'profile', 'requirements', 'programmes'],
  funding: ['time', 'money', 'profile', 'requirements', 'programmes'],
}
