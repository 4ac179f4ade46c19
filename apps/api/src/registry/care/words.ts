export const providerWords = {
  MIDWIFE: { id: 'bidan', en: 'midwife' },
  DOCTOR: { id: 'dokter', en: 'doctor' },
  SPECIALIST: { id: 'dokter spesialis', en: 'specialist' },
  NURSE: { id: 'perawat', en: 'nurse' },
  TRADITIONAL: { id: 'dukun', en: 'traditional attendant' },
  FAMILY: { id: 'keluarga', en: 'family' },
} as const

export const placeWords = {
  HOME: { id: 'rumah', en: 'at home' },
  POSYANDU: { id: 'posyandu', en: 'posyandu' },
  VILLAGE_POST: { id: 'polindes', en: 'village post' },
  HEALTH_CENTRE: { id: 'puskesmas', en: 'puskesmas' },
  CLINIC: { id: 'klinik', en: 'clinic' },
  HOSPITAL: { id: 'rumah sakit', en: 'hospital' },
  ON_THE_WAY: { id: 'di perjalanan', en: 'on the way' },
} as const

export const stageWords = {
  detectedAt: { id: 'tanda bahaya terlihat', en: 'danger noticed' },
  decidedAt: { id: 'diputuskan', en: 'decided' },
  leftAt: { id: 'berangkat', en: 'left' },
  arrivedAt: { id: 'tiba', en: 'arrived' },
  treatedAt: { id: 'ditangani', en: 'treated' },
} as const
