import { describe } from '@jest/globals';
import { walkFaults } from '../support/journeys/fault-matrix.ts';

describe('filing on Data Center, directly, signed by OAuth 1.0a', () => walkFaults('datacenter'));
