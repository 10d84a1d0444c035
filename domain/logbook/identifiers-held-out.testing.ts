/**
 * Written after the patterns, harder than most, and never to be mended by: what is found here is what may be hoped for with
 * sentences that nobody has thought of. All names are those of trees and plants.
 */
export const telling = `Frau Prof. Lärche ist seit gestern bei uns
Herr von Ahorn wurde verlegt
Opa Linde erzählte vom Krieg
die kleine Iris weinte bei der Blutentnahme
Morbus Crohn bei Hrn. Birke
Nachbarin von Frau Tanne rief an
Geburtstag 24.12.1938
Z. n. OP 03/1999, geb. 7. 8. 1944
Fall 4711 auf Station 3
Bett 12 hat gefragt
Pat. K. L. hat Fieber
E-Mail der Mutter: tanne@beispiel.de
Telefon 0151 23456789
Patient Weide: Delir
seine Frau Erika war dabei
Mr. O'Elm had a seizure
old Mrs. Beech fell again
Basil, four years old, broke his arm
the boy named Reed
date of birth 2 Nov 1955
MRN #77120
case no 8812 was discussed
admitted 02/14/2027
patient R. S. walked today
phone 617-555-0143`.split('\n')

export const harmless = `Herrlich, wie ruhig der Narkosearzt blieb
Frauenklinik, zweite Woche
Frau im Schock, Volumen gegeben
Patient im Delir, Angehörige beruhigt
Pat. Mit Fieber aufgenommen
Familie Und Freunde durften mit in den Raum
Raum 2 war frei
6 von 10 Patienten ohne Versicherung
CRP 212, Leukozyten 18000
RR 190/110 in der Notaufnahme
a. p. und lateral geröntgt
Ich darf nähen, was ich zu Hause nicht durfte
Der Chefarzt ruft jeden beim Vornamen
Die Methode heißt Seldinger
Patient Blue Alarm geübt
Visite 7.30 bis 9.15
Patient Safety Round with the nurses
Family Medicine clinic in the afternoon
The technique is called Seldinger
Miss rate of ultrasound discussed
Bed rest is ordered less than at home
A. fib with rapid rate
D. dimers high
Rounds from 6 to 11
Records are shared with the patients`.split('\n')
