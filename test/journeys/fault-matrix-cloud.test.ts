import { describe } from '@jest/globals';
import { walkFaults } from '../support/journeys/fault-matrix.ts';

describe('filing on Cloud, through Connect, with an API token', () => walkFaults('cloud'));
