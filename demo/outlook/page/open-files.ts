import { element } from './element.ts';

/** Lets the visitor choose mails from the disk; none when the dialogue is left. */
export function chooseFiles(page: Document): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = element('input', {
      type: 'file',
      accept: '.eml,message/rfc822',
      multiple: true,
      hidden: true,
    });
    const finish = (): void => {
      input.remove();
      resolve([...(input.files ?? [])]);
    };
    input.addEventListener('change', finish);
    input.addEventListener('cancel', finish);
    // Some browsers forget an input that is not in the page.
    page.body.append(input);
    input.click();
  });
}

/** Takes files that are dropped anywhere on the page. */
export function acceptFiles(page: Document, onFiles: (files: readonly File[]) => void): void {
  const mark = (isOver: boolean): void => {
    page.body.dataset['drop'] = isOver ? 'yes' : 'no';
  };
  page.addEventListener('dragover', (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    mark(true);
  });
  page.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) mark(false);
  });
  page.addEventListener('drop', (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    mark(false);
    onFiles([...(event.dataTransfer?.files ?? [])]);
  });
}

function isFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
