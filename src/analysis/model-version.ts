/**
 * Names everything that lies between a recording's bytes and its figures: readers, cleaning, stretches, ground,
 * body, what calibration keeps. Raise it whenever any of them comes to give another answer; a history is then made
 * again from its originals in the background. A test notices when that was forgotten.
 */
export const MODEL_VERSION = '7'
