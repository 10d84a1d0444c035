import { type Incident, incidentKinds, urgencies } from '@famulus/domain/incidents'
import { NativeSelect, Radio, Textarea, TextInput } from '@mantine/core'
import { useT } from '../app/language.tsx'

type Props = {
  readonly draft: Incident
  readonly today: string
  readonly onChange: (more: Partial<Incident>) => void
}

const texts = [
  ['told', 4000, true],
  ['done', 2000, false],
  ['wish', 1000, false],
] as const

export function IncidentFields({ draft, today, onChange }: Props) {
  const t = useT()
  return (
    <>
      <NativeSelect
        label={t('incidents.kind')}
        value={draft.kind}
        data={incidentKinds.map((value) => ({ value, label: t(`incidents.kind.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          onChange({ kind: incidentKinds.find((one) => one === value) ?? 'other' })
        }
      />
      <Radio.Group
        label={t('incidents.urgency')}
        value={draft.urgency}
        onChange={(value) => onChange({ urgency: value === 'now' ? 'now' : 'soon' })}
      >
        {urgencies.map((value) => (
          <Radio key={value} value={value} mt="xs" label={t(`incidents.urgency.${value}`)} />
        ))}
      </Radio.Group>
      <TextInput
        label={t('incidents.on')}
        type="date"
        required
        max={today}
        value={draft.on}
        onChange={({ currentTarget: { value } }) => onChange({ on: value })}
      />
      {texts.map(([field, most, isRequired]) => (
        <Textarea
          key={field}
          label={t(`incidents.${field}`)}
          description={isRequired ? t('incidents.told-how') : undefined}
          required={isRequired}
          maxLength={most}
          autosize
          minRows={isRequired ? 4 : 2}
          value={draft[field]}
          onChange={({ currentTarget: { value } }) => onChange({ [field]: value })}
        />
      ))}
    </>
  )
}
