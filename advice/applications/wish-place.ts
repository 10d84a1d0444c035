import type { Session } from '../session/index.ts'

/** What a path in the wishes is called, such as wishes.1.dates.2.weeks: “Wish 2, alternative 2”. */
export function wishPlaceText(field: string, { t }: Pick<Session, 't'>): string {
  const [, wish, dates] = /^wishes\.(\d+)(?:\.dates\.(\d+))?/.exec(field) ?? []
  return wish === undefined
    ? t('applications.wishes.title')
    : t('applications.wishes.place', { place: Number(wish) + 1, alternative: Number(dates ?? 0) })
}
