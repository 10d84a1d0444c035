/** Languages that are spoken by many, taught in or tested: ISO 639-1, as of 2024. */
export const languageCodes: readonly string[] = (
  'af am ar az be bg bn bs ca cs da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ku lo ' +
  'lt lv mk ml mn mr ms my nb ne nl no pa pl ps pt ro ru si sk sl so sq sr sv sw ta te th ti tl tr uk ur uz vi xh yo zh zu'
).split(' ')
