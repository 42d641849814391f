/** An `.eml` as a mailbox would hand it over. */
export interface LargeMail {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** The name that it stands under in the list. */
export const largeMailName = '16-large-attachment.eml';

const ATTACHMENT_NAME = 'gateway-logs-2026-11-02.tar.gz.gpg';
const ATTACHMENT_BYTES = 24 * 1024 * 1024;
const BOUNDARY = '=-fJ3cXw0bZ9sQ1kLr7TnE';
// RFC 2045 allows 76 characters a line; 57 bytes fill one without padding.
const BYTES_PER_LINE = 57;

const HEAD = `From: =?UTF-8?Q?Kari_Nystr=C3=B8m?= <kari.nystroem@fjordlink.example>
To: Nora Feldmann <nora.feldmann@harbourline.example>
Cc: support@harbourline.example
Subject: Gateway loses its connection at night: the logs you asked for
Date: Mon, 2 Nov 2026 16:05:12 +0100
Message-ID: <5c8f0e2bd47a91e6.camel@fjordlink.example>
In-Reply-To: <0f6d92a1-3c7e-4b58-8e14-a5d0b27c9f63@harbourline.example>
References: <0f6d92a1-3c7e-4b58-8e14-a5d0b27c9f63@harbourline.example>
MIME-Version: 1.0
User-Agent: Evolution 3.54.2
Content-Type: multipart/mixed; boundary="${BOUNDARY}"

--${BOUNDARY}
Content-Type: text/plain; charset="UTF-8"
Content-Transfer-Encoding: 8bit

Hi Nora,

here are the logs of all four gateways from Sunday 18:00 to Monday 06:00,
packed and encrypted with your support key, 24 MB.

The connection breaks at 01:14, 02:14, 03:14 … always fourteen minutes past
the hour, for about forty seconds. Gateway 3 does not come back by itself.

Best regards
Kari Nystrøm
Fjordlink Terminal AS

--${BOUNDARY}
Content-Type: application/octet-stream; name="${ATTACHMENT_NAME}"
Content-Disposition: attachment; filename="${ATTACHMENT_NAME}"
Content-Transfer-Encoding: base64

`;
const TAIL = `--${BOUNDARY}--\n`;

/**
 * Builds a mail of about 33 MB whose attachment has 24 MB.
 *
 * It is made at start because a file of this size has no place in a repository. Every call gives the
 * same bytes.
 */
export function largeMail(): LargeMail {
  const head = withMailLineEnds(HEAD);
  const tail = withMailLineEnds(TAIL);
  const attachment = base64Lines(noise(ATTACHMENT_BYTES));
  return {
    fileName: largeMailName,
    bytes: Buffer.concat([head, attachment, tail]),
  };
}

function withMailLineEnds(text: string): Uint8Array {
  return Buffer.from(text.replaceAll('\n', '\r\n'), 'utf8');
}

/** Gives bytes that no compression shortens, so that a transfer of them cannot look faster than it is. */
function noise(byteCount: number): Uint8Array {
  const words = new Uint32Array(Math.ceil(byteCount / 4));
  // Xorshift (Marsaglia 2003): the same on every machine, and far from random enough for secrets.
  let state = 0x9e3779b9;
  for (let index = 0; index < words.length; index += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[index] = state;
  }
  return new Uint8Array(words.buffer, 0, byteCount);
}

function base64Lines(bytes: Uint8Array): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lineCount = Math.ceil(source.length / BYTES_PER_LINE);
  const lines = Buffer.alloc(Math.ceil(source.length / 3) * 4 + lineCount * 2);
  let end = 0;
  for (let start = 0; start < source.length; start += BYTES_PER_LINE) {
    const line = source.toString('base64', start, start + BYTES_PER_LINE);
    end += lines.write(`${line}\r\n`, end, 'latin1');
  }
  return lines;
}
