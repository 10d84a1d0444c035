import { factsOf } from '@famulus/domain/profile'
import { createTranslator } from '@famulus/messages'
import { type Command, OK } from '../command.ts'
import { commonOptions, languageOf, type Parsed, text } from '../options.ts'
import { readProfileFile } from '../profile-file.ts'

export const profileCheck: Command = {
  usage: 'profile check [PROFILE]',
  summary: 'Can this profile be used? Names every problem, its place, and what would be right.',
  takes: 1,
  options: {
    profile: commonOptions.profile ?? { type: 'string', help: '' },
    lang: commonOptions.lang ?? { type: 'string', help: '' },
  },
  examples: ['famulus profile check my-profile.yaml'],
  run,
}

function run(parsed: Parsed): number {
  const file = parsed.positionals[0] ?? text(parsed, 'profile') ?? 'profile.yaml'
  const { scalars, codes, records } = factsOf(readProfileFile(file))
  const facts = Object.keys(scalars).length + Object.keys(codes).length + Object.keys(records).length
  const complete = [...Object.values(codes), ...Object.values(records)].filter(
    (list) => list?.complete,
  ).length
  const t = createTranslator(languageOf(parsed))
  process.stdout.write(`${t('cli.profile.good', { file, facts, complete })}\n`)
  return OK
}
