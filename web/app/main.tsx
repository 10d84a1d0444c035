import './mantine.css'
import './tokens.css'
import './base.css'
import { loadFirst, loadLanguage } from '@famulus/messages/speaking'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { students } from '../profile/student-store.ts'
import { catalogueDocument } from './catalogue.ts'
import { chosenLanguage } from './language.tsx'
import { Providers } from './Providers.tsx'
import { router } from './routes.tsx'

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Milliseconds of an empty screen. */
const PATIENCE = 1000

// What was drawn ahead for somebody else.
if (document.documentElement.dataset.ahead === 'off') document.getElementById('ahead')?.remove()

// All that the first page needs is asked for at once. What fails here fails again, and is shown, where it is used.
const catalogue = catalogueDocument().catch(() => {})
await Promise.all([loadFirst(chosenLanguage()), students.open(), router.load()])
// A frame without its page is not worth drawing: React would keep it up for a third of a second. On a slow line it is,
// unless the page that was drawn ahead is there to look at.
const patience = document.getElementById('ahead') ? new Promise(() => {}) : sleep(PATIENCE)
await Promise.race([catalogue, patience])

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root".')
// In slices, so that the page can be scrolled and typed into while it is drawn.
startTransition(() =>
  createRoot(root).render(
    <StrictMode>
      <Providers>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  ),
)

// The words of the other pages come while the first is looked at.
setTimeout(() => loadLanguage(chosenLanguage()).catch(() => {}), 3000)
