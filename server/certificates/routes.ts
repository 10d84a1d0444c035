import { join } from 'node:path'
import { makeCertificate } from '@famulus/contract'
import { addOpenFileRoute } from '../http/add-file-route.ts'
import type { Api } from '../http/api.ts'
import { makePdf } from '../pdf/compile.ts'
import { certificateData } from './certificate-data.ts'

const template = join(import.meta.dirname, 'certificate.typ')

/** Papers to print, made of what is sent: with or without an account, and nothing of it is kept. */
export function addCertificates(api: Pick<Api, 'app'>, { nowMs }: { readonly nowMs: () => number }): void {
  addOpenFileRoute(api, makeCertificate, ({ json }) => {
    const now = nowMs()
    const files = { 'data.json': certificateData(json, now) }
    const name = `certificate-${json.kind}-${json.startsOn}.pdf`
    return { bytes: makePdf({ template, files, nowMs: now }, 'ua-1'), mediaType: 'application/pdf', name }
  })
}
