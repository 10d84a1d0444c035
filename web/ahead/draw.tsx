import { type Language, loadFirst } from '@famulus/messages/speaking'
import { MantineProvider } from '@mantine/core'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { renderToStaticMarkup } from 'react-dom/server'
import { takeDocument } from '../app/catalogue.ts'
import { LanguageProvider } from '../app/language.tsx'
import { Shell } from '../app/Shell.tsx'
import { theme, variables } from '../app/theme.ts'
import type { WebDocument } from '../app/web-document.ts'
import { WherePage } from '../programmes/WherePage.tsx'
import { whereSearch } from '../programmes/where-search.ts'

/**
 * The first page as HTML, today, as somebody sees it who has said nothing. It runs on the server, never in the page, and
 * knows no student: the page takes over from it as soon as it can (`take-over.ts`).
 */
export async function drawFirstPage(document: WebDocument, language: Language): Promise<string> {
  takeDocument(document)
  await loadFirst(language)
  const root = createRootRoute({ component: Shell })
  const where = createRoute({
    getParentRoute: () => root,
    path: '/',
    validateSearch: whereSearch,
    component: WherePage,
  })
  const history = createMemoryHistory({ initialEntries: ['/'] })
  const router = createRouter({ routeTree: root.addChildren([where]), history })
  await router.load()
  return renderToStaticMarkup(
    <MantineProvider theme={theme} cssVariablesResolver={variables}>
      <LanguageProvider first={language}>
        <RouterProvider router={router} />
      </LanguageProvider>
    </MantineProvider>,
  )
}
