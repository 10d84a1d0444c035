import type { Discipline } from '../profile/index.ts'
import { type Procedure, procedures } from './procedures.ts'

type Group = keyof typeof procedures

const groups: Partial<Record<Discipline, readonly Group[]>> = {
  surgery: ['surgery'],
  'cardiothoracic-surgery': ['surgery'],
  'paediatric-surgery': ['surgery', 'women-and-children'],
  'plastic-surgery': ['surgery'],
  'vascular-surgery': ['surgery'],
  transplantation: ['surgery'],
  urology: ['surgery', 'other-fields'],
  neurosurgery: ['surgery', 'other-fields'],
  'trauma-surgery': ['orthopaedics', 'surgery'],
  orthopaedics: ['orthopaedics', 'surgery'],
  'sports-medicine': ['orthopaedics'],
  anaesthesiology: ['anaesthesia'],
  'critical-care': ['anaesthesia', 'medicine'],
  'emergency-medicine': ['anaesthesia', 'orthopaedics'],
  'obstetrics-gynaecology': ['women-and-children'],
  paediatrics: ['women-and-children'],
  neonatology: ['women-and-children'],
  neurology: ['other-fields', 'medicine'],
  psychiatry: ['other-fields'],
  ophthalmology: ['other-fields'],
  ent: ['other-fields', 'surgery'],
  dermatology: ['other-fields'],
  radiology: ['other-fields'],
  'radiation-oncology': ['other-fields'],
}

/** What a student is likely to meet in a discipline, the likeliest first: a proposal of our own, from which any may be chosen. */
export function commonProcedures(discipline: Discipline | undefined, most: number): Procedure[] {
  const own = (discipline && groups[discipline]) ?? ['medicine']
  const [first = [], ...others] = own.map((group) => procedures[group])
  return [...first.slice(0, 6), ...procedures.anywhere.slice(0, 6), ...others.flat()].slice(0, most)
}
