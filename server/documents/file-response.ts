/**
 * A file that a browser saves and never shows: it comes from somebody else. Its name in ASCII for old browsers, and whole
 * (RFC 6266, RFC 8187). What else keeps it from being shown is set where all answers get their headers.
 */
export function fileResponse(file: Buffer, name: string, mediaType: string): Response {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const whole = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(file.length),
      'Content-Disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`,
    },
  })
}
