import { loadLanguage } from '@famulus/messages/speaking'
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { signInSearch } from '../accounts/search.ts'
import { newSearch } from '../applications/search.ts'
import { sourcesSearch } from '../catalogue/search.ts'
import { deskSearch } from '../home/search.ts'
import { queueSearch } from '../host/search.ts'
import { staysSearch } from '../logbook/search.ts'
import { staySearch } from '../planning/search.ts'
import { programmeSearch } from '../programmes/programme-search.ts'
import { whereSearch } from '../programmes/where-search.ts'
import { reportsSearch } from '../reports/search.ts'
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

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => inWords(import('../accounts/SignInPage.tsx')), 'SignInPage'),
})

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => inWords(import('../accounts/AccountPage.tsx')), 'AccountPage'),
})

const outbox = createRoute({
  getParentRoute: () => root,
  path: '/outbox',
  component: lazyRouteComponent(() => inWords(import('../accounts/OutboxPage.tsx')), 'OutboxPage'),
})

const applications = createRoute({
  getParentRoute: () => root,
  path: '/applications',
  component: lazyRouteComponent(
    () => inWords(import('../applications/ApplicationsPage.tsx')),
    'ApplicationsPage',
  ),
})

const newApplication = createRoute({
  getParentRoute: () => root,
  path: '/applications/new',
  validateSearch: newSearch,
  component: lazyRouteComponent(
    () => inWords(import('../applications/NewApplicationPage.tsx')),
    'NewApplicationPage',
  ),
})

const application = createRoute({
  getParentRoute: () => root,
  path: '/applications/$applicationId',
  component: lazyRouteComponent(
    () => inWords(import('../applications/ApplicationPage.tsx')),
    'ApplicationPage',
  ),
})

const hostQueue = createRoute({
  getParentRoute: () => root,
  path: '/host/$organisationId',
  validateSearch: queueSearch,
  component: lazyRouteComponent(() => inWords(import('../host/QueuePage.tsx')), 'QueuePage'),
})

const hostDecisions = createRoute({
  getParentRoute: () => root,
  path: '/host/$organisationId/decisions',
  component: lazyRouteComponent(() => inWords(import('../host/DecisionsPage.tsx')), 'DecisionsPage'),
})

const hostSeats = createRoute({
  getParentRoute: () => root,
  path: '/host/$organisationId/seats',
  component: lazyRouteComponent(() => inWords(import('../host/SeatsPage.tsx')), 'SeatsPage'),
})

const hostTerms = createRoute({
  getParentRoute: () => root,
  path: '/host/$organisationId/terms',
  component: lazyRouteComponent(() => inWords(import('../host/TermsPage.tsx')), 'TermsPage'),
})

const hostProgramme = createRoute({
  getParentRoute: () => root,
  path: '/host/$organisationId/programmes/$programmeId',
  component: lazyRouteComponent(() => inWords(import('../editor/EditorPage.tsx')), 'EditorPage'),
})

const organisations = createRoute({
  getParentRoute: () => root,
  path: '/organisations',
  component: lazyRouteComponent(
    () => inWords(import('../organisations/OrganisationsPage.tsx')),
    'OrganisationsPage',
  ),
})

const members = createRoute({
  getParentRoute: () => root,
  path: '/organisations/$organisationId/members',
  component: lazyRouteComponent(() => inWords(import('../organisations/MembersPage.tsx')), 'MembersPage'),
})

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitations',
  component: lazyRouteComponent(
    () => inWords(import('../organisations/InvitationPage.tsx')),
    'InvitationPage',
  ),
})

const hostReview = createRoute({
  getParentRoute: () => root,
  path: '/host/$organisationId/$studentId/$applicationId',
  component: lazyRouteComponent(() => inWords(import('../host/ReviewPage.tsx')), 'ReviewPage'),
})

const documents = createRoute({
  getParentRoute: () => root,
  path: '/documents',
  component: lazyRouteComponent(() => inWords(import('../documents/DocumentsPage.tsx')), 'DocumentsPage'),
})

const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  validateSearch: reportsSearch,
  component: lazyRouteComponent(() => inWords(import('../reports/ReportsPage.tsx')), 'ReportsPage'),
})

const stays = createRoute({
  getParentRoute: () => root,
  path: '/stays',
  validateSearch: staysSearch,
  component: lazyRouteComponent(() => inWords(import('../logbook/StaysPage.tsx')), 'StaysPage'),
})

const stay = createRoute({
  getParentRoute: () => root,
  path: '/stays/$stayId',
  component: lazyRouteComponent(() => inWords(import('../logbook/StayPage.tsx')), 'StayPage'),
})

const goals = createRoute({
  getParentRoute: () => root,
  path: '/stays/$stayId/goals',
  component: lazyRouteComponent(() => inWords(import('../logbook/GoalsPage.tsx')), 'GoalsPage'),
})

const pictures = createRoute({
  getParentRoute: () => root,
  path: '/stays/$stayId/pictures',
  component: lazyRouteComponent(() => inWords(import('../logbook/PicturesPage.tsx')), 'PicturesPage'),
})

const absences = createRoute({
  getParentRoute: () => root,
  path: '/stays/$stayId/absences',
  component: lazyRouteComponent(() => inWords(import('../logbook/AbsencesPage.tsx')), 'AbsencesPage'),
})

const certificates = createRoute({
  getParentRoute: () => root,
  path: '/stays/$stayId/certificates',
  component: lazyRouteComponent(
    () => inWords(import('../certificates/CertificatesPage.tsx')),
    'CertificatesPage',
  ),
})

const feedback = createRoute({
  getParentRoute: () => root,
  path: '/stays/$stayId/feedback',
  component: lazyRouteComponent(() => inWords(import('../feedback/FeedbackPage.tsx')), 'FeedbackPage'),
})

const incidents = createRoute({
  getParentRoute: () => root,
  path: '/stays/$stayId/incidents',
  component: lazyRouteComponent(() => inWords(import('../incidents/IncidentsPage.tsx')), 'IncidentsPage'),
})

const feedbackLink = createRoute({
  getParentRoute: () => root,
  path: '/feedback',
  component: lazyRouteComponent(() => inWords(import('../feedback/LinkPage.tsx')), 'LinkPage'),
})

const systems = createRoute({
  getParentRoute: () => root,
  path: '/systems/$home/$host',
  component: lazyRouteComponent(() => inWords(import('../systems/SystemsPage.tsx')), 'SystemsPage'),
})

const report = createRoute({
  getParentRoute: () => root,
  path: '/stays/$stayId/report',
  component: lazyRouteComponent(() => inWords(import('../reports/ReportPage.tsx')), 'ReportPage'),
})

const moderation = createRoute({
  getParentRoute: () => root,
  path: '/moderation/$organisationId',
  component: lazyRouteComponent(() => inWords(import('../reports/ModerationPage.tsx')), 'ModerationPage'),
})

const hostReports = createRoute({
  getParentRoute: () => root,
  path: '/host/$organisationId/reports',
  component: lazyRouteComponent(() => inWords(import('../reports/HostReportsPage.tsx')), 'HostReportsPage'),
})

const involvingOthers = [
  signIn,
  account,
  outbox,
  applications,
  newApplication,
  application,
  documents,
  stays,
  stay,
  goals,
  pictures,
  absences,
  certificates,
  systems,
  feedback,
  incidents,
  feedbackLink,
  reports,
  report,
  moderation,
  hostReports,
  hostQueue,
  hostDecisions,
  hostSeats,
  hostTerms,
  hostProgramme,
  organisations,
  members,
  invitation,
  hostReview,
]

const endorse = createRoute({
  getParentRoute: () => root,
  path: '/endorse',
  component: lazyRouteComponent(() => inWords(import('../endorsements/EndorsePage.tsx')), 'EndorsePage'),
})

const desk = createRoute({
  getParentRoute: () => root,
  path: '/home/$organisationId',
  validateSearch: deskSearch,
  component: lazyRouteComponent(() => inWords(import('../home/DeskPage.tsx')), 'DeskPage'),
})

const deskDossier = createRoute({
  getParentRoute: () => root,
  path: '/home/$organisationId/$studentId/$applicationId',
  component: lazyRouteComponent(() => inWords(import('../home/DossierPage.tsx')), 'DossierPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    where,
    programme,
    profile,
    shortlist,
    plan,
    money,
    sources,
    verify,
    endorse,
    desk,
    deskDossier,
    ...involvingOthers,
  ]),
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
