import { Alert, Button } from 'antd';
import jsqr from 'jsqr';
import { useEffect, useRef, useState } from 'react';
import { useSpoken } from '../../copy/words.js';
import { passIn, type ScannedPass } from './pass-text.js';

type Props = {
  readonly onPass: (scanned: ScannedPass) => void;
  readonly onStop: () => void;
};
const LOOK_EVERY_MS = 250;

/** Looks through the camera until it sees a pass; codes that are none are passed over. */
export function Scanner({ onPass, onStop }: Props) {
  const { counter } = useSpoken().words.retailer;
  const { video, isBlind } = useCamera(onPass);
  if (isBlind) return <Alert type="warning" role="alert" title={counter.noCamera} />;
  return (
    <>
      <p>{counter.scanHint}</p>
      <video ref={video} className="counter__camera" muted playsInline />
      <Button block size="large" onClick={onStop}>
        {counter.stopScan}
      </Button>
    </>
  );
}

function useCamera(onPass: Props['onPass']) {
  const video = useRef<HTMLVideoElement>(null);
  const [isBlind, setBlind] = useState(false);
  useEffect(() => {
    const end = new AbortController();
    watch(video.current, onPass, end.signal).catch(() => setBlind(true));
    return () => end.abort();
  }, [onPass]);
  return { video, isBlind };
}

async function watch(
  video: HTMLVideoElement | null,
  onPass: Props['onPass'],
  ended: AbortSignal,
): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment' },
  });
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  if (!video || ended.aborted) return stop();
  ended.addEventListener('abort', stop);
  video.srcObject = stream;
  await video.play();
  const looking = setInterval(() => {
    const seen = passIn(textIn(video));
    if (seen) onPass(seen);
  }, LOOK_EVERY_MS);
  ended.addEventListener('abort', () => clearInterval(looking));
}

function textIn(video: HTMLVideoElement): string {
  const { videoWidth: width, videoHeight: height } = video;
  const canvas = new OffscreenCanvas(width || 1, height || 1);
  const picture = canvas.getContext('2d');
  if (!picture || width === 0) return '';
  picture.drawImage(video, 0, 0);
  return jsqr(picture.getImageData(0, 0, width, height).data, width, height)?.data ?? '';
}
