import { type CertificateKind, concernsOf, missingIn } from '@famulus/domain/certificates'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { absentDays } from '../logbook/absent-days.ts'
import { type OpenStay, recordsOfKind } from '../logbook/kept-stay.ts'
import { StayFrame } from '../logbook/StayFrame.tsx'
import styles from './Certificates.module.css'
import { certificateFrom, kindFor, type Typed } from './certificate-from-stay.ts'
import { HostSigns } from './HostSigns.tsx'
import { OfficeRules } from './OfficeRules.tsx'
import { PaperForm } from './PaperForm.tsx'

/** The papers that a stay ends with, what stands against its being counted, and who signs. */
export function CertificatesPage() {
  const t = useT()
  const { stayId } = useParams({ from: '/stays/$stayId/certificates' })
  return (
    <StayFrame stayId={stayId} title={t('certificates.title')}>
      {(open) => <Certificates key={stayId} open={open} />}
    </StayFrame>
  )
}

function Certificates({ open }: { readonly open: OpenStay }) {
  const t = useT()
  const [kind, setKind] = useState<CertificateKind>(() => kindFor(open.stay))
  const [typed, setTyped] = useState<Typed>({})
  const absences = recordsOfKind('absence', open.records).map(({ body }) => body)
  const absent = absentDays(absences).size
  const certificate = certificateFrom({ stay: open.stay, absences, kind }, typed, t)
  const missing = missingIn(certificate)
  const concerns = concernsOf(certificate, absent)
  return (
    <>
      <PageHeading title={t('certificates.title')}>
        {t('certificates.heading', { lacks: missing.length, concerns: concerns.length })}
      </PageHeading>
      {concerns.length > 0 ? (
        <ul className={styles.concerns}>
          {concerns.map(({ code, counted, limit, source }) => (
            <li key={code}>
              {t(`certificates.concern.${code}`, { counted, limit })}{' '}
              <a href={source.url} rel="noreferrer">
                {source.title}
                {source.year === undefined ? null : ` (${source.year})`}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <PaperForm
        certificate={certificate}
        missing={missing}
        typed={typed}
        onType={setTyped}
        onKind={setKind}
      />
      <OfficeRules open={open} />
      <HostSigns open={open} absentDays={absent} />
    </>
  )
}
