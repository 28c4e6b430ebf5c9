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

/** helmet is asked once: its headers are the same for every answer. */
function headersBy(options: HelmetOptions): Map<string, string> {
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  helmet(options)(answer.req, answer, (error?: unknown) => {
    if (error) throw error;
  });
  return new Map(answer.getHeaderNames().map((name) => [name, String(answer.getHeader(name))]));
}
