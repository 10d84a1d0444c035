import { type Refusal, Refused, Unreachable } from '@famulus/contract'
import { saveFile } from './save-file.ts'

/** Has a paper made by the server, which keeps nothing of it, and saves it. Rejects as `ask` does. */
export async function savePdf(
  path: '/certificates' | '/logbooks',
  data: object,
  name: string,
): Promise<void> {
  const response = await fetch(`/api${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(data),
  }).catch((error: unknown) => {
    throw new Unreachable(String(error))
  })
  if (!response.ok) {
    const refusal: unknown = await response.json().catch(() => ({ refused: 'failed' }))
    throw new Refused(response.status, refusal as Refusal) // every refusal is one
  }
  saveFile(name, 'application/pdf', await response.blob())
}
