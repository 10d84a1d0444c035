import { useT } from './language.tsx'

/** While a page is on its way: as high as a page, so that nothing jumps when it comes. */
export function PageSkeleton() {
  return (
    <div className="page" style={{ minHeight: '100vh' }}>
      <p className="soft" role="status">
        {useT()('shell.loading')}
      </p>
    </div>
  )
}
