import { createRoute, z } from '@hono/zod-openapi'
import { answer, refused, refusedPerson } from './route.ts'

const passkey = z.strictObject({
  passkeyId: z.uuid(),
  name: z.string().describe('as the person calls it'),
  isBackedUp: z.boolean().describe('it is also kept elsewhere, such as by a password manager'),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
})
export type Passkey = z.infer<typeof passkey>

const credentials = z.strictObject({
  hasPassword: z.boolean(),
  hasSecondFactor: z.boolean().describe('it is set up; whether it was shown in this session says `showMe`'),
  institutions: z.array(z.string()).describe('whose accounts are linked, by their `providerId`'),
  passkeys: z.array(passkey).describe('the oldest first'),
})
export type Credentials = z.infer<typeof credentials>

export const showCredentials = createRoute({
  method: 'get',
  path: '/me/credentials',
  operationId: 'showCredentials',
  tags: ['accounts'],
  summary: 'How whoever asks can sign in',
  responses: { ...answer(credentials, 'No hash and no token of any of them.'), ...refusedPerson },
})

const signInInstitution = z.strictObject({ providerId: z.string(), name: z.string() })
export type SignInInstitution = z.infer<typeof signInInstitution>

export const listSignInInstitutions = createRoute({
  method: 'get',
  path: '/sign-in-institutions',
  operationId: 'listSignInInstitutions',
  tags: ['accounts'],
  summary: 'The institutions whose own accounts are good for signing in here',
  responses: {
    ...answer(z.strictObject({ institutions: z.array(signInInstitution) }), 'As this server was set up.'),
    ...refused,
  },
})
