const SIGN = /^\/s\/([0-9A-Za-z-]{10,30})\/?$/;
const OWN = /^\/(?:stores|app)\/[\w/-]+$/;
const PRINTED = /^\d{6}-?[0-9A-Za-z]{4}-?[0-9A-Za-z]{5}$/;

/** Where a scanned code leads within this site; null for codes of others. A sign may name the site by another address. */
export function whereCodeLeads(text: string, origin: string): string | null {
  const code = text.trim();
  if (PRINTED.test(code)) return `/s/${code}`;
  const url = URL.canParse(code) ? new URL(code) : null;
  if (!url) return null;
  const number = SIGN.exec(url.pathname)?.[1];
  if (number) return `/s/${number}`;
  return url.origin === origin && OWN.test(url.pathname) ? url.pathname : null;
}
