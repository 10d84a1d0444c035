import { ask, changeTerms, type ShownTerms } from '@famulus/contract'
import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import styles from '../organisations/Organisations.module.css'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { OtherProgramme } from '../programmes/OtherProgramme.tsx'
import { TermsNumbers } from './TermsNumbers.tsx'

type Props = {
  readonly organisationId: string
  readonly programmeId: string
  readonly terms: ShownTerms
  readonly mayChange: boolean
}

const switches = ['needsEndorsement', 'isBlind', 'offersNext', 'bindsTiers'] as const
const releases = ['none', 'same-time', 'all'] as const

/** The terms of one programme, each with what it does. */
export function TermsForm({ organisationId, programmeId, terms: kept, mayChange }: Props) {
  const t = useT()
  const queries = useQueryClient()
  const [terms, setTerms] = useState(kept)
  const saving = useMutation({
    mutationFn: () => ask(changeTerms, { params: { organisationId, programmeId }, json: terms }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['terms', organisationId] }),
  })
  const change = (changed: ShownTerms) => {
    saving.reset()
    setTerms(changed)
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <form className={`${styles.form} card`} onSubmit={save}>
      <h2>
        <OtherProgramme id={programmeId} />
      </h2>
      <p>
        <Link to="/host/$organisationId/programmes/$programmeId" params={{ organisationId, programmeId }}>
          {t('editor.link')}
        </Link>
      </p>
      <fieldset disabled={!mayChange} className={styles.fields}>
        <legend>{t('terms.rules')}</legend>
        {switches.map((one) => (
          <Checkbox
            key={one}
            label={t(`terms.${one}`)}
            description={t(`terms.${one}-what`)}
            checked={terms[one]}
            onChange={({ currentTarget }) => change({ ...terms, [one]: currentTarget.checked })}
          />
        ))}
        <NativeSelect
          label={t('terms.release')}
          description={t('terms.release-what')}
          value={terms.release}
          data={releases.map((one) => ({ value: one, label: t(`terms.release.${one}`) }))}
          onChange={({ currentTarget }) =>
            change({ ...terms, release: releases.find((one) => one === currentTarget.value) ?? 'none' })
          }
        />
        <p className="soft">{t('terms.tiers', { tiers: terms.tiers.join(', ') })}</p>
      </fieldset>
      <TermsNumbers terms={terms} mayChange={mayChange} onChange={change} />
      {mayChange ? (
        <Button type="submit" loading={saving.isPending}>
          {t('terms.save')}
        </Button>
      ) : null}
      <p aria-live="polite">{saving.isSuccess ? t('terms.saved') : ''}</p>
      {saving.error ? <RefusalNote error={saving.error} /> : null}
    </form>
  )
}
