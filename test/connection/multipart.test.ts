import { describe, expect, it } from '@jest/globals';
import { writeMultipart } from '../../addin/connection/multipart.ts';

describe('writeMultipart', () => {
  it.each(['plain.txt', 'Größe – 日本.pdf', 'a"b.txt', 'line\r\nX-Injected: 1.txt'])(
    'is read by another reader as the file it was: %j',
    async (name) => {
      const file = new File([new Uint8Array([0, 13, 10, 45, 45, 255])], 'x', { type: 'image/png' });
      const { contentType, body } = writeMultipart(file, name);
      const read = await new Response(body, {
        headers: { 'content-type': contentType },
      }).formData();
      const part = read.get('file');

      expect([...read.keys()]).toEqual(['file']);
      expect(part).toBeInstanceOf(File);
      if (!(part instanceof File)) return;
      expect(part.name).toBe(name);
      expect(part.type).toBe('image/png');
      expect([...new Uint8Array(await part.arrayBuffer())]).toEqual([0, 13, 10, 45, 45, 255]);
    },
  );
});
