import { Outlet } from '@tanstack/react-router'
import { Suspense, useLayoutEffect } from 'react'
import { takeOver } from '../ahead/take-over.ts'
import { useT } from './language.tsx'
import { PageSkeleton } from './PageSkeleton.tsx'
import { SceneProvider } from './scene.tsx'
import { TopBar } from './TopBar.tsx'
import { UpdateNotice } from './UpdateNotice.tsx'

/** The frame of every page: the way past the menu, the menu, the page, and word of a new version. */
export function Shell() {
  const t = useT()
  return (
    <>
      <a className="skip" href="#page">
        {t('shell.skip')}
      </a>
      <TopBar />
      <main id="page" tabIndex={-1}>
        <Suspense fallback={<PageSkeleton />}>
          <SceneProvider>
            <Ready />
            <Outlet />
          </SceneProvider>
        </Suspense>
      </main>
      <UpdateNotice />
    </>
  )
}

/** With everything that the page needs there, what was drawn ahead of it goes. */
function Ready() {
  useLayoutEffect(takeOver, [])
  return null
}
