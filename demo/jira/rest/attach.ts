import { createHash, randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Answer, redirect, jiraTime, json, refuse, refuseBelow } from '../core/answer.ts';
import { notSignedIn, userJson } from './about.ts';
import { refuseEmoji } from './refuse-emoji.ts';
import type { Exchange, JiraEdition } from '../core/edition.ts';
import type { Attachment } from '../core/model.ts';
import {
  boundaryOf,
  MultipartError,
  type PartHead,
  type PartSink,
  readMultipart,
} from './multipart.ts';

const maxFilesAtOnce = 60;

/** The stand-in keeps no larger file, whatever its limit says. */
const mostBytesEver = 256 * 1024 * 1024;

/** `GET attachment/meta`. */
export function attachmentMeta({ face, caller }: Exchange): Answer {
  if (caller.user === null) return notSignedIn();
  return json(200, { enabled: true, uploadLimit: face.attachmentLimitBytes });
}

/** `POST issue/{issue}/attachments`: all files of the request are kept, or none. */
export async function attach(exchange: Exchange): Promise<Answer> {
  const { face, caller, request, params } = exchange;
  const issue = caller.user === null ? null : face.store.issue(params['issue'] ?? '');
  if (issue === null || caller.user === null) return drained(exchange, noSuchIssue(face));
  if (!issue.project.mayCreate) {
    const message = 'You do not have permission to create attachments for this issue.';
    return drained(exchange, refuse(403, [message]));
  }
  const boundary = boundaryOf(request.headers['content-type'] ?? '');
  if (boundary === null) return drained(exchange, refuseBelow(415, 'Unsupported Media Type'));

  const files: ReceivedFile[] = [];
  try {
    await readMultipart(request, boundary, async (head) => {
      const file = await ReceivedFile.create(face, head);
      files.push(file);
      return file;
    });
  } catch (error) {
    await removeAll(files);
    if (error instanceof MultipartError) return refuse(400, [error.message]);
    throw error;
  }
  const problem = judgeFiles(face, files);
  if (problem !== null) {
    await removeAll(files);
    return problem;
  }
  const author = caller.user;
  const kept = files.map((file) => face.store.keepAttachment(issue.key, file.toKeep(author)));
  return json(
    200,
    kept.map((attachment) => attachmentJson(face, attachment)),
  );
}

/** `DELETE attachment/{attachment}`: people take away what they brought. */
export async function deleteAttachment({ face, caller, params }: Exchange): Promise<Answer> {
  const found = caller.user === null ? null : face.store.attachment(params['attachment'] ?? '');
  if (found === null) return refuse(404, ['The attachment does not exist.']);
  if (found.author !== caller.user) {
    return refuse(403, ['You do not have permission to delete this attachment.']);
  }
  face.store.removeAttachment(found.id);
  await rm(found.file, { force: true });
  return { status: 204, body: '' };
}

/** One part on its way to a file, with its size and checksum as it goes. */
class ReceivedFile implements PartSink {
  readonly head: PartHead;
  readonly path: string;
  sizeBytes = 0;
  readonly #handle: Awaited<ReturnType<typeof open>>;
  readonly #hash = createHash('sha256');
  readonly #maxBytes: number;

  private constructor(head: PartHead, path: string, options: FileOptions) {
    this.head = head;
    this.path = path;
    this.#handle = options.handle;
    this.#maxBytes = options.maxBytes;
  }

  static async create(face: JiraEdition, head: PartHead): Promise<ReceivedFile> {
    const path = join(face.folder, randomUUID());
    const maxBytes = Math.min(face.attachmentLimitBytes, mostBytesEver);
    return new ReceivedFile(head, path, { handle: await open(path, 'wx'), maxBytes });
  }

  get isTooLarge(): boolean {
    return this.sizeBytes > this.#maxBytes;
  }

  // Past the limit bytes are counted and dropped: the client sees the answer only after it has sent all.
  async write(bytes: Uint8Array): Promise<void> {
    this.sizeBytes += bytes.byteLength;
    if (this.isTooLarge) return;
    this.#hash.update(bytes);
    await this.#handle.writeFile(bytes);
  }

  async end(): Promise<void> {
    await this.#handle.close();
  }

  async remove(): Promise<void> {
    await this.#handle.close();
    await rm(this.path, { force: true });
  }

  toKeep(author: Attachment['author']): Omit<Attachment, 'id' | 'created'> {
    return {
      name: this.head.fileName ?? '',
      mimeType: this.head.contentType,
      sizeBytes: this.sizeBytes,
      sha256: this.#hash.digest('hex'),
      file: this.path,
      author,
    };
  }
}

interface FileOptions {
  readonly handle: Awaited<ReturnType<typeof open>>;
  readonly maxBytes: number;
}

async function removeAll(files: readonly ReceivedFile[]): Promise<void> {
  await Promise.all(files.map((file) => file.remove()));
}

function judgeFiles(face: JiraEdition, files: readonly ReceivedFile[]): Answer | null {
  const unstored = refuseEmoji(
    face,
    files.map(({ head }) => head.fileName),
  );
  if (unstored !== null) return unstored;
  const cloud = face.kind === 'cloud';
  if (files.length === 0) return refuse(400, ['No files were sent in the part "file".']);
  if (cloud && files.length > maxFilesAtOnce) {
    return refuse(413, [`More than ${maxFilesAtOnce} files in one request.`]);
  }
  for (const file of files) {
    const problem = judgeHead(face, file.head) ?? judgeSize(face, file);
    if (problem !== null) return problem;
  }
  return null;
}

const forbiddenInNames = /[\\/":?*<|>]/;

function judgeHead(face: JiraEdition, head: PartHead): Answer | null {
  // Java's reader of multipart heads stumbles over the encoded form.
  if (head.hasEncodedName && face.kind === 'datacenter') {
    return refuseBelow(500, 'Internal server error');
  }
  if (head.name !== 'file') return refuse(400, [`Unexpected part "${head.name}".`]);
  const { fileName } = head;
  if (fileName === null || fileName.trim() === '') return refuse(400, ['A file has no name.']);
  const wrong = forbiddenInNames.exec(fileName)?.[0];
  if (wrong !== undefined) {
    return refuse(400, [`The file name '${fileName}' contains the invalid character '${wrong}'.`]);
  }
  return fileName.length > 255
    ? refuse(400, ['The file name is longer than 255 characters.'])
    : null;
}

function judgeSize(face: JiraEdition, file: ReceivedFile): Answer | null {
  if (file.sizeBytes === 0) {
    return refuse(400, [`Cannot attach file ${file.head.fileName ?? ''}: it is empty.`]);
  }
  if (!file.isTooLarge) return null;
  // Data Center's answer looks like “no such issue”; only the text tells.
  return face.kind === 'cloud'
    ? refuse(413, [`The file ${file.head.fileName ?? ''} exceeds the attachment size limit.`])
    : refuse(404, [
        `The field file exceeds its maximum permitted size of ${face.attachmentLimitBytes} bytes.`,
      ]);
}

function noSuchIssue(face: JiraEdition): Answer {
  return refuse(404, [
    face.kind === 'cloud'
      ? 'Issue does not exist or you do not have permission to see it.'
      : 'Issue Does Not Exist',
  ]);
}

// Reads what the client still sends, so that it gets to the answer.
async function drained({ request }: Exchange, answer: Answer): Promise<Answer> {
  for await (const _ of request);
  return answer;
}

/** An attachment as Jira tells it. */
export function attachmentJson(face: JiraEdition, attachment: Attachment): Record<string, unknown> {
  const cloud = face.kind === 'cloud';
  const rest = `${face.baseUrl}/rest/api/${cloud ? '3' : '2'}`;
  return {
    self: `${rest}/attachment/${attachment.id}`,
    id: attachment.id,
    filename: attachment.name,
    author: userJson(face, attachment.author),
    created: jiraTime(attachment.created),
    size: attachment.sizeBytes,
    mimeType: attachment.mimeType,
    content: cloud
      ? `${rest}/attachment/content/${attachment.id}`
      : `${face.baseUrl}${attachmentPath(attachment)}`,
  };
}

/** `GET attachment/content/{id}` (Cloud): sends the caller on to the bytes. */
export function attachmentContent({ face, caller, params }: Exchange): Answer {
  const found = caller.user === null ? null : face.store.attachment(params['id'] ?? '');
  return found === null
    ? refuse(404, ['The attachment does not exist or you do not have permission to see it.'])
    : redirect(`${face.baseUrl}${attachmentPath(found)}`);
}

/** Where people download an attachment, relative to the base URL. */
export function attachmentPath({ id, name }: Attachment): string {
  return `/secure/attachment/${id}/${encodeURIComponent(name)}`;
}
