import type { IncomingMessage } from 'node:http';

/** A request as OAuth 1.0a looks at it, read from what came over the wire. */
export interface SignedRequest {
  /** Parameters whose name starts with `oauth_`, from header, query and form. */
  readonly oauth: ReadonlyMap<string, string>;
  /** What the signature must cover (RFC 5849, 3.4.1). */
  readonly baseString: string;
}

type Pair = readonly [string, string];

/** Reads a request; `form` is its body when that is a form. Null when something in it is no valid encoding. */
export function readSignedRequest(request: IncomingMessage, form = ''): SignedRequest | null {
  const target = request.url ?? '/';
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  const query = mark < 0 ? '' : target.slice(mark + 1);
  try {
    const all = [
      ...pairsOfHeader(request.headers.authorization ?? ''),
      ...pairsOfForm(query),
      ...pairsOfForm(form),
    ];
    const covered = all.filter(([name]) => name !== 'oauth_signature' && name !== 'realm');
    const parts = [request.method ?? '', addressOf(request, path), normalised(covered)];
    return {
      oauth: new Map(all.filter(([name]) => name.startsWith('oauth_'))),
      baseString: parts.map(escape).join('&'),
    };
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function pairsOfHeader(value: string): readonly Pair[] {
  if (!/^OAuth\s/i.test(value)) return [];
  return [...value.slice(5).matchAll(/(?<![^,\s])([^=,\s]+)="([^"]*)"/g)].map(
    ([, name = '', text = '']) => [decodeURIComponent(name), decodeURIComponent(text)],
  );
}

function pairsOfForm(text: string): readonly Pair[] {
  return text
    .split('&')
    .filter((piece) => piece !== '')
    .map((piece) => {
      const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(piece) ?? [];
      return [unform(name), unform(value)];
    });
}

function unform(text: string): string {
  return decodeURIComponent(text.replaceAll('+', '%20'));
}

function addressOf({ headers, socket }: IncomingMessage, path: string): string {
  const scheme = 'encrypted' in socket ? 'https' : 'http';
  const usual = scheme === 'https' ? /:443$/ : /:80$/;
  return `${scheme}://${(headers.host ?? '').toLowerCase().replace(usual, '')}${path}`;
}

function normalised(pairs: readonly Pair[]): string {
  return pairs
    .map(([name, value]): Pair => [escape(name), escape(value)])
    .toSorted(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

// By bytes; what is compared is ASCII.
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function escape(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      if (/[A-Za-z0-9\-._~]/.test(character)) return character;
      return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}
