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
  '10.1016/j.jshs.2021.06.001',
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
  '10.1016/j.jsams.2014.04.005',
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
  'J Athl Train 57:650–671',
  '10.4085/1062-6050-0195.21',
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

export const BEHM_2009 = cite(
  'Behm DG, Cappa D, Power GA',
  2009,
  'Trunk muscle activation during moderate- and high-intensity running',
  'Appl Physiol Nutr Metab 34:1008',
  null,
)

export const BINNIE_2014 = cite(
  'Binnie MJ, Dawson B, Arnot MA, Pinnington H, Landers G, Peeling P',
  2014,
  'Effect of sand versus grass training surfaces during an 8-week pre-season conditioning programme in team sport athletes',
  'J Sports Sci 32:1001–1012',
  '10.1080/02640414.2013.879333',
)

export const DOOK_1997 = cite(
  'Dook JE, James C, Henderson NK, Price RI',
  1997,
  'Exercise and bone mineral density in mature female athletes',
  'Med Sci Sports Exerc 29:291–296',
  null,
)

export const GOMEZ_BRUTON_2018 = cite(
  'Gomez-Bruton A, Montero-Marín J, González-Agüero A and co-authors',
  2018,
  'Swimming and peak bone mineral density: a systematic review and meta-analysis',
  'J Sports Sci 36:365–377',
  '10.1080/02640414.2017.1307440',
)

export const MILLET_2002 = cite(
  'Millet GP, Candau RB, Barbier B, Busso T, Rouillon JD, Chatard JC',
  2002,
  'Modelling the transfers of training effects on performance in elite triathletes',
  'Int J Sports Med 23:55–63',
  '10.1055/s-2002-19276',
)

export const MILLET_2009 = cite(
  'Millet GP, Vleck VE, Bentley DJ',
  2009,
  'Physiological differences between cycling and running: lessons from triathletes',
  'Sports Med 39:179–206',
  '10.2165/00007256-200939030-00002',
)

export const MENGES_2026 = cite(
  'Menges T, Dindorf C, Dully J and co-authors',
  2026,
  'Cross-training between running and cycling: a systematic review and meta-analysis (title not seen)',
  'as told by others',
  null,
)

export const BLAGROVE_2018 = cite(
  'Blagrove RC, Howatson G, Hayes PR',
  2018,
  'Effects of strength training on the physiological determinants of middle- and long-distance running performance: a systematic review',
  'Sports Med 48:1117–1149',
  '10.1007/s40279-017-0835-7',
)

export const VILJOEN_2022 = cite(
  'Viljoen C and co-authors',
  2022,
  'Injuries among trail runners: a living review of 19 studies (title not seen)',
  'Br J Sports Med 56:577–587',
  '10.1136/bjsports-2021-104858',
)

export const NIELSEN_2014 = cite(
  'Nielsen RØ, Parner ET, Nohr EA and co-authors',
  2014,
  'Novice runners whose weekly distance grew, over a year (title not seen)',
  'J Orthop Sports Phys Ther 44:739–747',
  null,
)
