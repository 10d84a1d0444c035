import {
  type Certificate,
  type CertificateField,
  type CertificateKind,
  certificateKinds,
  linesOf,
} from '@famulus/domain/certificates'
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { ServerQueries } from '../accounts/ServerQueries.tsx'
import { useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { savePdf } from '../parts/save-pdf.ts'
import styles from './Certificates.module.css'
import type { Typed } from './certificate-from-stay.ts'

type Props = {
  readonly certificate: Certificate
  readonly missing: readonly CertificateField[]
  readonly typed: Typed
  readonly onType: (typed: Typed) => void
  readonly onKind: (kind: CertificateKind) => void
}

/** What the paper needs besides the stay, and the paper. It can be printed with gaps: a host fills them in. */
export const PaperForm = (props: Props) => (
  <ServerQueries>
    <Form {...props} />
  </ServerQueries>
)

function Form({ certificate, missing, typed, onType, onKind }: Props) {
  const t = useT()
  const making = useMutation({
    mutationFn: () =>
      savePdf('/certificates', certificate, `${certificate.kind}-${certificate.startsOn}.pdf`),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    making.mutate()
  }
  const name = (field: string) => t(`certificates.field.${field}`)
  return (
    <form className={`${styles.form} card`} onSubmit={submit}>
      <NativeSelect
        label={t('certificates.kind')}
        value={certificate.kind}
        data={certificateKinds.map((value) => ({ value, label: t(`certificates.kind.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          onKind(certificateKinds.find((one) => one === value) ?? 'neutral')
        }
      />
      <TypedFields certificate={certificate} typed={typed} onType={onType} />
      <p className="soft">{t('certificates.not-kept')}</p>
      {missing.length > 0 ? (
        <p>{t('certificates.missing', { fields: missing.map(name).join(', ') })}</p>
      ) : null}
      <Button type="submit" loading={making.isPending}>
        {t('certificates.make')}
      </Button>
      <p role="status">{making.isSuccess ? t('certificates.made') : ''}</p>
      {making.error ? <RefusalNote error={making.error} /> : null}
    </form>
  )
}

const short = [
  'name',
  'bornOn',
  'bornAt',
  'sendingSchool',
  'department',
  'city',
  'field',
  'supervisor',
  'teachingHospitalOf',
  'firstExamOn',
  'hoursPerWeek',
] as const

/** Of the fields of this paper those that the stay does not know for itself. */
function TypedFields({ certificate, typed, onType }: Pick<Props, 'certificate' | 'typed' | 'onType'>) {
  const t = useT()
  const lines = linesOf(certificate.kind)
  const change = (field: keyof Typed, value: string) => onType({ ...typed, [field]: value })
  return (
    <>
      <div className={styles.grid}>
        {short
          .filter((field) => lines.includes(field))
          .map((field) => (
            <TextInput
              key={field}
              label={t(`certificates.field.${field}`)}
              type={field.endsWith('On') ? 'date' : 'text'}
              inputMode={field === 'hoursPerWeek' ? 'numeric' : 'text'}
              maxLength={field === 'hoursPerWeek' ? 3 : 100}
              value={typed[field] ?? String(certificate[field] ?? '')}
              onChange={({ currentTarget }) => change(field, currentTarget.value)}
            />
          ))}
      </div>
      {lines.includes('outcome') ? (
        <Textarea
          label={t('certificates.field.outcome')}
          maxLength={1500}
          autosize
          minRows={2}
          value={typed.outcome ?? ''}
          onChange={({ currentTarget }) => change('outcome', currentTarget.value)}
        />
      ) : null}
      <Textarea
        label={t('certificates.extra')}
        maxLength={3000}
        autosize
        minRows={1}
        value={typed.extra ?? ''}
        onChange={({ currentTarget }) => change('extra', currentTarget.value)}
      />
    </>
  )
}
