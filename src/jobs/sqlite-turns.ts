import type { Store } from '../store/store.ts'
import type { Bell, Ear } from './bell.ts'
import type { JobName } from './job-rows.ts'
import { LONGEST_BACKOFF_S, mayPass, pauseUntil, type Timing, TROUBLE_PAUSE } from './timing.ts'
import type { GiveOptions, Take, Taken, Turns } from './turns.ts'

/** Workers look at the rows themselves; those in the process that hands in work are rung for. */
export function sqliteTurns(store: Store, bell: Bell, timing: Timing, clock: () => number): Turns {
  return {
    announce: nothing,
    withdraw: nothing,
    close: nothing,
    give: async (take, options) => {
      const ear = bell.listen(null)
      try {
        await giveTurns(() => nextTaken(store, take, options.kinds, clock()), { ...options, ear, timing })
      } finally {
        ear.close()
      }
    },
  }
}

function nothing(): Promise<void> {
  return Promise.resolve()
}

async function giveTurns(
  next: () => Promise<Taken | null>,
  { atOnce, signal, ear, timing }: GiveOptions & { readonly ear: Ear; readonly timing: Timing },
): Promise<void> {
  const underWay = new Set<Promise<void>>()
  const griefs: unknown[] = []
  const start = ({ ended }: Taken) => {
    const whole = ended
      .catch((grief: unknown) => void griefs.push(grief))
      .finally(() => underWay.delete(whole))
    underWay.add(whole)
  }
  while (!signal.aborted && griefs.length === 0) {
    if (underWay.size >= atOnce) await Promise.race(underWay)
    else {
      try {
        const taken = await next()
        if (taken === null) await ear.rung(timing.look, signal)
        else start(taken)
      } catch (error) {
        if (mayPass(error)) await pauseUntil(TROUBLE_PAUSE, signal)
        else griefs.push(error)
      }
    }
  }
  await Promise.all(underWay)
  if (griefs.length > 0) throw griefs[0]
}

/** null when nobody waits, or somebody else was quicker: then others look after the rest. */
async function nextTaken(
  store: Store,
  take: Take,
  kinds: readonly string[],
  now_s: number,
): Promise<Taken | null> {
  const turn = await nextTurn(store, kinds, now_s)
  return turn === null ? null : take(turn)
}

async function nextTurn({ db }: Store, kinds: readonly string[], now_s: number): Promise<JobName | null> {
  const found = await db
    .selectFrom('job')
    .select(['athlete', 'job'])
    .where('state', '=', 'waiting')
    .where('kind', 'in', kinds)
    // Put off for longer than anything is: the clock has gone back since.
    .where((is) =>
      is.or([is('not_before_s', '<=', now_s), is('not_before_s', '>', now_s + LONGEST_BACKOFF_S)]),
    )
    // Somebody's short errand is not to wait for all the parts of a long one.
    .orderBy(({ eb }) => eb('part_of', 'is not', null))
    .orderBy('created_s')
    .orderBy('job')
    .limit(1)
    .executeTakeFirst()
  return found ?? null
}
