import { lines } from '@famulus/domain/money'
import { documentSchema } from '@famulus/domain/profile'
import { accommodations, criteria, type Report, roles, steps } from '@famulus/domain/reports'
import { questions, type SystemAnswers } from '@famulus/domain/systems'
import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useT } from '../app/language.tsx'
import { TwoSystems } from '../systems/TwoSystems.tsx'
import { CostFields } from './CostFields.tsx'
import { Choose, NumberField, Part, Several } from './Fields.tsx'
import styles from './Reports.module.css'
import type { ChangeReport } from './use-draft.ts'

type Props = { readonly report: Report; readonly onChange: ChangeReport }

/** What is only counted: facts, costs, days, papers, ratings, and how medicine is done there. */
export function CountedParts({ report, onChange }: Props) {
  const t = useT()
  const { days = {}, documents = [] } = report
  return (
    <>
      <Facts report={report} onChange={onChange} />
      <Ratings report={report} onChange={onChange} />
      <Part code="costs">
        <CostFields lines={lines} costs={report.costs ?? []} onChange={(costs) => onChange({ costs })} />
      </Part>
      <Part code="days">
        <div className={styles.grid}>
          {steps.map((step) => (
            <NumberField
              key={step}
              label={t(`reports.step.${step}`)}
              most={1000}
              value={days[step]}
              onChange={(count) => onChange({ days: without({ ...days, [step]: count }) })}
            />
          ))}
        </div>
      </Part>
      <Part code="documents">
        <div className={styles.checks}>
          <Several
            codes={documentSchema.options}
            chosen={documents}
            nameOf={(code) => t(`profile.document.${code}`)}
            onChange={(chosen) => onChange({ documents: chosen })}
          />
        </div>
      </Part>
      <Systems report={report} onChange={onChange} />
    </>
  )
}

function Facts({ report, onChange }: Props) {
  const t = useT()
  return (
    <Part code="facts">
      <div className={styles.grid}>
        {(['startsOn', 'endsOn'] as const).map((field) => (
          <TextInput
            key={field}
            type="date"
            label={t(`reports.report.${field}`)}
            value={report[field] ?? ''}
            onChange={({ currentTarget }) => onChange({ [field]: currentTarget.value || undefined })}
          />
        ))}
        <NumberField
          label={t('reports.report.hours')}
          least={1}
          most={120}
          value={report.hoursPerWeek}
          onChange={(hoursPerWeek) => onChange({ hoursPerWeek })}
        />
        <Choose
          label={t('reports.report.accommodation')}
          codes={accommodations}
          value={report.accommodation}
          nameOf={(code) => t(`reports.accommodation.${code}`)}
          onChange={(accommodation) => onChange({ accommodation })}
        />
        <Choose
          label={t('reports.report.role')}
          codes={roles}
          value={report.role}
          nameOf={(code) => t(`reports.role.${code}`)}
          onChange={(role) => onChange({ role })}
        />
        <TextInput
          label={t('reports.report.languages')}
          defaultValue={(report.languages ?? []).join(', ')}
          maxLength={40}
          onChange={({ currentTarget }) => onChange({ languages: languagesIn(currentTarget.value) })}
        />
      </div>
    </Part>
  )
}

const languagesIn = (typed: string): string[] => [...new Set(typed.toLowerCase().match(/\b[a-z]{2,3}\b/g))]

/** From one to five; the words beside one, three and five say what is meant. */
function Ratings({ report: { ratings = {} }, onChange }: Props) {
  const t = useT()
  return (
    <Part code="ratings">
      {criteria.map((criterion) => (
        <fieldset key={criterion}>
          <legend>{t(`reports.criterion.${criterion}`)}</legend>
          <div className={styles.points}>
            {[1, 2, 3, 4, 5].map((points) => (
              <label key={points}>
                <input
                  type="radio"
                  name={criterion}
                  checked={ratings[criterion] === points}
                  onChange={() => onChange({ ratings: { ...ratings, [criterion]: points } })}
                />
                {points}
                {points % 2 === 1 ? <span>{t(`reports.anchor.${criterion}.${points}`)}</span> : null}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </Part>
  )
}

function Systems({ report: { systems = {}, country }, onChange }: Props) {
  const t = useT()
  const answered = (id: string, answer: unknown) =>
    onChange({ systems: without({ ...systems, [id]: answer }) as SystemAnswers }) // codes of that question
  return (
    <Part code="systems">
      {country ? <TwoSystems host={country} /> : null}
      <div className={styles.grid}>
        {questions.map(({ id, scale, answers }) => {
          const chosen = systems[id]
          const label = t(`systems.question.${id}`)
          if (scale !== 'many')
            return (
              <NativeSelect
                key={id}
                label={label}
                value={typeof chosen === 'string' ? chosen : ''}
                data={[
                  { value: '', label: t('reports.report.not-said') },
                  ...answers.map((code) => ({ value: code, label: t(`systems.answer.${id}.${code}`) })),
                ]}
                onChange={({ currentTarget }) => answered(id, currentTarget.value || undefined)}
              />
            )
          const many = Array.isArray(chosen) ? (chosen as readonly string[]) : []
          return (
            <Checkbox.Group
              key={id}
              label={label}
              value={[...many]}
              onChange={(codes) => answered(id, codes.length > 0 ? codes : undefined)}
            >
              {answers.map((code) => (
                <Checkbox key={code} value={code} label={t(`systems.answer.${id}.${code}`)} mt="xs" />
              ))}
            </Checkbox.Group>
          )
        })}
      </div>
    </Part>
  )
}

const without = <Values extends object>(values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values // fewer keys
