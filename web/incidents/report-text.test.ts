import { createTranslator, loadLanguage } from '@famulus/messages/speaking'
import { beforeAll, expect, test } from 'vitest'
import { reportText } from './report-text.ts'

beforeAll(async () => {
  await Promise.all([loadLanguage('en'), loadLanguage('de')])
})

test.each(['en', 'de'] as const)(
  'in %s a report says all that was typed, and nothing of what was not',
  (language) => {
    const t = createTranslator(language)
    const text = reportText(
      {
        kind: 'mistreatment',
        urgency: 'soon',
        on: '2027-03-02',
        told: 'Shouted at.',
        done: '',
        wish: 'A call.',
      },
      'Teaching hospital',
      t,
    )
    for (const said of ['Teaching hospital', '2027-03-02', 'Shouted at.', 'A call.'])
      expect(text).toContain(said)
    expect(text).toContain(t('incidents.kind.mistreatment'))
    expect(text).not.toContain(t('incidents.done'))
  },
)
