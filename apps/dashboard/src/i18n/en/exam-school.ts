import type { Words } from '../id.ts'

export const examSchool: Words['examSchool'] = {
  title: 'Exam report of a school',
  open: 'School report (A4)',
  back: 'Back to the exam',
  notThere: (exam) => `This school did not sit ${exam}, or its results are not open to you`,
  finding: (count, harder) =>
    harder === 0
      ? 'No item is harder beyond chance for this school’s pupils than in the regency'
      : `${count} ${harder === 1 ? 'item is' : 'items are'} harder beyond chance for this school’s pupils than in the regency`,
  tooFew: 'Fewer than 10 pupils of this school sat the exam',
  tooFewNote: 'Outside the school itself, results by item are shown from 10 pupils.',
  figures: 'The school beside its kecamatan and the regency',
  area: 'Area',
  pupils: 'Pupils',
  mean: (subject) => `Mean ${subject}`,
  sd: (subject) => `Standard deviation ${subject}`,
  reached: 'Minimum reached (E09)',
  integrity: 'Integrity index (E22)',
  shrunken: 'Index, shrunken',
  category: 'Category',
  placesMethod:
    'per cent; Wilson 95 % intervals; the shrunken index is drawn to the regency by the weight of 20 pupils.',
  reliability: (tests) => `Reliability of the tests in the regency (E06, Feldt 95 % interval): ${tests}.`,
  classes: 'Classes',
  class: 'Class',
  classesMethod: 'per cent of the highest score.',
  items: 'Items that are hard for the pupils of this school',
  hard: (subject) => `${subject}: furthest below the regency`,
  item: 'Item',
  right: 'Right, %',
  regency: 'Regency, %',
  harder: 'Beyond chance',
  yes: 'yes',
  no: 'no',
  itemsMethod:
    'Wilson 95 % intervals; beyond chance where all of it lies below the regency, as 1 item of 40 does by chance.',
  printed: (day, version) => `Printed ${day}, method ${version}. Names no pupil.`,
  signed: 'Head of school',
}
