/** The counters of MicroProfile Metrics, where the server shows them at its own port. */

import {command, element, find} from './dom.js';

const METRICS = new URL('/metrics?scope=application', document.baseURI);
const COLUMNS = ['executions', 'replays', 'conflicts', 'mismatches', 'failures'];
const EVERY = 2000;

export async function start() {
  if (await show()) {
    find('#signals .commands').append(command(`curl '${METRICS.href}'`));
    find('#signals').hidden = false;
    setInterval(show, EVERY);
  }
}

async function show() {
  const text = await metrics();
  const operations = new Map();
  for (const [, name, labels, value] of text.matchAll(/^idempotency_([a-z]+)_total\{(.*)\} ([0-9.E]+)/gm)) {
    const operation = /operation="([^"]*)"/.exec(labels)?.[1];
    if (operation && COLUMNS.includes(name)) {
      operations.set(operation, {...operations.get(operation), [name]: Number(value)});
    }
  }
  const rows = [...operations].filter(([, counts]) => COLUMNS.some(name => counts[name] > 0)).map(([operation, counts]) =>
    element('tr', {}, element('th', {scope: 'row'}, ...breakable(operation)), ...COLUMNS.map(name => element('td', {}, String(counts[name] ?? 0)))));
  find('#signals tbody').replaceChildren(...rows);
  return operations.size > 0;
}

/** A name that may go on in the next line after each dot. */
function breakable(name) {
  return name.split(/(?<=\.)/).flatMap(part => [part, element('wbr')]);
}

async function metrics() {
  try {
    const response = await fetch(METRICS, {headers: {Accept: 'text/plain'}});
    return response.ok ? await response.text() : '';
  } catch {
    return '';
  }
}
