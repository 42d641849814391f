import type { FieldKind } from '../../../core/jira/model.ts';
import { CascadeEditor } from './CascadeEditor.tsx';
import { CheckboxesEditor, RadioEditor } from './choice-editors.tsx';
import { CustomerEditor } from './CustomerEditor.tsx';
import { DateTimeEditor } from './DateTimeEditor.tsx';
import type { FieldEditor } from './field-editor.ts';
import { EpicLinkEditor, ParentEditor, SprintEditor } from './issue-editors.tsx';
import { IssueLinksEditor } from './IssueLinksEditor.tsx';
import { LabelsEditor } from './LabelsEditor.tsx';
import { OptionEditor, OptionsEditor } from './option-editors.tsx';
import { OrganizationsEditor, ParticipantsEditor } from './ParticipantsEditor.tsx';
import {
  AssigneeEditor,
  GroupEditor,
  GroupsEditor,
  UserEditor,
  UsersEditor,
} from './people-editors.tsx';
import { ProjectEditor } from './ProjectEditor.tsx';
import {
  DateEditor,
  NumberEditor,
  RichTextEditor,
  TextEditor,
  UrlEditor,
} from './text-editors.tsx';
import { TimeTrackingEditor } from './TimeTrackingEditor.tsx';

/** The editor of each kind of field; null for what the form cannot show and therefore names. */
export const fieldEditors: Readonly<Record<FieldKind, FieldEditor | null>> = {
  text: TextEditor,
  'rich-text': RichTextEditor,
  number: NumberEditor,
  url: UrlEditor,
  date: DateEditor,
  'date-time': DateTimeEditor,
  option: OptionEditor,
  radio: RadioEditor,
  options: OptionsEditor,
  checkboxes: CheckboxesEditor,
  cascade: CascadeEditor,
  labels: LabelsEditor,
  user: UserEditor,
  assignee: AssigneeEditor,
  users: UsersEditor,
  group: GroupEditor,
  groups: GroupsEditor,
  project: ProjectEditor,
  'time-tracking': TimeTrackingEditor,
  parent: ParentEditor,
  'epic-link': EpicLinkEditor,
  sprint: SprintEditor,
  'issue-links': IssueLinksEditor,
  customer: CustomerEditor,
  customers: ParticipantsEditor,
  organizations: OrganizationsEditor,
  unsupported: null,
};
