/** The reader of sheets gives each column by the definition of its field, and the rules of the form look at the values. */
export const entryOf = <Entry extends object>(values: object): Entry => values as Entry
