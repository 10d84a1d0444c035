import { type ApplicationDetail, ask, createApplication, listOrganisations } from '@famulus/contract'
import type { CompiledProgramme } from '@famulus/domain/programmes'
import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { SignedIn } from '../accounts/SignedIn.tsx'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { useScene } from '../app/scene.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { LinkButton } from '../parts/LinkButton.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { students, useSaved } from '../profile/student-store.ts'
import styles from './Applications.module.css'
import { sentProfile } from './profile-sent.ts'
import { Starts } from './Starts.tsx'
import { WishesEditor } from './WishesEditor.tsx'
import { WishProblems } from './WishProblems.tsx'
import { firstWish, problemsIn } from './wish-edit.ts'

/** Begins an application: what is wished, who endorses, and what leaves the device with it. */
export function NewApplicationPage() {
  const t = useT()
  const { programme } = useSearch({ from: '/applications/new' })
  const { session } = useScene()
  const found = session.catalogue.programmes.find((one) => one.programme.id === programme)
  return (
    <SignedIn title={t('applications.new.title')} why={t('applications.why-sign-in')}>
      {() =>
        found ? (
          <NewApplication compiled={found} />
        ) : (
          <EmptyState title={t('applications.new.none')}>
            <LinkButton to="/">{t('shell.page.where')}</LinkButton>
          </EmptyState>
        )
      }
    </SignedIn>
  )
}

function NewApplication({ compiled }: { readonly compiled: CompiledProgramme }) {
  const t = useT()
  const { session, profile: known } = useScene()
  const { programme } = compiled
  const { id: programmeId, name } = programme
  const { data: profile } = useSaved(students)
  const navigate = useNavigate()
  const [wishes, setWishes] = useState<ApplicationDetail['wishes']>(() => [
    firstWish(known.wish, programme, session.today),
  ])
  const [home, setHome] = useState('')
  const [key] = useState(() => crypto.randomUUID())
  const beginning = useMutation({
    mutationFn: () =>
      ask(
        createApplication,
        {
          json: {
            programmeId,
            wishes,
            profile: sentProfile(profile),
            homeOrganisationId: home || null,
          },
        },
        { key },
      ),
    onSuccess: ({ applicationId }) =>
      navigate({ to: '/applications/$applicationId', params: { applicationId } }),
  })
  const begin = (event: FormEvent) => {
    event.preventDefault()
    beginning.mutate()
  }
  return (
    <>
      <PageHeading title={t('applications.new.title')}>{t('applications.new.lead', { name })}</PageHeading>
      <p className="soft">{t('applications.new.what')}</p>
      <form className={`${styles.part} ${styles.form} card`} onSubmit={begin}>
        <Starts compiled={compiled} />
        <WishesEditor wishes={wishes} onChange={setWishes} />
        <WishProblems problems={problemsIn(wishes, programme, session.today)} />
        <HomeChoice value={home} onChange={setHome} />
        <Host programmeId={programmeId} />
        <Button type="submit" loading={beginning.isPending}>
          {t('applications.new.begin')}
        </Button>
        {beginning.error ? (
          <RefusalNote
            error={beginning.error}
            sentence={({ refused }) =>
              refused === 'profile_wrong' ? t('applications.new.profile-wrong') : undefined
            }
          />
        ) : null}
      </form>
    </>
  )
}

function HomeChoice({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (home: string) => void
}) {
  const t = useT()
  const { data } = useQuery({
    queryKey: ['organisations', 'home'],
    queryFn: () => ask(listOrganisations, { query: { kind: 'home' } }),
  })
  return (
    <NativeSelect
      label={t('applications.new.home')}
      description={t('applications.new.home-what')}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={[
        { value: '', label: t('applications.new.no-member') },
        ...(data?.organisations ?? []).map(({ organisationId, name }) => ({
          value: organisationId,
          label: name,
        })),
      ]}
    />
  )
}

/** Whether the host answers here, or is sent paper. */
function Host({ programmeId }: { readonly programmeId: string }) {
  const t = useT()
  const { data } = useQuery({
    queryKey: ['organisations', 'host'],
    queryFn: () => ask(listOrganisations, { query: { kind: 'host' } }),
  })
  if (!data) return null
  const host = data.organisations.find(({ programmes }) => programmes.includes(programmeId))
  return <p>{host ? t('applications.new.host', { host: host.name }) : t('applications.new.paper')}</p>
}
