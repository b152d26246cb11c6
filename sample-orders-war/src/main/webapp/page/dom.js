/** Elements, without a library. */

const SVG = 'http://www.w3.org/2000/svg';

/** An element with attributes and children; text becomes text, never markup. */
export function element(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** The same for what is drawn. */
export function shape(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

export const find = selector => document.querySelector(selector);

function fill(node, attributes, children) {
  Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
  node.append(...children);
  return node;
}

/** A curl line, to copy. */
export function command(text) {
  const line = element('pre', {}, text);
  const button = element('button', {type: 'button', class: 'quiet'}, 'Copy');
  button.addEventListener('click', async () => {
    button.textContent = await copied(text, line) ? 'Copied' : 'Selected: press Ctrl+C';
  });
  return element('details', {}, element('summary', {}, 'curl'), line, button);
}

// Browsers have a clipboard for pages of https and of localhost only.
async function copied(text, line) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection().selectAllChildren(line);
    return false;
  }
}
