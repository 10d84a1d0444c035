/** Who may import whom. `imports.test.ts` reads these tables; what is not listed is not allowed. */

/** Of our own workspaces (or of one door of them), and of everything else (`node:*` is Node itself). */
export const workspaces: Readonly<Record<string, { own: readonly string[]; foreign: readonly string[] }>> = {
  domain: { own: [], foreign: ['zod'] },
  catalogue: { own: ['domain'], foreign: ['yaml', 'zod', 'node:*'] },
  messages: { own: [], foreign: ['intl-messageformat'] },
  contract: { own: ['domain'], foreign: ['@hono/zod-openapi'] },
  solver: { own: ['domain'], foreign: ['yalps', 'highs'] },
  signatures: { own: ['domain'], foreign: ['jose', 'zod'] },
  advice: { own: ['messages', 'catalogue', 'domain'], foreign: ['@noble/hashes', 'ts-ics', 'yaml'] },
  cli: {
    own: ['advice', 'solver', 'messages', 'catalogue', 'domain', 'server/backup', 'server/journal'],
    foreign: ['yaml', 'node:*'],
  },
  web: {
    own: ['advice', 'solver', 'signatures', 'contract', 'messages', 'catalogue', 'domain'],
    foreign: [
      'react',
      'react-dom',
      '@mantine/core',
      '@mantine/hooks',
      '@tanstack/react-query',
      '@tanstack/react-router',
      'comlink',
      'fflate',
      'idb',
      'csv-parse',
      'minisearch',
      'uqr',
      '@simplewebauthn/browser',
      'virtual:pwa-register',
      'write-excel-file',
      'yaml',
    ],
  },
  server: {
    own: ['advice', 'messages', 'contract', 'signatures', 'catalogue/systems', 'domain'],
    foreign: [
      'hono',
      '@hono/node-server',
      '@hono/zod-openapi',
      '@electric-sql/pglite',
      '@myriaddreamin/typst-ts-node-compiler',
      'better-auth',
      'jose',
      'kysely',
      'nodemailer',
      'pg',
      'pg-boss',
      'pino',
      'pino-pretty',
      'prom-client',
      'rate-limiter-flexible',
      's3mini',
      'swagger-ui-dist',
      'uqr',
      '@simplewebauthn/server',
      'zod',
      'node:*',
    ],
  },
}

type Below = Readonly<Record<string, readonly string[]>>

/** Inside a workspace that is cut by subject, one subject of another, and only through its index.ts. */
const domain: Below = {
  time: [],
  money: ['time'],
  profile: ['time'],
  requirements: ['time', 'profile'],
  programmes: ['time', 'money', 'profile', 'requirements'],
  planning: ['time', 'profile', 'requirements', 'programmes'],
  funding: ['time', 'money', 'profile', 'requirements', 'programmes'],
  applications: ['time', 'profile', 'requirements', 'programmes'],
  letters: ['time', 'money', 'profile', 'requirements', 'programmes'],
  stays: ['time', 'profile'],
  logbook: ['time', 'profile', 'stays'],
  certificates: ['time', 'profile'],
  feedback: ['time', 'stays'],
  incidents: ['time'],
  systems: ['time'],
  reports: ['time', 'money', 'profile', 'programmes', 'funding', 'planning', 'stays', 'systems'],
}

const advice: Below = {
  session: [],
  time: ['session'],
  profile: [],
  requirements: ['session', 'time'],
  programmes: ['session', 'time', 'requirements'],
  catalogue: ['session', 'programmes'],
  funding: ['session', 'time', 'requirements', 'programmes'],
  planning: ['session', 'time', 'requirements', 'programmes', 'funding'],
  applications: ['session'],
  letters: [],
  systems: ['session'],
}

export const subjectsOf: Readonly<Record<string, Below>> = { domain, advice }

/** Further doors of a subject, apart because few who enter need what lies behind them. */
export const sideDoors: readonly string[] = ['domain/requirements/checks/index.ts']
