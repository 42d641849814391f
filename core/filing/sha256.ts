/**
 * Hashes a text (as UTF-8) with SHA-256, in hex.
 *
 * The browser's own hash answers later and is missing without https; the identity of a mail is
 * needed at once and everywhere. It names things and protects nothing.
 */
export function sha256Hex(text: string): string {
  const message = padded(new TextEncoder().encode(text));
  const state = Uint32Array.from(startState);
  for (let offset = 0; offset < message.byteLength; offset += 64) {
    compress(state, new DataView(message.buffer, offset, 64));
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

function padded(bytes: Uint8Array): Uint8Array {
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const message = new Uint8Array(length);
  message.set(bytes);
  message[bytes.length] = 0x80;
  new DataView(message.buffer).setBigUint64(length - 8, BigInt(bytes.length) * 8n);
  return message;
}

/** One block of 64 bytes, as FIPS 180-4 section 6.2.2 names its steps and letters. */
function compress(state: Uint32Array, block: DataView): void {
  const w = new Uint32Array(64);
  const at = (index: number): number => w[index] ?? 0;
  for (let t = 0; t < 16; t += 1) w[t] = block.getUint32(t * 4);
  for (let t = 16; t < 64; t += 1) {
    const s0 = rotate(at(t - 15), 7) ^ rotate(at(t - 15), 18) ^ (at(t - 15) >>> 3);
    const s1 = rotate(at(t - 2), 17) ^ rotate(at(t - 2), 19) ^ (at(t - 2) >>> 10);
    w[t] = at(t - 16) + s0 + at(t - 7) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t += 1) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const t1 = (h + sum1 + chosen + (roundConstants[t] ?? 0) + at(t)) | 0;
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + sum0 + majority) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = (state[index] ?? 0) + word;
  });
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

/** The first 64 primes; the constants are the fractions of their roots. */
const primes = Array.from({ length: 310 }, (_, index) => index + 2)
  .filter((candidate) => {
    for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) {
      if (candidate % divisor === 0) return false;
    }
    return true;
  })
  .slice(0, 64);

const startState = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const roundConstants = primes.map((prime) => fraction(Math.cbrt(prime)));

function fraction(root: number): number {
  return Math.floor((root % 1) * 2 ** 32) >>> 0;
}
