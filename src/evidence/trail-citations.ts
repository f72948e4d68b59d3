import { cite } from './citations.ts'

/** Works on rough ground, loads, weather and fitness that coefficients rest on. */

export const KOWALSKY_2021 = cite(
  'Kowalsky DB, Rebula JR, Ojeda LV, Adamczyk PG, Kuo AD',
  2021,
  'Human walking in the real world: interactions between terrain type, gait parameters, and energy expenditure',
  'PLoS ONE 16:e0228682',
  '10.1371/journal.pone.0228682',
)

export const PINNINGTON_2001 = cite(
  'Pinnington HC, Dawson B',
  2001,
  'The energy cost of running on grass compared to soft dry beach sand',
  'J Sci Med Sport 4:416–430',
  null,
)

export const SOULE_1972 = cite(
  'Soule RG, Goldman RF',
  1972,
  'Terrain coefficients for energy cost prediction',
  'J Appl Physiol 32:706–708',
  null,
)

export const ALBERTI_2019 = cite(
  'Alberti G',
  2019,
  'movecost: an R package for calculating accumulated slope-dependent anisotropic cost-surfaces and least-cost paths',
  'SoftwareX',
  '10.1016/j.softx.2019.100331',
)

export const HUANG_2014 = cite(
  'Huang TP, Kuo AD',
  2014,
  'Mechanics and energetics of load carriage during human walking',
  'J Exp Biol 217:605–613',
  '10.1242/jeb.091587',
)

export const PANDOLF_1977 = cite(
  'Pandolf KB, Givoni B, Goldman RF',
  1977,
  'Predicting energy expenditure with loads while standing or walking very slowly',
  'J Appl Physiol 43:577–581',
  '10.1152/jappl.1977.43.4.577',
)

export const TEUNISSEN_2007 = cite(
  'Teunissen LPJ, Grabowski A, Kram R',
  2007,
  'Effects of independently altering body weight and body mass on the metabolic cost of running',
  'J Exp Biol 210:4418–4427',
  '10.1242/jeb.004481',
)

export const KERHERVE_2015 = cite(
  'Kerhervé HA, Millet GY, Solomon C',
  2015,
  'The dynamics of speed selection and psycho-physiological load during a mountain ultramarathon',
  'PLoS ONE 10:e0145482',
  '10.1371/journal.pone.0145482',
)

export const WEHRLIN_2006 = cite(
  'Wehrlin JP, Hallén J',
  2006,
  'Linear decrease in VO2max and performance with increasing altitude in endurance athletes',
  'Eur J Appl Physiol 96:404–412',
  '10.1007/s00421-005-0081-9',
)

export const CAMPBELL_2019 = cite(
  'Campbell MJ, Dennison PE, Butler BW, Page WG',
  2019,
  'Using crowdsourced fitness tracker data to model the relationship between slope and travel rates',
  'Appl Geogr 106:93–107',
  '10.1016/j.apgeog.2019.03.008',
)

export const DANIELS_1979 = cite('Daniels J, Gilbert J', 1979, 'Oxygen Power', 'Tempe, Arizona', null)
