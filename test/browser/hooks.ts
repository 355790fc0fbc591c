import { endSharing } from './windows.ts'

/** Mocha runs these around all suites. */
export const mochaHooks = { afterAll: endSharing }
