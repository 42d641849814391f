import { describe, expect, it } from '@jest/globals';
import { createIssue } from '../../../../core/filing/creation/create-issue.ts';
import type { UploadQueue } from '../../../../core/filing/model.ts';
import { offerFiles } from '../../../../core/filing/files/offer-files.ts';
import { readCloudLinks } from '../../../../core/filing/plan/read-cloud-links.ts';
import type { NewIssue } from '../../../../core/jira/client.ts';
import { AppError } from '../../../../contract/errors.ts';
import { aMail, anAttachment } from '../../../support/filing/a-mail.ts';
import {
  a,
  aReader,
  b,
  bytes,
  c,
  idAt,
  issue,
  planOf,
  queueOf,
  statuses,
} from '../../../support/filing/a-queue.ts';
import { quietDesk } from '../../../support/jira/quiet-desk.ts';

describe('createIssue', () => {
  it('sends the plan, with the filing and the mail as properties of the issue', async () => {
    const sent: NewIssue[] = [];
    const createAsAsked = (newIssue: NewIssue) => {
      sent.push(newIssue);
      return Promise.resolve(issue);
    };
    const identity = { mailKey: 'm-1', thread: ['m-0'] };

    const jira = {
      createIssue: createAsAsked,
      fillIssue: () => Promise.resolve([]),
      addWatcher: () => Promise.resolve(),
      desk: quietDesk,
    };

    expect(await createIssue(jira, planOf([a]), identity)).toBe(issue);
    expect(sent).toMatchObject([
      {
        summary: 'Printer on fire',
        properties: [
          { key: 'postern.filing', value: { id: 'f-1' } },
          { key: 'postern.mail', value: { version: 1, mail: 'm-1', thread: ['m-0'] } },
        ],
      },
    ]);
  });
});

describe('createUploadQueue', () => {
  it('reads and sends one file at a time, in order', async () => {
    const steps: string[] = [];
    const queue = queueOf([a, b], {
      reader: aReader(({ name }) => {
        steps.push(`read ${name}`);
        return Promise.resolve(bytes(name));
      }),
      attach: async (key, { name, content }) => {
        steps.push(`send ${name} to ${key}`);
        expect(await content.text()).toBe(name);
        expect(content.type).toBe('text/plain');
        steps.push(`sent ${name}`);
      },
    });
    expect(statuses(queue)).toEqual(['waiting', 'waiting']);

    await queue.run();

    expect(steps).toEqual([
      'read a.txt',
      'send a.txt to ABC-7',
      'sent a.txt',
      'read b.txt',
      'send b.txt to ABC-7',
      'sent b.txt',
    ]);
    expect(statuses(queue)).toEqual(['done', 'done']);
  });

  it('sends the whole mail as a file', async () => {
    const sent: string[] = [];
    const queue = queueOf([], {
      files: planOf([], true).files,
      attach: async (_, { name, content }) => {
        sent.push(name, content.type, await content.text());
      },
    });

    await queue.run();

    expect(sent).toEqual(['Printer on fire.eml', 'message/rfc822', 'Subject: x']);
  });

  it('tells the bytes on their way, and gives the same array while nothing changes', async () => {
    const seen: unknown[] = [];
    const queue = queueOf([a], {
      attach: (_, __, options) => {
        options?.onProgress?.(3);
        return Promise.resolve();
      },
    });
    queue.subscribe(() => seen.push(queue.snapshot()[0]?.state));

    await queue.run();

    expect(seen).toEqual([
      { status: 'reading' },
      { status: 'sending', sentBytes: 0, totalBytes: 5 },
      { status: 'sending', sentBytes: 3, totalBytes: 5 },
      { status: 'done', sameAs: null },
      { status: 'done', sameAs: null },
    ]);
    expect(queue.snapshot()).toBe(queue.snapshot());
  });

  it('tells a listener nothing more once it stopped listening', async () => {
    let told = 0;
    const queue = queueOf([a], { attach: () => Promise.resolve() });
    const stop = queue.subscribe(() => {
      told += 1;
    });

    stop();
    await queue.run();

    expect(told).toBe(0);
  });

  it('goes on after a file that Jira refuses or Outlook does not give', async () => {
    const queue = queueOf([a, b, c], {
      reader: aReader(({ name }) =>
        name === 'b.txt'
          ? Promise.reject(new AppError('OUTLOOK_SILENT', { call: 'x', seconds: 30 }))
          : Promise.resolve(bytes(name)),
      ),
      attach: (_, { name }) =>
        name === 'a.txt'
          ? Promise.reject(new AppError('ATTACHMENT_TOO_LARGE', { name, limitBytes: 1 }))
          : Promise.resolve(),
    });

    await queue.run();

    expect(queue.snapshot().map(({ state }) => state)).toMatchObject([
      { status: 'failed', error: { code: 'ATTACHMENT_TOO_LARGE' } },
      { status: 'failed', error: { code: 'OUTLOOK_SILENT' } },
      { status: 'done' },
    ]);
  });

  it('names a thrown thing that is no error of ours', async () => {
    const queue = queueOf([a], { attach: () => Promise.reject(new Error('boom')) });

    await queue.run();

    expect(queue.snapshot()[0]?.state).toMatchObject({ error: { code: 'UNEXPECTED' } });
  });

  it('sends a failed file again, and only that one', async () => {
    const sent: string[] = [];
    let isDown = true;
    const queue = queueOf([a, b], {
      attach: (_, { name }) => {
        sent.push(name);
        return isDown && name === 'a.txt' ? Promise.reject(new Error('down')) : Promise.resolve();
      },
    });
    await queue.run();

    isDown = false;
    await queue.retry(idAt(queue, 0));

    expect(sent).toEqual(['a.txt', 'b.txt', 'a.txt']);
    expect(statuses(queue)).toEqual(['done', 'done']);
  });

  it('does not send a file twice that is there', async () => {
    let sent = 0;
    const queue = queueOf([a], {
      attach: () => {
        sent += 1;
        return Promise.resolve();
      },
    });
    await Promise.all([queue.run(), queue.run()]);

    await queue.retry(idAt(queue, 0));

    expect(sent).toBe(1);
  });

  it('leaves out a file that is cancelled before its turn', async () => {
    const sent: string[] = [];
    const queue = queueOf([a, b], {
      attach: (_, { name }) => {
        sent.push(name);
        return Promise.resolve();
      },
    });

    queue.cancel(idAt(queue, 1));
    await queue.run();

    expect(sent).toEqual(['a.txt']);
    expect(statuses(queue)).toEqual(['done', 'cancelled']);
  });

  it('stops a file on its way and goes on with the next', async () => {
    const queue = queueOf([a, b], {
      attach: (_, { name }, options) =>
        new Promise((resolve, reject) => {
          if (name === 'b.txt') {
            resolve();
            return;
          }
          options?.signal?.addEventListener('abort', () => {
            reject(new AppError('CANCELLED', {}));
          });
          queue.cancel(idAt(queue, 0));
        }),
    });

    await queue.run();

    expect(statuses(queue)).toEqual(['cancelled', 'done']);
  });

  it('sends nothing of a file that is cancelled while Outlook reads it', async () => {
    let sent = 0;
    const queue: UploadQueue = queueOf([a], {
      reader: aReader(({ name }) => {
        queue.cancel(idAt(queue, 0));
        return Promise.resolve(bytes(name));
      }),
      attach: () => {
        sent += 1;
        return Promise.resolve();
      },
    });

    await queue.run();

    expect(sent).toBe(0);
    expect(statuses(queue)).toEqual(['cancelled']);
  });

  it('says so when a cancelled file had arrived already', async () => {
    const queue: UploadQueue = queueOf([a], {
      attach: () => {
        queue.cancel(idAt(queue, 0));
        return Promise.resolve();
      },
    });

    await queue.run();

    expect(statuses(queue)).toEqual(['done']);
  });

  it('takes a cancelled file up again, once nothing of it is under way', async () => {
    const steps: string[] = [];
    const retries: Promise<void>[] = [];
    const queue: UploadQueue = queueOf([a], {
      reader: aReader(async ({ name }) => {
        steps.push('reading');
        if (retries.length === 0) {
          queue.cancel(idAt(queue, 0));
          retries.push(queue.retry(idAt(queue, 0)));
        }
        await Promise.resolve();
        steps.push('read');
        return bytes(name);
      }),
      attach: () => {
        steps.push('sent');
        return Promise.resolve();
      },
    });

    await queue.run();
    await Promise.all(retries);

    expect(steps).toEqual(['reading', 'read', 'reading', 'read', 'sent']);
    expect(statuses(queue)).toEqual(['done']);
  });

  it('names an attached appointment for what it is', async () => {
    const sent: string[] = [];
    const queue = queueOf([anAttachment({ kind: 'item', name: 'Lunch', contentType: '' })], {
      reader: aReader(() => Promise.resolve(bytes('BEGIN:VCALENDAR', 'text/calendar'))),
      attach: (_, { name }) => {
        sent.push(name);
        return Promise.resolve();
      },
    });

    await queue.run();

    expect(sent).toEqual(['Lunch.ics']);
  });

  it('does not send a link in place of a file', async () => {
    const queue = queueOf([a], {
      reader: aReader(() => Promise.resolve({ kind: 'link', url: 'https://share.example.com' })),
      attach: () => Promise.resolve(),
    });

    await queue.run();

    expect(queue.snapshot()[0]?.state).toMatchObject({ error: { code: 'ATTACHMENT_UNREADABLE' } });
  });
});

describe('readCloudLinks', () => {
  it('reads the addresses of shared files only', async () => {
    const attachments = [a, anAttachment({ kind: 'cloud', name: 'Plan.docx' })];
    const mail = aMail({ attachments });
    const files = offerFiles(mail, {
      limits: null,
      canReadWholeMail: true,
      body: null,
      siteName: 'Acme',
    });

    const links = await readCloudLinks(
      mail,
      files,
      aReader(() => Promise.resolve({ kind: 'link', url: 'https://share.example.com/plan' })),
    );

    expect(links).toEqual([{ name: 'Plan.docx', url: 'https://share.example.com/plan' }]);
  });
});
