import { type Entry, procedureWord, type WordOf } from '@famulus/domain/logbook'
import type { Translate } from '@famulus/messages/speaking'

/** The words of the logbook, for tables and statements. */
export const wordsOf =
  (t: Translate): WordOf =>
  (code) =>
    t(`logbook.${code}`)

/** An entry in one line, such as "ECG, assisted". */
export function entryText(entry: Entry, t: Translate): string {
  switch (entry.what) {
    case 'procedure':
      return t('logbook.text.procedure', {
        procedure: procedureWord(entry.procedure, wordsOf(t)),
        role: lowered(t(`logbook.role.${entry.role}`)),
      })
    case 'rounds':
      return t('logbook.text.rounds', { patients: entry.patients ?? 0 })
    case 'conversation': {
      const styles = entry.styles.map((style) => t(`logbook.style.${style}`)).join(', ')
      return t('logbook.text.conversation', {
        styles: styles || 'none',
        part: t(`logbook.part.${entry.part}`),
      })
    }
    case 'teaching':
      return t('logbook.text.teaching', { topic: entry.topic ?? 'none' })
  }
}

/** What stands beside the line: where, how long, with whom. */
export const besideText = ({ setting, minutes, supervisor }: Entry, t: Translate): string =>
  [setting && t(`logbook.setting.${setting}`), minutes && t('logbook.text.minutes', { minutes }), supervisor]
    .filter(Boolean)
    .join(' · ')

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
