/** What services and people call sports, bare of case, accents and blanks, in languages beside English; Strava's words first. */
const WORDS = `
running: lauf course courseapied carrera corsa corrida hardloopsessie hardlopen ランニング 跑步 løping lopning бег bieg laufen laufsport correr løb juoksu bieganie běh ラン 달리기
running: traillauf trailrun trail traillopen corridaemtrilha carreratrail trailrunning トレイルラン 越野跑
running: virtuellerlauf coursevirtuelle carreravirtual corsavirtuale corridavirtual virtuelehardloopsessie
walking: spaziergang spazieren marche caminata camminata caminhada wandeling ウォーキング 步行 gatur promenad spacer gehen wandelen
hiking: wanderung randonnee senderismo escursione trilha hiketocht hike ハイキング 徒步 fottur vandring wandern escursionismo
cycling: radfahrt radfahren fahrradfahrt sortieavelo velo ciclismo bicicleta giroinbici uscitainbicicletta pedalada fietsrit ライド 骑行 sykkeltur cykling
cycling: rad fietsen サイクリング
cycling: mountainbikefahrt vtt gravelfahrt gravel virtuelleradfahrt sortievirtuelle
e_biking: ebikefahrt veloelectrique bicicletaelectrica ebike
swimming: schwimmen natation natacion nuoto natacao zwemmen スイム 游泳 svomming simning
cross_country_skiing: skilanglauf nordischski skidefond esquinordico scidifondo langlaufen
alpine_skiing: skifahren skialpin esquialpino scialpino
alpine_skiing: skitour skiderandonnee esquidetravesia scialpinismo
snowshoeing: schneeschuhwandern raquettes raquetasdenieve ciaspole sneeuwschoenwandelen
rowing: rudern aviron remo canottaggio roeien
inline_skating: inlineskaten patinenligne
training: training krafttraining workout entrainement entrenamiento allenamento treino ワークアウト
rock_climbing: klettern escalade escalada arrampicata klimmen
`

/** FIT's word for each. */
export const SPORTS_ABROAD: ReadonlyMap<string, string> = new Map(
  WORDS.trim()
    .split('\n')
    .flatMap((line) => {
      const [sport, words] = line.split(': ')
      return words.split(' ').map((word): [string, string] => [bare(word), sport])
    }),
)

/** A word without case, accents, blanks and punctuation. */
export function bare(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]/gu, '')
}
