import { useEffect, useState } from 'react';

type Drawn = { readonly size: number; readonly path: string };
const QUIET_ZONE = 4;

/** The QR code of a pass as one path, sharp at every size; drawn on the device, so that it needs no network. */
export function PassQr({ token, label }: { token: string; label: string }) {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    void draw(token).then(setDrawn);
  }, [token]);
  if (!drawn) return <div className="pass__qr" />;
  const { size, path } = drawn;
  const edge = size + 2 * QUIET_ZONE;
  return (
    <div className="pass__qr">
      <svg viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${edge} ${edge}`} role="img" aria-label={label}>
        <path d={path} shapeRendering="crispEdges" />
      </svg>
    </div>
  );
}

async function draw(token: string): Promise<Drawn> {
  const { create } = await import('qrcode');
  const { modules } = create(token, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const dark = Array.from({ length: size * size }, (_, at) => at).filter(
    (at) => modules.get(Math.floor(at / size), at % size) === 1,
  );
  const path = dark.map((at) => `M${at % size} ${Math.floor(at / size)}h1v1h-1z`).join('');
  return { size, path };
}
