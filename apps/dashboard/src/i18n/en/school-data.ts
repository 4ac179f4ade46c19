import type { Words } from '../id.ts'

export const schoolData: Words['schoolData'] = {
  title: 'Data of the school',
  dek: 'Teachers, classes and pupils from Dapodik. Import teachers first, then classes, then pupils; promotion comes with the sheet of the next year.',
  finding: (teachers, classes, pupils) => `${teachers} teachers, ${classes} classes, ${pupils} pupils`,
  emptyTitle: (school) => `${school} has no teachers, classes and pupils here yet`,
  notAllowed: 'Only a head of school brings in data of her school here. The office imports on the page Data.',
  standing: 'What is recorded',
  year: (year) => `School year ${year}`,
  room: 'Class',
  grades: 'Grades',
  teacher: 'Class teacher',
  pupils: 'Pupils',
  templates: 'Templates',
  templatesNote: 'XLSX with the right headers. What Dapodik exports is read unchanged too.',
  template: (sheet) => `Template for ${sheet} (XLSX)`,
  upload: 'Upload a sheet',
  uploadNote:
    'CSV or XLSX. Nothing is written in this step. The sheet holds names: do not keep it where others can read it.',
  sheets: { TEACHERS: 'teachers', CLASSES: 'classes', PUPILS: 'pupils' },
  previewFinding: (added, changed, same, rejected) =>
    `${added} new, ${changed} changed, ${same} the same, ${rejected} rejected`,
  noIssues: 'No issues: every row can be read.',
  issuesCut: (shown, all) => `The first ${shown} issues of ${all}.`,
  takenTitle: (sheet) => `The sheet of ${sheet} was taken in`,
  undo: 'Take this import back',
  undone: 'The import was taken back.',
  undoFailed: 'This import cannot be taken back: other data rests on it.',
  tkd: 'TKD page of the school',
}
