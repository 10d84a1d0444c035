/** Further sentences that the patterns were mended by; all names are those of trees and roles. */
export const telling = `Frau Dr. Ulme wurde als Patientin aufgenommen
Hr. Kiefer nach Herzinfarkt
Fr. Erle mit Kopfschmerz
Gespräch mit der Tochter von Frau Esche
Visite bei Herrn Fichte, Tag 3
der kleine Junge, Herr Weide ist sein Vater
Herrn Zeder wurde Blut abgenommen
Pat. Hasel, Z. n. Sturz
Patientin Esche wollte nicht operiert werden
Ein Mann namens Ahorn kam zu Fuß
Die Familie Pappel bat um Zeit
*3.4.56, Schenkelhalsfraktur
geb. am 12.11.1949
geboren 1.1.2001 in der Klinik
Geburtsdatum: 01.02.1970
OP am 17. Dezember 1988
am 5. Mai 1962 geboren
Fallnummer 448211
Fall-Nr. 99817
Patientennummer 120034
Pat.-Nr. 5567
Pat-ID 887766
Aktenzeichen 2027113
Zimmer 214, Bett 2
Akte 1188273
K.L., Zustand nach Schlaganfall
Übergabe zu H. B. an die Nachtschicht
Rückruf an ahorn@example.org
Rückruf unter +49 151 2345678
Versichertennummer A123456789
Mrs. Juniper had her third stroke
Mr Cedar refused surgery
Dr. Ash was my patient today
Miss Holly cried
family of Mrs Poplar wanted more time
a girl named Hazel with asthma
the man is called Aspen
the Family Cypress came in late
patient Alder, day two after surgery
DOB: 12/03/1961
DOB 1961-03-12
born on 4 July 1950
born March 3, 1948
born on September 9, 1999
MRN 0045812
MRN: 778812
record no. 55120
chart number 991234
case #4471
room 12, bed 4
hospital number 7733001
NHS number 943 476 5919
T. M. after hip replacement
saw P.Q. with the team
write to oak@example.com
call +1 617 555 0143 for the sister
Hospital ID 66120
SSN 078-05-1120`.split('\n')

export const harmless = `Herr der Lage war der Oberarzt nicht immer
Frau mit Brustschmerz, EKG unauffällig
Eine Frau nach der Geburt des dritten Kindes
Mann, 40 bis 64, akutes Abdomen
Blutentnahme bei drei Patienten
Blutdruck 120/80, Puls 72
Na 138, K 4,2
500 ml Ringer in 30 Minuten
Morphin 2,5 mg i. v. gegeben
Antibiotikum p. o. weiter
Zugang rechts, 18 G
Visite mit 14 Patienten
Patientin nach Sektio, stabil
Patient mit Herzinfarkt, Lyse
Patienten aus drei Ländern
Der Patient wollte keine Operation
Patient verweigerte die Transfusion
Familie war beim Gespräch dabei
Familiengespräch über Palliation
Nach dem MRT von L4 bis S1
TNM T2 N1 M0
C5-C6 Bandscheibe
z. B. Wundverschluss mit 3-0
u. a. Sepsis besprochen
d. h. konservativ
i. d. R. ohne Drainage
Score von 14 auf der GCS
Dreimal intubiert, einmal schwierig
Fall des Tages: Aortendissektion
Der Fall zeigt, wie wichtig Hygiene ist
Raum für Fragen am Ende
Bett war belegt, Verlegung nach 2 Stunden
Unterricht über Parkinson und Alzheimer
Billroth II gesehen
Whipple-Operation, vier Stunden assistiert
Crohn mit Fistel
Foley-Katheter gelegt
Zertifikat bis Freitag
Mrs and Mr were words the consultant never used
Patient with chest pain, normal ECG
patient, 65 to 79, hip fracture
Patient in bed all day
Patient with Parkinson disease
Patient transferred to ICU after two hours
woman with abdominal pain
Blood pressure 120/80
Sodium 138, potassium 4.2
gave 500 ml in 30 minutes
i.v. access on the first try
e.g. drains and dressings
i.e. no surgery
p.o. antibiotics
T1 and T2 images compared
WBC 12000
platelets 250000
called the consultant at once
The surgeon called Time out before the cut
The sign called Murphy was positive
This is called Triage here
The family decided together
Family meeting about palliative care
Every chart is on paper
Case of the week: aortic dissection
Room for questions at the end
Whipple procedure, assisted for four hours
Learned Foley catheter insertion
Saw Crohn disease with a fistula
Billing costs shown to every patient
Ran a code for 30 minutes
7/10 pain on arrival
1/2 tablet given
Discussed the guideline of 2024
Since 2019 the ward has no paper
May decide differently at home
March was the busiest month
Learned from the attending, a professor of surgery
U.S. insurance asks before surgery
Grade A. Better than at home`.split('\n')
