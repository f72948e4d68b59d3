import type { IdeaName } from './ideas.ts'
import type { WrittenModel } from './model.ts'

/**
 * Written by scripts/train-ground.ts with seed 1, from Andorra, Heidelberg, North Bayreuth, Monaco, Malta, Porto Alegre, Krems
 * (data © OpenStreetMap contributors). docs/ground-inference.md tells how well it does. A line is a trait and its
 * weight for each class in hundredths; trust stands in the order of `WITNESSES`.
 */
export const WEIGHTS: Readonly<Record<IdeaName, WrittenModel>> = {
  surface: {
    trust: {
      traits: 0.97,
      witnesses: [0.78, 0.85, 0.31, 0.73, 0.56, 0.52, 0.2],
    },
    weights: `
1 to 1.6 m wide: -46 -13 11 53 41 -52 -2 -13 -9 0 -2 -3 -4 -2
1.6 to 2.6 m wide: 16 -6 9 -17 0 6 -1 3 -5 -4 -1 -4 -1 -1
15 to 50 m long: 44 0 -11 3 19 -9 -11 -4 -33 -5 -8 8 -12 -8
150 to 500 m long: 20 2 9 2 36 25 -13 -44 -42 -9 -10 -12 -15 -10
2.6 to 3.6 m wide: -23 -2 -5 31 11 -9 0 -3 -4 -2 0 -2 -1 0
50 to 150 m long: 32 -11 -11 14 23 29 -4 -3 -39 -28 -10 -5 -11 -10
500 to 1500 m long: 13 17 -12 21 11 -18 -6 -29 -8 -10 -5 3 5 -5
a little winding: 33 20 -21 5 28 -1 -14 -22 -35 -4 -11 -5 -8 -11
access=agricultural: -5 -15 -1 32 -16 6 0 0 0 0 0 -1 0 0
access=customers: 44 -3 -1 -4 -27 -7 0 -1 -2 -1 0 0 0 0
access=designated: 14 -4 0 -4 -4 -1 0 0 0 0 0 0 0 0
access=destination: 6 -25 -14 1 22 -28 -1 22 16 -5 -1 -4 -2 -1
access=no: 3 -6 -5 28 -15 -9 0 -8 6 -2 0 -2 -1 0
access=permissive: -62 42 -7 40 -24 -4 -1 4 21 -2 0 -2 -1 0
access=private: -10 1 -14 -3 2 9 -2 1 25 -5 -1 7 -2 -1
access=yes: -57 -10 9 -12 98 -27 -1 -6 -4 -3 -1 8 -1 -1
alone in the land: -5 10 -19 30 34 -22 -6 0 -1 -6 -5 -23 -6 -5
any way: 115 -5 -41 29 54 8 -204 -32 -50 -67 -254 -55 -144 -254
area=yes: 26 3 -5 2 -19 -10 -1 -4 -3 -2 0 11 -1 0
bicycle=designated: 69 -12 -4 -2 -23 -22 -1 -9 -5 -3 0 -2 -1 0
bicycle=destination: -2 0 0 -1 -1 5 0 0 0 0 0 0 0 0
bicycle=dismount: -14 -22 -17 -40 40 38 -2 5 -13 -8 -1 4 -2 -1
bicycle=no: -14 -21 27 6 -37 41 -1 -9 14 -1 -1 -1 -2 -1
bicycle=permissive: 4 -1 0 19 -16 -5 0 -1 -1 0 0 0 0 0
bicycle=private: 4 -1 0 11 -12 -2 0 -1 0 0 0 0 0 0
bicycle=use_sidepath: -35 -1 -4 -5 -3 -5 0 17 36 -1 0 -1 0 0
bicycle=yes: 46 12 9 -28 -25 -7 -3 13 -22 -1 -2 -7 1 -2
bridge=no: 6 0 -1 -1 -1 -1 0 -1 -1 0 0 0 0 0
bridge=viaduct: 4 -2 0 -4 -10 -1 0 -1 -1 0 0 12 0 0
bridge=yes: -42 -22 -17 -18 -55 -29 -2 83 75 4 -2 -8 -4 -2
covered=yes: 10 -4 -3 -6 -5 -3 0 2 9 -1 0 0 0 0
crossing=marked: 11 -1 -2 -1 -2 -1 0 -2 -2 0 0 0 0 0
crossing=traffic_signals: 7 0 -1 -1 -2 0 0 -1 -1 0 0 0 0 0
crossing=uncontrolled: 19 -1 -2 -3 -6 -1 0 -3 -3 0 0 0 0 0
crossing=zebra: 5 0 -1 -1 0 0 0 -1 -1 0 0 0 0 0
foot=designated: 67 -16 -5 11 -31 -28 -1 -7 -3 -3 0 -3 -1 0
foot=destination: 11 -1 0 -2 -9 2 0 0 0 0 0 0 0 0
foot=no: 18 -2 -1 -3 -6 0 0 -2 -2 -1 0 -1 0 0
foot=official: 8 -1 -1 -1 -4 -1 0 0 0 0 0 0 0 0
foot=permissive: 7 -9 -6 14 -6 0 0 2 -3 -1 0 -1 0 0
foot=private: 15 -1 -1 -2 -9 -1 0 0 0 0 0 0 0 0
foot=yes: -12 -11 -11 -5 47 10 -5 -26 -12 -6 -3 10 -8 -3
footway=crossing: 46 -5 -11 -14 6 -1 -1 -13 -11 -2 0 -2 -1 0
footway=sidewalk: 65 -4 -9 -10 -20 -7 0 -8 -5 -1 0 -2 0 0
gentle: -12 -85 -53 33 40 47 -7 24 1 -1 -5 -27 -11 -5
handrail=no: -13 -1 -2 10 -6 9 0 -2 -5 11 0 0 0 0
handrail=yes: 12 -2 -4 -5 -7 -3 0 8 -9 10 0 -1 -1 0
has cycleway: 29 3 -2 -14 -4 -4 0 -2 -1 -1 0 -1 0 0
has incline: -7 -27 62 -5 -13 -35 -3 -7 15 32 -2 -11 -5 -2
has junction: 30 -3 -1 -6 -8 -4 0 -2 -2 -1 0 -1 0 0
has layer: 23 -25 -23 -31 -38 -13 -3 65 28 3 -2 -10 -4 -2
has maxspeed: 71 -19 -11 16 -30 -7 -2 -6 -10 -5 -2 -1 -3 -2
has mtb:scale:uphill: -35 -1 -5 -2 54 0 -1 -7 -4 -4 0 -3 -1 0
has name: 42 46 -24 38 8 -78 -11 -11 9 -23 -8 -13 -16 -8
has operator: 4 0 0 -1 -1 0 0 0 0 0 0 0 0 0
has piste:type: 1 27 0 -18 -6 -3 0 0 0 0 0 0 0 0
has ref: 88 -21 26 -5 -65 -10 -2 -12 -8 -5 -1 -1 -2 -1
has sidewalk: 4 -14 -6 43 -14 -12 -1 4 -6 -3 -1 3 -1 -1
horse=no: 4 -39 -12 -39 101 -45 -3 -13 -6 -9 -3 -11 1 -3
horse=permissive: 6 -5 -1 -24 27 -5 0 -1 -1 -1 0 -1 0 0
horse=yes: -70 -15 -3 20 44 27 0 -5 -3 -2 0 -2 -1 0
in a town: 94 6 3 -23 -5 26 -26 -6 2 -15 -26 -36 -31 -26
in a village: 33 -4 -28 8 21 -15 -8 -16 -25 -3 -6 15 -2 -6
in the country: 11 -26 -6 8 -1 35 -2 -11 -7 -7 -2 3 -4 -2
informal=yes: -1 -1 0 0 4 -1 0 0 0 0 0 0 0 0
is cycleway: 6 -11 -5 44 -46 -13 -1 -9 -6 -3 -1 -3 -1 -1
is footway: 11 -11 73 -9 -8 -108 -24 57 -2 -27 -19 6 -29 -19
is living street: -4 -32 -17 -60 70 -39 -3 -14 -15 -8 -2 -8 -4 -2
is motorway: 33 -3 -1 -7 -9 -7 0 -3 -1 -1 0 -1 -1 0
is path: -149 -28 -44 -63 114 82 -12 14 -12 3 -27 -17 6 -27
is pedestrian: 67 -10 -13 15 -43 -30 -2 -10 -11 -5 -1 -5 -2 -1
is platform: 104 -6 -7 -21 -48 -33 -1 2 -6 -3 -1 -3 -1 -1
is primary: 121 -20 -8 -31 -43 -18 -3 -14 -10 -5 -2 -6 -3 -2
is residential: 123 -2 -23 17 -100 -40 -5 -12 -24 -13 -5 -15 -7 -5
is secondary: 124 -18 -8 -44 -69 7 -2 -10 -9 -5 -2 -5 -3 -2
is service: 42 17 0 43 -1 -67 -17 -44 -8 -43 -14 -44 -23 -14
is steps: 38 -36 -63 -43 -17 -51 -8 -18 63 36 -6 -19 -10 -6
is tertiary: 112 -22 -10 -52 -36 -4 -2 -14 -12 -6 -2 4 -3 -2
is track: -85 60 -19 58 16 66 -42 -77 -86 -39 -36 -5 -46 -36
is trunk: 66 -6 -4 -14 -22 -14 -1 -6 -4 -3 -1 -3 -1 -1
is unclassified: 36 -8 -4 13 -28 -48 -3 -11 -9 -8 -3 23 -5 -3
level: -37 -100 -11 31 48 52 -8 20 23 -26 -6 -2 -12 -6
lit=24/7: 6 0 0 -1 -1 -1 0 -1 -1 0 0 0 0 0
lit=no: -3 -1 -16 -3 5 3 -1 17 -14 15 -1 -6 -2 -1
lit=yes: 47 -18 42 -13 -78 41 -4 -5 11 -15 -3 -7 -5 -3
longer than 1500 m: 21 -7 -7 10 14 -13 -2 -8 -4 -5 -1 -7 -3 -1
meets cycleway: 30 -21 -9 20 -42 16 -1 -7 -7 -4 -1 6 -2 -1
meets footway: 29 -13 43 0 -18 -36 -2 23 28 -6 -9 -14 -17 -9
meets living street: 16 -1 -1 -16 42 -31 -2 -13 -12 -6 -1 -6 -3 -1
meets motorway: 15 -1 -1 -3 -4 -3 0 -1 -1 0 0 -1 0 0
meets nothing: 8 -3 -3 -17 1 5 -1 -6 1 15 0 -3 -1 0
meets path: -20 46 -5 5 39 -27 -17 24 -24 7 -12 -17 1 -12
meets pedestrian: 4 -14 -9 -6 -41 37 -1 -18 33 7 -1 -4 -2 -1
meets platform: 22 -1 -2 -3 -8 -3 0 -2 -1 0 0 -1 0 0
meets primary: 66 14 -1 -32 -20 -30 -2 5 -11 -6 -1 -1 -3 -1
meets residential: 72 -17 -20 17 -12 15 -7 -27 -11 -22 -5 -10 -10 -5
meets secondary: 64 -1 -11 -9 -1 4 -3 -21 -16 -10 -2 -12 -5 -2
meets service: 44 6 2 18 24 -24 -9 -30 -17 -11 -7 -24 2 -7
meets steps: 54 -2 7 -12 -10 -23 7 -15 -2 -5 -3 -16 -7 -3
meets tertiary: 43 -17 -3 8 1 -14 -4 -14 -21 -13 -3 19 -6 -3
meets track: -22 47 -10 37 35 32 -16 -47 -48 -39 -16 -8 -14 -16
meets trunk: 56 2 -5 -8 -24 -9 -1 -6 -4 -2 -1 -3 -1 -1
meets unclassified: 16 -13 6 16 -19 -5 -4 -15 -11 1 -3 23 -6 -3
motor_vehicle=agricultural: 30 10 -2 -6 -28 -2 0 -1 0 -1 0 -1 0 0
motor_vehicle=designated: 5 0 0 -2 -3 0 0 0 0 0 0 0 0 0
motor_vehicle=destination: 25 13 -1 -12 -19 -5 0 0 0 0 0 -1 0 0
motor_vehicle=forestry: 4 37 -1 -14 -23 -4 0 0 0 0 0 -1 0 0
motor_vehicle=no: -1 -15 -11 18 -33 14 -1 12 3 7 -1 7 -2 -1
motor_vehicle=permissive: 9 -3 0 -4 1 -2 0 0 0 0 0 0 0 0
motor_vehicle=private: -14 -8 4 3 26 -7 0 -2 -1 -1 0 -1 0 0
motor_vehicle=yes: -34 -7 -2 -22 68 -6 0 -1 -1 -1 0 -2 0 0
mtb:scale=0: -60 25 -3 -8 45 18 -1 -11 -5 -5 -1 -6 -2 -1
mtb:scale=1: -25 -6 -3 1 41 -7 0 -3 -2 -2 0 4 -1 0
mtb:scale=2: -22 -6 -2 -2 31 1 0 -3 -1 -1 0 -1 6 0
mtb:scale=3: -26 -4 -1 -8 49 -5 0 -6 -3 -1 0 -1 0 0
narrower than 1 m: -46 6 13 -22 75 -33 -1 8 -9 -6 -1 -5 9 -1
near houses: 4 -10 7 21 31 -28 -5 3 -13 -14 -4 0 -8 -4
oneway=-1: 7 -1 0 -2 -4 0 0 0 0 0 0 0 0 0
oneway=no: 12 -20 2 7 -14 -18 -1 36 -7 -3 -1 -4 -1 -1
oneway=yes: 109 -16 -10 -17 -36 -2 -2 -15 -12 -6 -1 -6 -3 -1
sac_scale=hiking: -62 -9 -8 13 41 -13 -1 23 2 4 -1 -6 3 -1
sac_scale=mountain_hiking: -36 -11 -5 -17 33 30 -1 -2 4 -6 -1 2 -2 -1
service=alley: -68 -17 -6 -36 106 0 -1 -5 -7 -3 -1 -3 -2 -1
service=driveway: -21 -2 11 54 6 -13 -2 -10 -12 -6 -2 -6 -3 -2
service=parking_aisle: 19 14 -7 21 -46 -17 -1 -5 23 -3 -1 -3 -1 -1
shorter than 15 m: 39 -25 -2 -22 -36 -29 -9 36 59 11 -7 -29 -14 -7
sloping: -11 -27 -13 8 37 20 -4 4 5 -15 -3 -17 -7 -3
smoothness=bad: -68 10 1 49 12 5 -1 -3 -2 -2 0 -3 -1 0
smoothness=excellent: 89 -10 -16 -20 -33 2 -1 -13 -7 -3 -1 3 -1 -1
smoothness=good: 99 -26 48 -42 -58 -15 -1 -11 -6 -3 -1 -4 -1 -1
smoothness=horrible: -14 1 -2 -12 35 -10 0 -3 -2 -2 0 -1 5 0
smoothness=intermediate: -67 143 89 -71 -72 -26 -1 -14 -9 -5 -1 -6 -2 -1
smoothness=very_bad: -45 -13 -2 -5 45 18 0 -2 -1 -1 0 -1 5 0
smoothness=very_horrible: -5 -4 -1 -5 27 -11 0 0 0 0 0 -1 0 0
steep: -20 -24 -30 -6 71 -7 -3 4 -1 -12 -2 -12 -5 -2
straight: 70 -11 -2 -1 11 22 -27 3 7 -25 -20 -31 -30 -20
tracktype=grade1: 180 -103 20 -68 -32 -82 -2 -7 -5 -7 -2 -13 -3 -2
tracktype=grade2: -142 139 9 130 -127 -97 -5 -14 -10 -14 -4 -26 -8 -4
tracktype=grade3: -153 37 -7 100 22 -77 -3 -10 -7 2 -2 22 -5 -2
tracktype=grade4: -117 -33 1 -5 90 22 -2 -4 -3 -5 -1 22 -3 -1
tracktype=grade5: -138 -76 -12 -67 67 135 -2 -6 -4 -6 -1 -11 3 -1
trail_visibility=bad: -7 0 -1 7 -3 -1 0 -2 -1 10 0 -1 0 0
trail_visibility=excellent: 2 -8 -2 15 -10 -8 0 14 -5 -3 0 -2 5 0
trail_visibility=good: -10 -3 -3 -13 30 -12 -1 0 8 -3 0 3 -1 0
trail_visibility=intermediate: -8 -3 -1 15 -5 5 0 -1 -1 -1 0 -1 0 0
tunnel=building_passage: 20 -2 -3 2 -8 -2 0 -4 -3 -1 0 0 0 0
tunnel=yes: 6 -4 -5 -11 24 -5 0 -8 -5 -1 0 -1 0 0
under built up: 70 -9 -34 8 -39 -29 -4 -4 22 -13 -3 -13 -6 -3
under farmland: 12 -25 -7 -22 32 -8 -1 -3 -2 -3 -1 -6 11 -1
under forest: -34 -42 9 32 40 -26 -6 6 9 -22 -4 11 -10 -4
under grassland: -1 1 -3 -15 13 2 -1 7 -2 -2 0 -2 -1 0
under heath: -13 1 -5 19 2 -11 -1 4 8 -3 0 -2 -1 0
under meadow: -3 -4 -3 10 -45 31 -1 5 -3 -2 0 11 -1 0
under park: 20 13 47 -20 -32 -20 -3 17 -28 -11 -2 -9 -3 -2
under scrub: -2 -13 -4 2 10 18 -1 -7 -4 -4 -1 -3 -2 -1
under unknown: 81 36 -40 11 42 25 -31 -60 -45 -25 -29 -23 -36 -29
under water: 16 -8 -5 -2 -20 -10 -1 7 -11 19 0 -2 -1 0
vehicle=agricultural: 5 9 0 -10 -2 -1 0 0 0 0 0 -1 0 0
vehicle=destination: 6 -3 0 3 -4 -1 0 0 0 0 0 0 0 0
vehicle=forestry: -2 2 -1 22 -12 -7 0 0 0 0 0 -1 0 0
vehicle=no: -36 -21 1 -17 82 -27 -1 4 -4 2 0 -3 10 0
vehicle=private: 15 0 -2 -5 -4 -2 0 0 0 0 0 0 0 0
very steep: -4 -27 -26 12 40 -34 -3 -10 10 23 -2 -11 -6 -2
very winding: 27 -9 0 6 18 -28 -4 -1 -4 -13 -3 2 -6 -3
wider than 3.6 m: -32 -13 34 31 -17 -5 0 -5 -3 -2 0 -2 -1 0
winding: 13 -11 -11 18 14 -2 0 -10 -9 -1 -7 -3 -5 -7`,
  },
  softness: {
    trust: {
      traits: 0.93,
      witnesses: [0.66, 0.6, 0.15, 0.55, 0.5, 0.21, 0.01],
    },
    weights: `
1 to 1.6 m wide: -40 -9 53 -12 -3
1.6 to 2.6 m wide: 17 -4 10 -32 -3
15 to 50 m long: 20 -11 -10 7 -1
150 to 500 m long: -5 -23 19 16 -29
2.6 to 3.6 m wide: -21 -5 34 -14 -2
50 to 150 m long: 4 -20 9 13 -20
500 to 1500 m long: 8 -2 21 -40 1
a little winding: 2 5 3 -5 -18
access=agricultural: 4 -30 37 -17 -1
access=customers: 37 0 -36 -1 -1
access=designated: 11 -6 -9 4 0
access=destination: 27 -26 -2 -5 -4
access=no: 14 -9 -2 -5 -2
access=permissive: -50 40 21 -7 -2
access=private: 13 39 -27 -38 1
access=yes: -23 -22 47 -14 7
alone in the land: -21 -7 11 25 -31
any way: 54 -23 24 -35 -129
area=yes: 26 -9 -26 -3 10
bicycle=designated: 68 -26 -42 -5 -4
bicycle=destination: -2 0 3 0 0
bicycle=dismount: -10 -30 40 -12 4
bicycle=no: -15 2 14 0 0
bicycle=permissive: 4 -2 -2 0 0
bicycle=private: 2 -2 0 0 0
bicycle=use_sidepath: -4 13 -9 0 0
bicycle=yes: 65 4 -53 -22 -4
bridge=no: 3 -1 -2 0 0
bridge=viaduct: 0 -6 -10 -1 13
bridge=yes: 6 38 -48 6 -8
covered=yes: 23 -9 -15 -1 0
crossing=marked: 8 -4 -4 0 0
crossing=traffic_signals: 5 -2 -3 0 0
crossing=uncontrolled: 16 -5 -9 0 0
crossing=zebra: 3 -1 -1 0 0
foot=designated: 61 -31 -25 -13 -3
foot=destination: 12 -2 -10 0 0
foot=no: 14 -6 -5 -1 -1
foot=official: 7 -2 -5 0 0
foot=permissive: 7 -19 13 -3 -1
foot=private: 15 -3 -11 0 0
foot=yes: -5 -6 27 -35 8
footway=crossing: 34 -30 -4 -2 -3
footway=sidewalk: 59 -21 -36 -2 -2
gentle: -25 -23 13 39 -45
handrail=no: -12 -3 15 0 0
handrail=yes: 6 5 -10 -2 -1
has cycleway: 6 3 -4 -3 -1
has incline: 10 5 -23 19 -11
has junction: 25 -8 -14 -2 -1
has layer: 41 16 -33 -40 -10
has maxspeed: 60 -40 -10 -19 -4
has mtb:scale:uphill: -41 -4 31 13 -4
has name: 32 51 -11 -108 -24
has operator: 4 -1 -3 0 0
has piste:type: -9 30 -17 -4 0
has ref: 59 6 -44 -34 -4
has sidewalk: -3 -23 26 -4 1
horse=no: 6 -75 53 -19 -9
horse=permissive: -4 -1 14 -11 -1
horse=yes: -60 3 54 1 -2
in a town: 60 -6 2 -72 -43
in a village: 7 -9 6 -16 3
in the country: 3 -28 10 12 -3
informal=yes: -2 -1 4 0 0
is cycleway: 16 -35 11 -8 -4
is footway: 18 33 -19 -92 1
is living street: -9 -66 40 -15 -11
is motorway: 28 -6 -17 -3 -1
is path: -117 -21 121 -44 9
is pedestrian: 60 -38 -29 -7 -5
is platform: 103 -16 -85 -11 -3
is primary: 119 -49 -65 -14 -7
is residential: 110 -27 -93 -30 -21
is secondary: 120 -56 -74 -16 -8
is service: 45 -18 1 -85 -54
is steps: 81 -57 -22 -31 -15
is tertiary: 108 -72 -62 -11 0
is track: -114 52 29 53 -80
is trunk: 64 -18 -38 -10 -4
is unclassified: 50 -47 -12 -56 21
level: -37 -30 27 47 -17
lit=24/7: 3 -1 -2 0 0
lit=no: 14 -4 4 -14 -6
lit=yes: 55 0 -38 -14 -6
longer than 1500 m: 13 -2 24 -49 -9
meets cycleway: 46 -21 -17 -25 4
meets footway: 36 11 -15 -36 -19
meets living street: 10 -28 18 -8 -8
meets motorway: 23 7 -21 -9 -1
meets nothing: 20 -22 -2 2 -3
meets path: -32 36 13 -9 -13
meets pedestrian: 35 -32 -2 -4 -4
meets platform: 21 -7 -14 -1 -1
meets primary: 69 -2 -45 -44 -4
meets residential: 67 -17 -15 -58 -20
meets secondary: 64 -9 -22 -45 -16
meets service: 36 -7 -2 -39 -18
meets steps: 53 -10 -24 -23 -17
meets tertiary: 33 19 -18 -66 11
meets track: -28 27 8 18 -42
meets trunk: 47 -7 -28 -13 -4
meets unclassified: 10 9 -31 2 13
motor_vehicle=agricultural: 81 -23 -41 -23 -1
motor_vehicle=designated: 5 -1 -4 0 0
motor_vehicle=destination: 68 -14 -56 -6 -1
motor_vehicle=forestry: 5 34 -23 -18 -1
motor_vehicle=no: 0 -2 11 -25 6
motor_vehicle=permissive: 17 -6 -11 -1 0
motor_vehicle=private: -4 -11 16 -3 -1
motor_vehicle=yes: -9 -18 33 -10 -1
mtb:scale:imba=1: -5 -16 25 -5 0
mtb:scale=0: -51 24 30 -4 -6
mtb:scale=1: -32 -23 49 -2 4
mtb:scale=2: -31 -21 16 23 3
mtb:scale=3: -33 -11 48 -8 -1
narrower than 1 m: -49 8 42 -6 5
near houses: 7 -8 11 -5 -13
oneway=-1: 6 -1 -5 0 0
oneway=no: 12 5 -4 -6 -4
oneway=yes: 92 -33 -47 -15 -8
sac_scale=hiking: -66 11 40 9 -1
sac_scale=mountain_hiking: -12 -23 24 6 1
service=alley: -68 -34 88 -4 -4
service=driveway: -24 3 37 -12 -7
service=parking_aisle: 29 0 -24 -6 -3
shorter than 15 m: 51 18 -30 -54 -28
sloping: -4 -30 9 25 -26
smoothness=bad: -55 16 57 -33 -3
smoothness=excellent: 100 -46 -56 -8 2
smoothness=good: 137 -29 -108 -20 -4
smoothness=horrible: -18 -6 28 -9 4
smoothness=intermediate: -52 158 -107 -35 -6
smoothness=very_bad: -60 -18 75 -6 4
smoothness=very_horrible: -9 -11 25 -5 0
steep: -27 -36 42 16 -18
straight: 42 -20 -2 -5 -53
surface=unpaved: -59 54 -3 -2 -2
trail_visibility=bad: 1 -5 6 -3 -1
trail_visibility=excellent: -8 9 0 -5 3
trail_visibility=good: -2 -9 18 -12 2
trail_visibility=intermediate: -8 -5 17 -4 -1
tunnel=building_passage: 15 -7 -8 0 0
tunnel=yes: 15 -22 5 -4 -1
under built up: 57 -13 -22 -43 -16
under farmland: 38 -11 -3 -47 2
under forest: -68 -43 24 52 -3
under grassland: 55 -31 7 -51 -4
under heath: -7 -14 15 5 -3
under meadow: -10 -13 17 -9 10
under park: 1 45 -23 -30 -10
under scrub: -73 1 -30 69 -13
under unknown: 43 -8 35 -83 -51
under water: 12 10 -19 -9 -1
vehicle=agricultural: 14 1 -7 -9 -1
vehicle=destination: 15 -5 -8 -2 0
vehicle=forestry: -15 12 9 -7 -1
vehicle=no: -16 -32 39 -3 7
vehicle=private: 32 -11 -20 -4 -1
very steep: 9 -27 26 -13 -14
very winding: 27 -11 13 -47 -4
wider than 3.6 m: -12 13 12 -18 -2
winding: 4 -11 16 -13 -7`,
  },
  technicality: {
    trust: {
      traits: 0.86,
      witnesses: [0.64, 0.41, 0.17, 0.45, 0.55, 0, 0.41],
    },
    weights: `
1 to 1.6 m wide: -43 31 -8 38 -33
1.6 to 2.6 m wide: -1 10 -20 14 -5
15 to 50 m long: 24 1 -13 -25 5
150 to 500 m long: 7 22 -15 -13 -29
2.6 to 3.6 m wide: -7 17 -8 -6 -1
50 to 150 m long: 16 26 -10 -32 -46
500 to 1500 m long: 10 2 -1 -17 -14
a little winding: 24 13 -9 -26 -53
access=agricultural: -23 26 -2 -1 0
access=customers: -14 24 -10 -2 -1
access=designated: -3 4 0 0 0
access=destination: 11 1 -10 -3 -2
access=no: 24 -64 11 26 -2
access=permissive: -33 40 -7 -2 -1
access=private: 40 -24 -12 -8 -4
access=yes: -64 78 -10 -5 -2
alone in the land: -25 -18 -4 23 42
any way: 55 25 -33 -66 -105
area=yes: 10 5 -14 -4 -2
bicycle=designated: 38 -65 -11 36 -11
bicycle=destination: 0 -6 6 -1 0
bicycle=dismount: 87 -107 22 -18 -9
bicycle=no: -14 -11 7 -3 22
bicycle=permissive: 15 -13 -2 0 0
bicycle=private: -8 2 -6 12 -1
bicycle=use_sidepath: 14 -11 -3 0 0
bicycle=yes: 41 20 -90 -6 -18
bridge=no: 3 -2 0 0 0
bridge=viaduct: -6 6 0 0 0
bridge=yes: 9 -27 10 -2 8
covered=yes: 4 0 -3 -1 0
crossing=marked: 8 -6 -2 0 0
crossing=traffic_signals: 2 -1 0 0 0
crossing=uncontrolled: 12 -9 -2 -1 0
crossing=zebra: 3 -2 -1 0 0
foot=designated: 47 -15 -39 -5 -4
foot=destination: 8 -3 -4 -1 0
foot=no: 6 -19 -15 28 -2
foot=permissive: -28 -15 40 -3 -1
foot=private: 7 -6 -1 0 0
foot=yes: 37 -18 -2 -14 -24
footway=crossing: 30 -16 -11 -2 -2
footway=sidewalk: 39 -30 -8 -1 -1
gentle: 15 7 12 -57 -3
has cycleway: 3 6 -4 -3 -2
has incline: -35 -24 63 1 -24
has junction: 34 -23 -6 -3 -2
has layer: 43 -48 -12 2 9
has maxspeed: 31 11 -27 -17 -10
has mtb:scale:uphill: -32 -58 7 89 -11
has name: 49 -21 -7 -29 -9
has operator: 4 -3 0 0 0
has piste:type: 19 -17 -1 -1 0
has ref: 50 -16 -21 -22 -9
has sidewalk: -48 76 -29 -8 -5
horse=no: 32 -27 -36 14 19
horse=permissive: -1 4 -1 -2 0
horse=yes: 10 2 -10 -4 -1
in a town: 58 16 -21 -73 -90
in a village: 1 8 -5 1 -14
in the country: 13 15 -9 -19 -21
informal=yes: -27 -6 21 11 0
is cycleway: 2 -2 -13 9 -3
is footway: 40 -23 6 -38 -20
is living street: -3 21 -28 -8 -5
is motorway: 48 -35 -7 -5 -2
is path: -151 -5 91 33 26
is pedestrian: 5 17 -34 -11 -7
is platform: 88 -77 -9 -2 -1
is primary: 123 -99 -29 -15 -10
is residential: 90 -47 -55 -28 -19
is secondary: 111 -74 -44 -11 -8
is service: 48 4 -98 -37 -33
is tertiary: 59 -35 -39 -18 -12
is track: -22 101 -122 -81 -133
is trunk: 98 -78 -13 -9 -5
is unclassified: 21 -4 -31 -5 -7
level: 12 19 -2 -25 -25
lit=24/7: 3 -2 -1 0 0
lit=no: -23 47 -36 1 -10
lit=yes: 41 -28 12 -16 -13
longer than 1500 m: -13 -17 17 20 -11
meets cycleway: 28 -19 -7 -4 -4
meets footway: 31 -8 -4 -17 -23
meets living street: 16 -3 -2 -11 -6
meets motorway: 33 -27 -3 -3 -1
meets nothing: 4 -7 -1 -11 15
meets path: -20 -27 38 27 3
meets pedestrian: -13 14 11 -7 -4
meets platform: 11 -9 -1 0 0
meets primary: 60 -31 -34 -3 -10
meets residential: 45 0 -35 -20 -9
meets secondary: 47 -15 8 -44 -19
meets service: 47 2 -34 -35 -27
meets steps: 20 -5 -2 -6 -24
meets tertiary: 32 3 -38 -18 -19
meets track: 30 44 -58 -55 -86
meets trunk: 52 -27 -22 -9 -4
meets unclassified: 16 12 -38 2 -15
motor_vehicle=agricultural: 66 -62 -2 -2 0
motor_vehicle=designated: 8 -7 0 0 0
motor_vehicle=destination: 18 -16 -2 -1 0
motor_vehicle=forestry: 28 -36 8 -1 0
motor_vehicle=no: 10 -17 -10 23 -5
motor_vehicle=permissive: 11 -11 0 0 0
motor_vehicle=private: -45 51 -6 -2 -1
motor_vehicle=yes: 22 -18 -3 -1 0
mtb:scale:imba=1: 39 -30 -7 -5 0
narrower than 1 m: -59 20 37 -22 12
near houses: 7 15 -3 -23 -30
oneway=-1: 6 -6 0 0 0
oneway=no: 15 3 -15 -7 -4
oneway=yes: 40 -94 18 40 -18
service=alley: -43 50 -4 -2 -1
service=driveway: -7 24 -12 -6 -4
service=parking_aisle: 30 -18 -6 -4 -2
shorter than 15 m: 34 -16 -19 -14 10
sloping: 2 -19 27 -2 -13
steep: -51 -41 64 3 20
straight: 50 24 -50 -66 -43
surface=dirt: -79 44 -5 39 -5
surface=earth: 18 -5 -6 -8 -4
surface=grass: -104 76 37 -1 -2
surface=ground: -79 30 4 57 -24
surface=unpaved: -6 18 -12 -2 -12
trail_visibility=excellent: -21 31 -5 -5 -13
trail_visibility=good: -55 -30 49 -1 22
trail_visibility=intermediate: -19 -1 -8 27 -6
tunnel=building_passage: 11 -7 -4 -1 0
tunnel=yes: 17 -11 -4 -1 -1
under bare rock: -17 -35 -17 18 39
under built up: 74 -28 -58 -22 3
under farmland: 24 -17 5 -14 -4
under forest: -66 43 37 -11 -43
under grassland: 7 -36 20 -8 11
under heath: -54 19 22 7 -9
under meadow: -23 44 -13 -10 -6
under park: 69 -27 -40 -10 -6
under scree: -4 -17 -24 39 0
under scrub: -24 27 -8 -13 9
under unknown: 55 24 -39 -57 -75
under water: 6 -11 12 -6 -3
vehicle=agricultural: 5 -29 -1 23 0
vehicle=destination: 3 -2 0 0 0
vehicle=forestry: -23 24 -1 -1 0
vehicle=no: -19 20 -16 22 -13
vehicle=private: 22 -19 -3 0 0
very steep: -55 -47 15 54 27
very winding: -6 -9 8 -5 3
wider than 3.6 m: -4 11 -5 -2 -1
winding: -19 -7 11 13 8`,
  },
}
