import { ask, showLetterDraft, signSchoolLetter } from '@famulus/contract'
import { type Answer, schoolTemplates } from '@famulus/domain/letters'
import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../app/language.tsx'
import applicationStyles from '../applications/Applications.module.css'
import { LetterForm } from '../endorsements/LetterForm.tsx'
import { SignedLetter } from '../endorsements/SignedLetter.tsx'
import { useSentence } from '../endorsements/use-sentence.ts'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import type { AtDesk } from './use-verify.ts'

/** A member signs for the school, claim by claim, as somebody with a link does. */
export function SchoolLetter({ place }: { readonly place: AtDesk }) {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  return (
    <section className={`${applicationStyles.part} card no-print`} aria-labelledby="letter">
      <h2 id="letter">{t('home.letter.title')}</h2>
      {isOpen ? (
        <Writing place={place} />
      ) : (
        <>
          <p>{t('home.letter.what')}</p>
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('home.letter.begin')}
          </Button>
        </>
      )}
    </section>
  )
}

function Writing({ place: { organisationId, ...ids } }: { readonly place: AtDesk }) {
  const t = useT()
  const sentence = useSentence()
  const queries = useQueryClient()
  const [template, setTemplate] = useState<(typeof schoolTemplates)[number]>('deans-letter')
  const { data, error } = useQuery({
    queryKey: ['letter-draft', ids.applicationId],
    queryFn: ({ signal }) => ask(showLetterDraft, { params: ids, query: { organisationId } }, { signal }),
  })
  const signing = useMutation({
    mutationFn: (answers: Answer[]) =>
      ask(
        signSchoolLetter,
        { params: ids, json: { organisationId, template, answers } },
        { key: crypto.randomUUID() },
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['application', ids.applicationId] }),
  })
  if (error) return <RefusalNote error={error} sentence={sentence} />
  if (!data) return null
  if (signing.data) return <SignedLetter jws={signing.data.jws} />
  const asks = data.templates.find((one) => one.template === template)?.asks ?? []
  return (
    <>
      <NativeSelect
        label={t('applications.ask.letter')}
        value={template}
        onChange={({ currentTarget }) =>
          setTemplate(schoolTemplates.find((one) => one === currentTarget.value) ?? template)
        }
        data={schoolTemplates.map((one) => ({ value: one, label: t(`letters.template.${one}`) }))}
      />
      <LetterForm
        key={template}
        about={{ ...data, template, asks }}
        proposed={data.proposed.filter(({ kind }) => asks.includes(kind))}
        isSigning={signing.isPending}
        onSign={signing.mutate}
      />
      {signing.error ? <RefusalNote error={signing.error} sentence={sentence} /> : null}
    </>
  )
}
