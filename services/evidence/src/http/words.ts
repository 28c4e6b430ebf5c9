import type { Words } from '@anxintui/shared/calendar/rule-set';
import type { ProblemCatalogue } from '@anxintui/shared/http/problem';
import type { UploadState } from '@anxintui/shared/vocabulary/uploads';

const SEND_A_PHOTO: Words = {
  zh: '请发送 JPEG、PNG、WebP 照片或 PDF 文件本身，不要压缩；也可以直接拍照发送。',
  en: 'Send the JPEG, PNG or WebP photo or the PDF itself, not packed; or simply take a photo of it.',
};
const PRINT_ANEW: Words = {
  zh: '请将文件重新“打印为 PDF”后发送，或拍照、截屏发送。',
  en: 'Print it to a new PDF and send that, or send a photo or a screenshot of it.',
};

export const EVIDENCE_PROBLEMS: ProblemCatalogue = {
  'no-photo-or-pdf': {
    title: { zh: '只接受照片和 PDF 文件', en: 'A file is a photo or a PDF' },
    next: SEND_A_PHOTO,
  },
  'file-too-large': {
    title: { zh: '文件超过 15 MB', en: 'The file is larger than 15 MB' },
    next: {
      zh: '请降低照片分辨率，或分成几个文件发送。',
      en: 'Send the photo with fewer pixels, or the document in several files.',
    },
  },
  'empty-file': {
    title: { zh: '文件是空的', en: 'The file is empty' },
    next: { zh: '请重新选择文件发送。', en: 'Choose the file again and send it.' },
  },
  'file-of-another-type': {
    title: { zh: '文件内容与类型不符', en: 'The file is not what its type says' },
    next: SEND_A_PHOTO,
  },
  'image-unreadable': {
    title: { zh: '照片不完整或无法读取', en: 'The photo is damaged or cannot be read' },
    next: {
      zh: '请打开照片确认完好后重新发送，或发送截屏。',
      en: 'Open the photo to see whether it is whole and send it again, or send a screenshot.',
    },
  },
  'image-too-many-pixels': {
    title: {
      zh: '照片超过 {megapixels} 百万像素，或一边过长',
      en: 'The photo has more than {megapixels} million pixels, or one side is too long',
    },
    next: {
      zh: '请将照片缩小或截成几张后发送。',
      en: 'Make the photo smaller, or send it in several parts.',
    },
  },
  'pdf-unreadable': {
    title: {
      zh: 'PDF 不完整，或其内容无法检查',
      en: 'The PDF is not whole, or what is in it cannot be checked',
    },
    next: PRINT_ANEW,
  },
  'pdf-locked': {
    title: { zh: 'PDF 已加密', en: 'The PDF is encrypted' },
    next: {
      zh: '办理人员必须能够打开证据。请去除密码后发送，或发送截屏。',
      en: 'Whoever handles the case must be able to open it. Send it without its password, or send screenshots.',
    },
  },
  'pdf-active': {
    title: {
      zh: 'PDF 含有会自动执行或夹带文件的内容（{name}）',
      en: 'The PDF does something by itself or carries other files ({name})',
    },
    next: PRINT_ANEW,
  },
  'uploads-used-up': {
    title: {
      zh: '今天发送的文件已达上限（{files} 个或 {megabytes} MB）',
      en: 'You have sent as much as one day allows ({files} files or {megabytes} MB)',
    },
    next: {
      zh: '明天可继续发送；办理中的退货和投诉不受影响，期限内均可补充证据。也可将材料当面交给门店服务台或市场监管部门。',
      en: 'Send the rest tomorrow; returns and cases go on meanwhile and take evidence later too. You may also hand it to the service desk or the bureau in person.',
    },
  },
  'unknown-upload': {
    title: { zh: '没有这个文件，或不是您发送的', en: 'There is no such file of yours' },
    next: {
      zh: '请先上传文件，再把它附上。',
      en: 'Send the file first, and then attach it.',
    },
  },
};

/** What becomes of a file, for whoever sent it. */
export const STATE_WORDS: Readonly<Record<UploadState, Words>> = {
  clean: {
    zh: '文件已收到，可以作为证据提交。',
    en: 'The file has been received and can be given as evidence.',
  },
  waiting: {
    zh: '文件已收到，正在等待病毒扫描；现在就可以作为证据提交，扫描通过后其他人才能查看。',
    en: 'The file has been received and waits for the virus scanner; give it as evidence now, others see it once it has passed.',
  },
  quarantined: {
    zh: '文件含有病毒，已隔离，任何人都不能查看。请检查您的设备，重新拍照或截屏后发送。',
    en: 'The file carries a virus and is locked away from everybody. Check your device, then send a new photo or screenshot.',
  },
};
