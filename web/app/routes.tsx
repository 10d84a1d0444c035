import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { staySearch } from '../planning/search.ts'
import { programmeSearch } from '../programmes/programme-search.ts'
import { whereSearch } from '../programmes/where-search.ts'
import { compareSearch } from '../shortlist/search.ts'
import { ErrorPage } from './ErrorPage.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { PageSkeleton } from './PageSkeleton.tsx'
import { Shell } from './Shell.tsx'

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
  component: lazyRouteComponent(() => import('../programmes/ProgrammePage.tsx'), 'ProgrammePage'),
})

const profile = createRoute({
  getParentRoute: () => root,
  path: '/profile',
  component: lazyRouteComponent(() => import('../profile/ProfilePage.tsx'), 'ProfilePage'),
})

const shortlist = createRoute({
  getParentRoute: () => root,
  path: '/shortlist',
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import('../shortlist/ShortlistPage.tsx'), 'ShortlistPage'),
})

const plan = createRoute({
  getParentRoute: () => root,
  path: '/plan',
  validateSearch: staySearch,
  component: lazyRouteComponent(() => import('../planning/PlanPage.tsx'), 'PlanPage'),
})

const money = createRoute({
  getParentRoute: () => root,
  path: '/money',
  validateSearch: staySearch,
  component: lazyRouteComponent(() => import('../funding/MoneyPage.tsx'), 'MoneyPage'),
})

const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  component: lazyRouteComponent(() => import('../catalogue/SourcesPage.tsx'), 'SourcesPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([where, programme, profile, shortlist, plan, money, sources]),
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
