import { awardJsonSchema } from '@famulus/domain/funding'
import { profileJsonSchema } from '@famulus/domain/profile'
import { programmeJsonSchema } from '@famulus/domain/programmes'
import { type Command, OK } from '../command.ts'
import type { Parsed } from '../options.ts'
import { refusal } from '../refusal.ts'

const schemas = { profile: profileJsonSchema, programme: programmeJsonSchema, award: awardJsonSchema }

export const schema: Command = {
  usage: 'schema profile|programme|award',
  summary: 'The JSON Schema of a file, for completion and checks in an editor.',
  takes: 1,
  options: {},
  examples: [
    'famulus schema profile > profile.schema.json',
    'famulus schema programme > programme.schema.json',
    'famulus schema award > award.schema.json',
  ],
  run,
}

function run(parsed: Parsed): number {
  const [asked = ''] = parsed.positionals
  if (!isSchema(asked)) throw refusal('which-schema')
  process.stdout.write(`${JSON.stringify(schemas[asked](), null, 2)}\n`)
  return OK
}

const isSchema = (name: string): name is keyof typeof schemas => Object.hasOwn(schemas, name)
