import type { ProblemCatalogue } from '@anxintui/shared/http/problem';

export const IMPORT_PROBLEMS: ProblemCatalogue = {
  'not-csv-or-xlsx': {
    title: { zh: '只接受 CSV 或 XLSX 文件', en: 'A list is a CSV or an XLSX' },
    next: {
      zh: '请以 Content-Type: text/csv 或 XLSX 的类型发送文件本身，不要压缩。',
      en: 'Send the file itself with Content-Type text/csv or that of XLSX, not compressed.',
    },
  },
  'list-too-large': {
    title: { zh: '文件超过 64 MB', en: 'The file is larger than 64 MB' },
    next: { zh: '请分成几个文件上传。', en: 'Upload it in several files.' },
  },
  'empty-list': {
    title: { zh: '文件是空的', en: 'The file is empty' },
    next: { zh: '请选择要上传的清单。', en: 'Choose the list that you want to upload.' },
  },
  'not-the-declared-type': {
    title: { zh: '文件内容与类型不符', en: 'The file is not what its type says' },
    next: {
      zh: '请从表格软件另存为 CSV（UTF-8）或 XLSX 后上传。',
      en: 'Save it from your spreadsheet as CSV (UTF-8) or XLSX and upload that.',
    },
  },
  'nothing-to-apply': {
    title: { zh: '清单中没有可登记的行', en: 'No row of the list can be registered' },
    next: {
      zh: '请按批注修改后作为新的清单上传。',
      en: 'Correct the rows as annotated and upload the list anew.',
    },
  },
  'import-not-ready': {
    title: { zh: '批注文件还没有准备好', en: 'The annotated list is not ready yet' },
    next: {
      zh: '请稍后查看进度，校验或登记完成后再下载。',
      en: 'Look at its progress later, and download it when the work is done.',
    },
  },
};
