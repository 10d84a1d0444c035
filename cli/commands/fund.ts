import { financed, fundJson } from '@famulus/advice/funding'
import { assessOne } from '@famulus/advice/programmes'
import { type Command, OK } from '../command.ts'
import { findProgramme } from '../find-programme.ts'
import { openFunding } from '../open-funding.ts'
import { commonOptions, list, oneOf, type Parsed } from '../options.ts'
import { refusal } from '../refusal.ts'
import { openSession } from '../session.ts'
import { readStudent } from '../student.ts'
import { fundView } from '../views/fund/index.ts'
import { wishOptions } from '../wish.ts'

export const fund: Command = {
  usage: 'fund PROGRAMME [PROFILE] [options]',
  summary: 'Who pays for a stay? The best allowed bundles of awards, what each pays, and why not more.',
  takes: 2,
  options: {
    ...commonOptions,
    without: { type: 'string', value: 'AWARDS', help: 'what if these are refused? Ids with commas between' },
    granted: { type: 'string', value: 'AWARDS', help: 'what if these were in hand?' },
    ...wishOptions,
  },
  examples: [
    'famulus fund us-harvard examples/year-6-germany.yaml --weeks 8',
    'famulus fund us-harvard examples/year-6-germany.yaml --weeks 12 --without de-rub-promos-praktika',
    'famulus fund us-harvard examples/year-6-germany.yaml --granted de-deutschlandstipendium',
  ],
  run,
}

async function run(parsed: Parsed): Promise<number> {
  const [asked] = parsed.positionals
  if (asked === undefined)
    throw refusal('which-programme', { example: 'famulus fund us-harvard examples/year-6-germany.yaml' })
  const student = readStudent(parsed, 1)
  const session = await openSession(parsed)
  const one = assessOne(findProgramme(asked, session), student, session)
  const refused = list(parsed, 'without') ?? []
  const granted = list(parsed, 'granted') ?? []
  const found = financed(one, { refused, granted }, await openFunding(session), session)
  const known = [...found.awards.keys()]
  oneOf('without', refused, known)
  oneOf('granted', granted, known)
  const told = parsed.values.json
    ? JSON.stringify(fundJson(found, session), null, 2)
    : fundView(found, { refused, granted }, session)
  process.stdout.write(`${told}\n`)
  return OK
}
