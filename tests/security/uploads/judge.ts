import { UploadView } from '@anxintui/shared/contracts/evidence';
import sharp from 'sharp';
import type { Call, Reply } from '../../support/http.js';
import { API, type Person } from '../../support/people.js';
import { wrongInRefusal } from '../problem.js';
import type { Mutant } from './mutants.js';
import { foreignParts } from './parts-of.js';
import { AUTHOR, PAYLOAD, PLACE } from './real-files.js';

export type Judged = { readonly isTaken: boolean; readonly wrong: readonly string[] };
/** What was written into a photo about whoever took it: long enough to be there by no chance. */
const TRACES = [AUTHOR, PLACE, PAYLOAD, 'xmpmeta'];
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};
const FORMATS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
};

const callOf = ({ bytes, type, name }: Mutant): Call => ({
  method: 'POST',
  path: `${API}/uploads`,
  raw: new Uint8Array(bytes),
  headers: {
    'content-type': type,
    ...(name ? { 'content-disposition': dispositionOf(name) } : {}),
  },
});
const dispositionOf = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;

/** Sends a mutant, fetches what became of it, and tells everything that should not be so. */
export async function judge(sender: Person, mutant: Mutant): Promise<Judged> {
  const reply = await sender.send(callOf(mutant));
  if (reply.status !== 201) return { isTaken: false, wrong: wrongInRefusal(reply) };
  const upload = UploadView.parse(reply.body);
  const { href = '' } = await sender.get(`${API}/uploads/${upload.id}`, UploadView);
  const file = await sender.send({ path: href });
  return {
    isTaken: true,
    wrong: [
      ...wrongInName(upload.name ?? ''),
      ...wrongInHead(file, mutant, upload.id),
      ...(await wrongInContent(file.bytes, mutant)),
    ],
  };
}

const wrongInName = (name: string): string[] =>
  /[\p{C}/\\<>":|?*]/u.test(name) || name.length > 100 ? [`named ${name}`] : [];

function wrongInHead({ status, headers }: Reply, { type }: Mutant, id: string): string[] {
  const expected = {
    status: '200',
    'content-type': type,
    'content-disposition': `attachment; filename="${id}.${EXTENSIONS[type]}"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'no-store',
  };
  const found = new Map([...headers, ['status', String(status)]]);
  return Object.entries(expected)
    .filter(([name, value]) => found.get(name) !== value)
    .map(([name]) => `${name}: ${found.get(name)}`);
}

async function wrongInContent(served: Uint8Array, { type, bytes }: Mutant): Promise<string[]> {
  const content = Buffer.from(served);
  if (type === 'application/pdf') return content.equals(bytes) ? [] : ['not the PDF that was sent'];
  const { format, exif, xmp, icc, iptc } = await sharp(content).metadata();
  const told = [exif, xmp, icc, iptc].filter((each) => each !== undefined);
  return [
    ...(format === FORMATS[type] ? [] : [`served as ${format}`]),
    ...(told.length > 0 ? ['metadata'] : []),
    ...foreignParts(type, content),
    ...TRACES.filter((trace) => content.includes(trace)),
  ];
}
