import advice from './advice.json' with { type: 'json' }
import answers from './answers.json' with { type: 'json' }
import profile from './profile.json' with { type: 'json' }
import remedies from './remedies.json' with { type: 'json' }
import requirements from './requirements.json' with { type: 'json' }
import shell from './shell.json' with { type: 'json' }
import where from './where.json' with { type: 'json' }

/** What the first page of the app says. */
export const first = {
  advice,
  answers,
  profile,
  remedies,
  requirements,
  shell,
  where,
}
