import type { Maker } from './recording.ts'

/** Makers of what runners wear, by FIT's manufacturer number (public profile). */
const MAKERS = named(`
  1 Garmin
  6 SRM
  13 15 Dynastream
  23 Suunto
  32 Wahoo
  37 Magellan
  38 o-synce
  54 IpBike
  70 Sigma
  71 TomTom
  76 Moxy
  95 Stryd
  115 iGPSPORT
  123 Polar
  142 TAG Heuer
  258 Lezyne
  260 Zwift
  265 Strava
  267 Bryton
  289 Hammerhead
  294 Coros
  305 Whoop
  309 Form
  310 Decathlon
  326 Nike
  337 Runna
  339 Zepp
  348 Huawei
`)

/**
 * Garmin's wrist and handlebar computers by product number (public profile); the numbers on one line are
 * regional editions of the same device.
 */
const GARMIN = named(`
  473 474 475 494 Forerunner 301
  717 987 Forerunner 405
  782 Forerunner 50
  988 Forerunner 60
  1018 1446 Forerunner 310XT
  1036 1199 1213 1387 1422 Edge 500
  1124 1274 Forerunner 110
  1169 1333 1334 1386 1497 Edge 800
  1325 1555 Edge 200
  1328 1537 1600 1664 Forerunner 910XT
  1345 1410 Forerunner 610
  1360 Forerunner 210
  1436 Forerunner 70
  1482 1688 Forerunner 10
  1499 Swim
  1551 fenix
  1561 1742 1821 1918 Edge 510
  1567 1721 1822 1823 Edge 810
  1623 1928 1929 2072 2173 Forerunner 620
  1632 1930 1931 2073 2174 Forerunner 220
  1736 Edge Touring
  1765 2130 2131 2132 Forerunner 920XT
  1836 2052 2053 2070 2100 2274 Edge 1000
  1903 2061 Forerunner 15
  1967 fenix 2
  1988 2332 2457 epix
  2050 2188 2189 2293 2407 2408 fenix 3
  2067 2260 2261 Edge 520
  2147 2288 2289 Edge 25
  2148 Forerunner 25
  2153 2219 Forerunner 225
  2156 2310 2311 Forerunner 630
  2157 2313 Forerunner 230
  2158 2533 2534 Forerunner 735XT
  2204 Edge Explore 1000
  2238 2290 Edge 20
  2396 2397 2431 2733 Forerunner 235
  2413 2473 2474 2475 2476 2477 fenix 3 HR
  2432 2675 fenix 3 Chronos
  2503 2650 2667 2668 2727 2814 Forerunner 35
  2530 2599 2600 2628 2629 2630 Edge 820
  2531 Edge Explore 820
  2544 2797 fenix 5S
  2604 2798 fenix 5X
  2691 2833 Forerunner 935
  2697 2796 fenix 5
  2700 3473 vivoactive 3
  2713 2924 3095 Edge 1030
  2886 3003 Forerunner 645
  2888 3004 Forerunner 645 Music
  2891 2977 Forerunner 30
  2900 3134 fenix 5S Plus
  2909 3092 Edge 130
  3011 Edge Explore
  3076 3145 Forerunner 245
  3077 3321 Forerunner 245 Music
  3110 fenix 5 Plus
  3111 3135 fenix 5X Plus
  3112 3142 Edge 520 Plus
  3113 3441 Forerunner 945
  3121 3349 Edge 530
  3122 3350 Edge 830
  3126 Instinct Esports
  3144 Forerunner 235 Lite
  3224 vivoactive 4 Small
  3225 vivoactive 4 Large
  3226 3737 3740 Venu
  3246 3420 MARQ Driver
  3247 3421 MARQ Aviator
  3248 3448 MARQ Captain
  3249 3449 MARQ Commander
  3250 3450 MARQ Expedition
  3251 3451 MARQ Athlete
  3258 3702 Descent Mk2
  3282 3469 Forerunner 45
  3287 3512 fenix 6S Sport
  3288 3513 fenix 6S
  3289 3514 fenix 6 Sport
  3290 3515 fenix 6
  3291 3516 fenix 6X
  3405 3639 Swim 2
  3466 Instinct Solar
  3542 3930 Descent Mk2S
  3558 3813 Edge 130 Plus
  3570 3812 Edge 1030 Plus
  3589 3794 Forerunner 745
  3596 Venu Sq Music
  3599 Venu Sq Music
  3600 3837 Venu Sq
  3624 3648 MARQ Adventurer
  3638 3872 Enduro
  3652 3978 Forerunner 945 LTE
  3703 3950 Venu 2
  3704 3949 Venu 2S
  3739 3850 MARQ Golfer
  3843 4305 Edge 1040
  3851 4017 Venu 2 Plus
  3869 4033 Forerunner 55
  3888 4071 Instinct 2
  3889 Instinct 2S
  3905 3908 fenix 7S
  3906 3909 fenix 7
  3907 3910 fenix 7X
  3943 3944 epix (gen 2)
  3990 Forerunner 255 Music
  3991 Forerunner 255S Music
  3992 Forerunner 255
  3993 Forerunner 255S
  4005 4132 Descent G1
  4024 Forerunner 955
  4061 Edge 540
  4062 Edge 840
  4105 MARQ (gen 2)
  4115 Venu Sq 2
  4116 Venu Sq 2 Music
  4124 MARQ (gen 2) Aviator
  4135 tactix 7
  4155 Instinct Crossover
  4169 Edge Explore 2
  4222 Descent Mk3
  4223 Descent Mk3i
  4257 Forerunner 265
  4258 Forerunner 265S
  4260 Venu 3
  4261 Venu 3S
  4312 epix Pro (gen 2) 42 mm
  4313 epix Pro (gen 2) 47 mm
  4314 epix Pro (gen 2) 51 mm
  4315 Forerunner 965
  4341 Enduro 2
  4374 fenix 7S Pro Solar
  4375 fenix 7 Pro Solar
  4376 fenix 7X Pro Solar
  4394 Instinct 2X
  4426 vivoactive 5
  4432 Forerunner 165
  4433 Forerunner 165 Music
  4440 Edge 1050
  4472 MARQ (gen 2) Commander
  4532 fenix 8 Solar
  4533 fenix 8 Solar Large
  4534 fenix 8 Small
  4536 fenix 8
  4575 Enduro 3
  4583 Instinct E 40 mm
  4584 Instinct E 45 mm
  4585 Instinct 3 Solar 45 mm
  4586 Instinct 3 AMOLED 45 mm
  4587 Instinct 3 AMOLED 50 mm
  4588 Descent G2
  4603 Venu X1
  4625 vivoactive 6
  4631 fenix 8 Pro
  4633 Edge 550
  4634 Edge 850
  4643 Venu 4
  4644 Venu 4S
  4666 fenix E
  4678 Instinct Crossover AMOLED
  4759 Instinct 3 Solar 50 mm
  4775 tactix 8 AMOLED
  4776 tactix 8 Solar
  4814 Forerunner 170 Music
  4815 Forerunner 170

`)

const GARMIN_NUMBER = 1
const DEVELOPMENT_NUMBER = 255

/** "Garmin fenix 5", or as much of that as the file tells; null when it is silent. */
export function deviceName({ manufacturer, product, productName }: Maker): string | null {
  // "Development" is what phone apps write for want of a number of their own: it names nobody.
  const named = manufacturer === DEVELOPMENT_NUMBER ? undefined : MAKERS.get(manufacturer ?? NaN)
  const maker =
    named ?? (manufacturer === null || manufacturer === DEVELOPMENT_NUMBER ? null : `maker ${manufacturer}`)
  const known = manufacturer === GARMIN_NUMBER && product !== null ? GARMIN.get(product) : undefined
  const model = productName ?? known ?? (product ? `product ${product}` : null)
  if (maker === null) return productName
  if (model === null) return maker
  return model.toLowerCase().startsWith(maker.toLowerCase()) ? model : `${maker} ${model}`
}

function named(lines: string): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  for (const line of lines.trim().split('\n')) {
    const [, numbers = '', name = ''] = /^\s*((?:\d+ )+)(.+)$/.exec(line) ?? []
    for (const number of numbers.trim().split(' ')) names.set(Number(number), name)
  }
  return names
}
