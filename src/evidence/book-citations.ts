import { cite } from './citations.ts'

/** Works that speak for or against the book's claims and on which no coefficient rests. */

export const JENSEN_1994 = cite(
  'Jensen K, Franch J, Kärkkäinen O, Madsen K',
  1994,
  'Field measurements of oxygen uptake in elite orienteers during cross-country running using telemetry',
  'Scand J Med Sci Sports 4:234–238',
  '10.1111/j.1600-0838.1994.tb00433.x',
)

export const JENSEN_1999 = cite(
  'Jensen K, Johansen L, Kärkkäinen OP',
  1999,
  'Economy in track runners and orienteers during path and terrain running',
  'J Sports Sci 17:945–950',
  '10.1080/026404199365335',
)

export const CREAGH_1997 = cite(
  'Creagh U, Reilly T',
  1997,
  'Physiological and biomechanical aspects of orienteering',
  'Sports Med 24:409–418',
  '10.2165/00007256-199724060-00005',
)

export const VOLOSHINA_2013 = cite(
  'Voloshina AS, Kuo AD, Daley MA, Ferris DP',
  2013,
  'Biomechanics and energetics of walking on uneven terrain',
  'J Exp Biol 216:3963–3970',
  '10.1242/jeb.081711',
)

export const LEJEUNE_1998 = cite(
  'Lejeune TM, Willems PA, Heglund NC',
  1998,
  'Mechanics and energetics of human locomotion on sand',
  'J Exp Biol 201:2071–2080',
  null,
)

export const KERDOK_2002 = cite(
  'Kerdok AE, Biewener AA, McMahon TA, Weyand PG, Herr HM',
  2002,
  'Energetics and mechanics of human running on surfaces of different stiffnesses',
  'J Appl Physiol 92:469–478',
  null,
)

export const FERRIS_1999 = cite(
  'Ferris DP, Liang K, Farley CT',
  1999,
  'Runners adjust leg stiffness for their first step on a new running surface',
  'J Biomech 32:787–794',
  null,
)

export const TESSUTTI_2012 = cite(
  'Tessutti V and co-authors',
  2012,
  'Attenuation of foot pressure during running on four different surfaces: asphalt, concrete, rubber, and natural grass',
  'J Sports Sci 30:1545–1550',
  '10.1080/02640414.2012.713975',
)

export const FU_2015 = cite(
  'Fu W, Fang Y, Liu DMS and co-authors',
  2015,
  'Surface effects on in-shoe plantar pressure and tibial impact during running',
  'J Sport Health Sci 4:384–390',
  '10.1016/j.jshs.2015.09.001',
)

export const BOEY_2017 = cite(
  'Boey H, Aeles J, Schütte K, Vanwanseele B',
  2017,
  'The effect of three surface conditions, speed and running experience on vertical acceleration of the tibia during running',
  'Sports Biomech 16:166–176',
  '10.1080/14763141.2016.1212918',
)

export const WAITE_2021 = cite(
  'Waite N, Goetschius J, Lauver JD',
  2021,
  'Effect of grade and surface type on peak tibial acceleration in trained distance runners',
  'J Appl Biomech 37:2–5',
  '10.1123/jab.2020-0096',
)

export const KHASSETARASH_2022 = cite(
  'Khassetarash A, Vernillo G, Krüger RL, Edwards WB, Millet GY',
  2022,
  'Neuromuscular, biomechanical, and energetic adjustments following repeated bouts of downhill running',
  'J Sport Health Sci',
  null,
)

export const BOHM_2015 = cite(
  'Bohm S, Mersmann F, Arampatzis A',
  2015,
  'Human tendon adaptation in response to mechanical loading: a systematic review and meta-analysis',
  'Sports Med Open',
  '10.1186/s40798-015-0009-9',
)

export const DRUM_2023 = cite(
  'Drum SN, Rappelt L, Held S, Donath L',
  2023,
  'Effects of trail running versus road running on neuromuscular and endurance performance: a two-arm randomised controlled study',
  'Int J Environ Res Public Health 20:4501',
  '10.3390/ijerph20054501',
)

export const SCHIFTAN_2015 = cite(
  'Schiftan GS, Ross LA, Hahne AJ',
  2015,
  'The effectiveness of proprioceptive training in preventing ankle sprains in sporting populations: a systematic review and meta-analysis',
  'J Sci Med Sport 18:238–244',
  null,
)

export const BUIST_2008 = cite(
  'Buist I and co-authors',
  2008,
  'No effect of a graded training program on the number of running-related injuries in novice runners: a randomized controlled trial',
  'Am J Sports Med 36:33–39',
  '10.1177/0363546507307505',
)

export const FREDETTE_2022 = cite(
  'Fredette A and co-authors',
  2022,
  'The association between running injuries and training parameters: a systematic review',
  'J Athl Train',
  null,
)

export const TANAKA_1994 = cite(
  'Tanaka H',
  1994,
  'Effects of cross-training: transfer of training effects on VO2max between cycling, running and swimming',
  'Sports Med 18:330–339',
  '10.2165/00007256-199418050-00005',
)

export const OLMEDILLAS_2012 = cite(
  'Olmedillas H and co-authors',
  2012,
  'Cycling and bone health: a systematic review',
  'BMC Med 10:168',
  '10.1186/1741-7015-10-168',
)

export const LEGG_1986 = cite(
  'Legg SJ, Mahanty A',
  1986,
  'Energy cost of backpacking in heavy boots',
  'Ergonomics 29:433–438',
  null,
)

export const BARNES_2019 = cite(
  'Barnes KA and co-authors',
  2019,
  'Normative data for sweating rate, sweat sodium concentration, and sweat sodium loss in athletes: an update and analysis by sport',
  'J Sports Sci',
  '10.1080/02640414.2019.1633159',
)

export const ELY_2007 = cite(
  'Ely MR, Cheuvront SN, Roberts WO, Montain SJ',
  2007,
  'Impact of weather on marathon-running performance',
  'Med Sci Sports Exerc 39:487–493',
  '10.1249/mss.0b013e31802d3aba',
)
