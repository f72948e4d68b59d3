import type { TargetName } from './targets.ts'
import type { WrittenModel } from './model.ts'

/**
 * Written by scripts/train-ground.ts with seed 1, from Andorra, Heidelberg, North Bayreuth, Monaco, Malta, Porto Alegre, Krems
 * (data © OpenStreetMap contributors). docs/ground-inference.md tells how well it does. A line is a feature and its
 * weight for each class in hundredths; trust stands in the order of `NEIGHBOUR_KINDS`.
 */
export const WEIGHTS: Readonly<Record<TargetName, WrittenModel>> = {
  surface: {
    trust: {
      features: 0.99,
      neighbours: [0.74, 0.86, 0.35, 0.49, 0.54, 0.34, 0.16],
    },
    weights: `
1 to 1.6 m wide: -46 -12 11 51 40 -51 -2 -13 -9 0 -2 -3 -4 -2
1.6 to 2.6 m wide: 15 -7 8 -17 1 5 -1 2 -5 -4 -1 -4 -1 -1
15 to 50 m long: 43 0 -11 3 18 -8 -11 -4 -33 -6 -8 8 -12 -8
150 to 500 m long: 19 3 9 3 36 26 -13 -44 -42 -10 -10 -12 -16 -10
2.6 to 3.6 m wide: -22 -3 -5 30 12 -9 -1 -3 -4 -2 0 -2 -1 0
50 to 150 m long: 32 -10 -11 14 23 30 -6 -2 -39 -29 -10 -5 -12 -10
500 to 1500 m long: 12 17 -12 23 10 -17 -7 -29 -8 -10 -5 3 5 -5
a little winding: 33 20 -21 6 27 1 -15 -23 -35 -5 -11 -5 -9 -11
access=agricultural: -6 -15 -1 31 -16 6 0 0 0 0 0 -1 0 0
access=customers: 44 -3 -1 -4 -27 -7 0 -1 -2 -1 0 0 0 0
access=designated: 13 -3 0 -4 -4 -1 0 0 0 0 0 0 0 0
access=destination: 7 -25 -14 -1 21 -28 -1 21 15 -5 -1 -4 -2 -1
access=no: 3 -6 -5 28 -14 -9 0 -8 6 -2 0 -2 -1 0
access=permissive: -63 41 -7 41 -24 -4 -1 5 21 -2 0 -2 -1 0
access=private: -10 1 -14 -2 5 10 -2 1 25 -5 -1 7 -2 -1
access=yes: -56 -10 9 -11 98 -27 -1 -6 -4 -3 -1 8 -1 -1
alone in the land: -8 7 -18 34 38 -23 -6 0 -1 -11 -5 -28 -6 -5
any way: 113 -3 -41 27 54 8 -193 -30 -51 -61 -253 -54 -141 -253
area=yes: 26 3 -5 3 -19 -10 -1 -4 -3 -2 0 11 -1 0
bicycle=designated: 69 -12 -4 -2 -23 -22 -1 -9 -5 -3 0 -2 -1 0
bicycle=destination: -1 0 0 -1 -1 5 0 0 0 0 0 0 0 0
bicycle=dismount: -14 -21 -16 -40 42 39 -2 6 -12 -8 -1 4 -3 -1
bicycle=no: -14 -21 26 7 -35 41 -1 -9 14 -1 -1 0 -2 -1
bicycle=permissive: 3 -1 0 19 -15 -5 0 -1 -1 0 0 0 0 0
bicycle=private: 3 -1 0 11 -11 -2 0 -1 0 0 0 0 0 0
bicycle=use_sidepath: -35 -2 -4 -5 -3 -5 0 18 35 -1 0 -1 0 0
bicycle=yes: 46 12 9 -28 -25 -7 -3 14 -22 -2 -2 -6 1 -2
bridge=no: 5 0 -1 -1 -1 -1 0 -1 -1 0 0 0 0 0
bridge=viaduct: 4 -2 -1 -4 -10 -2 0 -1 -1 0 0 13 0 0
bridge=yes: -40 -21 -17 -18 -54 -28 -2 82 76 4 -2 -8 -4 -2
covered=yes: 9 -4 -3 -6 -6 -3 0 3 9 -1 0 0 0 0
crossing=marked: 10 -1 -2 -1 -2 -1 0 -2 -2 0 0 0 0 0
crossing=traffic_signals: 7 0 -1 -1 -2 0 0 -1 -1 0 0 0 0 0
crossing=uncontrolled: 19 -1 -2 -3 -6 -1 0 -3 -3 0 0 0 0 0
crossing=zebra: 5 0 -1 -1 -1 0 0 -1 -1 0 0 0 0 0
foot=designated: 66 -15 -5 11 -30 -28 -1 -7 -4 -3 0 -3 -1 0
foot=destination: 11 -1 0 -2 -9 2 0 0 0 0 0 0 0 0
foot=no: 17 -2 -1 -2 -6 1 0 -2 -2 -1 0 -1 0 0
foot=official: 8 -1 -1 -1 -4 -1 0 0 0 0 0 0 0 0
foot=permissive: 6 -9 -6 15 -6 0 0 3 -3 -1 0 -1 0 0
foot=private: 14 -1 -1 -2 -9 -1 0 0 0 0 0 0 0 0
foot=yes: -12 -9 -11 -3 48 9 -5 -26 -12 -6 -3 10 -8 -3
footway=crossing: 45 -5 -11 -14 6 -1 -1 -13 -11 -2 0 -2 -1 0
footway=sidewalk: 65 -4 -8 -11 -20 -7 0 -8 -5 -1 0 -1 0 0
gentle: -12 -86 -53 33 40 46 -7 25 1 -1 -5 -27 -11 -5
handrail=no: -13 -1 -2 11 -6 9 0 -2 -5 11 0 0 0 0
handrail=yes: 11 -2 -5 -5 -7 -3 0 8 -9 9 0 -1 -1 0
has cycleway: 28 2 -2 -13 -5 -5 0 -2 -1 -1 0 -1 0 0
has incline: -7 -27 62 -6 -12 -35 -3 -7 15 31 -2 -11 -5 -2
has junction: 30 -3 -1 -6 -8 -4 0 -2 -2 -1 0 -1 0 0
has layer: 21 -25 -23 -31 -38 -13 -3 65 28 3 -2 -10 -5 -2
has maxspeed: 72 -18 -11 17 -30 -7 -2 -6 -10 -5 -1 -1 -3 -1
has mtb:scale:uphill: -35 -1 -5 -3 53 -1 -1 -7 -4 -4 0 -3 -1 0
has name: 43 47 -24 38 9 -77 -11 -11 9 -23 -8 -12 -16 -8
has operator: 4 0 0 -1 -1 0 0 0 0 0 0 0 0 0
has piste:type: 0 29 -1 -19 -6 -3 0 0 0 0 0 0 0 0
has ref: 88 -21 26 -3 -64 -12 -2 -12 -8 -5 -1 -1 -2 -1
has sidewalk: 6 -14 -6 44 -13 -12 -1 5 -6 -3 -1 3 -1 -1
horse=no: 6 -39 -12 -39 102 -45 -3 -13 -6 -9 -3 -11 1 -3
horse=permissive: 7 -5 -1 -25 27 -5 0 -1 -1 0 0 -1 0 0
horse=yes: -70 -16 -3 21 43 27 0 -5 -3 -2 0 -2 -1 0
in a town: 94 6 2 -20 -4 27 -29 -7 2 -16 -26 -36 -28 -26
in a village: 33 -8 -25 5 26 -10 -8 -19 -25 -3 -6 12 -7 -6
in the country: 9 -16 -6 -2 0 31 -2 -11 -7 -3 -2 7 -4 -2
informal=yes: -1 0 0 0 4 -1 0 0 0 0 0 0 0 0
is cycleway: 5 -12 -5 44 -46 -13 -1 -9 -6 -3 -1 -3 -1 -1
is footway: 13 -12 75 -7 -7 -111 -25 58 -2 -28 -19 5 -30 -19
is living street: -4 -32 -16 -60 69 -40 -3 -14 -15 -8 -2 -8 -4 -2
is motorway: 33 -3 -1 -7 -9 -7 0 -2 -1 -1 0 -1 -1 0
is path: -147 -30 -44 -62 114 80 -13 13 -12 4 -27 -16 6 -27
is pedestrian: 68 -11 -13 14 -42 -30 -2 -10 -11 -5 -1 -5 -2 -1
is platform: 107 -6 -6 -22 -47 -33 -1 3 -6 -2 -1 -2 -1 -1
is primary: 127 -19 -8 -30 -42 -17 -2 -13 -9 -5 -2 -5 -3 -2
is residential: 124 -3 -23 17 -99 -41 -6 -12 -24 -13 -5 -15 -7 -5
is secondary: 123 -18 -8 -44 -70 5 -2 -11 -9 -5 -2 -6 -3 -2
is service: 42 17 1 43 -1 -71 -18 -44 -8 -43 -14 -45 -24 -14
is steps: 39 -38 -63 -44 -18 -53 -8 -17 63 36 -6 -19 -10 -6
is tertiary: 112 -23 -10 -53 -36 -5 -3 -15 -12 -6 -2 4 -3 -2
is track: -84 59 -19 58 15 65 -44 -78 -86 -40 -36 -5 -46 -36
is trunk: 67 -6 -4 -14 -23 -14 -1 -6 -4 -3 -1 -3 -1 -1
is unclassified: 33 -8 -4 11 -28 -49 -3 -12 -9 -8 -3 23 -5 -3
level: -37 -101 -11 31 48 52 -9 19 22 -26 -6 -2 -12 -6
lit=24/7: 6 0 0 -1 -1 -1 0 -1 -1 0 0 0 0 0
lit=no: -3 -2 -16 -3 6 2 -2 18 -14 15 -1 -6 -2 -1
lit=yes: 48 -18 43 -13 -77 42 -4 -3 12 -15 -3 -7 -5 -3
longer than 1500 m: 21 -7 -7 12 14 -13 -2 -8 -4 -5 -1 -7 -3 -1
meets cycleway: 31 -21 -9 21 -41 16 -1 -7 -7 -4 -1 7 -2 -1
meets footway: 30 -14 44 0 -18 -35 -4 22 29 -7 -9 -14 -17 -9
meets living street: 16 -1 -1 -16 42 -30 -2 -13 -12 -6 -1 -6 -3 -1
meets motorway: 15 -1 -1 -3 -4 -3 0 -1 0 0 0 -1 0 0
meets nothing: 8 -3 -3 -17 1 4 -1 -6 1 14 0 -3 -1 0
meets path: -21 46 -5 4 39 -27 -17 24 -23 6 -12 -17 -1 -12
meets pedestrian: 4 -14 -9 -6 -41 37 -1 -18 33 7 -1 -4 -2 -1
meets platform: 22 -1 -2 -3 -9 -3 0 -2 -1 0 0 -1 0 0
meets primary: 67 15 0 -31 -19 -30 -2 6 -11 -6 -1 0 -3 -1
meets residential: 71 -19 -21 15 -14 15 -7 -27 -11 -22 -5 -11 -11 -5
meets secondary: 64 -1 -11 -9 -2 4 -3 -21 -16 -10 -2 -12 -5 -2
meets service: 44 4 2 16 23 -23 -9 -30 -17 -12 -7 -24 2 -7
meets steps: 53 -3 8 -13 -11 -22 5 -15 -2 -6 -3 -16 -7 -3
meets tertiary: 44 -16 -3 7 1 -14 -4 -14 -21 -13 -3 19 -6 -3
meets track: -20 48 -10 39 37 32 -18 -47 -48 -40 -16 -8 -15 -16
meets trunk: 56 2 -5 -8 -25 -9 -1 -5 -4 -2 -1 -3 -1 -1
meets unclassified: 18 -13 7 18 -19 -7 -4 -15 -11 0 -3 23 -6 -3
motor_vehicle=agricultural: 29 11 -2 -6 -28 -1 0 -1 0 -1 0 -1 0 0
motor_vehicle=designated: 5 0 0 -2 -3 0 0 0 0 0 0 0 0 0
motor_vehicle=destination: 27 12 -1 -12 -19 -5 0 0 0 0 0 -1 0 0
motor_vehicle=forestry: 4 36 -1 -14 -22 -4 0 0 0 0 0 -1 0 0
motor_vehicle=no: -1 -15 -11 18 -33 13 -1 12 3 7 -1 8 -2 -1
motor_vehicle=permissive: 9 -3 0 -5 2 -2 0 0 0 0 0 0 0 0
motor_vehicle=private: -14 -8 3 3 26 -7 0 -2 -1 -1 0 -1 0 0
motor_vehicle=yes: -35 -7 -2 -22 68 -5 0 -1 -1 -1 0 -2 0 0
mtb:scale=0: -60 25 -2 -7 46 18 -1 -11 -5 -5 -1 -5 -2 -1
mtb:scale=1: -25 -6 -3 1 41 -7 0 -3 -2 -2 0 3 -1 0
mtb:scale=2: -22 -6 -2 -2 31 1 0 -3 -1 -1 0 -1 5 0
mtb:scale=3: -25 -4 -1 -8 50 -5 0 -6 -3 -1 0 -1 0 0
narrower than 1 m: -47 7 13 -22 75 -34 -1 8 -9 -6 -1 -5 8 -1
near houses: 3 -9 8 19 25 -25 -5 6 -13 -15 -4 4 -8 -4
oneway=-1: 7 -1 0 -2 -4 0 0 0 0 0 0 0 0 0
oneway=no: 13 -21 1 7 -14 -19 -1 36 -7 -3 -1 -4 -1 -1
oneway=yes: 109 -16 -10 -18 -36 -2 -2 -15 -11 -6 -1 -6 -3 -1
sac_scale=hiking: -63 -8 -8 13 42 -11 -1 23 2 4 -1 -6 3 -1
sac_scale=mountain_hiking: -36 -11 -5 -17 32 29 -1 -2 4 -6 -1 1 -2 -1
service=alley: -67 -17 -6 -36 106 1 -1 -5 -7 -3 -1 -3 -2 -1
service=driveway: -19 -3 11 56 7 -11 -2 -10 -12 -6 -2 -6 -3 -2
service=parking_aisle: 20 13 -7 21 -47 -17 -1 -5 23 -3 -1 -3 -1 -1
shorter than 15 m: 38 -25 -1 -21 -36 -29 -10 37 60 10 -7 -29 -14 -7
sloping: -11 -27 -13 8 37 21 -4 5 5 -15 -3 -17 -7 -3
smoothness=bad: -66 11 1 49 12 5 -1 -3 -2 -2 0 -3 -1 0
smoothness=excellent: 91 -9 -16 -19 -33 2 -1 -13 -6 -3 -1 3 -1 -1
smoothness=good: 98 -27 47 -41 -57 -15 -1 -11 -6 -3 -1 -4 -1 -1
smoothness=horrible: -14 1 -2 -11 36 -10 0 -3 -2 -2 0 -2 5 0
smoothness=intermediate: -68 143 89 -72 -72 -26 -1 -14 -9 -5 -1 -6 -2 -1
smoothness=very_bad: -46 -13 -2 -5 45 18 0 -2 -1 -1 0 -1 5 0
smoothness=very_horrible: -4 -4 -1 -5 26 -10 0 0 0 0 0 -1 0 0
steep: -21 -24 -30 -7 71 -7 -3 4 -1 -12 -2 -12 -5 -2
straight: 71 -11 -2 0 10 23 -28 3 8 -26 -20 -32 -31 -20
tracktype=grade1: 178 -104 20 -69 -32 -82 -2 -7 -5 -7 -2 -13 -3 -2
tracktype=grade2: -142 139 9 130 -126 -97 -5 -13 -10 -14 -4 -26 -7 -4
tracktype=grade3: -151 37 -8 101 24 -77 -3 -10 -7 2 -2 22 -5 -2
tracktype=grade4: -116 -33 1 -5 91 22 -2 -4 -3 -5 -1 22 -3 -1
tracktype=grade5: -138 -77 -12 -67 70 135 -2 -6 -4 -6 -1 -11 3 -1
trail_visibility=bad: -8 0 -1 7 -4 -1 0 -2 -1 10 0 -1 0 0
trail_visibility=excellent: 2 -8 -2 15 -12 -8 0 14 -5 -3 0 -2 5 0
trail_visibility=good: -10 -3 -3 -13 30 -11 -1 -1 8 -3 0 4 -1 0
trail_visibility=intermediate: -8 -3 -1 15 -5 5 0 -1 0 -1 0 -1 0 0
tunnel=building_passage: 21 -2 -3 1 -8 -2 0 -4 -3 -1 0 0 0 0
tunnel=yes: 7 -4 -5 -11 23 -5 0 -8 -5 -1 0 -1 0 0
under built up: 72 -9 -34 8 -38 -28 -4 -3 23 -13 -3 -12 -6 -3
under farmland: 13 -26 -7 -22 32 -8 -1 -3 -2 -3 -1 -6 11 -1
under forest: -33 -42 9 33 41 -26 -6 7 9 -22 -4 11 -10 -4
under grassland: -1 2 -3 -15 14 2 -1 7 -2 -2 0 -2 -1 0
under heath: -14 1 -5 19 2 -11 -1 4 8 -3 0 -2 -1 0
under meadow: -2 -4 -3 9 -45 30 -1 4 -3 -2 0 11 -1 0
under park: 18 11 46 -21 -32 -20 -3 17 -28 -11 -2 -9 -4 -2
under scrub: -2 -13 -4 1 10 19 -1 -7 -4 -4 -1 -3 -2 -1
under unknown: 81 36 -40 10 42 25 -34 -60 -45 -26 -29 -22 -38 -29
under water: 16 -8 -5 -1 -19 -10 -1 7 -11 18 0 -2 -1 0
vehicle=agricultural: 6 7 0 -10 -2 -1 0 0 0 0 0 -1 0 0
vehicle=destination: 5 -2 0 3 -4 -2 0 0 0 0 0 0 0 0
vehicle=forestry: -2 2 -1 21 -14 -7 0 0 0 0 0 -1 0 0
vehicle=no: -36 -21 0 -17 82 -26 -1 4 -5 1 -1 -3 9 -1
vehicle=private: 15 0 -2 -5 -4 -2 0 0 0 0 0 0 0 0
very steep: -4 -26 -26 13 41 -34 -3 -10 10 22 -2 -12 -6 -2
very winding: 27 -10 0 5 16 -26 -4 -2 -4 -13 -3 2 -6 -3
wider than 3.6 m: -32 -13 35 31 -17 -6 0 -5 -3 -2 0 -2 -1 0
winding: 15 -10 -10 20 14 0 -2 -10 -9 -1 -7 -3 -5 -7`,
  },
  softness: {
    trust: {
      features: 0.91,
      neighbours: [0.51, 0.32, 0.23, 0.5, 0.39, 0.37, 0.17],
    },
    weights: `
1 to 1.6 m wide: -40 -9 55 -12 -3
1.6 to 2.6 m wide: 17 -4 10 -33 -4
15 to 50 m long: 19 -10 -10 6 -1
150 to 500 m long: -5 -21 21 16 -28
2.6 to 3.6 m wide: -23 -5 36 -14 -2
50 to 150 m long: 4 -18 10 13 -20
500 to 1500 m long: 8 -2 22 -41 0
a little winding: 2 4 4 -5 -18
access=agricultural: 4 -30 36 -17 -1
access=customers: 38 -1 -37 -1 -1
access=designated: 11 -6 -9 5 0
access=destination: 28 -26 -2 -5 -4
access=no: 13 -9 -2 -5 -2
access=permissive: -49 39 20 -7 -2
access=private: 12 37 -28 -37 1
access=yes: -23 -22 47 -14 6
alone in the land: -24 -5 12 26 -36
any way: 54 -24 24 -35 -128
area=yes: 26 -9 -25 -3 10
bicycle=designated: 68 -27 -41 -5 -4
bicycle=destination: -2 0 3 0 0
bicycle=dismount: -10 -29 38 -12 3
bicycle=no: -13 2 13 0 0
bicycle=permissive: 5 -2 -2 0 0
bicycle=private: 3 -2 0 0 0
bicycle=use_sidepath: -4 13 -9 0 0
bicycle=yes: 66 3 -54 -22 -4
bridge=no: 3 -1 -2 0 0
bridge=viaduct: 0 -6 -9 -1 13
bridge=yes: 5 39 -47 6 -8
covered=yes: 23 -9 -14 -1 0
crossing=marked: 8 -4 -4 0 0
crossing=traffic_signals: 5 -2 -3 0 0
crossing=uncontrolled: 16 -6 -10 0 0
crossing=zebra: 3 -1 -1 0 0
foot=designated: 61 -31 -25 -13 -3
foot=destination: 11 -2 -9 0 0
foot=no: 13 -6 -5 -1 -1
foot=official: 7 -2 -5 0 0
foot=permissive: 7 -19 13 -3 -1
foot=private: 14 -3 -11 0 0
foot=yes: -6 -6 27 -35 7
footway=crossing: 34 -30 -5 -2 -3
footway=sidewalk: 59 -20 -36 -2 -2
gentle: -25 -24 14 39 -45
handrail=no: -11 -3 14 0 0
handrail=yes: 6 5 -9 -2 -1
has cycleway: 5 4 -3 -3 -1
has incline: 9 4 -23 20 -11
has junction: 25 -8 -14 -2 -1
has layer: 41 17 -33 -40 -10
has maxspeed: 60 -40 -10 -19 -5
has mtb:scale:uphill: -40 -5 30 12 -4
has name: 31 50 -12 -108 -25
has operator: 4 -1 -3 0 0
has piste:type: -10 31 -17 -4 0
has ref: 60 7 -44 -34 -4
has sidewalk: -2 -23 25 -4 1
horse=no: 7 -74 53 -18 -9
horse=permissive: -3 -1 13 -11 -1
horse=yes: -61 4 56 2 -2
in a town: 60 -7 2 -73 -41
in a village: 6 -7 7 -13 -2
in the country: 2 -22 4 11 1
informal=yes: -2 -1 3 0 0
is cycleway: 16 -35 9 -8 -4
is footway: 18 34 -20 -92 1
is living street: -7 -65 40 -15 -11
is motorway: 29 -6 -19 -3 -1
is path: -116 -20 120 -43 8
is pedestrian: 60 -37 -28 -7 -6
is platform: 106 -16 -86 -11 -3
is primary: 118 -48 -66 -15 -8
is residential: 111 -28 -94 -29 -22
is secondary: 121 -56 -75 -16 -7
is service: 46 -17 -1 -84 -53
is steps: 82 -56 -24 -31 -15
is tertiary: 108 -72 -64 -11 0
is track: -114 52 27 53 -81
is trunk: 64 -18 -38 -10 -4
is unclassified: 49 -48 -11 -55 21
level: -37 -30 27 47 -17
lit=24/7: 3 -1 -2 0 0
lit=no: 13 -5 4 -14 -6
lit=yes: 54 0 -37 -15 -7
longer than 1500 m: 14 -3 25 -50 -9
meets cycleway: 46 -21 -17 -25 4
meets footway: 36 11 -16 -37 -19
meets living street: 10 -27 18 -8 -8
meets motorway: 23 7 -22 -10 -1
meets nothing: 20 -22 -3 2 -3
meets path: -32 36 13 -8 -13
meets pedestrian: 34 -32 -2 -4 -4
meets platform: 22 -7 -14 -1 -1
meets primary: 70 -2 -45 -44 -4
meets residential: 68 -18 -15 -59 -20
meets secondary: 64 -8 -22 -45 -16
meets service: 38 -4 -1 -38 -18
meets steps: 54 -11 -24 -23 -18
meets tertiary: 33 20 -19 -67 12
meets track: -29 28 7 17 -41
meets trunk: 46 -7 -28 -13 -4
meets unclassified: 12 10 -32 2 13
motor_vehicle=agricultural: 79 -22 -40 -23 -1
motor_vehicle=designated: 5 -1 -4 0 0
motor_vehicle=destination: 69 -14 -56 -6 -1
motor_vehicle=forestry: 5 34 -24 -18 -1
motor_vehicle=no: 0 -1 11 -25 6
motor_vehicle=permissive: 16 -6 -10 -1 0
motor_vehicle=private: -3 -12 16 -3 -1
motor_vehicle=yes: -8 -18 32 -10 -1
mtb:scale:imba=1: -5 -16 25 -5 0
mtb:scale=0: -49 22 29 -5 -6
mtb:scale=1: -32 -23 50 -3 3
mtb:scale=2: -32 -21 16 23 3
mtb:scale=3: -33 -11 49 -8 -1
narrower than 1 m: -49 8 42 -7 5
near houses: 12 -16 8 -7 -10
oneway=-1: 6 -1 -5 0 0
oneway=no: 12 7 -5 -6 -4
oneway=yes: 91 -32 -47 -15 -9
sac_scale=hiking: -66 11 41 9 -1
sac_scale=mountain_hiking: -13 -23 23 6 0
service=alley: -68 -33 90 -4 -4
service=driveway: -25 4 37 -12 -7
service=parking_aisle: 28 1 -24 -6 -3
shorter than 15 m: 50 18 -31 -54 -28
sloping: -3 -29 10 26 -26
smoothness=bad: -54 16 58 -32 -3
smoothness=excellent: 99 -47 -57 -8 1
smoothness=good: 138 -29 -107 -19 -4
smoothness=horrible: -18 -6 28 -9 3
smoothness=intermediate: -54 156 -108 -35 -6
smoothness=very_bad: -60 -17 75 -6 5
smoothness=very_horrible: -8 -11 25 -5 0
steep: -27 -36 42 16 -18
straight: 43 -20 1 -5 -52
surface=unpaved: -60 54 -2 -2 -2
trail_visibility=bad: 1 -5 6 -3 -1
trail_visibility=excellent: -8 8 0 -5 3
trail_visibility=good: -2 -9 18 -12 2
trail_visibility=intermediate: -8 -5 17 -4 -1
tunnel=building_passage: 15 -7 -7 0 0
tunnel=yes: 17 -23 4 -3 -1
under built up: 57 -13 -22 -43 -16
under farmland: 39 -12 -3 -47 2
under forest: -70 -44 23 52 -3
under grassland: 55 -32 7 -51 -4
under heath: -8 -14 16 6 -3
under meadow: -9 -13 16 -9 10
under park: 0 46 -22 -30 -10
under scrub: -73 0 -31 69 -13
under unknown: 43 -8 36 -83 -51
under water: 14 11 -20 -8 -1
vehicle=agricultural: 16 1 -8 -9 -1
vehicle=destination: 14 -4 -8 -2 0
vehicle=forestry: -14 12 9 -8 -1
vehicle=no: -15 -32 40 -2 7
vehicle=private: 31 -10 -20 -4 -1
very steep: 10 -27 27 -13 -14
very winding: 26 -13 13 -47 -4
wider than 3.6 m: -12 14 10 -18 -2
winding: 2 -14 16 -15 -7`,
  },
  technicality: {
    trust: {
      features: 0.93,
      neighbours: [0.6, 0.23, 0.16, 0.59, 0.67, 0.1, 0.34],
    },
    weights: `
1 to 1.6 m wide: -43 32 -8 34 -34
1.6 to 2.6 m wide: -1 9 -20 13 -5
15 to 50 m long: 25 1 -14 -25 5
150 to 500 m long: 9 23 -14 -12 -29
2.6 to 3.6 m wide: -7 16 -8 -6 -1
50 to 150 m long: 16 26 -11 -33 -46
500 to 1500 m long: 12 2 -1 -17 -14
a little winding: 26 14 -7 -25 -52
access=agricultural: -23 25 -2 -1 0
access=customers: -15 24 -10 -2 -1
access=designated: -3 4 0 0 0
access=destination: 11 2 -10 -3 -2
access=no: 24 -63 12 26 -2
access=permissive: -33 40 -7 -2 -1
access=private: 40 -25 -12 -8 -4
access=yes: -64 78 -10 -5 -2
alone in the land: -23 -17 -3 19 41
any way: 56 26 -33 -66 -105
area=yes: 10 6 -14 -4 -2
bicycle=designated: 38 -66 -10 37 -11
bicycle=destination: 0 -6 6 -1 0
bicycle=dismount: 86 -108 22 -18 -9
bicycle=no: -15 -10 8 -3 22
bicycle=permissive: 15 -12 -2 0 0
bicycle=private: -9 2 -6 13 -1
bicycle=use_sidepath: 14 -11 -3 0 0
bicycle=yes: 39 19 -89 -5 -18
bridge=no: 3 -2 0 0 0
bridge=viaduct: -6 6 0 0 0
bridge=yes: 10 -26 9 -2 8
covered=yes: 4 0 -4 -1 0
crossing=marked: 8 -6 -2 0 0
crossing=traffic_signals: 2 -1 0 0 0
crossing=uncontrolled: 12 -9 -2 0 0
crossing=zebra: 3 -2 -1 0 0
foot=designated: 47 -16 -39 -5 -4
foot=destination: 8 -3 -4 -1 0
foot=no: 5 -19 -15 28 -2
foot=permissive: -29 -15 40 -3 -1
foot=private: 8 -6 -1 0 0
foot=yes: 35 -19 -3 -15 -24
footway=crossing: 30 -17 -11 -2 -2
footway=sidewalk: 39 -30 -8 -1 -1
gentle: 14 6 12 -57 -3
has cycleway: 2 6 -4 -3 -2
has incline: -35 -24 63 1 -25
has junction: 33 -23 -6 -3 -2
has layer: 43 -47 -12 2 9
has maxspeed: 31 11 -27 -17 -10
has mtb:scale:uphill: -33 -58 7 89 -11
has name: 51 -20 -6 -29 -8
has operator: 4 -3 0 0 0
has piste:type: 19 -17 -1 -1 0
has ref: 49 -15 -21 -22 -9
has sidewalk: -48 77 -28 -8 -5
horse=no: 33 -26 -35 15 19
horse=permissive: -1 3 -1 -2 0
horse=yes: 10 2 -10 -4 -1
in a town: 57 15 -24 -75 -91
in a village: 2 10 -5 3 -14
in the country: 12 8 -11 -10 -21
informal=yes: -26 -7 21 11 0
is cycleway: 1 -1 -13 9 -3
is footway: 39 -22 7 -37 -20
is living street: -4 22 -27 -8 -5
is motorway: 48 -35 -7 -6 -2
is path: -151 -3 92 33 26
is pedestrian: 5 18 -33 -10 -7
is platform: 87 -76 -9 -2 -1
is primary: 126 -97 -28 -14 -9
is residential: 88 -47 -55 -27 -19
is secondary: 111 -74 -43 -11 -8
is service: 47 5 -97 -36 -33
is tertiary: 57 -35 -38 -18 -12
is track: -24 102 -122 -81 -133
is trunk: 98 -78 -13 -8 -5
is unclassified: 20 -2 -31 -5 -7
level: 12 18 -1 -25 -25
lit=24/7: 3 -2 -1 0 0
lit=no: -22 46 -36 2 -10
lit=yes: 40 -29 12 -16 -13
longer than 1500 m: -12 -18 15 21 -11
meets cycleway: 29 -17 -7 -4 -4
meets footway: 34 -6 -3 -17 -23
meets living street: 16 -3 -2 -11 -6
meets motorway: 34 -28 -3 -3 -1
meets nothing: 4 -7 -1 -11 15
meets path: -22 -28 37 27 2
meets pedestrian: -14 13 11 -7 -4
meets platform: 11 -9 -1 0 0
meets primary: 61 -31 -33 -2 -10
meets residential: 44 -1 -34 -20 -9
meets secondary: 46 -16 8 -44 -19
meets service: 47 3 -33 -34 -27
meets steps: 18 -6 -1 -6 -23
meets tertiary: 33 3 -36 -18 -19
meets track: 28 43 -58 -54 -86
meets trunk: 51 -27 -22 -9 -4
meets unclassified: 14 10 -37 3 -15
motor_vehicle=agricultural: 64 -60 -2 -2 0
motor_vehicle=designated: 8 -7 0 0 0
motor_vehicle=destination: 19 -16 -2 -1 0
motor_vehicle=forestry: 28 -35 9 -1 0
motor_vehicle=no: 10 -16 -11 23 -5
motor_vehicle=permissive: 12 -11 0 0 0
motor_vehicle=private: -45 51 -6 -2 -1
motor_vehicle=yes: 22 -18 -3 -1 0
mtb:scale:imba=1: 40 -30 -7 -5 0
narrower than 1 m: -60 20 38 -21 12
near houses: 8 15 1 -25 -29
oneway=-1: 6 -6 0 0 0
oneway=no: 15 4 -15 -7 -4
oneway=yes: 39 -95 17 40 -18
service=alley: -43 49 -4 -2 -1
service=driveway: -5 24 -11 -5 -4
service=parking_aisle: 29 -18 -6 -4 -2
shorter than 15 m: 34 -18 -19 -15 11
sloping: 2 -19 27 -2 -13
steep: -52 -42 65 4 20
straight: 51 24 -50 -66 -43
surface=dirt: -80 42 -6 39 -5
surface=earth: 17 -5 -6 -9 -4
surface=grass: -103 76 36 -1 -2
surface=ground: -78 30 4 56 -24
surface=unpaved: -6 18 -12 -3 -12
trail_visibility=excellent: -20 30 -6 -4 -13
trail_visibility=good: -55 -30 49 -1 22
trail_visibility=intermediate: -19 -1 -8 27 -6
tunnel=building_passage: 11 -7 -4 -1 0
tunnel=yes: 17 -11 -4 -1 -1
under bare rock: -17 -35 -17 19 39
under built up: 74 -28 -57 -22 3
under farmland: 24 -17 5 -14 -4
under forest: -67 43 38 -12 -43
under grassland: 7 -36 19 -7 11
under heath: -54 19 22 7 -9
under meadow: -23 43 -13 -10 -6
under park: 68 -26 -39 -10 -6
under scree: -4 -17 -24 40 0
under scrub: -25 28 -8 -14 8
under unknown: 55 25 -38 -55 -74
under water: 7 -11 11 -7 -3
vehicle=agricultural: 6 -29 -1 23 0
vehicle=destination: 4 -3 0 0 0
vehicle=forestry: -22 24 -1 -1 0
vehicle=no: -19 19 -15 22 -13
vehicle=private: 22 -19 -3 0 0
very steep: -56 -49 15 55 28
very winding: -6 -10 9 -4 4
wider than 3.6 m: -5 11 -5 -2 -1
winding: -19 -8 10 13 8`,
  },
}
