import type { MessageOf, MessageTerms } from './message-terms.ts'
import type { IssueCode } from './sheet-issue.ts'

const NATURES: Record<string, string> = {
  ole: 'an old Excel file (.xls) or one locked by a password',
  pdf: 'a PDF',
  image: 'a picture',
  html: 'a web page (HTML or XML)',
  ods: 'a LibreOffice sheet (.ods)',
  xlsb: 'a binary Excel workbook (.xlsb)',
  zip: 'a zip archive without a worksheet',
  broken: 'a damaged or incomplete Excel file',
  binary: 'a binary file',
}

const PROBLEMS: Record<string, (terms: MessageTerms) => string> = {
  COLUMN: ({ value }) => `the column "${value}" is not known. Use a column key from the guide`,
  KEY: ({ value }) => `the setting "${value}" is not known. Remove it or mend its spelling`,
  SHAPE: () => 'it does not have the expected shape. Compare it with the example in the guide',
  VALUE: ({ value }) => `the text "${value}" does not fit the kind of its column. Replace it by a valid one`,
}

const SECTIONS: Record<string, string> = { where: 'row filter', unpivot: 'wide columns', columns: 'column list' }

const maybe = (nearest: string) => (nearest === '' ? '' : ` Did you mean "${nearest}"?`)

/** Messages in English: what is wrong, then how to mend it. */
export const MESSAGES_EN: Record<IssueCode, MessageOf> = {
  EMPTY_FILE: () => 'this file is empty. Check that it is the right one and has been saved.',
  NOT_A_SPREADSHEET: ({ param }) =>
    `this file is ${NATURES[param('nature')] ?? 'no data sheet'}, not CSV or XLSX. Open it in Excel or LibreOffice and save it as .xlsx or CSV.`,
  TOO_LARGE: ({ megabytes }) =>
    `the file holds ${megabytes('sizeBytes')}, the limit is ${megabytes('limitBytes')}. Split it, for instance by year, or save it as CSV.`,
  UNREADABLE_TEXT: () =>
    'the text is not UTF-8, so it was read as Windows-1252. Check special letters such as é; if they are wrong, save it again as "CSV UTF-8".',
  SHEET_MISSING: ({ value, param }) =>
    `there is no sheet "${value}". The sheets are: ${param('found')}. Choose one of them.`,
  HEADER_MISSING: ({ param }) =>
    `the column "${param('titleEn')}" was not found. The headers are: ${param('found')}.${maybe(param('nearest'))} Give that column the header "${param('titleEn')}", or point to it in the mapping.`,
  HEADER_UNKNOWN: ({ param }) =>
    `columns not known and not read (${param('count')}): ${param('headers')}. Ignore this if they are not needed; otherwise mend their headers.`,
  HEADER_TWICE: ({ value, param }) =>
    `the header "${value}" in column ${param('secondColumn')} and "${param('first')}" in column ${param('firstColumn')} mean the same. Remove or rename one of them.`,
  NO_ROWS: () => 'there are no rows below the header. Fill in the data and upload again.',
  MAPPING_INVALID: (terms) =>
    `the mapping is wrong at "${terms.param('path')}": ${(PROBLEMS[terms.param('problem')] ?? PROBLEMS.SHAPE)?.(terms) ?? ''}.`,
  MAPPING_HEADER_ABSENT: ({ column, param }) =>
    `the mapping (${SECTIONS[param('section')] ?? param('section')}) names the header "${column}", which the file does not have. The headers are: ${param('found')}. Mend the mapping or the file.`,
  ROW_TOO_SHORT: ({ param }) =>
    `this row has only ${param('cells')} cells for ${param('headers')} headers. Complete it; it may have been cut off.`,
  ROW_TOO_LONG: ({ param, value }) =>
    `this row has ${param('cells')} cells for ${param('headers')} headers; "${value}" has no header. Put quotes around text that contains the delimiter, or remove the surplus cells.`,
  QUOTE_BROKEN: ({ param }) =>
    param('lastRow') === '0'
      ? 'a quote (") opens here and is never closed, so this row and all after it cannot be read. Close or remove that quote.'
      : `a quote (") here is closed only in row ${param('lastRow')}, so the rows between cannot be read. Close or remove that quote.`,
  CELL_REQUIRED: () => 'this cell is blank but must be filled. Fill it in.',
  NOT_A_NUMBER: ({ value }) => `"${value}" is not a number. Write digits only, for instance 2.`,
  NOT_AN_INTEGER: ({ value }) => `"${value}" is not a whole number. Write it without a fraction, for instance 12.`,
  AMBIGUOUS_NUMBER: ({ value, param }) =>
    `"${value}" may mean ${param('grouped')} (thousands) or a decimal fraction. Write it without a thousands mark, or state the decimal mark of this file in the mapping.`,
  BELOW_MINIMUM: ({ value, param }) =>
    `${value} is below the lowest value allowed, ${param('minimum')}. Check the number.`,
  ABOVE_MAXIMUM: ({ value, param }) =>
    `${value} is above the highest value allowed, ${param('maximum')}. Check the number.`,
  NOT_A_MONTH: ({ value }) => `"${value}" is not a valid month. Write for instance 2024-03 or March 2024.`,
  NOT_A_YEAR: ({ value }) => `"${value}" is not a year. Write four digits, for instance 2024.`,
  NOT_A_DATE: ({ value }) =>
    `"${value}" is not a valid date. Write day/month/year, for instance 05/03/2024, or 2024-03-05.`,
  NOT_A_CHOICE: ({ value, param }) => `"${value}" is not among the choices. Write one of: ${param('expected')}.`,
  FORMULA_CELL: ({ value }) =>
    `this cell holds a formula; its stored result, ${value}, was used. If it is out of date, open and save the file again, or paste it as a value.`,
  FORMULA_CELLS_MORE: ({ param }) =>
    `${param('more')} more formula cells of this column were also read from their stored results. Paste them as values to be sure.`,
  FORMULA_WITHOUT_RESULT: ({ value }) =>
    `the formula in this cell has no result${value === '' ? '' : ` (${value})`}. Replace it by its value, or open and save the file again in Excel.`,
  CELL_ERROR: ({ value }) => `this cell holds the error ${value}. Replace it by the right value.`,
}
