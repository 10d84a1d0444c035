import { ask, changeHostProgramme, type HostProgramme, Refused } from '@famulus/contract'
import { formatInstant } from '@famulus/messages/speaking'
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLanguage } from '../app/language.tsx'
import { timeZone } from '../applications/time-zone.ts'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import type { ProgrammeDocument } from './document.ts'
import styles from './Editor.module.css'
import { programmeKey } from './query.ts'

type Props = {
  readonly of: { readonly organisationId: string; readonly programmeId: string }
  readonly kept: HostProgramme
  readonly document: ProgrammeDocument
  readonly whyNot: 'unchanged' | 'problems' | undefined
  readonly isWaiting: boolean
  /** With what was sent, and what the server has made of it. */
  readonly onSaved: (sent: ProgrammeDocument, saved: ProgrammeDocument) => void
}

/** Saves the document as a new version; where somebody was quicker, theirs is fetched to compare with, and nothing is lost. */
export function SaveBar({ of, kept, document, whyNot, isWaiting, onSaved }: Props) {
  const { t, language } = useLanguage()
  const queries = useQueryClient()
  const saving = useMutation({
    mutationFn: (sent: ProgrammeDocument) =>
      ask(changeHostProgramme, {
        params: of,
        json: { expects: kept.version, programme: sent as never }, // with readonly lists
      }),
    onSuccess: async (_, sent) => {
      await queries.invalidateQueries({ queryKey: programmeKey(of) })
      const newest = queries.getQueryData<HostProgramme>(programmeKey(of))
      if (newest) onSaved(sent, newest.programme as ProgrammeDocument)
    },
  })
  const isStale = saving.error instanceof Refused && saving.error.refusal.refused === 'version_stale'
  const compare = async () => {
    await queries.invalidateQueries({ queryKey: programmeKey(of) })
    saving.reset()
  }
  if (!kept.mayChange) return <p className="soft">{t('editor.admins')}</p>
  return (
    <div className={styles.save}>
      <Button
        loading={saving.isPending}
        disabled={whyNot !== undefined || isWaiting}
        aria-describedby="why-not-saved"
        onClick={() => saving.mutate(document)}
      >
        {t('editor.save')}
      </Button>
      <p id="why-not-saved" className="soft">
        {whyNot && !saving.isSuccess ? t(`editor.why.${whyNot}`) : ''}
      </p>
      <p aria-live="polite">
        {saving.isSuccess && whyNot === 'unchanged'
          ? t('editor.saved', { edition: saving.data.edition })
          : ''}
      </p>
      {saving.error ? (
        <RefusalNote
          error={saving.error}
          sentence={({ refused, by, at }) =>
            refused === 'version_stale'
              ? t('editor.stale', {
                  by,
                  at: formatInstant(Date.parse(String(at)), language, timeZone()),
                })
              : undefined
          }
        />
      ) : null}
      {isStale ? (
        <Button variant="default" onClick={compare}>
          {t('editor.stale-compare')}
        </Button>
      ) : null}
    </div>
  )
}
