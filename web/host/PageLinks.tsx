type Page = { readonly url: string; readonly title: string; readonly year?: number | undefined }

/** The pages that a rule rests on, each with its year. */
export function PageLinks({ pages }: { readonly pages: readonly Page[] }) {
  return pages.map(({ url, title, year }, index) => (
    <span key={url}>
      {index > 0 ? ', ' : ''}
      <a href={url} target="_blank" rel="noreferrer" lang="en">
        {title}
      </a>
      {year === undefined ? '' : ` (${year})`}
    </span>
  ))
}
