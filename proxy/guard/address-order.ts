import type { LookupAddress } from 'node:dns';

/**
 * How many addresses of a name one connection tries. Together with the handshake each has its share of
 * the connect time-out.
 */
const maxTried = 4;

/** Which addresses of a site to try first. */
export interface AddressOrder {
  /** The addresses to try now: both families in turn, those that failed last at the end. */
  inOrder(addresses: readonly LookupAddress[]): LookupAddress[];
  failed(address: string): void;
  worked(address: string): void;
}

/** How long one address may take, in milliseconds, before the next one is tried. */
export function attemptMs(connectMs: number): number {
  return Math.max(10, Math.floor(connectMs / (maxTried + 1)));
}

/** Remembers which addresses of one site failed, so that only the first connection waits for them. */
export function createAddressOrder(): AddressOrder {
  const failed = new Set<string>();
  return {
    inOrder(addresses) {
      const inTurn = takeTurns(addresses);
      return [
        ...inTurn.filter(({ address }) => !failed.has(address)),
        ...inTurn.filter(({ address }) => failed.has(address)),
      ].slice(0, maxTried);
    },
    failed(address) {
      // A name server may give other addresses every time.
      if (failed.size >= 64) failed.clear();
      failed.add(address);
    },
    worked(address) {
      failed.delete(address);
    },
  };
}

// A whole family may lead nowhere: the other one must be among the first.
function takeTurns(addresses: readonly LookupAddress[]): readonly LookupAddress[] {
  const [first] = addresses;
  const ones = addresses.filter(({ family }) => family === first?.family);
  const others = addresses.filter(({ family }) => family !== first?.family);
  return ones
    .flatMap((one, index) => {
      const other = others[index];
      return other === undefined ? [one] : [one, other];
    })
    .concat(others.slice(ones.length));
}
