import { loadLanguage } from '@famulus/messages/speaking'
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { sourcesSearch } from '../catalogue/search.ts'
import { staySearch } from '../planning/search.ts'
import { programmeSearch } from '../programmes/programme-search.ts'
import { whereSearch } from '../programmes/where-search.ts'
import { compareSearch } from '../shortlist/search.ts'
import { ErrorPage } from './ErrorPage.tsx'
import { chosenLanguage } from './language.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { PageSkeleton } from './PageSkeleton.tsx'
import { Shell } from './Shell.tsx'

/** A page with the words of all pages; the first page brings its own. */
const inWords = <Page,>(page: Promise<Page>): Promise<Page> =>
  Promise.all([page, loadLanguage(chosenLanguage())]).then(([loaded]) => loaded)

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage, errorComponent: ErrorPage })

const where = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: whereSearch,
  component: lazyRouteComponent(() => import('../programmes/WherePage.tsx'), 'WherePage'),
})

const programme = createRoute({
  getParentRoute: () => root,
  path: '/programmes/$id',
  validateSearch: programmeSearch,
  component: lazyRouteComponent(() => inWords(import('../programmes/ProgrammePage.tsx')), 'ProgrammePage'),
})

const profile = createRoute({
  getParentRoute: () => root,
  path: '/profile',
  component: lazyRouteComponent(() => inWords(import('../profile/ProfilePage.tsx')), 'ProfilePage'),
})

const shortlist = createRoute({
  getParentRoute: () => root,
  path: '/shortlist',
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => inWords(import('../shortlist/ShortlistPage.tsx')), 'ShortlistPage'),
})

const plan = createRoute({
  getParentRoute: () => root,
  path: '/plan',
  validateSearch: staySearch,
  component: lazyRouteComponent(() => inWords(import('../planning/PlanPage.tsx')), 'PlanPage'),
})

const money = createRoute({
  getParentRoute: () => root,
  path: '/money',
  validateSearch: staySearch,
  component: lazyRouteComponent(() => inWords(import('../funding/MoneyPage.tsx')), 'MoneyPage'),
})

const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  validateSearch: sourcesSearch,
  component: lazyRouteComponent(() => inWords(import('../catalogue/SourcesPage.tsx')), 'SourcesPage'),
})

const verify = createRoute({
  getParentRoute: () => root,
  path: '/verify',
  component: lazyRouteComponent(() => inWords(import('../letters/VerifyPage.tsx')), 'VerifyPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([where, programme, profile, shortlist, plan, money, sources, verify]),
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: ErrorPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
