/**
 * Tells whether bodies can be streamed from this page: Chromium does so over HTTP/2 and later alone, other
 * browsers do not, and send the name of the stream in its place.
 */
export function canStream(): boolean {
  return cameByHttp2() && takesStreams();
}

/** Tells whether this page came over HTTP/2 or later, and so will everything that it sends. */
export function cameByHttp2(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && /^h[23]/.test(entry.nextHopProtocol);
}

/** A browser that reads `duplex` knows streams; one that makes text of the body gives it a type. */
function takesStreams(): boolean {
  let hasRead = false;
  const probe = {
    method: 'POST',
    body: new ReadableStream(),
    get duplex() {
      hasRead = true;
      return 'half';
    },
  };
  try {
    return !new Request(location.href, probe).headers.has('content-type') && hasRead;
  } catch {
    // A browser that refuses such a body does not stream it either.
    return false;
  }
}
