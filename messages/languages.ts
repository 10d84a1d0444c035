export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

export const localeOf = { en: 'en-GB', de: 'de-DE' } as const satisfies Record<Language, string>
