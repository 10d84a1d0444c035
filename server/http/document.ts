import type { OpenAPIHono } from '@hono/zod-openapi'

/** Every route that was added before, as OpenAPI 3.1. */
export function addDocument(app: OpenAPIHono, url: string): void {
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Famulus',
      version: '1',
      description:
        'Applications for clinical electives abroad. Whoever is signed in is known by the cookie that /api/auth sets; ' +
        'requests that change something name the origin of the site.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: `${url}/api` }],
  })
}
