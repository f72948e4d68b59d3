import { cite } from './citations.ts'

/** Works whose numbers stand beside ours in the published tables, and from which no coefficient was made. */

export const LEGER_1984 = cite(
  'Léger L, Mercier D',
  1984,
  'Gross energy cost of horizontal treadmill and track running',
  'Sports Med 1:270–277',
  null,
)

export const LOONEY_2023 = cite(
  'Looney DP, Hoogkamer W, Kram R, Arellano CJ, Spiering BA',
  2023,
  'Estimating metabolic energy expenditure during level running in healthy, military-age women and men',
  'J Strength Cond Res 37:2496–2503',
  '10.1519/JSC.0000000000004626',
)

export const KIPP_2018 = cite(
  'Kipp S, Grabowski AM, Kram R',
  2018,
  'What determines the metabolic cost of human running across a wide range of velocities?',
  'J Exp Biol 221:jeb184218',
  '10.1242/jeb.184218',
)

export const BATLINER_2018 = cite(
  'Batliner ME, Kipp S, Grabowski AM, Kram R, Byrnes WC',
  2018,
  'Does metabolic rate increase linearly with running speed in all distance runners?',
  'Sports Med Int Open 2:E1–E8',
  '10.1055/s-0043-122068',
)

export const DI_PRAMPERO_2005 = cite(
  'di Prampero PE and co-authors',
  2005,
  'Sprint running: a new energetic approach',
  'J Exp Biol 208:2809–2816',
  null,
)

export const LACOUR_2015 = cite(
  'Lacour JR, Bourdin M',
  2015,
  'Factors affecting the energy cost of level running at submaximal speed',
  'Eur J Appl Physiol 115:651–673',
  '10.1007/s00421-015-3115-y',
)

export const BUSHMAN_2020 = cite(
  'Bushman BA',
  2020,
  'Metabolic calculations in action, part 2 (the equations of the American College of Sports Medicine)',
  'ACSMs Health Fit J 24(4):5–8',
  '10.1249/FIT.0000000000000577',
)

export const HALL_2004 = cite(
  'Hall C, Figueroa A, Fernhall B, Kanaley JA',
  2004,
  'Energy expenditure of walking and running: comparison with prediction equations',
  'Med Sci Sports Exerc 36:2128–2134',
  '10.1249/01.mss.0000147584.87788.0e',
)

export const WILKIN_2012 = cite(
  'Wilkin LD, Cheryl A, Haddock BL',
  2012,
  'Energy expenditure comparison between walking and running in average fitness individuals',
  'J Strength Cond Res 26',
  null,
)

export const MONTOYE_1985 = cite(
  'Montoye HJ, Ayen T, Nagle F, Howley ET',
  1985,
  'The oxygen requirement for horizontal and grade walking on a motor-driven treadmill',
  'Med Sci Sports Exerc 17:640–645',
  null,
)

export const MINETTI_1995 = cite(
  'Minetti AE',
  1995,
  'Optimum gradient of mountain paths (from the measurements of Margaria 1938)',
  'J Appl Physiol 79:1698–1703',
  null,
)

export const LUDLOW_2017 = cite(
  'Ludlow LW, Weyand PG',
  2017,
  'Walking economy is predictably determined by speed, grade, and gravitational load',
  'J Appl Physiol 123:1288–1302',
  '10.1152/japplphysiol.00504.2017',
)

export const DAVIES_2006 = cite(
  'Davies SEH, Mackinnon SN',
  2006,
  'The energetics of walking on sand and grass at various speeds',
  'Ergonomics 49:651–660',
  '10.1080/00140130600558023',
)

export const TOWNSHEND_2010 = cite(
  'Townshend AD, Worringham CJ, Stewart IB',
  2010,
  'Spontaneous pacing during overground hill running',
  'Med Sci Sports Exerc 42:160–169',
  '10.1249/mss.0b013e3181af21e2',
)

export const TUDOR_LOCKE_2019 = cite(
  'Tudor-Locke C, Aguiar EJ, Han H and co-authors',
  2019,
  'Walking cadence (steps/min) and intensity in 21–40 year olds: CADENCE-Adults',
  'Int J Behav Nutr Phys Act 16:8',
  '10.1186/s12966-019-0769-6',
)

export const TUDOR_LOCKE_2020 = cite(
  'Tudor-Locke C, Ducharme SW, Aguiar EJ and co-authors',
  2020,
  'Walking cadence (steps/min) and intensity in 41 to 60-year-old adults: the CADENCE-Adults study',
  'Int J Behav Nutr Phys Act 17',
  '10.1186/s12966-020-01045-z',
)

export const BURNS_2019 = cite(
  'Burns GT, Zendler JM, Zernicke RF',
  2019,
  'Step frequency patterns of elite ultramarathon runners during a 100-km road race',
  'J Appl Physiol',
  '10.1152/japplphysiol.00374.2018',
)

export const HANSEN_2017 = cite(
  'Hansen EA and co-authors',
  2017,
  'On stride frequency and the change from walking to running (title not seen)',
  'Sci Rep 7',
  '10.1038/s41598-017-01972-1',
)

export const TRANSITION_CADENCE_2021 = cite(
  'PMC8629136 (authors not seen)',
  2021,
  'On the cadence at which people of 6 to 20 years change from walking to running (title not seen)',
  'PubMed Central',
  null,
)

export const BAKER_2025 = cite(
  'Baker NS, Long LL, Srinivasan M',
  2025,
  'Overground gait transitions are not sharp but involve gradually changing walk-run mixtures even over long distances',
  'arXiv 2501.00720',
  null,
)

export const MACINNIS_2015 = cite(
  'MacInnis MJ, Nugent SF, MacLeod KE, Lohse KR',
  2015,
  'Methods to estimate V̇O2max upon acute hypoxia exposure',
  'Med Sci Sports Exerc 47:1869–1876',
  '10.1249/MSS.0000000000000628',
)

export const ROBERGS_1997 = cite(
  'Robergs RA, Wagner DR, Skemp KM',
  1997,
  'Oxygen consumption and energy expenditure of level versus downhill running',
  'J Sports Med Phys Fitness 37:168–174',
  null,
)

export const DAS_GUPTA_2019 = cite(
  'Das Gupta S, Bobbert MF, Kistemaker DA',
  2019,
  'The metabolic cost of walking in healthy young and older adults: a systematic review and meta analysis',
  'Sci Rep',
  null,
)

export const WATERS_1983 = cite(
  'J Orthop Res 1:73–76 (authors not seen)',
  1983,
  'Comparative cost of walking in young and old adults',
  'J Orthop Res 1:73–76',
  '10.1002/jor.1100010110',
)

export const WEYAND_2010 = cite(
  'Weyand PG and co-authors',
  2010,
  'The mass-specific energy cost of human walking is set by stature',
  'J Exp Biol 213:3972',
  null,
)

export const LEACOX_2025 = cite(
  'Leacox and co-authors',
  2025,
  'Cadence and forces of thirty experienced runners at seven speeds (title not seen)',
  'as told by namiorun.com/journal/running-cadence',
  null,
)

export const STEP_RATES_2024 = cite(
  'PMC10851523 (authors not seen)',
  2024,
  'Step rates of overground walking and the share of aerobic capacity they take (title not seen)',
  'PubMed Central',
  null,
)
