/** What the system takes: `image` is the field's name for documents as well. */
const FIELD = 'image';
const MOST_BYTES = 10 * 1024 * 1024;
const DOCUMENTS = /\.(?:docx?|pdf|xlsx?)$/iu;
const IMAGES = /\.(?:png|jpe?g|gif)$/iu;

/** Most files of one kind an item may carry. */
export const MOST_FILES = 5;

/** Stored name of an uploaded file: base name, `_`, milliseconds, extension; a refusal as its words. */
export function storedName(
  form: FormData,
  kind: 'file' | 'image',
  ms: number,
): { readonly name: string } | { readonly refused: string } {
  const file = form.get(FIELD);
  if (!(file instanceof File)) return { refused: 'Không tìm thấy tệp' };
  const allowed = kind === 'image' ? IMAGES : DOCUMENTS;
  if (!allowed.test(file.name)) return { refused: 'Định dạng tệp không được hỗ trợ' };
  if (file.size > MOST_BYTES) return { refused: 'Tệp vượt quá 10MB' };
  const dot = file.name.lastIndexOf('.');
  return { name: `${file.name.slice(0, dot)}_${ms}${file.name.slice(dot)}` };
}
