import { ask, type Review, scoreApplication } from '@famulus/contract'
import { type Criterion, criteria, type Scores as Given } from '@famulus/domain/applications'
import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import applicationStyles from '../applications/Applications.module.css'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { GivenScores } from './GivenScores.tsx'
import { PointsRow } from './PointsRow.tsx'
import type { HostPlace } from './place.ts'

/** One's own score, and those of colleagues as soon as one has given it. */
export function Scores({ review, place }: { readonly review: Review; readonly place: HostPlace }) {
  const t = useT()
  const own = review.scores.find(({ isOwn }) => isOwn)
  const [isChanging, setChanging] = useState(false)
  return (
    <section className={`${applicationStyles.part} card no-print`} aria-labelledby="scores">
      <h2 id="scores">{t('host.scores.title', { mean: review.mean ?? 'none', count: review.count })}</h2>
      {own && !isChanging ? (
        <>
          <GivenScores scores={review.scores} />
          <Button variant="default" onClick={() => setChanging(true)}>
            {t('host.scores.change')}
          </Button>
        </>
      ) : (
        <ScoreForm own={own} count={review.count} place={place} onDone={() => setChanging(false)} />
      )}
    </section>
  )
}

type FormProps = {
  readonly own: Review['scores'][number] | undefined
  readonly count: number
  readonly place: HostPlace
  readonly onDone: () => void
}

function ScoreForm({ own, count, place, onDone }: FormProps) {
  const t = useT()
  const queries = useQueryClient()
  const { studentId, applicationId, organisationId } = place
  const [scores, setScores] = useState<Partial<Given>>(own?.scores ?? {})
  const [note, setNote] = useState(own?.note ?? '')
  const scoring = useMutation({
    mutationFn: (whole: Given) =>
      ask(scoreApplication, {
        params: { studentId, applicationId },
        json: { organisationId, scores: whole, note },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['review', applicationId] })
      await queries.invalidateQueries({ queryKey: ['reviews', organisationId] })
      // Of a blind application it opens the rest.
      await queries.invalidateQueries({ queryKey: ['application', applicationId] })
      await queries.invalidateQueries({ queryKey: ['messages', applicationId] })
      onDone()
    },
  })
  const whole = isWhole(scores) ? scores : undefined
  const give = (event: FormEvent) => {
    event.preventDefault()
    if (whole) scoring.mutate(whole)
  }
  const set = (criterion: Criterion) => (points: number) => setScores({ ...scores, [criterion]: points })
  return (
    <form className={applicationStyles.form} onSubmit={give}>
      {own ? null : <p className="soft">{t('host.scores.what', { count })}</p>}
      {criteria.map((criterion) => (
        <PointsRow
          key={criterion}
          label={t(`host.scores.criterion.${criterion}`)}
          points={scores[criterion]}
          onChange={set(criterion)}
        />
      ))}
      <Textarea
        label={t('host.scores.note')}
        value={note}
        autosize
        minRows={2}
        maxLength={4000}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <Button type="submit" disabled={!whole} loading={scoring.isPending}>
        {t('host.scores.give')}
      </Button>
      {whole ? null : <p className={applicationStyles.why}>{t('host.scores.missing')}</p>}
      {scoring.error ? <RefusalNote error={scoring.error} /> : null}
    </form>
  )
}

const isWhole = (scores: Partial<Given>): scores is Given =>
  criteria.every((criterion) => scores[criterion] !== undefined)
