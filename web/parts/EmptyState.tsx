import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

/** Nothing here yet: what would be here, and what to do about it. */
export function EmptyState({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={`${styles.empty} card`}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
