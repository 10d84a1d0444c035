import { expect, test } from 'vitest'
import * as further from './identifiers-further.testing.ts'
import * as heldOut from './identifiers-held-out.testing.ts'
import { identifiersIn, mustGo } from './index.ts'

/** Sentences with something that tells who it was. The names are made up of roles and trees. */
const telling = `Herr Ahorn hatte starke Schmerzen
Frau Linde wollte nach Hause
Frau Birke-Eiche verweigerte die Operation
Gespräch mit Herrn Buche über die Prognose
Mr. Maple asked for a second opinion
Mrs Oak was discharged against advice
Ms. Willow cried when she heard it
Miss Elm was brought in by ambulance
Patient Ahorn, Appendektomie
Patientin Linde nach Sturz
a patient named Birch with a stroke
ein Junge namens Buche mit Fieber
er heißt Eiche und ist Lehrer
a woman called Rowan refused blood
Familie Tanne wollte mitentscheiden
the Family Hazel was angry
geboren am 3.4.1956, Hüftfraktur
geb. 03.04.56
born 1956-04-03, hip fracture
DOB 4/3/1956
aufgenommen am 12. März 2027
admitted on 12 March 2027
Pat. A. B. mit Thoraxschmerz
A.B. with chest pain
Aufklärung von M. K. über die Narkose
talked to J. R. about surgery
MRN 4711234
record no. 88213
chart number 5512
Fallnummer 2027113
Fall-Nr. 20271
Patienten-ID 99182
Patientennummer 30012
Aktenzeichen 4711
case #88123
Zimmer 214, Bett am Fenster
room 214 by the window
siehe Befund 20271103345
see file 55123
Kontakt: tochter@example.org
call the son at +49 170 1234567
Hr. Esche nach Transplantation
Fr. Fichte, Sectio
Frau M. Ulme, Zustand nach Apoplex
Mr. T. Cedar, day two after surgery
Patient Kiefer lehnt Dialyse ab
Herrn Zeder die Diagnose mitgeteilt
Operation am 1.2.27
seen 2027-03-12 in clinic
bed 12 near the door`.split('\n')

/** What students write every day. */
const harmless = `Saw a laparoscopic cholecystectomy, held the camera
Assistierte bei einer Appendektomie
A woman in her fifties with chest pain
Ein Mann um die 70 mit Luftnot
Rounds took two hours for 24 patients
Visite mit 18 Patienten in 90 Minuten
Patient with pneumonia, treated for 7 days
Patientin mit Pneumonie, 7 Tage Antibiose
Patient refused the transfusion
Patient wurde nach drei Tagen entlassen
Die Patientin hat Angst vor der Narkose
Blood pressure 180/110, pulse 96
RR 180/110, Puls 96, SpO2 94 %
Haemoglobin fell from 12.4 to 9.1
Hb von 12,4 auf 9,1 gefallen
CT showed a 4.5 cm aneurysm
Im CT ein Aneurysma von 4,5 cm
Gave 500 mg twice a day
500 mg zweimal täglich
Talked about death with the family present
Gespräch über den Tod mit der Familie
Breaking bad news after the SPIKES scheme
Überbringen schlechter Nachrichten nach SPIKES
Frau mittleren Alters mit Gallenkolik
Mann mit Herzinfarkt, Katheter nach 40 Minuten
Patient Education takes an hour a week here
Patient Safety round every Monday
Nurses decide on pain relief by themselves
Pflegekräfte legen hier Zugänge selbst
In Germany we would have operated at once
In Deutschland hätten wir sofort operiert
E. coli in the urine culture
E. coli in der Urinkultur
S. aureus bacteraemia, echo was normal
Vitamin B12 was low
HbA1c 9.2 %
Stage T2 N0 M0
Stadium T2 N0 M0
GCS 15, no deficit
The surgeon let me close the skin
Der Operateur ließ mich die Haut nähen
Grand rounds on sepsis at 7.30
Fortbildung über Sepsis um 7.30 Uhr
Team meeting every morning at 6
Morgenbesprechung um 6 Uhr
The attending asked me for my opinion
Der Oberarzt fragte nach meiner Meinung
Insurance refused the MRI
Die Versicherung lehnte das MRT ab
Interpreter by phone, Spanish
Dolmetscher am Telefon, Spanisch
Patient after kidney transplantation
Patient nach Nierentransplantation
Patient came too late because of the cost
Patientin kam wegen der Kosten zu spät
I would take home the checklist
Die Checkliste würde ich mitnehmen
Central line under ultrasound, third attempt
ZVK unter Ultraschall, dritter Versuch
Absent on Monday morning for the visa`.split('\n')

type Sentences = { readonly telling: readonly string[]; readonly harmless: readonly string[] }

function checked(what: string, lists: readonly Sentences[]) {
  const [all, calm] = [lists.flatMap((list) => list.telling), lists.flatMap((list) => list.harmless)]
  const missed = all.filter((sentence) => identifiersIn(sentence).length === 0)
  const wrong = calm.filter((sentence) => identifiersIn(sentence).length > 0)
  const rate = (part: number, of: number) => `${Math.round((100 * part) / of)} % of ${of}`
  console.log(
    `figure: identifiers, ${what}: ${rate(all.length - missed.length, all.length)} telling sentences found, ${rate(wrong.length, calm.length)} harmless ones too`,
  )
  return { missed, wrong, hits: 1 - missed.length / all.length, falseAlarms: wrong.length / calm.length }
}

test('finds what could tell who a patient was, and leaves alone what does not', () => {
  const { missed, wrong } = checked('known sentences', [{ telling, harmless }, further])
  // Whether it is the patient or the doctor who is named, no pattern tells.
  expect({ missed, wrong }).toEqual({ missed: ['Dr. Ash was my patient today'], wrong: [] })
})

test('finds two in three of what nobody has thought of: a warning, and no proof', () => {
  const { hits, falseAlarms } = checked('held out', [heldOut])
  expect(hits).toBeGreaterThanOrEqual(0.65)
  expect(falseAlarms).toBeLessThanOrEqual(0.12)
})

test('a suspected name is for the student to judge; a number, a date or an address has to go', () => {
  const kinds = (sentence: string) => identifiersIn(sentence).map((one) => [one.kind, mustGo(one)])
  expect(kinds('Frau Linde, A. B.')).toEqual([
    ['name', false],
    ['initials', false],
  ])
  expect(kinds('3.4.1956, MRN 0045812, oak@example.com')).toEqual([
    ['date', true],
    ['number', true],
    ['contact', true],
  ])
})

test('names what was found as it was written', () => {
  expect(identifiersIn('Frau Linde, geb. 3.4.1956')).toEqual([
    { kind: 'name', text: 'Frau Linde' },
    { kind: 'date', text: '3.4.1956' },
  ])
})
