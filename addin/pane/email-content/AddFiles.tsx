import { ActionButton } from '@fluentui/react/lib/Button';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import './email-content.css';

/** Takes files from the user's disk: by choosing, by pasting anywhere in the pane, and by dropping. */
export function AddFiles(props: {
  readonly onAdd: (files: readonly File[]) => void;
}): ReactElement {
  const { form } = usePane().language.texts;
  const { onAdd } = props;
  const input = useRef<HTMLInputElement>(null);
  const isOver = usePageFiles(onAdd);
  return (
    <div className={isOver ? 'add-files add-files-over' : 'add-files'}>
      <ActionButton
        iconProps={{ iconName: 'Add' }}
        text={isOver ? form.dropFiles : form.addFiles}
        title={form.addFilesHint}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        multiple
        className="unseen"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          onAdd([...(event.target.files ?? [])]);
          // The same file may be chosen again after it was taken away.
          event.target.value = '';
        }}
      />
    </div>
  );
}

/** Listens for files that are pasted or dropped on the page; tells whether some hang above it. */
function usePageFiles(onAdd: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const add = useRef(onAdd);
  useEffect(() => {
    add.current = onAdd;
  }, [onAdd]);
  useEffect(() => {
    const take = (event: Event, given: FileList | undefined): void => {
      const files = [...(given ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      add.current(files);
    };
    const paste = (event: ClipboardEvent): void => take(event, event.clipboardData?.files);
    const drop = (event: DragEvent): void => {
      setOver(false);
      take(event, event.dataTransfer?.files);
    };
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      // Without it the browser would open the file in the place of the pane.
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    document.addEventListener('paste', paste);
    document.addEventListener('drop', drop);
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    return () => {
      document.removeEventListener('paste', paste);
      document.removeEventListener('drop', drop);
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
    };
  }, []);
  return isOver;
}
