import type { UploadView } from '@anxintui/shared/contracts/evidence';
import { useMutation } from '@tanstack/react-query';
import { Button, Flex, Tag } from 'antd';
import { useRef } from 'react';
import type { z } from 'zod';
import { sendFile } from '../app/api.js';
import { ProblemNote } from '../app/problem-note.js';
import { useSpoken } from '../copy/words.js';
import { shrinkPhoto } from './shrink-photo.js';

/** A file that has been sent, and the key under which it will be named as evidence. */
export type Photo = { readonly upload: string; readonly name: string; readonly key: string };
type Props = {
  readonly label: string;
  /** Beyond these no more can be chosen. */
  readonly most?: number;
  readonly value?: readonly Photo[];
  readonly onChange?: (photos: readonly Photo[]) => void;
};

const MOST = 9;

/** Photos are sent as soon as they are chosen, so that the decision itself is small when the network is poor. */
export function Photos({ label, most = MOST, value = [], onChange }: Props) {
  const { photos } = useSpoken().words.kit;
  const input = useRef<HTMLInputElement>(null);
  const sending = useMutation({
    mutationFn: (files: readonly File[]) => Promise.all(files.map(sentPhoto)),
    onSuccess: (sent) => onChange?.([...value, ...sent]),
  });
  const without = (photo: Photo) => onChange?.(value.filter((each) => each !== photo));
  return (
    <Flex vertical gap="small" align="start">
      <input
        ref={input}
        className="file-input"
        type="file"
        multiple={most > 1}
        accept="image/*,application/pdf"
        aria-label={label}
        onChange={({ target }) => {
          sending.mutate([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <Button
        loading={sending.isPending}
        disabled={value.length >= most}
        onClick={() => input.current?.click()}
      >
        {sending.isPending ? photos.sending : label}
      </Button>
      <span className="quiet">{photos.hint}</span>
      {sending.error ? <ProblemNote error={sending.error} /> : null}
      <Flex wrap gap="small">
        {value.map((photo) => (
          <Tag
            key={photo.upload}
            closable={{ 'aria-label': photos.remove(photo.name) }}
            onClose={() => without(photo)}
          >
            {photo.name}
          </Tag>
        ))}
      </Flex>
    </Flex>
  );
}

async function sentPhoto(file: File): Promise<Photo> {
  const small = await shrinkPhoto(file);
  const { id } = await sendFile<z.infer<typeof UploadView>>('/uploads', small, crypto.randomUUID());
  return { upload: id, name: file.name, key: crypto.randomUUID() };
}
