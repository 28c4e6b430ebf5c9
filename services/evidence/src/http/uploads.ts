import { nothing } from '@anxintui/shared/aggregate/aggregate';
import { FileCard, FileQuery, UploadView } from '@anxintui/shared/contracts/evidence';
import { IdParams } from '@anxintui/shared/contracts/fields';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import type { Language } from '@anxintui/shared/http/language';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import {
  MOST_UPLOAD_BYTES,
  UPLOAD_TYPES,
  type UploadType,
} from '@anxintui/shared/vocabulary/uploads';
import type { FileAddresses } from '../domain/file-addresses.js';
import { EXTENSIONS, type Upload } from '../domain/upload.js';
import { fileCard } from '../use-cases/file-cards.js';
import { givenOut, ownUpload } from '../use-cases/read-uploads.js';
import { type TakeUploadDeps, takeUpload } from '../use-cases/take-upload.js';
import { endpoint } from './policy.js';
import { STATE_WORDS } from './words.js';

export type UploadDeps = TakeUploadDeps & { readonly addresses: FileAddresses };

export const sendFileRoute = (deps: UploadDeps): Endpoint =>
  endpoint(
    {
      id: 'send-file',
      method: 'post',
      path: '/uploads',
      summary: '发送照片或文件 · send a photo or a document, to be named as evidence',
      upload: {
        types: UPLOAD_TYPES,
        largestBytes: MOST_UPLOAD_BYTES,
        refusals: { type: 'no-photo-or-pdf', size: 'file-too-large' },
      },
      reply: UploadView,
      status: 201,
    },
    async ({ actor, request, upload: sent, language }) => {
      if (!actor || !request || !sent) throw nothing('actor');
      const id = receiptNumber(request.seed);
      const type = typeOf(sent.type);
      const name = sent.name ? { name: sent.name } : {};
      const asked = { id, type, owner: actor.accountId, bytes: sent.bytes, ...name };
      const { upload, replayed } = await takeUpload(deps, asked);
      const replay = replayed ? { 'Idempotency-Replayed': 'true' } : {};
      const headers = { Location: `/api/v1/uploads/${id}`, ...replay };
      // The address ends and a repeat would give another one; GET /uploads/{id} gives it.
      return { body: receiptView(upload, language), headers };
    },
  );

/** The kit lets through only what the endpoint takes. */
function typeOf(declared: string): UploadType {
  const type = UPLOAD_TYPES.find((each) => each === declared);
  if (!type) throw nothing(declared);
  return type;
}

export const uploadRoute = ({ uploads, addresses, now }: UploadDeps): Endpoint =>
  endpoint(
    {
      id: 'upload',
      method: 'get',
      path: '/uploads/{id}',
      summary: '我发送的文件 · a file that I have sent',
      params: IdParams,
      reply: UploadView,
    },
    async ({ params: { id }, actor, language }) => {
      if (!actor) throw nothing(id);
      const upload = await ownUpload(uploads, id, actor.accountId);
      const { href } = fileCard(upload, { addresses, at: now() });
      return { body: { ...receiptView(upload, language), ...(href ? { href } : {}) } };
    },
  );

const receiptView = (upload: Upload, language: Language) => {
  const { id, sha256, type, size, state, name, uploadedAt, redaction } = upload;
  return {
    id,
    sha256,
    type,
    size,
    state,
    ...(name === undefined ? {} : { name }),
    ...(redaction ? { redactedAt: redaction.at } : {}),
    uploadedAt,
    words: STATE_WORDS[state][language],
  };
};

export const fileRoute = ({ uploads, files, addresses, now }: UploadDeps): Endpoint =>
  endpoint(
    {
      id: 'file',
      method: 'get',
      path: '/files/{id}',
      summary: '下载文件（限时地址）· fetch a file by the address that a view gave',
      params: IdParams,
      query: FileQuery,
      reply: FileCard,
      download: UPLOAD_TYPES,
    },
    async ({ params: { id }, query }) => {
      if (!addresses.opens({ id, ...query }, now())) throw nothing(id);
      const upload = await givenOut(uploads, id);
      const { type } = upload;
      const name = `${id}.${EXTENSIONS[type]}`;
      return { body: null, file: { type, name, bytes: files.served(upload) } };
    },
  );
