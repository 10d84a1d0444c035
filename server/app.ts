import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import type { AddApi } from './api.ts'
import { addHealth } from './health.ts'
import { failed } from './http/failed.ts'
import { addMetrics, type Log, type Metrics, observed, log as ownLog } from './observability/index.ts'
import type { Catalogue } from './programmes/index.ts'

/** The first page as HTML for a browser that says this of its languages. */
export type FirstPage = (acceptLanguage: string) => Promise<string>

/** What is served: the folder of the built app, its first page, drawn ahead, and the catalogue. */
export type Site = {
  readonly dist: string
  readonly firstPage: FirstPage
  /** What can be applied for; without it, what was published before. */
  readonly catalogue?: Catalogue
}

/** How it is watched. */
export type Watching = {
  readonly log?: Log
  readonly metrics?: Metrics
  readonly metricsToken?: string | undefined
}

/**
 * The web app as it was built into `dist`, what tells how the server is, and the API for what involves others. Files under
 * /assets carry a hash of their content in their name and never change.
 */
export function createApp(
  { dist, firstPage }: Site,
  isReady: () => Promise<boolean>,
  addApi: AddApi = () => {},
  { log = ownLog, metrics, metricsToken }: Watching = {},
): Hono {
  const app = new Hono()
  app.onError(failed)
  app.use(requestId(), observed(log, metrics?.requests))
  // Before the others, so that it has the last word on their headers.
  app.use('/api/documents/:student/:document/content', neverShown)
  app.use(secureHeaders(headers))
  app.use(async (context, next) => {
    await next()
    const isLasting = context.req.path.startsWith('/assets/') && context.res.ok
    // Not by `context.header`, which would then make the answer anew: that takes as long as all of the rest.
    context.res.headers.set('Cache-Control', isLasting ? 'public, max-age=31536000, immutable' : 'no-cache')
  })
  addHealth(app, isReady)
  if (metrics) addMetrics(app, metrics, metricsToken)
  addApi(app)
  app.all('/api/*', (context) => context.json({ refused: 'not_found' }, 404))
  app.get('/', compress(), async (context) => {
    context.header('Vary', 'Accept-Language')
    return context.html(await firstPage(context.req.header('Accept-Language') ?? ''))
  })
  app.use(serveStatic({ root: dist, precompressed: true }))
  // A deep link is a page of the app; what has an ending is a file, and this one is not there.
  app.get('*', async (context, next) =>
    /\.[a-z0-9]+$/i.test(context.req.path)
      ? context.notFound()
      : serveStatic({ root: dist, path: 'index.html', precompressed: true })(context, next),
  )
  app.notFound((context) => context.text('There is no such file.', 404))
  return app
}

/** What somebody uploaded: a browser that opens it all the same runs nothing of it, and keeps no copy. */
const neverShown: MiddlewareHandler = async (context, next) => {
  await next()
  context.res.headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
  context.res.headers.set('Cache-Control', 'no-store')
}

/** Nothing from elsewhere, no script inside a page, no code from text. Mantine writes its colours into a style element. */
const headers: Parameters<typeof secureHeaders>[0] = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  crossOriginOpenerPolicy: 'same-origin',
  referrerPolicy: 'no-referrer',
  permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
}
