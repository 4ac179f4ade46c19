import { redirect } from 'next/navigation'

/** What stands of education so far begins with the test of basic abilities. */
export default function EducationPage(): never {
  redirect('/pendidikan/tkd')
}
