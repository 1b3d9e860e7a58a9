"use strict";
// One key for each answer. Every key presses a button or goes to a field of the page.
const KEYS = {
  accept: "a", reject: "r", unsure: "u", next: "n", undo: "z", source: "s", cue: "c", content: "e",
  speaker: "p", kind: "k", why: "w", keep: "Enter", help: "?",
};
const LABELS = {
  accept: "Accept", reject: "Reject", unsure: "Unsure", next: "Skip", undo: "Undo", source: "Source",
  cue: "Cue", content: "Content edges", speaker: "Speaker", kind: "Kind", why: "Why",
  keep: "Keep the correction", help: "These keys",
};
const PLACE = "reportedly.keys";
const remembered = () => {
  try {
    return JSON.parse(localStorage.getItem(PLACE)) || {};
  } catch {
    return {};
  }
};
const settings = { on: true, keys: {}, ...remembered() };
const keyOf = (name) => settings.keys[name] || KEYS[name];
const remember = () => {
  try {
    localStorage.setItem(PLACE, JSON.stringify(settings));
  } catch {
    // A browser that keeps nothing: the keys hold for this page.
  }
};
const at = (id) => document.getElementById(id);

// Words selected in the paragraph go into the field, with their place in UTF-16 units.
const take = (name) => {
  const field = at(name);
  if (!field) return;
  const passage = at("passage");
  const selection = document.getSelection();
  if (selection.rangeCount && !selection.isCollapsed) {
    const range = selection.getRangeAt(0);
    if (passage.contains(range.startContainer) && passage.contains(range.endContainer)) {
      const before = document.createRange();
      before.setStart(passage, 0);
      before.setEnd(range.startContainer, range.startOffset);
      const from = Number(passage.dataset.base) + before.toString().length;
      field.value = range.toString();
      at(name + "-units").value = from + "-" + (from + range.toString().length);
      selection.removeAllRanges();
      return;
    }
  }
  field.focus();
  field.select();
};
const press = (id) => at(id) && at(id).click();
const help = () => {
  const keys = at("keys");
  keys.hidden = !keys.hidden;
  if (!keys.hidden) at("keys-on").focus();
};
const ACTIONS = {
  accept: () => press("accept"), reject: () => press("reject"), unsure: () => press("unsure"),
  next: () => press("next"), keep: () => press("keep"), help,
  undo: () => at("undo") && at("undo").requestSubmit(),
  source: () => take("source"), cue: () => take("cue"), content: () => take("content"),
  speaker: () => at("speaker") && (at("speaker").focus(), at("speaker").select()),
  kind: () => at("kind") && at("kind").focus(), why: () => at("why") && at("why").focus(),
};

let sent = false; // A key held down decides once.
document.addEventListener("submit", () => { sent = true; });
document.addEventListener("keydown", (event) => {
  const field = event.target.closest("input, textarea, select");
  if (event.key === "Escape" && field) return field.blur();
  if (event.key === "Enter" && field && field.matches("#correct textarea, #correct select")) {
    event.preventDefault();
    return press("keep");
  }
  if (field || event.ctrlKey || event.metaKey || event.altKey || event.repeat || sent) return;
  if (event.target.closest("a, button, summary") && event.key === "Enter") return;
  const name = Object.keys(KEYS).find((each) => keyOf(each) === event.key);
  if (!name || (!settings.on && name !== "help")) return;
  event.preventDefault();
  ACTIONS[name]();
});

for (const name of ["source", "cue", "content"]) {
  if (at(name)) at(name).addEventListener("input", () => { at(name + "-units").value = ""; });
}
const shown = (id, key) => {
  if (!at(id) || !settings.on) return;
  const hint = document.createElement("kbd");
  hint.textContent = key;
  hint.setAttribute("aria-hidden", "true");
  at(id).append(hint);
};
for (const name of ["accept", "reject", "unsure", "next", "keep"]) shown(name, keyOf(name));

at("keys-on").checked = settings.on;
at("keys-on").addEventListener("change", (event) => {
  settings.on = event.target.checked;
  remember();
});
for (const name of Object.keys(KEYS)) {
  const label = document.createElement("label");
  label.append(LABELS[name]);
  const field = document.createElement("input");
  field.value = keyOf(name);
  field.id = "key-" + name;
  field.addEventListener("keydown", (event) => {
    if (["Tab", "Shift", "Escape"].includes(event.key)) return;
    event.preventDefault();
    field.value = event.key;
    settings.keys[name] = event.key;
    remember();
  });
  label.append(field);
  at("key-list").append(label);
}
if (at("keys").hidden) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet";
  button.textContent = "Keys (?)";
  button.addEventListener("click", help);
  document.querySelector(".review-tools").append(button);
}
