// Loaded only when a file is read or written: the parser is as large as a page.
import { profileText, readProfileText } from '@famulus/advice/profile'

export { profileText, readProfileText }
