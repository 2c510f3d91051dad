/**
 * A copy of a part of the form: its looks stand in the page, in a `<template data-form="name">`.
 *
 * @throws where there is none: the page and its script are of one build
 */
export function copyOf(name: string): HTMLElement {
  const template = document.querySelector(`template[data-form="${name}"]`);
  const node =
    template instanceof HTMLTemplateElement
      ? template.content.firstElementChild?.cloneNode(true)
      : undefined;
  if (node instanceof HTMLElement) return node;
  throw new Error(`no template ${name}`);
}

/** As {@link copyOf}, of a part that is a control. */
export function controlOf<Control extends HTMLElement>(
  name: string,
  type: new () => Control,
): Control {
  const node = copyOf(name);
  if (node instanceof type) return node;
  throw new Error(`template ${name} is no ${type.name}`);
}

/** An option of a select. */
export function optionOf(value: string, label: string): HTMLOptionElement {
  const option = document.createElement('option');
  option.value = value;
  option.textContent = label;
  return option;
}
