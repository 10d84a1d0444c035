import { type ReactNode, useEffect, useRef } from 'react'
import { useT } from './language.tsx'

/** The address of the heading that was focused last; none before the first page, which begins at the top by itself. */
let lastPath: string | undefined

/** The first line of a page is its answer. It names the tab, and takes the focus when the page is newly entered. */
export function PageHeading({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const t = useT()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = t('shell.title', { page: title })
  }, [title, t])
  useEffect(() => {
    const isNew = lastPath !== undefined && lastPath !== location.pathname
    lastPath = location.pathname
    if (isNew) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
