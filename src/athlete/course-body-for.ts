import { courseBody } from '../course/course-body.ts'
import type { Stretches } from '../stretch/stretches.ts'
import type { Prediction } from './predict.ts'
import { personOf, type SourcedProfile } from './profile.ts'
import { uptakeOfResult } from './result-uptake.ts'

/** `courseBody` for somebody, as far as their profile says who they are, what they carry and what they have raced. */
export function courseBodyFor(
  profile: SourcedProfile,
  stretches: Stretches,
  prediction: Pick<Prediction, 'movingTime_s' | 'band80_s'>,
): ReturnType<typeof courseBody> {
  const uptake = uptakeOfResult(profile.result.value)
  return courseBody(stretches, prediction, personOf(profile), profile.load_kg.value, uptake)
}
