import { openDB } from 'idb'

/** Which file an upload is of, so that it goes on after a reload when the same file is chosen again. */
type Remembered = { readonly uploadId: string; readonly sha256: string }

const STORE = 'uploads'

/** No content is kept here, and no name. A browser that keeps nothing only forgets where an upload was. */
function store() {
  return openDB('famulus-uploads', 1, {
    upgrade: (database) => database.createObjectStore(STORE, { keyPath: 'uploadId' }),
  })
}

export async function remember(remembered: Remembered): Promise<void> {
  await store()
    .then((database) => database.put(STORE, remembered))
    .catch(() => {})
}

export async function fileOfUpload(uploadId: string): Promise<string | undefined> {
  const found: Remembered | undefined = await store()
    .then((database) => database.get(STORE, uploadId))
    .catch(() => undefined)
  return found?.sha256
}

export async function forget(uploadId: string): Promise<void> {
  await store()
    .then((database) => database.delete(STORE, uploadId))
    .catch(() => {})
}
