import accounts from './accounts.json' with { type: 'json' }
import api from './api.json' with { type: 'json' }
import applications from './applications.json' with { type: 'json' }
import budget from './budget.json' with { type: 'json' }
import certificates from './certificates.json' with { type: 'json' }
import cli from './cli.json' with { type: 'json' }
import credentials from './credentials.json' with { type: 'json' }
import documents from './documents.json' with { type: 'json' }
import editor from './editor.json' with { type: 'json' }
import endorsements from './endorsements.json' with { type: 'json' }
import explain from './explain.json' with { type: 'json' }
import feedback from './feedback.json' with { type: 'json' }
import form from './form.json' with { type: 'json' }
import funding from './funding.json' with { type: 'json' }
import healthConsent from './health-consent.json' with { type: 'json' }
import home from './home.json' with { type: 'json' }
import host from './host.json' with { type: 'json' }
import incidents from './incidents.json' with { type: 'json' }
import letters from './letters.json' with { type: 'json' }
import logbook from './logbook.json' with { type: 'json' }
import money from './money.json' with { type: 'json' }
import organisations from './organisations.json' with { type: 'json' }
import person from './person.json' with { type: 'json' }
import personalData from './personal-data.json' with { type: 'json' }
import planning from './planning.json' with { type: 'json' }
import problems from './problems.json' with { type: 'json' }
import programme from './programme.json' with { type: 'json' }
import refusals from './refusals.json' with { type: 'json' }
import reports from './reports.json' with { type: 'json' }
import shortlist from './shortlist.json' with { type: 'json' }
import sources from './sources.json' with { type: 'json' }
import systems from './systems.json' with { type: 'json' }
import terms from './terms.json' with { type: 'json' }
import timeline from './timeline.json' with { type: 'json' }

/** What all other pages and the command line say besides. */
export const rest = {
  host,
  accounts,
  api,
  applications,
  budget,
  certificates,
  cli,
  credentials,
  endorsements,
  documents,
  editor,
  explain,
  feedback,
  form,
  incidents,
  funding,
  'health-consent': healthConsent,
  home,
  letters,
  logbook,
  money,
  organisations,
  person,
  'personal-data': personalData,
  planning,
  problems,
  programme,
  refusals,
  reports,
  shortlist,
  sources,
  systems,
  terms,
  timeline,
}
