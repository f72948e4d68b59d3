import { cite } from './citations.ts'

/** Works that plans, briefings and advice on shoes will rest on. */

export const HUPPERETS_2009 = cite(
  'Hupperets MDW, Verhagen EALM, van Mechelen W',
  2009,
  'Effect of unsupervised home based proprioceptive training on recurrences of ankle sprain: randomised controlled trial',
  'BMJ 339:b2684',
  '10.1136/bmj.b2684',
)

export const VERHAGEN_2004 = cite(
  'Verhagen E, van der Beek A, Twisk J, Bouter L, Bahr R, van Mechelen W',
  2004,
  'The effect of a proprioceptive balance board training program for the prevention of ankle sprains: a prospective controlled trial',
  'Am J Sports Med 32:1385–1393',
  '10.1177/0363546503262177',
)

export const BELLOWS_2018 = cite(
  'Bellows R, Wong CK',
  2018,
  'The effect of bracing and balance training on ankle sprain incidence among athletes: a systematic review with meta-analysis',
  'Int J Sports Phys Ther 13:379–388',
  '10.26603/ijspt20180379',
)

export const TADDEI_2020 = cite(
  'Taddei UT, Matias AB, Duarte M, Sacco ICN',
  2020,
  'Foot core training to prevent running-related injuries: a survival analysis of a single-blind, randomized controlled trial',
  'Am J Sports Med 48:3610–3619',
  '10.1177/0363546520969205',
)

export const RAMSKOV_2018 = cite(
  'Ramskov D, Rasmussen S, Sørensen H, Parner ET, Lind M, Nielsen RO',
  2018,
  'Run Clever – No difference in risk of injury when comparing progression in running volume and running intensity in recreational runners: a randomised trial',
  'BMJ Open Sport Exerc Med 4:e000333',
  '10.1136/bmjsem-2017-000333',
)

export const VIDEBAEK_2015 = cite(
  'Videbæk S, Bueno AM, Nielsen RO, Rasmussen S',
  2015,
  'Incidence of running-related injuries per 1000 h of running in different types of runners: a systematic review and meta-analysis',
  'Sports Med 45:1017–1026',
  '10.1007/s40279-015-0333-8',
)

export const HESPANHOL_2017 = cite(
  'Hespanhol Junior LC, van Mechelen W, Verhagen E',
  2017,
  'Health and economic burden of running-related injuries in Dutch trailrunners: a prospective cohort study',
  'Sports Med 47:367–377',
  '10.1007/s40279-016-0551-8',
)

export const VILJOEN_2021 = cite(
  'Viljoen CT, Janse van Rensburg DC, Verhagen E, van Mechelen W, Korkie E, Botha T',
  2021,
  'Epidemiology, clinical characteristics, and risk factors for running-related injuries among South African trail runners',
  'Int J Environ Res Public Health 18:12620',
  null,
)

export const TALLIS_2024 = cite(
  'Tallis J, McMorrow C, Shelley SP, Eustace SJ',
  2024,
  'Repeated bout effect of downhill running on physiological markers of effort and post exercise perception of soreness in trained female distance runners',
  'Sports 12:169',
  '10.3390/sports12060169',
)

export const BASSEY_1998 = cite(
  'Bassey EJ, Rothwell MC, Littlewood JJ, Pye DW',
  1998,
  'Pre- and postmenopausal women have different bone mineral density responses to the same high-impact exercise',
  'J Bone Miner Res 13:1805–1813',
  '10.1359/jbmr.1998.13.12.1805',
)

export const ZHAO_2014 = cite(
  'Zhao R, Zhao M, Zhang L',
  2014,
  'Efficiency of jumping exercise in improving bone mineral density among premenopausal women: a meta-analysis',
  'Sports Med 44:1393–1402',
  '10.1007/s40279-014-0220-8',
)

export const TUCKER_2015 = cite(
  'Tucker LA, Strong JE, LeCheminant JD, Bailey BW',
  2015,
  'Effect of two jumping programs on hip bone mineral density in premenopausal women: a randomized controlled trial',
  'Am J Health Promot 29:158–164',
  '10.4278/ajhp.130430-QUAN-200',
)

export const SAWKA_2007 = cite(
  'Sawka MN, Burke LM, Eichner ER, Maughan RJ, Montain SJ, Stachenfeld NS',
  2007,
  'American College of Sports Medicine position stand: exercise and fluid replacement',
  'Med Sci Sports Exerc 39:377–390',
  '10.1249/mss.0b013e31802ca597',
)

export const MCDERMOTT_2017 = cite(
  'McDermott BP, Anderson SA, Armstrong LE and co-authors',
  2017,
  'National Athletic Trainers’ Association position statement: fluid replacement for the physically active',
  'J Athl Train 52:877–895',
  '10.4085/1062-6050-52.9.02',
)

export const WMS_2020 = cite(
  'Wilderness Medical Society',
  2020,
  'Clinical practice guidelines for the management of exercise-associated hyponatremia: 2019 update',
  'Wilderness Environ Med',
  '10.1016/j.wem.2019.11.003',
)

export const JEUKENDRUP_2014 = cite(
  'Jeukendrup A',
  2014,
  'A step towards personalized sports nutrition: carbohydrate intake during exercise',
  'Sports Med 44 Suppl 1:S25–S33',
  '10.1007/s40279-014-0148-z',
)

export const GSSI_2022 = cite(
  'Gatorade Sports Science Institute',
  2022,
  'Carbohydrate during exercise (title not seen)',
  'GSSI',
  null,
)

export const ARRIBALZAGA_2021 = cite(
  'Arribalzaga S, Viribay A, Calleja-González J, Fernández-Lázaro D, Castañeda-Babarro A, Mielgo-Ayuso J',
  2021,
  'Relationship of carbohydrate intake during a single-stage one-day ultra-trail race with fatigue outcomes and gastrointestinal problems: a systematic review',
  'Int J Environ Res Public Health 18:5737',
  '10.3390/ijerph18115737',
)

export const WALSH_2013 = cite(
  'Walsh KM, Cooper MA, Holle R, Rakov VA, Roeder WP, Ryan M',
  2013,
  'National Athletic Trainers’ Association position statement: lightning safety for athletics and recreation',
  'J Athl Train 48:258–270',
  '10.4085/1062-6050-48.2.25',
)

export const GANSU_2021 = cite(
  'News reports',
  2021,
  'The mountain race at the Yellow River Stone Forest, Gansu, 22 May 2021',
  'several papers',
  null,
)

export const FREDERICK_1984 = cite(
  'Frederick EC',
  1984,
  'Physiological and ergonomics factors in running shoe design',
  'Appl Ergon 15:281–287',
  null,
)

export const FRANZ_2012 = cite(
  'Franz JR, Wierzbinski CM, Kram R',
  2012,
  'Metabolic cost of running barefoot versus shod: is lighter better?',
  'Med Sci Sports Exerc',
  null,
)

export const HOOGKAMER_2016 = cite(
  'Hoogkamer W, Kipp S, Spiering BA, Kram R',
  2016,
  'Altered running economy directly translates to altered distance-running performance',
  'Med Sci Sports Exerc 48:2175–2180',
  '10.1249/MSS.0000000000001012',
)

export const SCHEER_2020 = cite(
  'Scheer V, Vieluf S, Bitter N, Christ L, Heitkamp H-C',
  2020,
  'The optimal weight carriage system for runners: comparison between handheld water bottles, waist belts, and backpacks',
  'Front Physiol 11:571221',
  '10.3389/fphys.2020.571221',
)
