/** The page that the server draws names the same files as the one the browser draws, so both builds call them alike. */
export const assetNames = 'assets/[name]-[hash:7][extname]'
