import { z } from 'zod'
import { profileSchema } from './profile-schema.ts'

/** The published JSON Schema of a profile: completion and checks in editors. Draft 2020-12. */
export function profileJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(profileSchema, { io: 'input', target: 'draft-2020-12' })
}
