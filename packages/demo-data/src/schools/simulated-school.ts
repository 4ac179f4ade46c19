export interface SimulatedTeacher {
  readonly npsn: string
  readonly nuptk: string
  readonly name: string
  readonly role: 'Guru Kelas' | 'Guru Mapel' | 'Kepala Sekolah'
}

export interface SimulatedClass {
  readonly name: string
  readonly grades: readonly number[]
  readonly teacherNuptk: string
}

/** A primary school whose staff and classes stay as they are; children come in at grade 1 and leave after grade 3. */
export interface SimulatedSchool {
  readonly npsn: string
  readonly kecamatanCode: string
  /** Children of a grade in a usual year. */
  readonly gradeSize: number
  readonly teachers: readonly SimulatedTeacher[]
  readonly classes: readonly SimulatedClass[]
}

export interface SimulatedPupil {
  readonly npsn: string
  readonly nisn: string
  readonly name: string
  readonly sex: 'L' | 'P'
  readonly bornOn: string
  /** The school year, named by the year in which it ends, in which it is in grade 1. */
  readonly entryYear: number
  /** Place in the cohort of its school. */
  readonly place: number
}
