/**
 * What Underfoot must not claim, because nobody has shown it: thirteen kinds, each with patterns that find it in
 * what people read, and made-up sentences that the patterns have to catch.
 */
export interface ClaimNotMade {
  readonly what: string
  readonly patterns: readonly RegExp[]
  readonly madeUp: readonly string[]
}

export const CLAIMS_NOT_MADE: readonly ClaimNotMade[] = [
  {
    what: '1 trails burn ten per cent more',
    patterns: [
      /\b(burn|use|cost|take|spend|need)s?\b[^.]{0,60}\b10\s?(%|per ?cent)\s(more|extra)/i,
      /\b(10\s?(%|per ?cent)|ten per ?cent)\s(more|extra|higher)\s(calories|energy|kcal|fuel)/i,
      /\bextra (calories|kcal|energy) (from|of|on) (the |a )?trails?\b/i,
    ],
    madeUp: [
      'Trail running burns 10 % more than road running.',
      'Expect ten percent more calories off the road.',
      'You used 210 extra calories from the trail.',
    ],
  },
  {
    what: '2 softer ground, gentler and fewer injuries',
    patterns: [
      /\bsoft(er)?\b[^.]{0,80}\b(fewer|less|lower|reduc\w+|protect\w*|spar(e|es|ing))\b[^.]{0,40}\b(injur\w+|impact|joints?|knees?|bones?)/i,
      /\bfewer injuries\b/i,
      /\b(eas(y|ier)|kind(er)?|gentler?|good|better) (on|to|for) (your |the )?(joints?|knees?|bones?|shins?)\b/i,
      /\b(protect|spare)s? (your |the )?(joints?|knees?|bones?|shins?)\b/i,
    ],
    madeUp: [
      'Softer ground lowers the impact of each step, so it reduces injuries.',
      'Runners on grass have fewer injuries.',
      'This route is easier on your knees.',
      'Woodchips spare the joints.',
    ],
  },
  {
    what: '3 downhill loads the shin, or knocks score the bone',
    patterns: [
      /\bdown(hills?|hill running)?\b[^.]{0,60}\b(load|stress|strain|pound|hurt)s?\b[^.]{0,30}\b(shins?|tibia|bones?)\b/i,
      /\b(descents?|descending)\b[^.]{0,60}\b(load|stress|strain|pound)s?\b[^.]{0,30}\b(shins?|tibia|bones?)\b/i,
      /\b(shins?|tibia)\b[^.]{0,50}\b(more|higher|harder|worse)\b[^.]{0,20}\b(downhill|descents?)\b/i,
      /\b(bone[- ]stress|bone[- ]load|injury|impact) score\b/i,
      /\bloading rate\b/i,
    ],
    madeUp: [
      'Running downhill loads the shin bone more.',
      'Long descents put stress on your tibia.',
      'The shin carries more on a descent.',
      'Bone stress score: 71.',
      'Your loading rate rose to 82 BW/s.',
    ],
  },
  {
    what: '4 odds of injury for a person, ratios of weeks, the ten-per-cent rule',
    patterns: [
      /\b(injury|injuries)[- ](risk|probabilit\w+|chance|odds|likelihood|forecast)/i,
      /\b(risk|probability|chance|likelihood|odds)s? of (an? |getting |being )?(injur\w+|hurt)/i,
      /\bACWR\b|\bacute[-:\s]+(to[-\s]+)?chronic\b/i,
      /\b(10|ten)[\s-]?(%|per[- ]?cent)[- ]rule\b/i,
      /\bprevents? (injur\w+|stress fractures?|overuse)/i,
      /\b(safe|danger|risk) zone\b|\bsweet spot\b/i,
      /\bsafe(ly)? (to )?(increase|add|progress\w*|ramp)/i,
    ],
    madeUp: [
      'Your injury risk this week is 24 %.',
      'The probability of an injury doubles.',
      'ACWR 1.4, above the ideal.',
      'Your acute:chronic workload ratio is high.',
      'Follow the 10 % rule.',
      'A slow build prevents injuries.',
      'You are in the sweet spot.',
      'You can safely increase to 60 km.',
    ],
  },
  {
    what: '5 trails improve balance, core or bone, in all three planes',
    patterns: [
      /\b(improve|build|strengthen|train|boost|develop|sharpen|increase)(s|ed|ing)?\b[^.]{0,50}\b(balance|proprioception|(your |the )core\b|core strength|bone density|bones)\b/i,
      /\b(better|stronger|more) (balance|proprioception|core|bones?|ankles)\b/i,
      /\ball three planes\b/i,
      /\bdenser bones\b/i,
    ],
    madeUp: [
      'Rooty paths improve your balance.',
      'Singletrack strengthens your core.',
      'You will gain better proprioception.',
      'Trails work you in all three planes.',
    ],
  },
  {
    what: '6 calories or newtons of one muscle, stabiliser or core numbers',
    patterns: [
      /\b(kcal|calories|kJ|newtons?)\b[^.]{0,30}\b(per|by|for each|in|from|on) (your |the )?(muscles?|quads?|thighs?|calf|calves|glutes?|hips?|hamstrings?)\b/i,
      /\b(quads?|thighs?|calves|glutes?|hamstrings?)\b[^.]{0,24}\b\d[\d.,  ]* ?(kcal|kJ|N|newtons?|calories)\b/i,
      /\b(stabili[sz]er|core)s? (score|load|index|activation|work|strength) ?(:|of|is|was|\d)/i,
    ],
    madeUp: [
      'You spent 240 kcal in your quads.',
      'Quads: 1 840 N at the peak.',
      'Stabiliser load: 62.',
      'Core activation was 40 % higher.',
    ],
  },
  {
    what: '7 speed factors of technicality, night, mud or snow as science',
    patterns: [
      /\b(science|stud(y|ies)|research|measured|proven|trials?)\b[^.]{0,60}\b(night|darkness|mud|snow|sac_scale|T[2-6]|S[1-5])\b[^.]{0,60}\b(slow\w*|speed|pace)/i,
      /\b(night|darkness|mud|snow|sac_scale|T[2-6]|S[1-5])\b[^.]{0,60}\b(slow\w*|speed|pace)\b[^.]{0,40}\b(science|stud(y|ies)|research|measured|proven)\b/i,
    ],
    madeUp: [
      'Studies show that mud slows runners by a third.',
      'On T3 the speed is 0.75, as measured.',
      'Darkness slows you by 10 %, research says.',
    ],
  },
  {
    what: '8 half-lives of tissue',
    patterns: [/\bhalf[- ]li(fe|ves)\b/i],
    madeUp: ['Tendon has a half-life of 60 days.', 'Bone half life: 90 d.'],
  },
  {
    what: '9 sweat without a range, water that is fit to drink',
    patterns: [
      /\bpotable\b/i,
      /\b(safe|clean|fit|fine) to drink\b/i,
      /\b(safe|clean) (drinking )?water\b/i,
      /\bwater (here )?(is|are) (safe|clean|drinkable)\b/i,
      /\byou (will |would )?(lose|lost|sweat(ed)?) (about )?\d[\d.,]* ?(l|ml|litres?|liters?)\b(?![^.]{0,40}(between|range|±|–|\bto\b))/i,
      /\b(you (should|must|need to)|please) drink\b|\bdrink \d/i,
    ],
    madeUp: [
      'Potable water at km 12.',
      'The spring is safe to drink.',
      'You lost 1.4 l.',
      'You should drink every 20 minutes.',
    ],
  },
  {
    what: '10 Minetti as pace going down, his polynomial on the level, anything beyond ±45 %',
    patterns: [
      /\bMinetti\b[^.]{0,80}\b(pace|speed)\b[^.]{0,40}\bdown/i,
      /\b(pace|speed)\b[^.]{0,60}\bdown\w*\b[^.]{0,60}\b(by|from|after) Minetti\b/i,
      /\bwalking polynomial\b/i,
      /\bextrapolat\w+\b[^.]{0,60}\b45 ?%/i,
    ],
    madeUp: [
      'Minetti’s curve gives your pace downhill.',
      'Pace on the downhills comes from Minetti.',
      'Level walking by the walking polynomial.',
      'The curve is extrapolated beyond 45 %.',
    ],
  },
  {
    what: '11 heat and altitude as one person’s loss',
    patterns: [
      /\byou(r pace)?\b[^.]{0,40}\b(slow\w*|lose|lost|drop\w*|fall\w*)\b[^.]{0,40}\d ?(%|per ?cent)[^.]{0,60}\b(heat|hot|°C|degrees|altitude|thin air)/i,
      /\b(heat|hot|°C|altitude|thin air)\b[^.]{0,60}\b(slow\w*|cost\w*|take\w*)\b[^.]{0,20}\byou\b[^.]{0,40}\d ?(%|per ?cent|min)/i,
    ],
    madeUp: [
      'You will slow by 7 % at this altitude.',
      'Your pace drops 4 % in the heat.',
      'The heat will cost you 12 minutes.',
    ],
  },
  {
    what: '12 verdicts that it is safe: lightning, avalanche, animals, climbing terrain',
    patterns: [
      /\b(safe|no risk|no danger|risk-free|danger-free|hazard-free|harmless)\b[^.]{0,60}\b(lightning|thunder\w*|storms?|avalanches?|bears?|cougars?|wildlife|animals|ridge|summit|scrambl\w*|exposure|T[4-6])\b/i,
      /\b(lightning|thunder\w*|storms?|avalanches?|bears?|cougars?|wildlife|ridge|summit|scrambl\w*|T[4-6])\b[^.]{0,60}\b(is|are|looks?|seems?|be) (safe|harmless|runnable|risk-free|hazard-free)\b/i,
      /\brunnable\b[^.]{0,30}\b(T[4-6]|scrambl\w*)/i,
      /\b(avalanche|lightning)[- ]safe\b/i,
    ],
    madeUp: [
      'It is safe from lightning after three.',
      'The ridge is safe today.',
      'No danger of avalanches.',
      'T4 is runnable with care.',
      'An avalanche-safe route.',
    ],
  },
  {
    what: '13 race indices that are equal to ours, and a maker’s curve as official',
    patterns: [
      /\b(ITRA|UTMB)[- ](performance[- ])?(index|score|points?)\b/i,
      /\b(equals?|equivalent|same as|corresponds?|comparable)\b[^.]{0,40}\bITRA\b/i,
      /\bofficial\b[^.]{0,20}\bGAP\b/i,
      /\bStrava(’s|'s)? (own )?GAP\b(?![^.]{0,60}reverse)/i,
    ],
    madeUp: [
      'Your ITRA index would be 620.',
      'This equals 540 UTMB index points.',
      'Comparable to ITRA.',
      'Official GAP: 4:50.',
      'Strava GAP 5:02 /km.',
    ],
  },
]

/** Passages that say what is not claimed, quote the book as the book, or are the title of a work. */
export const HONEST: readonly string[] = [
  // README: what it will not do.
  'no injury odds',
  // The book's view, shown as such, with the evidence beside it.
  'A trail burns up to 10 % more calories than a road, for the same time or distance.',
  'Trails improve balance and proprioception.',
  'Trails work the body in all three planes of motion.',
  'Softer trails land softer and spare the joints.',
  'Trail running improves bone density and helps to combat osteoporosis.',
  // The title of a trial.
  'No difference in risk of injury when comparing progression',
  // The evidence on it.
  'That softer ground leads to fewer injuries is unproven',
  // The name of a mapper's tag.
  "'potable'",
]

export interface Caught {
  readonly what: string
  readonly said: string
}

/** Every claim not to be made that a text makes, once the honest passages are taken out of it. */
export function claimsIn(text: string): Caught[] {
  let plain = text.replace(/\s+/g, ' ')
  for (const passage of HONEST) plain = plain.replaceAll(passage, TAKEN_OUT)
  // A sentence ends at a full stop, and a number does not.
  plain = plain.replace(/(\d)\.(?=\d)/g, '$1,')
  return CLAIMS_NOT_MADE.flatMap(({ what, patterns }) =>
    patterns.flatMap((pattern) =>
      [...plain.matchAll(new RegExp(pattern, 'gi'))].map(([said]) => ({ what, said })),
    ),
  )
}

/** Ends the sentence, so that what stands around a passage is not read across it. */
const TAKEN_OUT = ' . '

/** Source as a reader of the program would meet it: without comments, strings that are joined in one. */
export function saidInSource(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/(^|[\s{;,])\/\/[^\n]*/g, '$1')
    .replace(/['"`]\s*\+\s*['"`]/g, '')
    .replace(/\\n/g, ' ')
}
