#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

/*
 * Nearly every pattern of the program is used again and again. The engine would compile each twice, at
 * first for its interpreter: straight to machine code, a cold comparison takes a sixth less time. This
 * must stand before anything is matched, so the program is loaded after it.
 */
setFlagsFromString('--no-regexp-tier-up');
const { start } = await import('./start.ts');
await start();
