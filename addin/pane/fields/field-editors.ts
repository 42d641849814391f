import type { FieldKind } from '../../jira/model.ts';
import type { FieldEditor } from './field-editor.ts';
import { OptionEditor, OptionsEditor } from './option-editors.tsx';
import {
  DateEditor,
  LabelsEditor,
  NumberEditor,
  RichTextEditor,
  TextEditor,
} from './text-editors.tsx';

/** The editor of each kind of field; null for what the form cannot show and therefore names. */
export const fieldEditors: Readonly<Record<FieldKind, FieldEditor | null>> = {
  text: TextEditor,
  'rich-text': RichTextEditor,
  option: OptionEditor,
  options: OptionsEditor,
  labels: LabelsEditor,
  number: NumberEditor,
  date: DateEditor,
  unsupported: null,
};
