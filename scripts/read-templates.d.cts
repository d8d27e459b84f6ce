import type { Template } from './template';

export function readTemplates(): Template[];
