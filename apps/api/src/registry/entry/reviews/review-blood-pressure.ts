import { type UserError, userError } from '../user-error.ts'

interface BloodPressure {
  readonly systolicMmhg: number | null
  readonly diastolicMmhg: number | null
}

export const reviewBloodPressure = ({ systolicMmhg, diastolicMmhg }: BloodPressure): UserError[] =>
  systolicMmhg !== null && diastolicMmhg !== null && systolicMmhg <= diastolicMmhg ? [upsideDown] : []

const upsideDown = userError(
  'diastolicMmhg',
  'NOT_BELOW_SYSTOLIC',
  'Tekanan bawah harus lebih kecil daripada tekanan atas.',
  'The lower pressure must be below the upper one.',
)
