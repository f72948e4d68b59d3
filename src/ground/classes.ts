/** The classes live beside the stretches' columns that hold them; the rooms of the ground know them by this name. */
export {
  PROVENANCES,
  SCRAMBLE,
  softnessCode,
  SOFTNESSES,
  surfaceCode,
  SURFACES,
  TECHNICALITIES,
  technicalityCode,
  type ProvenanceName,
  type SoftnessName,
  type SurfaceName,
  type TechnicalityName,
} from '../stretch/classes.ts'
