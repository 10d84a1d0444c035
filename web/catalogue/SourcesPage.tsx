import { toldByFunders, toldByHosts } from '@famulus/advice/catalogue'
import { withClasses } from '@famulus/catalogue/document'
import { partsOf } from '@famulus/domain/time'
import { lazy, Suspense, use, useMemo } from 'react'
import { catalogueDocument } from '../app/catalogue.ts'
import { PageHeading } from '../app/PageHeading.tsx'
import { useScene } from '../app/scene.tsx'
import { QuoteNote } from '../parts/Quote.tsx'
import { AboutCatalogue } from './AboutCatalogue.tsx'
import { AgesCard } from './AgesCard.tsx'
import { agesOf, OLD_YEARS } from './ages.ts'
import { Conflicts } from './Conflicts.tsx'
import { CorrectionForm } from './CorrectionForm.tsx'
import { CoverageCard } from './CoverageCard.tsx'
import { DatedProgrammes } from './DatedProgrammes.tsx'
import { FactSearch } from './FactSearch.tsx'
import { Figures } from './Figures.tsx'
import { factFilesOf } from './facts.ts'
import styles from './Sources.module.css'

const CatalogueQuestions = lazy(() =>
  import('../reports/CatalogueQuestions.tsx').then((loaded) => ({ default: loaded.CatalogueQuestions })),
)

/** Page 7: what the catalogue knows, how old it is, where its sources disagree, and how to correct it. */
export function SourcesPage() {
  const { session } = useScene()
  const { t, today } = session
  const { document } = use(catalogueDocument())
  const ages = useMemo(() => agesOf(document, partsOf(today).year), [document, today])
  const files = useMemo(() => factFilesOf(document), [document])
  const told = useMemo(() => {
    const { awards, reference } = document
    return { hosts: toldByHosts(session), awards: toldByFunders(awards, withClasses(reference, awards)) }
  }, [document, session])
  return (
    <div className="page">
      <PageHeading title={t('shell.page.sources')}>
        {t('sources.headline', {
          programmes: document.programmes.length,
          awards: document.awards.length,
          rules: told.hosts.length + told.awards.length,
          newest: String(ages.newest),
          undated: Math.round((100 * ages.undated) / ages.pages),
        })}
      </PageHeading>
      <p className={styles.lead}>
        {t('sources.old', { old: ages.old, dated: ages.pages - ages.undated, years: OLD_YEARS })}{' '}
        <a href="#correct">{t('sources.correction.title')}</a>
      </p>
      <QuoteNote />
      <FactSearch files={files} />
      <div className={styles.pair}>
        <AgesCard ages={ages} />
        <CoverageCard hosts={told.hosts} awards={told.awards} />
      </div>
      <DatedProgrammes document={document} />
      <Conflicts document={document} />
      <Suspense fallback={null}>
        <CatalogueQuestions programmes={document.programmes} />
      </Suspense>
      <Figures prices={document.prices} />
      <CorrectionForm files={files} version={document.version} />
      <AboutCatalogue version={document.version} />
    </div>
  )
}
