const TOKEN = /([0-9A-HJKMNP-TV-Z]{16})\.[\w-]{20,}$/;

export type ScannedPass = { readonly id: string; readonly pass: string };

/** What a scanned code says: the pass of a return, which begins with its number; null for any other code. */
export function passIn(scanned: string): ScannedPass | null {
  const found = TOKEN.exec(scanned.trim());
  const [pass, id] = found ?? [];
  return pass && id ? { id, pass } : null;
}
