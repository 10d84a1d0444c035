import { profileJsonSchema } from '@famulus/domain/profile'
import { programmeJsonSchema } from '@famulus/domain/programmes'
import { type Command, OK } from '../command.ts'
import type { Parsed } from '../options.ts'
import { refusal } from '../refusal.ts'

const schemas = { profile: profileJsonSchema, programme: programmeJsonSchema }

export const schema: Command = {
  usage: 'schema profile|programme',
  summary: 'The JSON Schema of a file, for completion and checks in an editor.',
  takes: 1,
  options: {},
  examples: [
    'famulus schema profile > profile.schema.json',
    'famulus schema programme > programme.schema.json',
  ],
  run,
}

function run(parsed: Parsed): number {
  const [asked = ''] = parsed.positionals
  const make = asked === 'profile' || asked === 'programme' ? schemas[asked] : undefined
  if (!make) throw refusal('which-schema')
  process.stdout.write(`${JSON.stringify(make(), null, 2)}\n`)
  return OK
}
