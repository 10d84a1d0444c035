import type { ApplicationDetail } from '@famulus/contract'
import { Checkbox, NativeSelect, Radio, Stack } from '@mantine/core'
import { useT } from '../app/language.tsx'
import { type Choice, givesSeat, reasonsOf, wishedSeats } from './move-choice.ts'
import { wishLine } from './wish-line.ts'

type Props = {
  readonly move: ApplicationDetail['moves'][number]
  readonly detail: ApplicationDetail
  readonly choice: Choice
  readonly onChange: (choice: Choice) => void
}

/** What has to be said with a move, and what it does. */
export function MoveDetails({ move, detail, choice, onChange }: Props) {
  const t = useT()
  const { codes, required } = reasonsOf(choice, move)
  const isSubmitting = move.move === 'submit' || move.move === 'resubmit'
  return (
    <>
      <p>{t(`applications.does.${move.move}`)}</p>
      {move.choices.length > 0 ? (
        <Radio.Group
          label={t('applications.moves.to')}
          value={choice.to ?? ''}
          onChange={(value) =>
            onChange({ ...choice, to: move.choices.find((one) => one === value), reason: '' })
          }
        >
          <Stack gap="xs" mt="xs">
            {move.choices.map((one) => (
              <Radio key={one} value={one} label={t(`applications.state.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
      ) : null}
      {givesSeat(choice.to) && wishedSeats(detail).length > 1 ? (
        <SeatChoice {...{ detail, choice, onChange }} />
      ) : null}
      {choice.to === 'conditional_offer' ? <TaskChoice {...{ detail, choice, onChange }} /> : null}
      {codes.length > 0 ? (
        <NativeSelect
          label={t(required ? 'applications.moves.reason' : 'applications.moves.reason-if')}
          value={choice.reason}
          onChange={({ currentTarget }) => onChange({ ...choice, reason: currentTarget.value })}
          data={[
            { value: '', label: t('applications.moves.choose') },
            ...codes.map((code) => ({ value: code, label: t(`applications.reason.${code}`) })),
          ]}
        />
      ) : null}
      {isSubmitting ? (
        <Checkbox
          label={t('applications.health.consent')}
          description={t('applications.health.consent-what')}
          checked={choice.sharesHealth}
          onChange={({ currentTarget }) => onChange({ ...choice, sharesHealth: currentTarget.checked })}
        />
      ) : null}
    </>
  )
}

type Part = Pick<Props, 'detail' | 'choice' | 'onChange'>

function SeatChoice({ detail, choice, onChange }: Part) {
  const t = useT()
  return (
    <NativeSelect
      label={t('applications.moves.seat')}
      value={String(choice.seat)}
      onChange={({ currentTarget }) => onChange({ ...choice, seat: Number(currentTarget.value) })}
      data={wishedSeats(detail).map((seat, index) => ({
        value: String(index),
        label: wishLine({ offering: seat.offering, dates: [seat] }, t),
      }))}
    />
  )
}

function TaskChoice({ detail, choice, onChange }: Part) {
  const t = useT()
  return (
    <Checkbox.Group
      label={t('applications.moves.tasks')}
      description={t('applications.moves.tasks-what')}
      value={[...choice.tasks]}
      onChange={(tasks) => onChange({ ...choice, tasks })}
    >
      <Stack gap="xs" mt="xs">
        {detail.possibleTasks.map(({ id, says }) => (
          <Checkbox key={id} value={id} label={<span lang="en">{says}</span>} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
