import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'

const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))

/** Swagger UI, from our own address and without a script in the page, as the content security policy has it. */
const files = [
  ['swagger-ui.css', 'text/css'],
  ['swagger-ui-bundle.js', 'text/javascript'],
] as const

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Famulus API</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/api/docs/swagger-ui.css">
    <style>body { margin: 0 } .swagger-ui .info { margin: 24px 0 }</style>
  </head>
  <body>
    <main id="document"></main>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`

const start = `SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#document',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
})
`

/** The document of the API for people, at /api/docs. */
export function addReadableDocument(app: OpenAPIHono): void {
  app.use('/docs/*', compress(), keptForADay)
  app.get('/docs', (context) => context.html(page))
  app.get('/docs/start.js', (context) => context.body(start, 200, { 'Content-Type': 'text/javascript' }))
  for (const [name, type] of files)
    app.get(`/docs/${name}`, async (context) =>
      context.body(await readFile(join(folder, name)), 200, { 'Content-Type': `${type}; charset=utf-8` }),
    )
}

const keptForADay: MiddlewareHandler = async (context, next) => {
  await next()
  context.header('Cache-Control', 'public, max-age=86400')
}
