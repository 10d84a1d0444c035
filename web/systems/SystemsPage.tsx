import { systemsView } from '@famulus/advice/systems'
import type { SystemsDocument } from '@famulus/domain/systems'
import { countryName } from '@famulus/messages/speaking'
import { Button, NativeSelect } from '@mantine/core'
import '../accounts/mantine.css'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useLanguage, useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { AskedThere } from './AskedThere.tsx'
import { systemsDocument } from './figures.ts'
import { Multiple } from './Multiple.tsx'
import styles from './Systems.module.css'

/** What will be different: the health systems of two countries, each figure with its year and source. */
export function SystemsPage() {
  const { home, host } = useParams({ from: '/systems/$home/$host' })
  const [document, setDocument] = useState<SystemsDocument>()
  const [error, setError] = useState<Error>()
  useEffect(() => {
    systemsDocument().then(setDocument, setError)
  }, [])
  if (error) throw error // the page of errors offers to try again
  return (
    <div className="page">
      {document ? (
        <Compared document={document} home={home.toUpperCase()} host={host.toUpperCase()} />
      ) : (
        <PageSkeleton />
      )}
    </div>
  )
}

type Pair = { readonly document: SystemsDocument; readonly home: string; readonly host: string }

function Compared({ document, home, host }: Pair) {
  const { t, language } = useLanguage()
  const title = t('systems.title')
  const unknown = [home, host].find((country) => !Object.hasOwn(document.countries, country))
  if (unknown !== undefined)
    return (
      <>
        <PageHeading title={title}>{title}</PageHeading>
        <EmptyState title={t('systems.unknown', { country: unknown })}>
          <Choose document={document} home={home} host={host} />
        </EmptyState>
      </>
    )
  const view = systemsView(document, { home, host }, { t, language })
  return (
    <>
      <PageHeading title={title}>{view.headline}</PageHeading>
      <ul>
        {view.largest.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {view.better === undefined ? null : <p>{view.better}</p>}
      <Choose document={document} home={home} host={host} />
      <p className={styles.legend} aria-hidden="true">
        <i data-side="home" /> {countryName(home, language)} <i data-side="host" />{' '}
        {countryName(host, language)}
      </p>
      {view.groups.map(({ id, title: group, indicators }) => (
        <section key={id} aria-labelledby={`group-${id}`} className={styles.group}>
          <h2 id={`group-${id}`}>{group}</h2>
          <div className={styles.multiples}>
            {indicators.map((indicator) => (
              <Multiple key={indicator.id} indicator={indicator} />
            ))}
          </div>
        </section>
      ))}
      <AskedThere country={host} />
      <p className="soft">{view.attribution}</p>
      <Pdf home={home} host={host} />
    </>
  )
}

/** Any two countries of which there are figures. */
function Choose({ document, home, host }: Pair) {
  const { t, language } = useLanguage()
  const navigate = useNavigate()
  const countries = Object.keys(document.countries)
    .map((value) => ({ value, label: countryName(value, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
  const go = (next: { readonly home?: string; readonly host?: string }) =>
    navigate({ to: '/systems/$home/$host', params: { home, host, ...next }, resetScroll: false })
  return (
    <div className={`${styles.choose} no-print`}>
      <NativeSelect
        label={t('systems.choose.home')}
        value={home}
        data={countries}
        onChange={({ currentTarget }) => go({ home: currentTarget.value })}
      />
      <NativeSelect
        label={t('systems.choose.host')}
        value={host}
        data={countries}
        onChange={({ currentTarget }) => go({ host: currentTarget.value })}
      />
    </div>
  )
}

function Pdf({ home, host }: Omit<Pair, 'document'>) {
  const t = useT()
  const { language } = useLanguage()
  return (
    <p className="no-print">
      <Button
        component="a"
        variant="default"
        href={`/api/systems/${home}/${host}?language=${language}`}
        download={`systems-${home}-${host}.pdf`}
      >
        {t('systems.pdf')}
      </Button>
    </p>
  )
}
