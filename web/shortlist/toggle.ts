/** With the programme, or without it where it is there; undefined for nobody: an empty list says nothing. */
export function toggled(shortlist: readonly string[], id: string): readonly string[] | undefined {
  const next = shortlist.includes(id) ? shortlist.filter((one) => one !== id) : [...shortlist, id]
  return next.length > 0 ? next : undefined
}
