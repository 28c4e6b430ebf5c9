import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet, { type HelmetOptions } from 'helmet';

type Policy = Exclude<HelmetOptions['contentSecurityPolicy'], boolean | undefined>;

const TWO_YEARS_S = 63_072_000;
/** Answers are data: a browser that opens one as a page may load nothing, run nothing and be framed by nobody. */
const OF_DATA: Policy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    sandbox: [],
  },
};
/** The page that describes the API: its own files only; swagger-ui sets styles inline. */
const OF_THE_DOCS: Policy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
};
const NO_DEVICES =
  'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()';

/** Of helmet's headers those that say something only of pages with scripts, links or frames: data have none. */
const FOR_PAGES_ONLY = {
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
} as const;

/** On every answer. HSTS only behind TLS, where `isSecure`; nothing is kept by caches unless somebody says so. */
export function securityHeaders(isSecure: boolean): Map<string, string> {
  const headers = headersBy({
    ...FOR_PAGES_ONLY,
    contentSecurityPolicy: OF_DATA,
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: isSecure && { maxAge: TWO_YEARS_S, includeSubDomains: true },
  });
  return headers.set('cache-control', 'no-store');
}

/** What the page of the docs needs besides, and in place of the policy for data. */
export const docsHeaders = (): Map<string, string> =>
  headersBy({
    contentSecurityPolicy: OF_THE_DOCS,
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: false,
  }).set('permissions-policy', NO_DEVICES);

/** A page of ours: its own files, what carries the nonce, pictures made on the device; camera and place only for itself. */
export function pageHeaders({
  isSecure,
  nonce,
}: {
  readonly isSecure: boolean;
  readonly nonce: string;
}): Map<string, string> {
  const { plain, secure } = ofPages();
  const own = `'self' 'nonce-${nonce}'`;
  const policy = [
    "default-src 'none'",
    `script-src ${own}`,
    `style-src ${own}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join(';');
  return new Map([...(isSecure ? secure : plain), ['content-security-policy', policy]]);
}

const FOR_ITSELF =
  'accelerometer=(), browsing-topics=(), camera=(self), display-capture=(), geolocation=(self), gyroscope=(), microphone=(), payment=(), usb=()';
let known: Readonly<Record<'plain' | 'secure', Map<string, string>>> | undefined;

/** What does not change from one page to the next. */
function ofPages(): Readonly<Record<'plain' | 'secure', Map<string, string>>> {
  const made = (isSecure: boolean) =>
    headersBy({
      contentSecurityPolicy: false,
      xFrameOptions: { action: 'deny' },
      strictTransportSecurity: isSecure && { maxAge: TWO_YEARS_S, includeSubDomains: true },
    })
      .set('permissions-policy', FOR_ITSELF)
      .set('cache-control', 'no-store');
  known ??= { plain: made(false), secure: made(true) };
  return known;
}

/** helmet is asked once: its headers are the same for every answer. */
function headersBy(options: HelmetOptions): Map<string, string> {
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  helmet(options)(answer.req, answer, (error?: unknown) => {
    if (error) throw error;
  });
  return new Map(answer.getHeaderNames().map((name) => [name, String(answer.getHeader(name))]));
}
