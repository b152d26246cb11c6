/** Requests to the sample, as its clients send them. */

const BASE = new URL('api/', document.baseURI);

/** A name that nobody has had: 16 hexadecimal digits. */
export function fresh() {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => byte.toString(16).padStart(2, '0')).join('');
}

/** A request to place an order. */
export function order(customer, quantity = 1) {
  return {path: 'orders', body: {customer, items: [{sku: 'KB-1', quantity, unitPrice: 49.9}]}};
}

function headers({key, user, fault, attempt}) {
  return {
    'Content-Type': 'application/json',
    ...key && {'Idempotency-Key': `"${key}"`},
    ...user && {Authorization: `Basic ${btoa(`${user}:${user}`)}`},
    ...fault && {'X-Demo-Fault': fault},
    ...attempt && {'X-Demo-Attempt': attempt},
  };
}

/**
 * Sends a request with POST and waits for its answer, as long as `patience` says, in milliseconds. Times are those of
 * performance.now(). Without an answer, the status is 0.
 */
export async function send(request, patience = 15000) {
  const sent = performance.now();
  try {
    const response = await fetch(new URL(request.path, BASE), {
      method: 'POST',
      headers: headers(request),
      body: request.body && JSON.stringify(request.body),
      signal: AbortSignal.timeout(patience),
    });
    const replayed = response.headers.get('Idempotent-Replayed') === 'true';
    const text = await response.text();
    return {request, sent, ended: performance.now(), status: response.status, replayed, text};
  } catch {
    return {request, sent, ended: performance.now(), status: 0, replayed: false, text: ''};
  }
}

/** Gets what is there. */
export async function get(path) {
  const response = await fetch(new URL(path, BASE));
  if (!response.ok) {
    throw new Error(`${path}: ${response.status}`);
  }
  return response.json();
}

/** The request as a command line. */
export function curl({path, body, user, ...request}) {
  const words = ['curl -i -X POST', quoted(new URL(path, BASE).href)];
  if (user) {
    words.push(`-u ${user}:${user}`);
  }
  Object.entries(headers({...request, attempt: ''})).forEach(([name, value]) => words.push(`-H ${quoted(`${name}: ${value}`)}`));
  if (body) {
    words.push(`-d ${quoted(JSON.stringify(body))}`);
  }
  return words.join(' ');
}

function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The answer's body, if it is JSON. */
export function json(answer) {
  try {
    return JSON.parse(answer.text);
  } catch {
    return {};
  }
}
