import { describe, expect, it } from 'vitest';
import { assertPlainPdf } from './check-pdf.js';
import { aPdf, packedObjects } from './files.contract.js';

const refused = (code: string) => expect.objectContaining({ kind: 'rule-broken', code });
const harmless = '<< /Title (receipt) /OpenActionless 1 /Launcher 2 >>';

describe('a PDF', () => {
  it.each([
    ['that is plain', aPdf()],
    ['with other names that only begin like forbidden ones', aPdf({ more: harmless })],
    ['with objects packed together', aPdf({ more: packedObjects(harmless) })],
    ['that ends with blanks', Buffer.concat([aPdf(), Buffer.from('\r\n \n')])],
  ])('%s is taken', (_, pdf) => {
    expect(() => assertPlainPdf(pdf)).not.toThrow();
  });

  it.each([
    ['cut off', aPdf().subarray(0, -30)],
    ['with a web page behind it', Buffer.concat([aPdf(), Buffer.from('<html><script>')])],
    ['with something before it', Buffer.concat([Buffer.from('GIF89a'), aPdf()])],
    ['that is only its magic', Buffer.from('%PDF-1.7\n')],
  ])('%s is refused as unreadable', (_, pdf) => {
    expect(() => assertPlainPdf(pdf)).toThrow(refused('pdf-unreadable'));
  });

  it('that is encrypted is refused, because nobody else could open it', () => {
    const pdf = aPdf({ more: 'trailer << /Encrypt 5 0 R >>' });

    expect(() => assertPlainPdf(pdf)).toThrow(refused('pdf-locked'));
  });

  it.each([
    '/OpenAction 5 0 R',
    '/AA << /O << /S /JavaScript /JS (app.alert) >> >>',
    '/S /Launch /F (cmd.exe)',
    '/Names << /EmbeddedFiles 7 0 R >>',
    '/Type /EmbeddedFile',
    '/Subtype /RichMedia',
    '/S /SubmitForm',
    '/S /GoToR',
    '/XFA [(template) 7 0 R]',
    '/S /J#61vaScript',
    '/#4fpenAction 5 0 R',
  ])('that says %s is refused, whether in clear or packed', (catalog) => {
    const packed = aPdf({ more: packedObjects(`<< ${catalog} >>`) });

    expect(() => assertPlainPdf(aPdf({ catalog }))).toThrow(refused('pdf-active'));
    expect(() => assertPlainPdf(packed)).toThrow(refused('pdf-active'));
  });

  it.each([
    ['hidden behind another spelling', packedObjects(harmless, '/Type /Obj#53tm')],
    ['packed in a way that cannot be looked into', '9 0 obj << /Type /ObjStm >> stream\nabc'],
    ['that has no stream', '9 0 obj << /Type /ObjStm >> endobj'],
    ['that unpacks to far more than a receipt', packedObjects('a'.repeat(40 * 1024 * 1024))],
    [
      'that unpacks many times to as much',
      `${'/ObjStm '.repeat(100)}${packedObjects('a'.repeat(4 * 1024 * 1024))}`,
    ],
    ['named many times without end', '/ObjStm '.repeat(200_000)],
  ])('with objects %s is refused', (_, more) => {
    expect(() => assertPlainPdf(aPdf({ more }))).toThrow(refused('pdf-unreadable'));
  });

  it.each(['/ObjStm ', '/#41', '#', '/', 'stream\n', '/Launch#'])(
    'of fifteen megabytes of %s is looked through at once',
    (sign) => {
      const pdf = aPdf({ more: sign.repeat((15 * 1024 * 1024) / sign.length) });
      const begun = performance.now();

      expect(() => assertPlainPdf(Buffer.concat([pdf, Buffer.from('.')]))).toThrow();
      expect(() => assertPlainPdf(Buffer.concat([pdf, aPdf({ catalog: '/Launch' })]))).toThrow();
      expect(performance.now() - begun).toBeLessThan(5_000);
    },
  );
});
