import { describe, expect, it } from '@jest/globals';
import type { UploadQueue } from '../../../../core/filing/model.ts';
import { AppError } from '../../../../contract/errors.ts';
import {
  a,
  aReader,
  type Attach,
  b,
  bytes,
  c,
  idAt,
  planOf,
  queueOf,
  statuses,
} from '../../../support/filing/a-queue.ts';
import { anAttachment } from '../../../support/filing/a-mail.ts';

const busy = new AppError('JIRA_BUSY', { host: 'jira', retryAfterSeconds: 7 });
const down = new AppError('JIRA_BROKE_OFF', { host: 'jira' });

function failing(times: number, error: AppError): { attach: Attach; sent: string[] } {
  const sent: string[] = [];
  const attach: Attach = (_, { name }) => {
    sent.push(name);
    return sent.length <= times ? Promise.reject(error) : Promise.resolve();
  };
  return { attach, sent };
}

/** A Jira whose database cannot store emoji, and the names it was sent. */
function withoutEmojiInNames(): { attach: Attach; sent: string[] } {
  const sent: string[] = [];
  const attach: Attach = (_, { name }) => {
    sent.push(name);
    return /\p{Extended_Pictographic}/u.test(name)
      ? Promise.reject(new AppError('EMOJI_REFUSED', { isSure: true }))
      : Promise.resolve();
  };
  return { attach, sent };
}

describe('a queue to a Jira that cannot store emoji', () => {
  const party = anAttachment({ name: 'plan 🎉.txt', contentType: 'text/plain' });
  const cake = anAttachment({ name: 'plan 🎂.txt', contentType: 'text/plain' });

  it('sends a file again without emoji in its name, under a name of its own', async () => {
    const { attach, sent } = withoutEmojiInNames();
    const queue = queueOf([party, cake], { attach });

    await queue.run();

    expect(sent).toEqual(['plan 🎉.txt', 'plan.txt', 'plan 🎂.txt', 'plan (2).txt']);
    expect(queue.snapshot().map(({ file }) => file.name)).toEqual(['plan.txt', 'plan (2).txt']);
    expect(statuses(queue)).toEqual(['done', 'done']);
  });

  it('does not send again what an earlier run sent under the plain name', async () => {
    const { attach, sent } = withoutEmojiInNames();
    const sizeBytes = new TextEncoder().encode(party.name).length;
    const there = { id: '1', name: 'plan.txt', sizeBytes, authorId: null };
    const queue = queueOf([party], {
      attach,
      settled: {},
      attachedFiles: () => Promise.resolve([there]),
    });

    await queue.run();

    expect(sent).toEqual(['plan 🎉.txt']);
    expect(statuses(queue)).toEqual(['done']);
  });

  it('names the reason where the name has no emoji', async () => {
    const error = new AppError('EMOJI_REFUSED', { isSure: true });
    const queue = queueOf([a], { attach: () => Promise.reject(error) });

    await queue.run();

    expect(queue.snapshot()[0]?.state).toEqual({ status: 'failed', error });
  });
});

describe('a queue in trouble', () => {
  it('waits as long as Jira asks, else longer each time, and sends again', async () => {
    const pauses: number[] = [];
    const pause = async (ms: number): Promise<void> => void pauses.push(ms);
    const asked = queueOf([a], { ...failing(1, busy), pause });
    const silent = queueOf([a], { ...failing(3, down), pause });

    await asked.run();
    await silent.run();

    expect(pauses).toEqual([7_000, 1_000, 4_000, 15_000]);
    expect([...statuses(asked), ...statuses(silent)]).toEqual(['done', 'done']);
  });

  it('gives up after the fourth time, or when Jira asks for more than a minute', async () => {
    const first = failing(9, down);
    const patient = queueOf([a], first);
    const second = failing(9, new AppError('JIRA_BUSY', { host: 'jira', retryAfterSeconds: 900 }));
    const asked = queueOf([a], second);

    await patient.run();
    await asked.run();

    expect(first.sent.length).toBe(4);
    expect(second.sent.length).toBe(1);
    expect([...statuses(patient), ...statuses(asked)]).toEqual(['failed', 'failed']);
  });

  it('does not send again what arrived although the answer was lost', async () => {
    const { attach, sent } = failing(1, down);
    const queue = queueOf([a], {
      attach,
      attachedFiles: () =>
        Promise.resolve([{ id: '1', name: 'a.txt', sizeBytes: 5, authorId: null }]),
    });

    await queue.run();

    expect(sent).toEqual(['a.txt']);
    expect(statuses(queue)).toEqual(['done']);
  });

  it('takes a file of the same name but another size for another file', async () => {
    const { attach, sent } = failing(1, down);
    const queue = queueOf([a], {
      attach,
      attachedFiles: () =>
        Promise.resolve([{ id: '1', name: 'a.txt', sizeBytes: 3, authorId: null }]),
    });

    await queue.run();

    expect(sent).toEqual(['a.txt', 'a.txt']);
  });

  it('asks Jira nothing more once the sign-in is refused', async () => {
    const { attach, sent } = failing(9, new AppError('CREDENTIALS_REJECTED', { site: 'Acme' }));
    const queue = queueOf([a, b, c], { attach });

    await queue.run();

    expect(sent).toEqual(['a.txt']);
    expect(statuses(queue)).toEqual(['failed', 'failed', 'failed']);
  });

  it('rests while another mail is selected, and goes on when its own is back', async () => {
    let isSelected = true;
    const queue: UploadQueue = queueOf([a, b], {
      reader: aReader(({ name }) =>
        isSelected
          ? Promise.resolve(bytes(name))
          : Promise.reject(new AppError('MAIL_CHANGED', {})),
      ),
      attach: () => {
        isSelected = !isSelected;
        return Promise.resolve();
      },
    });

    await queue.run();
    const resting = statuses(queue);
    isSelected = true;
    await queue.run();

    expect(resting).toEqual(['done', 'waiting']);
    expect(statuses(queue)).toEqual(['done', 'done']);
  });

  it('sends the same bytes once, whatever the files are called', async () => {
    const { attach, sent } = failing(0, down);
    const queue = queueOf([a, b, c], {
      attach,
      reader: aReader(({ name }) => Promise.resolve(bytes(name === 'b.txt' ? 'b' : 'same'))),
    });

    await queue.run();

    expect(sent).toEqual(['a.txt', 'b.txt']);
    expect(queue.snapshot().at(-1)?.state).toEqual({ status: 'done', sameAs: 'a.txt' });
  });

  it('goes on after a crash with what is missing, and looks before it sends', async () => {
    const { attach, sent } = failing(0, down);
    const [first, second, third] = planOf([a, b, c]).files;
    const queue = queueOf([a, b, c], {
      attach,
      settled: {
        [first?.id ?? '']: { status: 'done', sameAs: null, sha256: 'a.txt' },
        [third?.id ?? '']: { status: 'cancelled' },
      },
      attachedFiles: () =>
        Promise.resolve([{ id: '1', name: second?.name ?? '', sizeBytes: 5, authorId: null }]),
    });

    await queue.run();

    expect(sent).toEqual([]);
    expect(statuses(queue)).toEqual(['done', 'done', 'cancelled']);
  });

  it('tells what has settled, to be kept', async () => {
    const settled: unknown[] = [];
    const queue: UploadQueue = queueOf([a, b], {
      attach: () => Promise.resolve(),
      onSettled: (_, state) => settled.push(state),
    });

    queue.cancel(idAt(queue, 1));
    await queue.run();

    expect(settled).toEqual([
      { status: 'cancelled' },
      { status: 'done', sameAs: null, sha256: 'a.txt' },
    ]);
  });

  it('says what became of the pictures, and tries again with the next run', async () => {
    let tries = 0;
    const queue = queueOf([a], {
      attach: () => Promise.resolve(),
      finish: () => {
        tries += 1;
        return tries === 1
          ? Promise.reject(down)
          : Promise.resolve({ pictures: { status: 'placed' }, duplicates: [] });
      },
    });

    await queue.run();
    const before = queue.pictures();
    await queue.run();

    expect(before).toEqual({ status: 'failed', error: down });
    expect(queue.pictures()).toEqual({ status: 'placed' });
  });

  it('hands a file out for saving, and names one whose content is gone', async () => {
    const queue = queueOf([a], { attach: () => Promise.resolve() });
    const [file] = planOf([a]).files;
    if (file === undefined) throw new Error('no file');
    const gone = queueOf([], {
      attach: () => Promise.resolve(),
      files: [{ ...file, source: 'disk' }],
    });

    await gone.run();

    expect(await (await queue.read(idAt(queue, 0))).content.text()).toBe('a.txt');
    expect(gone.snapshot()[0]?.state).toMatchObject({ error: { code: 'FILE_GONE' } });
  });

  it('stops everything for an undo', async () => {
    const queue: UploadQueue = queueOf([a, b], {
      attach: (_, __, options) =>
        new Promise((_, reject) => {
          options?.signal?.addEventListener('abort', () => reject(new AppError('CANCELLED', {})));
        }),
    });
    const run = queue.run();

    await queue.stop();
    await run;

    expect(statuses(queue)).toEqual(['cancelled', 'cancelled']);
  });
});
