import { audiences, mostLetters, prompts, type Report, recommendations } from '@famulus/domain/reports'
import { Textarea } from '@mantine/core'
import { useT } from '../app/language.tsx'
import { Part, Several } from './Fields.tsx'
import styles from './Reports.module.css'
import type { ChangeReport } from './use-draft.ts'

/** What others read: whether it is recommended and to whom, and texts by their prompts. */
export function OwnWords({ report, onChange }: { readonly report: Report; readonly onChange: ChangeReport }) {
  const t = useT()
  const { texts = {}, recommends, recommendsTo = [] } = report
  return (
    <>
      <Part code="recommends">
        <div className={styles.points}>
          {recommendations.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="recommends"
                checked={recommends === one}
                onChange={() => onChange({ recommends: one })}
              />
              {t(`reports.recommends.${one}`)}
            </label>
          ))}
        </div>
        <div className={styles.checks}>
          <Several
            codes={audiences}
            chosen={recommendsTo}
            nameOf={(code) => t(`reports.audience.${code}`)}
            onChange={(chosen) => onChange({ recommendsTo: chosen })}
          />
        </div>
      </Part>
      <Part code="texts">
        <p className="soft">{t('reports.report.no-patients')}</p>
        {prompts.map((prompt) => (
          <Textarea
            key={prompt}
            label={t(`reports.prompt.${prompt}`)}
            value={texts[prompt] ?? ''}
            autosize
            minRows={2}
            maxLength={mostLetters}
            onChange={({ currentTarget }) => onChange({ texts: { ...texts, [prompt]: currentTarget.value } })}
          />
        ))}
      </Part>
    </>
  )
}
