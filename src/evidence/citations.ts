import type { Citation } from './evidence.ts'

/** Every work the coefficients rest on, once. `doi` is null where none was seen in a searched text. */

export function cite(
  authors: string,
  year: number,
  title: string,
  where: string,
  doi: string | null,
): Citation {
  return { authors, year, title, where, doi }
}

export const MINETTI_2002 = cite(
  'Minetti AE, Moia C, Roi GS, Susta D, Ferretti G',
  2002,
  'Energy cost of walking and running at extreme uphill and downhill slopes',
  'J Appl Physiol 93:1039–1046',
  '10.1152/japplphysiol.01177.2001',
)

export const MINETTI_1994 = cite(
  'Minetti AE, Ardigò LP, Saibene F',
  1994,
  'Mechanical determinants of the minimum energy cost of gradient running in humans',
  'J Exp Biol 195:211–225',
  '10.1242/jeb.195.1.211',
)

export const BLACK_2018 = cite(
  'Black MI, Handsaker JC, Allen SJ, Forrester SE, Folland JP',
  2018,
  'Is there an optimum speed for economical running?',
  'Int J Sports Physiol Perform 13:75–81',
  '10.1123/ijspp.2017-0155',
)

export const LOONEY_2019 = cite(
  'Looney DP, Santee WR, Hansen EO, Bonventre PJ, Chalmers CR, Potter AW',
  2019,
  'Estimating energy expenditure during level, uphill, and downhill walking',
  'Med Sci Sports Exerc 51:1954–1960',
  '10.1249/MSS.0000000000002002',
)

export const GIOVANELLI_2016 = cite(
  'Giovanelli N, Ortiz ALR, Henninger K, Kram R',
  2016,
  'Energetics of vertical kilometer foot races; is steeper cheaper?',
  'J Appl Physiol 120:370–375',
  '10.1152/japplphysiol.00546.2015',
)

export const ORTIZ_2017 = cite(
  'Ortiz ALR, Giovanelli N, Kram R',
  2017,
  'The metabolic costs of walking and running up a 30-degree incline',
  'Eur J Appl Physiol 117:1869–1876',
  '10.1007/s00421-017-3677-y',
)

export const ABE_2015 = cite(
  'Abe D, Fukuoka Y, Horiuchi M',
  2015,
  'Economical speed and energetically optimal transition speed evaluated by gross and net oxygen cost of transport at different gradients',
  'PLoS ONE 10:e0138154',
  '10.1371/journal.pone.0138154',
)

export const BRILL_2021 = cite(
  'Brill JW, Kram R',
  2021,
  'Does the preferred walk–run transition speed on steep inclines minimize energetic cost, heart rate or neither?',
  'J Exp Biol 224:jeb233056',
  '10.1242/jeb.233056',
)

export const WALK_RUN_CADENCE_2023 = cite(
  'University of Massachusetts Amherst (authors not seen)',
  2023,
  'Cadence (steps/min) as an indicator of the walk-to-run transition',
  'Hum Mov Sci 90:103117',
  '10.1016/j.humov.2023.103117',
)

export const VAN_OEVEREN_2017 = cite(
  'van Oeveren BT, de Ruiter CJ, Beek PJ, van Dieën JH',
  2017,
  'Optimal stride frequencies in running at different speeds',
  'PLoS ONE 12:e0184273',
  '10.1371/journal.pone.0184273',
)

export const KAY_2012 = cite(
  'Kay A',
  2012,
  'Pace and critical gradient for hill runners: an analysis of race records',
  'J Quant Anal Sports 8(4)',
  '10.1515/1559-0410.1456',
)

export const ROBB_2017 = cite(
  'Robb D',
  2017,
  'An improved GAP model',
  'Strava Engineering (values reverse-engineered by others)',
  null,
)

export const GOTTSCHALL_2005 = cite(
  'Gottschall JS, Kram R',
  2005,
  'Ground reaction forces during downhill and uphill running',
  'J Biomech 38:445–452',
  '10.1016/j.jbiomech.2004.04.023',
)

export const TELHAN_2010 = cite(
  'Telhan G, Franz JR, Dicharry J, Wilder RP, Riley PO, Kerrigan DC',
  2010,
  'Lower limb joint kinetics during moderately sloped running',
  'J Athl Train 45:16–21',
  '10.4085/1062-6050-45.1.16',
)

export const BJORKLUND_2019 = cite(
  'Björklund G, Swarén M, Born D-P, Stöggl T',
  2019,
  'Biomechanical adaptations and performance indicators in short trail running',
  'Front Physiol 10:506',
  '10.3389/fphys.2019.00506',
)

export const KELLER_1996 = cite(
  'Keller TS, Weisberger AM, Ray JL, Hasan SS, Shiavi RG, Spengler DM',
  1996,
  'Relationship between vertical ground reaction force and speed during walking, slow jogging, and running',
  'Clin Biomech 11:253–259',
  '10.1016/0268-0033(95)00068-2',
)

export const MATIJEVICH_2019 = cite(
  'Matijevich ES, Branscombe LM, Scott LR, Zelik KE',
  2019,
  'Ground reaction force metrics are not strongly correlated with tibial bone load when running across speeds and slopes',
  'PLoS ONE 14:e0210000',
  '10.1371/journal.pone.0210000',
)

export const RICE_2024 = cite(
  'Rice H, Kurz M, Mai P, Robertz L, Bill K, Derrick TR, Willwacher S',
  2024,
  'Speed and surface steepness affect internal tibial loading during running',
  'J Sport Health Sci 13:118–124',
  '10.1016/j.jshs.2023.03.004',
)

export const BAGGALEY_2024 = cite(
  'Baggaley M, Haider I, Bruce O, Khassetarash A, Edwards WB',
  2024,
  'Tibial strains are sensitive to speed, but not grade, perturbations during running',
  'J Exp Biol; arXiv 2305.04139',
  null,
)

export const DEVITA_2008 = cite(
  'DeVita P, Janshen L, Rider P, Solnik S, Hortobágyi T',
  2008,
  'Muscle work is biased toward energy generation over dissipation in non-level running',
  'J Biomech 41:3354–3359',
  '10.1016/j.jbiomech.2008.09.024',
)

export const ROBERTS_2005 = cite(
  'Roberts TJ, Belliveau RA',
  2005,
  'Sources of mechanical power for uphill running in humans',
  'J Exp Biol 208:1963–1970',
  '10.1242/jeb.01555',
)

export const KHASSETARASH_2020 = cite(
  'Khassetarash A, Vernillo G, Martinez A, Baggaley M, Giandolini M, Horvais N, Millet GY, Edwards WB',
  2020,
  'Biomechanics of graded running: Part II – joint kinematics and kinetics',
  'Scand J Med Sci Sports',
  '10.1111/sms.13735',
)

export const SHIH_2023 = cite(
  'Shih Y, Ho K-Y',
  2023,
  'Lower extremity support moment and distribution of joint moments during sloped running',
  'J Sports Sci Med 22:111–116',
  '10.52082/jssm.2023.111',
)

export const MAEO_2017 = cite(
  'Maeo S, Ando Y, Kanehisa H, Kawakami Y',
  2017,
  'Localization of damage in the human leg muscles induced by downhill running',
  'Sci Rep 7:5769',
  '10.1038/s41598-017-06129-8',
)

export const LEMIRE_2020 = cite(
  'Lemire M, Remetter R, Hureau TJ and co-authors',
  2020,
  'High-intensity downhill running exacerbates heart rate and muscular fatigue in trail runners',
  'J Sports Sci',
  '10.1080/02640414.2020.1847502',
)

export const SLONIGER_1997 = cite(
  'Sloniger MA, Cureton KJ, Prior BM, Evans EM',
  1997,
  'Lower extremity muscle activation during horizontal and uphill running',
  'J Appl Physiol 83:2073–2079',
  null,
)

export const SCHACHE_2015 = cite(
  'Schache AG, Brown NAT, Pandy MG',
  2015,
  'Modulation of work and power by the human lower-limb joints with increasing steady-state locomotion speed',
  'J Exp Biol 218:2472–2481',
  null,
)

export const VOLOSHINA_2015 = cite(
  'Voloshina AS, Ferris DP',
  2015,
  'Biomechanics and energetics of running on uneven terrain',
  'J Exp Biol 218:711–719',
  '10.1242/jeb.106518',
)

export const BAKER_2016 = cite(
  'Baker LB, Barnes KA, Anderson ML, Passe DH, Stofan JR',
  2016,
  'Normative data for regional sweat sodium concentration and whole-body sweating rate in athletes',
  'J Sports Sci 34:358–368',
  '10.1080/02640414.2015.1055291',
)

export const AMMANN_2016 = cite(
  'Ammann R, Taube W, Kummer F, Wyss T',
  2016,
  'Total ascent and descent from sports watches, against a surveyed course (title not seen)',
  'Sports Eng',
  null,
)

export const HEGLUND_1982 = cite(
  'Heglund NC, Fedak MA, Taylor CR, Cavagna GA',
  1982,
  'Energetics and mechanics of terrestrial locomotion. IV. Total mechanical energy changes as a function of speed and body size in birds and mammals',
  'J Exp Biol 97:57–66',
  null,
)

export const BONTEMPS_2020 = cite(
  'Bontemps B, Vercruyssen F, Gruet M, Louis J',
  2020,
  'Downhill running: what are the effects and how can we adapt? A narrative review',
  'Sports Med 50:2083–2110',
  '10.1007/s40279-020-01355-z',
)

export const CHEUVRONT_2023 = cite(
  'Cheuvront SN, Sollanek KJ, Kenefick RW',
  2023,
  'Forecasting individual exercise sweat losses from forecast air temperature and energy expenditure',
  'Front Sports Act Living 5:1277070',
  '10.3389/fspor.2023.1277070',
)

export const HOOGKAMER_2014 = cite(
  'Hoogkamer W, Taboga P, Kram R',
  2014,
  'Applying the cost of generating force hypothesis to uphill running',
  'PeerJ 2:e482',
  '10.7717/peerj.482',
)

export const PADULO_2013 = cite(
  'Padulo J, Powell D, Milia R, Ardigò LP',
  2013,
  'A paradigm of uphill running',
  'PLoS ONE 8:e69006',
  '10.1371/journal.pone.0069006',
)

export const BALDUCCI_2016 = cite(
  'Balducci P, Clémençon M, Morel B and co-authors',
  2016,
  'Level and uphill energetic cost of running of elite mountain runners (title not seen)',
  'J Sports Sci Med 15:239–246',
  null,
)

export const LEMIRE_2021 = cite(
  'Lemire M, Falbriard M, Aminian K, Millet GP, Meyer F',
  2021,
  'Level, uphill, and downhill running economy values are correlated except on steep slopes',
  'Front Physiol 12:697315',
  '10.3389/fphys.2021.697315',
)

export const MEARDON_2021 = cite(
  'Meardon SA, Derrick TR, Willson JD, Baggaley M, Steinbaker CR, Marshall M, Willy RW',
  2021,
  'Peak and per-step tibial bone stress during walking and running in female and male recreational runners',
  'Am J Sports Med',
  null,
)

export const GAST_2019 = cite(
  'Gast K, Kram R, Riemer R',
  2019,
  'Preferred walking speed on rough terrain; is it all about energetics?',
  'J Exp Biol 222:jeb185447',
  '10.1242/jeb.185447',
)

export const DHAWALE_2023 = cite(
  'Dhawale N, Venkadesan M',
  2023,
  'How human runners regulate footsteps on uneven terrain',
  'eLife 67177',
  '10.7554/eLife.67177',
)

export const SKROCE_2023 = cite(
  'Skroce K and co-authors',
  2023,
  'Running on a rolling, uneven treadmill (title not seen)',
  'IJERPH 20:5189',
  null,
)

export const MANTZIOS_2022 = cite(
  'Mantzios K and co-authors',
  2022,
  'Effects of weather parameters on endurance running performance: discipline-specific analysis of 1258 races',
  'Med Sci Sports Exerc 54:153–161',
  null,
)

export const GASPARETTO_2020 = cite(
  'Gasparetto T, Nesseler C',
  2020,
  'Diverse effects of thermal conditions on performance of marathon runners',
  'Front Psychol 11:1438',
  '10.3389/fpsyg.2020.01438',
)

export const VARIABLE_GRADE_2024 = cite(
  'J Appl Physiol 349.2023 (authors not seen)',
  2024,
  'It is not just the work you do, but how you do it: the metabolic cost of walking uphill and downhill with varying grades',
  'J Appl Physiol',
  '10.1152/japplphysiol.00349.2023',
)

export const ZANINI_2025 = cite(
  'Zanini M, Folland JP, Blagrove RC',
  2025,
  'The effect of 90 and 120 min of running on the determinants of endurance performance in well-trained male marathon runners',
  'Scand J Med Sci Sports 35:e70076',
  '10.1111/sms.70076',
)

export const ZANINI_2024 = cite(
  'Zanini M, Folland JP, Blagrove RC',
  2024,
  'Durability of running economy: differences between quantification methods and performance status in male runners',
  'Med Sci Sports Exerc 56:2230–2240',
  null,
)

export const HUNTER_2025 = cite(
  'Hunter B, Muniz-Pumares D',
  2025,
  'Durability of parameters associated with endurance running in marathoners',
  'Eur J Sport Sci',
  '10.1002/ejsc.70073',
)
