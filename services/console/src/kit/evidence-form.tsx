import { Form, Input } from 'antd';
import { useSpoken } from '../copy/words.js';
import { CommandForm } from './command-form.js';
import type { Offered } from './offered.js';
import { type Photo, Photos } from './photos.js';
import type { Sent } from './use-sending.js';

type Props<View> = Sent<View> & {
  readonly command: Offered;
  readonly etag: string;
  readonly label: string;
};
type Told = { readonly words: string; readonly photos?: readonly Photo[] };

/** Words, and a file where there is one; one file at a time, because each is evidence of its own. */
const bodyOf = ({ words, photos = [] }: Told) => {
  const [photo] = photos;
  return photo ? { kind: 'photo', words, upload: photo.upload } : { kind: 'statement', words };
};

export function EvidenceForm<View>(props: Props<View>) {
  const { evidence, photos } = useSpoken().words.kit;
  return (
    <CommandForm<View, Told> {...props} bodyOf={bodyOf}>
      <Form.Item name="words" label={evidence.words} rules={[{ required: true }]}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item name="photos" noStyle>
        <Photos label={photos.addOne} most={1} />
      </Form.Item>
    </CommandForm>
  );
}
