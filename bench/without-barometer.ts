/**
 * Devices without a barometer, by their makers' data sheets: Forerunner 110 … 245, 410, 610 … 645 (without Music) and
 * 735 and their like, Venu Sq, vivoactive 3 (whose own heights leap by 70 m while it is stopped), the first Apple
 * watches, and what is no watch.
 */
export const WITHOUT_BAROMETER =
  /Forerunner (110|2[0-35]0|24[05]|310XT|410|6[1-3]0|735XT)|Venu Sq|vivoactive 3|Watch3|TomTom|Stryd|FIT Cookbook/
