import type { OpenAPIHono } from '@hono/zod-openapi'

/** What the routes of a tag are for. The rules of `document.test.ts` find one that is not told of here. */
const tags: Readonly<Record<string, string>> = {
  accounts: 'Who is signed in, and what they are called.',
  applications: 'From the draft to the place: for whoever applies, and for schools, hosts and the site.',
  calendar: 'What is to be done, for the calendar of whoever applies.',
  demo: 'Only in a demonstration: everybody may be anybody.',
  incidents: 'What students report to their school when something went wrong, and its answers.',
  feedback: 'What supervisors say of a stay, by links without an account.',
  documents: 'Papers that are sealed, shared one by one and taken back.',
  endorsements: 'Links by which a school signs without an account.',
  stays: 'What a student keeps of a stay, for that student alone.',
  seats: 'The places of a host, elective by elective and period by period.',
  schools: 'Universities of the world, to be found by a part of their name.',
  letters: 'What schools have signed, and how anybody checks it.',
  mail: 'Only in a demonstration: the mails that it does not send.',
  messages: 'What student and host write to each other about an application.',
  reviews: 'What the members of a host think of an application, for them alone.',
  reports: 'What students tell after a stay, shown only in company.',
  'saved views': 'Filters of a queue, each person’s own.',
  programmes: 'What a host asks of whoever applies, version by version.',
  organisations: 'Schools, hosts and funders, and who works for them.',
}

/** Every route that was added before, as OpenAPI 3.1. The cookie is better-auth's. */
export function addDocument(app: OpenAPIHono, url: string): void {
  const prefix = url.startsWith('https:') ? '__Secure-' : ''
  const name = `${prefix}famulus.session_token`
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name,
    description: 'Set by signing in at /api/auth.',
  })
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Famulus',
      version: '1',
      description:
        'Applications for clinical electives abroad. Whoever is signed in is known by the cookie that /api/auth sets; ' +
        'requests that change something name the origin of the site. An address may ask 3000 times a minute, a person ' +
        '600 times.',
      contact: { name: 'Whoever runs this server', url },
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: `${url}/api` }],
    tags: Object.entries(tags).map(([tag, description]) => ({ name: tag, description })),
  })
}
