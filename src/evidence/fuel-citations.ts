import { cite } from './citations.ts'

/** Works on what a body burns and how hard it works. */

export const ACHTEN_2002 = cite(
  'Achten J, Gleeson M, Jeukendrup AE',
  2002,
  'Determination of the exercise intensity that elicits maximal fat oxidation',
  'Med Sci Sports Exerc 34:92–97',
  null,
)

export const O_BRIEN_1993 = cite(
  'O’Brien MJ, Viguie CA, Mazzeo RS, Brooks GA',
  1993,
  'Carbohydrate dependence during marathon running',
  'Med Sci Sports Exerc 25:1009–1017',
  null,
)

export const VAN_LOON_2001 = cite(
  'van Loon LJC, Greenhaff PL, Constantin-Teodosiu D, Saris WHM, Wagenmakers AJM',
  2001,
  'The effects of increasing exercise intensity on muscle fuel utilisation in humans',
  'J Physiol 536:295–304',
  '10.1111/j.1469-7793.2001.00295.x',
)

export const PERIC_2016 = cite(
  'Peric R, Meucci M, Nikolovski Z',
  2016,
  'Fat utilization during high-intensity exercise: when does it end?',
  'Sports Med Open 2:35',
  '10.1186/s40798-016-0060-1',
)

export const ROTHSCHILD_2022 = cite(
  'Rothschild JA, Kilding AE, Stewart T, Plews DJ',
  2022,
  'Factors influencing substrate oxidation during submaximal cycling: a modelling analysis',
  'Sports Med 52:2775–2795',
  '10.1007/s40279-022-01727-7',
)

export const HOWE_2021 = cite(
  'Howe CCF, Swann N, Spendiff O, Kosciuk A, Pummell EKL, Moir HJ',
  2021,
  'Performance determinants, running energetics and spatiotemporal gait parameters during a treadmill ultramarathon',
  'Eur J Appl Physiol 121:1759–1771',
  '10.1007/s00421-021-04643-2',
)

export const SCHEER_2018 = cite(
  'Scheer V, Vieluf S, Cramer L, Jakobsmeyer R, Heitkamp H-C',
  2018,
  'Changes in running economy during a 65-km ultramarathon',
  'Front Physiol 9:1809',
  '10.3389/fphys.2018.01809',
)

export const BERGER_2020 = cite(
  'Berger N, Cooley D, Graham M, Harrison C, Best R',
  2020,
  'Physiological responses and nutritional intake during a 7-day treadmill running world record',
  'Int J Environ Res Public Health 17:5962',
  '10.3390/ijerph17165962',
)

export const LOE_2013 = cite(
  'Loe H, Rognmo Ø, Saltin B, Wisløff U',
  2013,
  'Aerobic capacity reference data in 3816 healthy men and women 20–90 years',
  'PLoS ONE 8:e64319',
  '10.1371/journal.pone.0064319',
)

export const SWAIN_1994 = cite(
  'Swain DP, Abernathy KS, Smith CS, Lee SJ, Bunn SA',
  1994,
  'Target heart rates for the development of cardiorespiratory fitness',
  'Med Sci Sports Exerc 26:112–116',
  null,
)
