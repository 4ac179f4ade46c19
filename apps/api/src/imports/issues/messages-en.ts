import type { DomainIssueCode } from './import-issue.ts'
import type { IssueTerms } from './issue-terms.ts'

const maybe = (nearest: string) => (nearest === '' ? '' : ` Did you mean "${nearest}"?`)

const ofSheet = (name: string) => (name === '' ? '' : ` of the sheet "${name}"`)

const lower = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1)

/** Messages in English: what is wrong, then how to mend it. */
export const messagesEn: Record<DomainIssueCode, (terms: IssueTerms) => string> = {
  UNKNOWN_AREA: ({ value, param }) =>
    `the area "${value}" is not known.${maybe(param('nearest'))} Check its code or name; puskesmas and schools must be imported first.`,
  AMBIGUOUS_AREA: ({ value, param }) =>
    `"${value}" fits several areas (${param('candidates')}). Give its code, or add its level and its kecamatan.`,
  AREA_MISSING: () => 'this row names no area. Give the code or the name of one.',
  AREA_ELSEWHERE: ({ value, param }) =>
    `there is no village "${value}" in ${param('place')}; of that name there are: ${param('candidates')}. Correct the village or the place above it.`,
  AREA_OUTSIDE: ({ value, param }) =>
    `"${value}" lies outside the regency ${param('regencyCode')}. Figures of other areas can come in as published ones only (sheet PUBLISHED).`,
  AREA_FORBIDDEN: ({ value }) =>
    `your account may not write about the area "${value}". Remove the row, or ask an administrator to import it.`,
  UNKNOWN_ELEMENT: ({ value, param }) =>
    `the element "${value}" is not known.${maybe(param('nearest'))} Use an element key of the page of definitions; ready figures such as AKI belong into the sheet PUBLISHED.`,
  UNKNOWN_MEASURE: ({ value, param }) =>
    `"${value}" is no known indicator or element.${maybe(param('nearest'))} Mend it, or leave it out by the mapping (values, null).`,
  MEASURE_FORBIDDEN: ({ value }) =>
    `your account may not write "${value}". Remove the row, or ask an administrator to import it.`,
  NOT_A_PERIOD: ({ value }) =>
    `"${value}" is neither a month nor a year. Write for instance 2024-03, March 2024 or 2024.`,
  PERIOD_MISSING: () => 'this row names no period. Fill in the period, or the year and the month.',
  FUTURE_PERIOD: ({ value, param }) =>
    `the period "${value}" has not come yet (today is ${param('today')}). Check its year and month.`,
  TARGET_NEEDS_YEAR: ({ value, param }) =>
    `${param('element')} is a target for a year, so its period is a year, not "${value}". Write for instance 2026.`,
  CUMULATIVE_NOT_COUNTED: ({ param }) =>
    `${param('element')} does not count events, so it cannot be cumulative since January. Leave the reporting blank.`,
  CUMULATIVE_NEEDS_MONTH: ({ value }) =>
    `a cumulative count runs to a month, but "${value}" is a year. Write the month, for instance 2026-03, or leave the reporting blank.`,
  CUMULATIVE_FALLS: ({ value, param }) =>
    `${param('element')} in ${param('area')}: the cumulative count to ${param('period')} (${value}) is ${param('fall')} lower than the report before. The row was taken and is marked; check both.`,
  ELEMENTS_ACROSS: ({ param }) =>
    `no column names the element. If each column holds one element (${param('headers')}), use the mapping ${param('mapping')} with keys of the page of definitions in place of … and without columns that are no elements.`,
  LEVEL_TOO_FINE: ({ value, param, level }) =>
    `${param('element')} is reported at the level of ${level('level')} at the lowest; "${value}" lies below. Give the count at that level.`,
  DUPLICATE_ROW: ({ param }) =>
    `it is about the same as row ${param('other')}${ofSheet(param('otherWorksheet'))}. Leave one row only for the same area, measure and period.`,
  COUNTED_TWICE: ({ value, param }) =>
    param('other') === ''
      ? `the village "${value}" has no puskesmas, while others of its kecamatan have one. Import the catchments first (sheet CATCHMENTS), so that nothing is counted twice.`
      : `"${value}" and "${param('other')}" both report and would be counted twice in the regency. Import the catchments of the puskesmas first (sheet CATCHMENTS), or keep one of them.`,
  PART_EXCEEDS_WHOLE: ({ param }) =>
    `${param('part')} = ${param('partValue')} is larger than ${param('whole')} = ${param('wholeValue')}, of which it is a part. The row was taken; check both.`,
  DIFFERS_FROM_PARTS: ({ param }) =>
    `${param('element')} ${param('period')}: the own report of ${param('area')} is ${param('own')}, the sum of its parts ${param('sum')}. The sum is shown; check both.`,
  DIFFERS_FROM_MONTHS: ({ param }) =>
    `${param('element')} ${param('period')} in ${param('area')}: the report for the year is ${param('own')}, the sum of its twelve months ${param('sum')}. The sum is shown; check both.`,
  MONTHS_OVERLAP: ({ param }) =>
    `${param('element')}: the own report of ${param('area')} for ${param('ownPeriod')} and those of its parts for ${param('partsPeriod')} hold the same months, so the year counts them twice. Take one of them back, or fill in the months of the parts.`,
  WRONG_LEVEL: ({ param, level }) =>
    `"${param('area')}" is not a ${level('level')}. Give the code or name of a ${level('level')} in this column.`,
  CODE_TAKEN: ({ value, param }) => `the code "${value}" belongs to another area already, ${param('area')}. Check it.`,
  NOT_A_SCHOOL_YEAR: () => 'this is no school year. Write for example 2025/2026.',
  NOT_GRADES: () => 'these are no grades of a primary school. Write 1 to 6; for a multi-grade class for example 1,2.',
  NUMBER_MALFORMED: ({ param }) =>
    `this number has ${param('digits')} digits. Look it up in Dapodik; keep the column as text so that zeros in front stay.`,
  PERSON_ELSEWHERE: ({ param }) =>
    `this person is still registered at ${param('area')}. Ask that school to record the move first.`,
  UNKNOWN_ACCOUNT: () =>
    'no examiner of this school has an account of this name. Ask the administrator to make one, or leave it blank.',
  UNKNOWN_TEACHER: () => 'this teacher is not registered at the school. Import its teachers first (sheet TEACHERS).',
  UNKNOWN_CLASS: ({ param }) =>
    `the school has no such class in ${param('period')}. Import its classes first (sheet CLASSES).`,
  GRADE_NOT_IN_CLASS: ({ param }) => `the child's grade must be one of its class (${param('grades')}).`,
  UNKNOWN_FORM: ({ param }) =>
    `the key has no such form. Fill in one of ${param('forms')}, or add the form to the key.`,
  ANSWERS_LENGTH: ({ param }) =>
    `this string holds ${param('length')} answers, and the form has ${param('items')} items. Write one sign an item, "-" for a blank.`,
  ANSWERS_BLANK: () => 'every answer is blank. Remove the row where the pupil was absent; else look at the scan.',
  ERASURES_MALFORMED: ({ param }) =>
    `erasures are one digit an item, ${param('items')} digits from 0 to 3. Mend them, or leave the cell blank where sheets were not scanned.`,
  TWO_ROOMS: ({ param }) =>
    `this pupil is in room ${param('room')} already, row ${param('other')}. Nobody sits in two rooms; look at the attendance list and keep one row.`,
  PUPIL_TWICE: ({ param }) => `this pupil has row ${param('other')} already. Keep one row, or mend the NISN.`,
  PUPIL_ELSEWHERE: ({ param }) => `this pupil is at ${param('area')} in the same exam. Check the NISN and the NPSN.`,
  SEAT_TAKEN: ({ param }) =>
    `another pupil has this seat of room ${param('room')}. The answers were taken without a seat; look at the plan of the room.`,
  ANSWER_ODD: ({ param }) => lower(param('saidEn')),
  NO_SHEET_YET: () =>
    'this pupil has no answer sheet in this subject yet, so its seat or erasures cannot be kept. Import the answers first.',
  KEY_FAULTY: ({ param }) => lower(param('saidEn')),
  NOT_GEOJSON: () =>
    'this file is no complete GeoJSON (FeatureCollection) or TopoJSON. Export it again from a map program such as QGIS.',
  NOT_AN_OUTLINE: ({ value }) =>
    `the shape "${value}" is no polygon in degrees of longitude and latitude (WGS 84). Export it again with EPSG:4326.`,
  OUTLINE_WITHOUT_AREA: ({ value }) =>
    `the shape "${value}" fits no area. Name the property with its code in the mapping (code), or ignore this.`,
  AREA_WITHOUT_OUTLINE: ({ value, param }) =>
    `${param('name')} (${value}) has no outline and so does not show on maps. Complete the file if you need it.`,
}
