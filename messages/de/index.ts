import answers from './answers.json' with { type: 'json' }
import cli from './cli.json' with { type: 'json' }
import funding from './funding.json' with { type: 'json' }
import money from './money.json' with { type: 'json' }
import planning from './planning.json' with { type: 'json' }
import problems from './problems.json' with { type: 'json' }
import profile from './profile.json' with { type: 'json' }
import refusals from './refusals.json' with { type: 'json' }
import remedies from './remedies.json' with { type: 'json' }
import requirements from './requirements.json' with { type: 'json' }

export const de = {
  answers,
  cli,
  funding,
  money,
  planning,
  problems,
  profile,
  refusals,
  remedies,
  requirements,
}
