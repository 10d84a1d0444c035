import { type Certificate, type CertificateField, linesOf } from '@famulus/domain/certificates'
import { countryName, createTranslator, formatDay, type Language } from '@famulus/messages'

const both: readonly Language[] = ['de', 'en']

type Line = { readonly names: readonly string[]; readonly values: readonly string[] }

/** What the template says: every line in German and English, since the office reads one and the host the other. */
export function certificateData(certificate: Certificate, nowMs: number) {
  const { kind, extra } = certificate
  const now = new Date(nowMs)
  const said = (code: string) => both.map((language) => createTranslator(language)(`certificates.${code}`))
  return {
    titles: said(`title.${kind}`),
    basis: said(`basis.${kind}`),
    lines: [
      ...linesOf(kind).map(
        (field): Line => ({ names: said(`field.${field}`), values: valuesOf(certificate, field) }),
      ),
      ...extra.map(({ label, value }): Line => ({ names: [label], values: [value] })),
    ],
    places: ['place-day', 'seal', 'signature'].map((place) => said(`place.${place}`)),
    footer: said('footer'),
    on: { year: now.getUTCFullYear(), month: now.getUTCMonth() + 1, day: now.getUTCDate() },
    author: certificate.name ?? '',
  }
}

/** Once where it is the same in both languages; nothing where it is left for the pen. */
function valuesOf(certificate: Certificate, field: CertificateField): string[] {
  const values = both.map((language) => valueIn(certificate, field, language))
  return [...new Set(values)].filter((value) => value !== '')
}

function valueIn(certificate: Certificate, field: CertificateField, language: Language): string {
  const t = createTranslator(language)
  const value = certificate[field]
  if (value === undefined) return ''
  if (field === 'absences') {
    const spans = certificate.absences.map(({ from, to }) =>
      t('certificates.absence', { from: formatDay(from, language), to: formatDay(to, language) }),
    )
    return spans.length === 0 ? t('certificates.no-absence') : spans.join('; ')
  }
  if (field === 'country') return countryName(certificate.country, language)
  if (field === 'percent') return t(`certificates.percent`, { percent: certificate.percent })
  return isDay(field) ? formatDay(String(value), language) : String(value)
}

const isDay = (field: CertificateField): boolean => field.endsWith('On')
