import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { CertificateEnd } from './certificate-ends.ts';
import type { FinishedRequest } from './request-log.ts';

/** What Prometheus reads. */
export interface Metrics {
  /** Counts one exchange that is over. */
  count(ended: FinishedRequest): void;
  /** Everything in Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** What is asked when Prometheus asks. */
export interface MetricsSources {
  /** Ids of the sites that are left alone at present. */
  readonly openCircuits: () => readonly string[];
  readonly certificateEnds: () => readonly CertificateEnd[];
  /** Log lines that were dropped since the start. */
  readonly droppedLines: () => number;
}

/** Upper bounds in seconds; the last ones are for uploads. */
const buckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

/**
 * Starts counting from zero. The values of every label come from closed lists: ids of configured
 * sites, names of calls, error codes. Nothing that a request says becomes one.
 */
export function createMetrics({
  openCircuits,
  certificateEnds,
  droppedLines,
}: MetricsSources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'postern_requests_total',
    help: 'Finished requests by site, call and status class.',
    labelNames: ['site', 'call', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'postern_request_duration_seconds',
    help: 'Time from the request headers to the end of the response.',
    labelNames: ['site', 'call'],
    buckets,
    registers,
  });
  const bytes = new Counter({
    name: 'postern_bytes_total',
    help: 'Bytes of forwarded bodies, in (to Jira) and out (from Jira).',
    labelNames: ['site', 'direction'],
    registers,
  });
  const refusals = new Counter({
    name: 'postern_refusals_total',
    help: 'Requests that Connect answered with an error of its own, by error code.',
    labelNames: ['site', 'code'],
    registers,
  });
  registry.registerMetric(
    new Counter({
      name: 'postern_log_lines_dropped_total',
      help: 'Log lines dropped because the reader of standard output stalled or is gone.',
      registers: [],
      collect() {
        this.reset();
        this.inc(droppedLines());
      },
    }),
  );
  registry.registerMetric(
    new Gauge({
      name: 'postern_circuit_open',
      help: '1 for each site whose circuit breaker is open.',
      labelNames: ['site'],
      registers: [],
      collect() {
        this.reset();
        for (const site of openCircuits()) this.set({ site }, 1);
      },
    }),
  );
  registry.registerMetric(
    new Gauge({
      name: 'postern_certificate_expiry_timestamp_seconds',
      help: 'Unix time at which the first certificate of a file expires, by site and use.',
      labelNames: ['site', 'use'],
      registers: [],
      collect() {
        this.reset();
        for (const { site, use, endsAt } of certificateEnds())
          this.set({ site, use }, endsAt / 1000);
      },
    }),
  );
  const lines = createLines((site, call, status) => ({
    requests: requests.labels(site, call, status),
    durations: durations.labels(site, call),
    bytesIn: bytes.labels(site, 'in'),
    bytesOut: bytes.labels(site, 'out'),
  }));
  return {
    count({ site, call, status, error, durationMs, requestBytes, responseBytes }) {
      const line = lines(site ?? '', call ?? '', `${Math.floor(status / 100)}xx`);
      line.requests.inc();
      line.durations.observe(durationMs / 1000);
      line.bytesIn.inc(requestBytes);
      line.bytesOut.inc(responseBytes);
      if (error !== null) refusals.inc({ site: site ?? '', code: error });
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

/** The counters of one site, call and class of status. */
interface Line {
  readonly requests: Counter.Internal;
  readonly durations: Histogram.Internal<'site' | 'call'>;
  readonly bytesIn: Counter.Internal;
  readonly bytesOut: Counter.Internal;
}

// Labels are put in order and joined with every use of them; they are few, and come from closed lists.
function createLines(
  create: (site: string, call: string, status: string) => Line,
): (site: string, call: string, status: string) => Line {
  const known = new Map<string, Line>();
  return (site, call, status) => {
    const name = `${site} ${call} ${status}`;
    const found = known.get(name);
    if (found !== undefined) return found;
    const made = create(site, call, status);
    known.set(name, made);
    return made;
  };
}
