import type { Claim } from '@famulus/domain/letters'

const KEY = 'famulus.endorsement'

/** That the address was proved, and what the student proposes. */
export type Proof = { readonly proof: string; readonly proposed: readonly Claim[] }

type Kept = Proof & { readonly token: string }

/** On a phone, who reads the digits in another app may find this page loaded anew: until the tab is closed the proof stays. */
export function keptProof(token: string): Proof | undefined {
  const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Kept | null // written below
  return kept?.token === token ? kept : undefined
}

export const keepProof = (token: string, { proof, proposed }: Proof): void =>
  sessionStorage.setItem(KEY, JSON.stringify({ token, proof, proposed }))

export const forgetProof = (): void => sessionStorage.removeItem(KEY)
