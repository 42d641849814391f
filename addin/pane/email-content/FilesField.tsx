import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { useId, type ReactElement } from 'react';
import type { FileTick } from '../../../core/filing/draft/draft.ts';
import { wholeMailId, type FileNote, type OfferedFile } from '../../../core/filing/model.ts';
import { expectedSize } from '../../../core/filing/files/offer-files.ts';
import { isAppError, type AppError } from '../../../contract/errors.ts';
import type { Language } from '../i18n/language.ts';
import { usePane } from '../pane-context.ts';
import { fileIcon } from '../ui/file-icon.ts';
import { AddFiles } from './AddFiles.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Glyph } from '../ui/icons.tsx';
import './email-content.css';

/** The files of the mail as ticks, with what stands in the way of some. */
export function FilesField(props: {
  readonly files: readonly OfferedFile[];
  readonly ticked: readonly string[];
  readonly onTick: (tick: FileTick) => void;
  readonly onAdd: (files: readonly File[]) => void;
}): ReactElement {
  const { language } = usePane();
  const { form } = language.texts;
  const chosen = props.files.filter(
    (file) => file.obstacle === null && props.ticked.includes(file.id),
  );
  const notOffered =
    props.files.map(({ obstacle }) => obstacle).find((obstacle) => isNotOffered(obstacle)) ?? null;
  const noticeId = useId();
  return (
    <fieldset className="group">
      <legend className="section-label">
        {form.files}
        <span className="section-note">
          {props.files.length === 0
            ? form.filesNone
            : form.filesChosen(chosen.length, sizeOfAll(chosen, language))}
        </span>
      </legend>
      {notOffered === null ? null : <NotOffered id={noticeId} error={notOffered} />}
      {props.files.length === 0 ? null : (
        <ul className="rows">
          {props.files.map((file) => {
            const isTicked = props.ticked.includes(file.id);
            return (
              <FileRow
                key={file.id}
                file={file}
                noticeId={isNotOffered(file.obstacle) ? noticeId : null}
                isTicked={isTicked}
                onToggle={() => props.onTick({ fileId: file.id, isTicked: !isTicked })}
              />
            );
          })}
        </ul>
      )}
      <AddFiles onAdd={props.onAdd} />
    </fieldset>
  );
}

/** Says once what is the same for every file. */
function NotOffered(props: { readonly id: string; readonly error: AppError }): ReactElement {
  const { message, next } = usePane().language.explain(props.error);
  return <Notice level="caution" id={props.id} title={message} text={next} />;
}

function isNotOffered(obstacle: AppError | null): boolean {
  return obstacle !== null && isAppError(obstacle, 'ATTACHMENTS_NOT_OFFERED');
}

function FileRow(props: {
  readonly file: OfferedFile;
  /** What says above the list why the file can't be sent; null where the row says it itself. */
  readonly noticeId: string | null;
  readonly isTicked: boolean;
  readonly onToggle: () => void;
}): ReactElement {
  const { language } = usePane();
  const { file } = props;
  const name = file.id === wholeMailId ? language.texts.form.wholeMail : file.name;
  const { noticeId } = props;
  const isBlocked = file.obstacle !== null;
  const obstacle =
    file.obstacle === null || noticeId !== null ? null : language.explain(file.obstacle);
  const known = noteOf(file, props.isTicked);
  const note = known === null ? null : language.texts.form.fileNotes[known];
  const noteId = useId();
  const boxId = useId();
  const labelId = useId();
  const obstacleId = useId();
  const describedBy = noticeId ?? (obstacle !== null ? obstacleId : note !== null ? noteId : null);
  return (
    <li className="row row-file">
      <div className="file">
        <Checkbox
          id={boxId}
          ariaLabelledBy={labelId}
          checked={props.isTicked && !isBlocked}
          disabled={isBlocked}
          {...(describedBy === null ? {} : { ariaDescribedBy: describedBy })}
          onChange={props.onToggle}
        />
        <label htmlFor={boxId} id={labelId}>
          <Glyph name={fileIcon(file)} />
          <span className="file-name" dir="auto" title={name}>
            {name}
          </span>
          <span className="file-size">
            {file.source === 'cloud' ? language.texts.form.asLink : null}
            {file.source === 'cloud' ? null : sizeOf(file, language)}
          </span>
        </label>
      </div>
      {obstacle === null ? null : (
        <p className="row-caution" id={obstacleId}>
          {obstacle.message} {obstacle.next}
        </p>
      )}
      {note === null ? null : (
        <p className="row-reason" id={noteId}>
          {note}
        </p>
      )}
    </li>
  );
}

/** What the ticked files are together; shared ones stay where they are. */
function sizeOfAll(chosen: readonly OfferedFile[], { formatBytes, texts }: Language): string {
  const sent = chosen.filter(({ source }) => source !== 'cloud');
  const bytes = sent.reduce((sum, file) => sum + expectedSize(file), 0);
  if (bytes === 0) return '';
  const isExact = sent.every(({ sizeBytes }) => sizeBytes !== null);
  return isExact ? formatBytes(bytes) : texts.form.about(formatBytes(bytes));
}

function sizeOf(
  { sizeBytes, expectedBytes, obstacle }: OfferedFile,
  { formatBytes, texts }: Language,
): string | null {
  if (sizeBytes !== null) return formatBytes(sizeBytes);
  return expectedBytes === undefined || obstacle !== null
    ? null
    : texts.form.about(formatBytes(expectedBytes));
}

/** Said whether the file is ticked or not. */
const alwaysSaid: ReadonlySet<FileNote> = new Set(['protected', 'text-cut', 'text-not-taken']);

/** What is to be known of a file; why it is not ticked is of no interest once it is. */
function noteOf({ note, obstacle }: OfferedFile, isTicked: boolean): FileNote | null {
  if (note === undefined || obstacle !== null) return null;
  return isTicked && !alwaysSaid.has(note) ? null : note;
}
