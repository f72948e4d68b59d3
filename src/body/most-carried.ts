/** kg: what a person carries on foot; a number beyond is a slip of the finger, or another unit. */
export const MAX_CARRIED_KG = 60
