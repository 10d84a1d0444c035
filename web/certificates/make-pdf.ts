import { type Refusal, Refused, Unreachable } from '@famulus/contract'
import type { Certificate } from '@famulus/domain/certificates'
import { saveFile } from '../parts/save-file.ts'

/** Has the paper made by the server, which keeps nothing of it, and saves it. Rejects as `ask` does. */
export async function savePdf(certificate: Certificate): Promise<void> {
  const response = await fetch('/api/certificates', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(certificate),
  }).catch((error: unknown) => {
    throw new Unreachable(String(error))
  })
  if (!response.ok) {
    const refusal: unknown = await response.json().catch(() => ({ refused: 'failed' }))
    throw new Refused(response.status, refusal as Refusal) // every refusal is one
  }
  saveFile(`${certificate.kind}-${certificate.startsOn}.pdf`, 'application/pdf', await response.blob())
}
