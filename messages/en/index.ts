import answers from './answers.json' with { type: 'json' }
import budget from './budget.json' with { type: 'json' }
import cli from './cli.json' with { type: 'json' }
import form from './form.json' with { type: 'json' }
import funding from './funding.json' with { type: 'json' }
import money from './money.json' with { type: 'json' }
import planning from './planning.json' with { type: 'json' }
import problems from './problems.json' with { type: 'json' }
import profile from './profile.json' with { type: 'json' }
import programme from './programme.json' with { type: 'json' }
import refusals from './refusals.json' with { type: 'json' }
import remedies from './remedies.json' with { type: 'json' }
import requirements from './requirements.json' with { type: 'json' }
import shell from './shell.json' with { type: 'json' }
import shortlist from './shortlist.json' with { type: 'json' }
import sources from './sources.json' with { type: 'json' }
import timeline from './timeline.json' with { type: 'json' }
import where from './where.json' with { type: 'json' }

export const en = {
  answers,
  budget,
  cli,
  form,
  funding,
  money,
  planning,
  problems,
  profile,
  programme,
  refusals,
  remedies,
  requirements,
  shell,
  shortlist,
  sources,
  timeline,
  where,
}
